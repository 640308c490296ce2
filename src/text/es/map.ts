import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'
import { shareInWords } from './bill.ts'

interface Team {
  people: number
  speed: number
}
interface Plan {
  hire: number
  letGo: number
  trainTo: number | null
  change: number
}

const people = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'empleado', other: 'empleados' })}`
const nodes = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'nodo', other: 'nodos' })}`
const kinds = { exact: 'exacta', approximate: 'aproximada', limit: 'límite' }

const plan = (p: Plan, f: Format, words: { hire: string; letGo: string; train: string }): string => {
  const parts: string[] = []
  if (p.hire > 0) parts.push(`${words.hire} ${f.count(p.hire)}`)
  if (p.letGo > 0) parts.push(`${words.letGo} ${f.count(p.letGo)}`)
  if (p.trainTo !== null) parts.push(`${words.train} ${f.speed(p.trainTo)}`)
  return parts.length === 0 ? '' : `${parts.join(', ')}: ${f.moneyChange(p.change)}/h`
}

const back = (p: { who: string[] }, f: Format): string => (p.who.length <= 2 ? `con ${f.list(p.who)}` : `con ${f.count(p.who.length)} de vuelta`)

export const map = {
  title: both(
    'El mapa del escalado: cuánto esperan los clientes con más empleados o con empleados más rápidos',
    'El mapa del escalado: cuánto esperan las peticiones con más nodos o con nodos más rápidos',
  ),
  head: same('El mapa del escalado'),
  asks: both(
    (p: { perHour: number }, f: Format) => `Si siguieran viniendo ${f.count(p.perHour)} clientes por hora:`,
    (p: { perHour: number }, f: Format) => `Si siguieran llegando ${f.count(p.perHour)} peticiones por hora:`,
  ),
  faster: both('empleados más rápidos', 'nodos más rápidos'),
  more: both('más empleados', 'más nodos'),
  wall: both(
    (p: { speed: number }, f: Format) => `dos brazos: nadie pasa de ${f.speed(p.speed)}`,
    (p: { speed: number }, f: Format) => `ninguna máquina pasa de ${f.speed(p.speed)}`,
  ),
  wallShort: both(
    (p: { speed: number }, f: Format) => `dos brazos: hasta ${f.speed(p.speed)}`,
    (p: { speed: number }, f: Format) => `una máquina: hasta ${f.speed(p.speed)}`,
  ),
  goalMet: both(
    (p: { share: number; wait: number }, f: Format) => `${shareInWords(p.share, f)} espera menos de ${f.minutes(p.wait)}`,
    (p: { share: number; wait: number }, f: Format) => `${shareInWords(p.share, f)}, en cola menos de ${f.minutes(p.wait)}`,
  ),
  goalMissed: both('se vacía, pero sin cumplir', 'se vacía, pero sin cumplir'),
  misses: both('no cumple el objetivo', 'no cumple el objetivo'),
  clears: both('la cola se vacía', 'la cola se vacía'),
  neverClears: both('la cola nunca se vacía', 'la cola nunca se vacía'),
  perHour: same((p: { dollars: number }, f: Format) => `${f.money(p.dollars)}/h`),
  withBack: same(back),
  trained: both('tras la formación', 'tras la mejora'),
  mixed: same((p: { load: number }, f: Format) => `equipo mixto: carga ${f.share(p.load)}`),
  here: same((p: { dollars: number | null }, f: Format) => (p.dollars === null ? 'estás aquí' : `estás aquí, ${f.money(p.dollars)}/h`)),
  nobody: both('nadie trabaja', 'ningún nodo activo'),
  caption: both(
    (p: { perHour: number; kind: 'exact' | 'approximate' | 'limit' }, f: Format) =>
      `Equipos de iguales con una sola cola a ${f.count(p.perHour)} clientes por hora, según la teoría (${kinds[p.kind]}), sin paciencia, reintentos, fallos, bajas ni grupos.`,
    (p: { perHour: number; kind: 'exact' | 'approximate' | 'limit' }, f: Format) =>
      `Clústeres de iguales con una sola cola a ${f.count(p.perHour)} peticiones por hora, según la teoría (${kinds[p.kind]}), sin esperas máximas, reintentos, fallos, caídas ni lotes. Un minuto aquí equivale a un segundo de infraestructura.`,
  ),
  noTheory: both(
    'La teoría no cubre un restaurante con varios puestos ni una carta repartida.',
    'La teoría no cubre un sistema con varias etapas ni con los datos repartidos.',
  ),
  dotted: same('Las líneas de puntos cuestan lo mismo; la continua, lo que la tuya.'),

  marker: both(
    (p: Team, f: Format) =>
      `Tu restaurante: ${people(p.people, f)} a ${f.speed(p.speed)}. Derecha contrata, izquierda despide al último que llegó, arriba y abajo cambian la formación de todos.`,
    (p: Team, f: Format) =>
      `Tu clúster: ${nodes(p.people, f)} a ${f.speed(p.speed)}. Derecha añade un nodo, izquierda retira el más nuevo, arriba y abajo cambian el tamaño de todos.`,
  ),
  markerRole: same('control de dos ejes'),
  plan: both(
    (p: Plan, f: Format) => plan(p, f, { hire: 'contratar a', letGo: 'despedir a', train: 'formar hasta' }),
    (p: Plan, f: Format) => plan(p, f, { hire: 'añadir', letGo: 'retirar', train: 'escalar a' }),
  ),
  speedValue: same((p: { speed: number }, f: Format) => f.speed(p.speed)),
  speedText: same((p: { speed: number }, f: Format) => `${f.speed(p.speed)} de velocidad media`),
  peopleValue: same((p: { people: number }, f: Format) => f.count(p.people)),
  peopleText: both(
    (p: { people: number }, f: Format) => people(p.people, f),
    (p: { people: number }, f: Format) => nodes(p.people, f),
  ),

  swap: both('El mismo coste por hora, los mismos clientes', 'El mismo coste por hora, las mismas peticiones'),
  oneFaster: both('uno más rápido', 'uno más grande'),
  moreHands: both('más manos', 'más nodos'),
  forTheSame: same((p: { dollars: number }, f: Format) => `por los mismos ${f.money(p.dollars)}/h`),
  oneFasterHelp: both(
    (p: Team, f: Format) => `Un solo empleado a ${f.speed(p.speed)} por el mismo dinero`,
    (p: Team, f: Format) => `Un solo nodo a ${f.speed(p.speed)} por el mismo dinero`,
  ),
  moreHandsHelp: both(
    (p: Team, f: Format) => `${people(p.people, f)} a ${f.speed(p.speed)} por el mismo dinero`,
    (p: Team, f: Format) => `${nodes(p.people, f)} a ${f.speed(p.speed)} por el mismo dinero`,
  ),
} satisfies AreaOf<'map'>
