import { DinnerRush } from 'dinner-rush'
import { simulate } from 'dinner-rush/engine'

const { digest } = simulate({ demand: { perHour: 48 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana' }], duration: 10_000 }, { digest: true })
console.log(digest, typeof DinnerRush)
