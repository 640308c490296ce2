import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

type Unit = 'staff' | '' | 'min' | 'customers/h' | 'people' | '×' | '$' | '$/h' | 'share' | 'times'

interface Amount {
  unit: Unit
  value: number
}
interface Span {
  of: string
  name: string
  unit: Unit
  from: number
  to: number
}
type Where =
  | { kind: 'all' | 'none' }
  | { kind: 'from' | 'upTo' | 'at'; from: string }
  | { kind: 'between'; from: string; to: string }
  | { kind: 'some'; n: number; of: number }
interface Meets {
  share: number
  wait: number | null
  where: Where
  open: string[]
}

interface Run {
  /** The fewest and the most that a value was tried on. */
  n: number
  most: number
  perHour: number | null
}
const many = (p: Run, f: Format): string => (p.n < 0.9 * p.most ? `${f.count(p.n)} a ${f.count(p.most)}` : f.count(p.most))

interface Move {
  what: string
  up: boolean
  from: string
  to: string
}

const digitsOf = (x: number): number => (Math.abs(x) < 0.1 ? 4 : Math.abs(x) < 1 ? 3 : Math.abs(x) < 10 ? 2 : 1)
const plain = (x: number, f: Format): string => f.number(x, digitsOf(x))

function short({ unit, value }: Amount, f: Format): string {
  if (unit === 'share') return `${f.number(value * 100)} %`
  if (unit === '$' || unit === '$/h') return f.money(value)
  return unit === '×' ? `${plain(value, f)}×` : plain(value, f)
}

function amount(p: Amount, f: Format, words: Partial<Record<Unit, [one: string, other: string]>>): string {
  const { unit, value } = p
  const counted = words[unit]
  if (counted) return `${plain(value, f)} ${f.plural(value, { one: counted[0], other: counted[1] })}`
  if (unit === 'min') return `${plain(value, f)} min`
  return unit === '$/h' ? `${short(p, f)}/h` : short(p, f)
}
const inRestaurant = (p: Amount, f: Format): string =>
  amount(p, f, { staff: ['empleado', 'empleados'], 'customers/h': ['cliente por hora', 'clientes por hora'], people: ['persona', 'personas'], times: ['vez', 'veces'] })
const inSystem = (p: Amount, f: Format): string =>
  amount(p, f, { staff: ['nodo', 'nodos'], 'customers/h': ['petición por hora', 'peticiones por hora'], times: ['vez', 'veces'] })

function span(p: Span, f: Format, told: (p: Amount, f: Format) => string): string {
  const [from, to] = [short({ unit: p.unit, value: p.from }, f), told({ unit: p.unit, value: p.to }, f)]
  if (p.of === 'people' || p.of === 'demand') return `Entre ${from} y ${to}`
  return p.of === 'speed' ? `Entre velocidades de ${from} y ${to}` : `Cuando «${p.name}» va de ${from} a ${to}`
}

function where(p: Where, f: Format): string {
  switch (p.kind) {
    case 'all':
      return 'con todos los valores vistos'
    case 'none':
      return 'con ninguno de los valores vistos'
    case 'from':
      return `a partir de ${p.from}`
    case 'upTo':
      return `hasta ${p.from}`
    case 'at':
      return `solo con ${p.from}`
    case 'between':
      return `entre ${p.from} y ${p.to}`
    case 'some':
      return `con ${f.count(p.n)} de ${f.count(p.of)} valores`
  }
}

const within = (p: { wait: number | null }, f: Format): string => (p.wait === null ? 'dentro del objetivo' : `en ${plain(p.wait, f)} min`)
const open = (p: Meets, f: Format): string => (p.open.length > 0 ? `; demasiado justo con ${f.list(p.open)}` : '')
/** "Nunca", "No se cumple": where nothing is, it is said before the verb. */
const meets = (p: Meets, f: Format, what: string): string => `${what} ${p.where.kind === 'none' ? 'no se cumple' : 'se cumple'} ${where(p.where, f)}${open(p, f)}.`

