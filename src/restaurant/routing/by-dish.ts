import { RandomRouting } from './random.ts'

/** Each dish to those who know it. Its team are the candidates; each of them gets an equal share of its orders, as replicas do. */
export class ByDish extends RandomRouting {}