export const sweep = {
  title: same('Un barrido'),
  lead: both(
    'Elige una cosa del restaurante. Se simula con muchos valores de ella, cada vez con los mismos clientes y todo lo demás como está ahora.',
    'Elige una cosa del sistema. Se simula con muchos valores de ella, cada vez con las mismas peticiones y todo lo demás como está ahora.',
  ),
  variable: same('Qué se varía'),
  people: both('Cuántos empleados', 'Cuántos nodos'),
  speed: both('Lo rápidos que son', 'Lo rápidos que son los nodos'),
  theRest: both('El equipo y la demanda', 'El clúster y su tráfico'),
  mean: same((p: { what: string }) => `${p.what}, de media`),
  spread: same((p: { what: string }) => `${p.what}: dispersión`),
  within: same((p: { group: string; what: string }) => `${p.group}: ${p.what}`),
  short: same(short),
  amount: both(inRestaurant, inSystem),

  start: same('Barrer'),
  again: same('Barrer de nuevo'),
  stop: same('Parar'),
  progressName: same('Cuánto se lleva del barrido'),
  progress: both(
    (p: { done: number; wanted: number }, f: Format) => `${f.count(p.done)} de ${f.count(p.wanted)} clientes`,
    (p: { done: number; wanted: number }, f: Format) => `${f.count(p.done)} de ${f.count(p.wanted)} peticiones`,
  ),
  starting: same('Empezando…'),

  met: both(
    (p: { wait: number | null }, f: Format) => `Servidos ${within(p, f)}`,
    (p: { wait: number | null }, f: Format) => `Iniciadas ${within(p, f)}`,
  ),
  wait: both('Espera media', 'Tiempo medio en cola'),
  p90: both('9 de cada 10 esperan menos de', 'p90 del tiempo en cola'),
  lost: both('Clientes perdidos', 'Peticiones perdidas'),
  utilisation: both('Lo ocupados que están', 'Utilización'),
  wages: both('Sueldos por hora', 'Coste por hora'),
  profit: same('Beneficio por hora'),
  theWait: both('la espera media', 'el tiempo medio en cola'),
  theLost: both('la parte perdida', 'la parte perdida'),
  theProfit: same('el beneficio por hora'),

  share: same((p: { value: number; digits: number }, f: Format) => `${f.number(p.value * 100, p.digits)} %`),
  minutes: same((p: { value: number; digits: number }, f: Format) => `${f.number(p.value, p.digits)} min`),
  dollars: same((p: { value: number }, f: Format) => f.money(p.value)),
  plusMinus: same((p: { value: string; half: string }) => `${p.value} ± ${p.half}`),
  halfShare: same((p: { value: number; digits: number }, f: Format) => f.number(p.value * 100, p.digits)),
  halfMinutes: same((p: { value: number; digits: number }, f: Format) => f.number(p.value, p.digits)),
  nothing: same('–'),
  now: same('ahora'),
  goal: same('objetivo'),
  neverClears: both('nunca se vacía', 'nunca se vacía'),
  chart: same((p: { name: string; span: string; from: string; to: string }) => `${p.name}. ${p.span}: de ${p.from} a ${p.to}.`),
  noValues: both('La cola nunca se vacía', 'La cola nunca se vacía'),

  cursor: same('Leer los gráficos en'),
  at: same((p: { amount: string; now: boolean }) => (p.now ? `Con ${p.amount}, como está ahora` : `Con ${p.amount}`)),
  reading: same((p: { name: string; value: string }) => `${p.name}: ${p.value}`),
  all: same((p: { at: string; readings: string[] }) => `${p.at}. ${p.readings.join('; ')}.`),

  span: both((p: Span, f: Format) => span(p, f, inRestaurant), (p: Span, f: Format) => span(p, f, inSystem)),
  moves: same((p: { span: string } & Move) => `${p.span}, ${p.what} ${p.up ? 'sube' : 'baja'} de ${p.from} a ${p.to}.`),
  movesToo: same((p: Move) => `${p.what.slice(0, 1).toUpperCase()}${p.what.slice(1)} ${p.up ? 'sube' : 'baja'} de ${p.from} a ${p.to}.`),
  nextToNothing: same('casi nada'),
  turns: same((p: { what: string; most: boolean; at: string; value: string }) => `${p.what.slice(0, 1).toUpperCase()}${p.what.slice(1)} alcanza su ${p.most ? 'máximo' : 'mínimo'} en torno a ${p.at}: ${p.value}.`),
  stays: same((p: { span: string; what: string; value: string }) => `${p.span}, ${p.what} se queda en torno a ${p.value}: lo que cambia no pasa del azar.`),
  unmoved: same((p: { span: string; what: string; value: string }) => `${p.span}, ${p.what} sigue en ${p.value}.`),
  meets: both(
    (p: Meets, f: Format) => meets(p, f, `El objetivo (${f.share(p.share)} servidos ${within(p, f)})`),
    (p: Meets, f: Format) => meets(p, f, `El objetivo (${f.share(p.share)} iniciadas ${within(p, f)})`),
  ),
  never: both(
    (p: { where: Where }, f: Format) => `La cola nunca se vacía ${where(p.where, f)}.`,
    (p: { where: Where }, f: Format) => `La cola nunca se vacía ${where(p.where, f)}.`,
  ),
  same: same((p: { readings: string[] }) => `Lo mismo con todos los valores: ${p.readings.join('; ')}.`),
  nobodyLost: both('No se pierde a nadie con ninguno de estos valores.', 'No se pierde ninguna petición con ninguno de estos valores.'),

  note: both(
    (p: Run, f: Format) =>
      `${many(p, f)} clientes con cada valor${p.perHour === null ? '' : `, ${f.count(p.perHour)} por hora sin fin`}. Bandas: intervalos del 95 % para la media.`,
    (p: Run, f: Format) =>
      `${many(p, f)} peticiones con cada valor${p.perHour === null ? '' : `, ${f.count(p.perHour)} por hora sin fin`}. Bandas: intervalos del 95 % para la media.`,
  ),
  theory: same((p: { kind: 'exact' | 'approximate' | 'limit'; model: string | null }) => {
    const how = p.kind === 'exact' ? 'exacta' : p.kind === 'limit' ? 'un límite' : 'aproximada'
    return `Rayas: por teoría (${p.model === null ? how : `${p.model}, ${how}`}).`
  }),
  hatched: both('Rayado: la cola nunca se vacía.', 'Rayado: la cola nunca se vacía.'),
  noTheory: both('No se conoce ninguna fórmula para este restaurante.', 'No se conoce ninguna fórmula para este sistema.'),

  table: same((p: { name: string }) => `Lecturas según «${p.name}», con intervalos del 95 %`),

  file: same('Guardar como CSV'),
  fileName: same((p: { of: string }) => `barrido ${p.of}`),
  asText: same('Mostrarlo como texto'),
  textHere: same('Esta página no puede guardar archivos: aquí está el texto, seleccionado.'),
  saved: same((p: { name: string; rows: number }, f: Format) => `${p.name}, ${f.count(p.rows)} ${f.plural(p.rows, { one: 'fila', other: 'filas' })}`),
  columnOf: same((p: { what: string }) => `${p.what}, ± del intervalo del 95 %`),
  columnTheory: same((p: { what: string }) => `${p.what}, por teoría`),
  inMinutes: same((p: { what: string }) => `${p.what}, minutos`),
  asShare: same((p: { what: string }) => `${p.what}, parte`),
  inDollars: same((p: { what: string }) => `${p.what}, dólares`),
  p50: both('La mitad espera menos de', 'p50 del tiempo en cola'),
  p95: both('95 de cada 100 esperan menos de', 'p95 del tiempo en cola'),
  p99: both('99 de cada 100 esperan menos de', 'p99 del tiempo en cola'),
  customers: both('Clientes simulados', 'Peticiones simuladas'),
  clears: both('La cola se vacía', 'La cola se vacía'),
  yes: same('sí'),
  no: same('no'),
} satisfies AreaOf<'sweep'>
