import type { AreaOf } from '../catalogue.ts'
import type { LossReason, Trend } from '../en/status.ts'
import { both, type Format } from '../telling.ts'

interface Waiting {
  waiting: number
  trend: Trend
  longest: number
}
interface StillWaiting extends Waiting {
  drained: boolean
}
interface Overload {
  come: number
  serve: number
  name: string | null
  working: number
  total: number
}
interface Lost {
  reasons: { reason: LossReason; n: number }[]
  lost: number
}
interface Bottleneck {
  name: string
  waiting: number
  able: number
}
interface Crew {
  total: number
  working: number
  busy: number
}
interface Some {
  names: string[]
  count: number
}
type Forms = Record<LossReason, { one: string; other: string }>

const lostPeople: Forms = {
  gaveUp: { one: 'se cansó de esperar', other: 'se cansaron de esperar' },
  turnedAway: { one: 'no cupo', other: 'no cupieron' },
  dropped: { one: 'se fue sin su pedido', other: 'se fueron sin su pedido' },
  shed: { one: 'rechazado en la puerta', other: 'rechazados en la puerta' },
  unservable: { one: 'sin quien le sirviera', other: 'sin quien les sirviera' },
  closed: { one: 'se marchó al cierre', other: 'se marcharon al cierre' },
}
const lostRequests: Forms = {
  gaveUp: { one: 'caducó', other: 'caducaron' },
  turnedAway: { one: 'rechazada', other: 'rechazadas' },
  dropped: { one: 'falló', other: 'fallaron' },
  shed: { one: 'descartada', other: 'descartadas' },
  unservable: { one: 'sin nodo que la atienda', other: 'sin nodo que las atienda' },
  closed: { one: 'cortada al apagar', other: 'cortadas al apagar' },
}

const lostWords = (p: Lost, f: Format, forms: Forms, all: { one: string; other: string }): string =>
  p.reasons.length === 0
    ? `${f.count(p.lost)} ${f.plural(p.lost, all)}`
    : f.list(p.reasons.map(({ reason, n }) => `${f.count(n)} ${f.plural(n, forms[reason])}`))

const waitingWords = (p: Waiting, f: Format, who: string, oldest: string): string => {
  if (p.trend === 'grows') return `${who} y la cola crece`
  if (p.trend === 'shrinks') return `${who} y la cola se acorta`
  return p.trend === 'holds' && p.longest >= 5 ? `${who}, ${oldest} desde hace ${f.minutes(Math.floor(p.longest))}` : who
}

const busyOf = (p: Crew, f: Format): string => {
  if (p.busy === 0) return p.working === 1 ? 'libre' : 'todos libres'
  if (p.busy === p.working) return p.working === 1 ? 'sin parar' : 'todos ocupados'
  return `${f.count(p.busy)} ${f.plural(p.busy, { one: 'ocupado', other: 'ocupados' })}`
}

const crew = (p: Crew, f: Format): string => {
  const everybody = p.total === 2 ? 'Los dos están' : `Los ${f.count(p.total)} están`
  if (p.busy === p.total) return `${everybody} ocupados`
  if (p.busy === 0) return `${everybody} libres`
  return `${f.count(p.busy)} de ${f.count(p.total)} ${f.plural(p.busy, { one: 'está ocupado', other: 'están ocupados' })}`
}

const named = (p: Some, f: Format, one: string, other = one): string =>
  `${p.names.length > 0 ? f.list(p.names) : f.count(p.count)} ${p.count === 1 ? one : other}`

const tail = (p: StillWaiting, why: string): string => {
  if (p.drained) return ` y la cola mengua ${why}`
  return p.trend === 'holds' ? '' : ` y la cola ${p.trend === 'grows' ? 'crece' : 'mengua'}`
}

const able = (p: Overload, f: Format): string =>
  p.name ?? (p.working < p.total ? `${f.count(p.working)} de\u00a0${f.count(p.total)}` : `los ${f.count(p.total)}`)

export const status = {
  nobodyWaits: both('Nadie espera', 'La cola está vacía'),
  waiting: both(
    (p: Waiting, f: Format) => waitingWords(p, f, `${f.count(p.waiting)} ${f.plural(p.waiting, { one: 'persona espera', other: 'personas esperan' })}`, 'la que más'),
    (p: Waiting, f: Format) => waitingWords(p, f, `${f.count(p.waiting)} ${f.plural(p.waiting, { one: 'petición en cola', other: 'peticiones en cola' })}`, 'la más antigua'),
  ),
  nobodyLeft: both('nadie espera', 'la cola está vacía'),
  stillWaiting: both(
    (p: StillWaiting, f: Format) => `${f.count(p.waiting)} ${f.plural(p.waiting, { one: 'espera', other: 'esperan' })}${tail(p, 'porque se van')}`,
    (p: StillWaiting, f: Format) => `${f.count(p.waiting)} en cola${tail(p, 'porque caducan')}`,
  ),
  overload: both(
    (p: Overload, f: Format) =>
      `${f.plural(p.come, { one: 'viene', other: 'vienen' })} ${f.count(p.come)} por hora y ${able(p, f)} ${f.plural(p.working, { one: 'puede', other: 'pueden' })} servir a unos\u00a0${f.count(p.serve)}`,
    (p: Overload, f: Format) =>
      `${f.plural(p.come, { one: 'llega', other: 'llegan' })} ${f.count(p.come)} por hora y ${able(p, f)} ${f.plural(p.working, { one: 'puede', other: 'pueden' })} atender unas\u00a0${f.count(p.serve)}`,
  ),
  lost: both(
    (p: Lost, f: Format) => lostWords(p, f, lostPeople, { one: 'perdido', other: 'perdidos' }),
    (p: Lost, f: Format) => lostWords(p, f, lostRequests, { one: 'perdida', other: 'perdidas' }),
  ),
  breaker: both('La cocina está cerrada: luego se probará con un pedido', 'El circuito está abierto: luego se probará con una petición'),
  panic: both('El maître se fía de muy pocos, así que manda gente a todos', 'Pánico: hay muy pocos nodos fiables, así que todos reciben peticiones'),
  bottleneck: both(
    (p: Bottleneck, f: Format) =>
      `El cuello de botella es ${p.name}: ${f.count(p.waiting)} ${f.plural(p.waiting, { one: 'espera', other: 'esperan' })} y ${p.able === 0 ? 'nadie puede' : `${f.count(p.able)} ${f.plural(p.able, { one: 'puede', other: 'pueden' })}`} hacerlo`,
    (p: Bottleneck, f: Format) =>
      `El cuello de botella es ${p.name}: ${f.count(p.waiting)} en cola y ${p.able === 0 ? 'ningún nodo puede' : `${f.count(p.able)} ${f.plural(p.able, { one: 'puede', other: 'pueden' })}`} hacerlo`,
  ),
  orbit: both(
    (p: { n: number }, f: Format) => `${f.count(p.n)} ${f.plural(p.n, { one: 'volverá', other: 'volverán' })}`,
    (p: { n: number }, f: Format) => `${f.count(p.n)} en espera de reintento`,
  ),
  atOnce: both(
    (p: { n: number }, f: Format) => `${f.count(p.n)} ${f.plural(p.n, { one: 'atendido', other: 'atendidos' })} a la vez`,
    (p: { n: number }, f: Format) => `${f.count(p.n)} en proceso a la vez`,
  ),
  setAside: both(
    (p: Some, f: Format) => `${named(p, f, 'queda', 'quedan')} al margen por sus fallos`,
    (p: Some, f: Format) => `${named(p, f, 'queda', 'quedan')} al margen por fallar`,
  ),
  nobodyEmployed: both('Aquí no trabaja nadie', 'Ningún nodo está activo'),
  single: both(
    (p: { name: string; busy: boolean }) => `${p.name} ${p.busy ? 'no para' : 'no tiene nada que hacer'}`,
    (p: { name: string; busy: boolean }) => `${p.name} está ${p.busy ? 'ocupado' : 'libre'}`,
  ),
  crew: both(crew, crew),
  sick: both(
    (p: Some, f: Format) => named(p, f, 'está de baja', 'están de baja'),
    (p: Some, f: Format) => named(p, f, 'está caído', 'están caídos'),
  ),
  atWork: both(
    (p: Crew, f: Format) => (p.working === 0 ? 'no hay nadie en su puesto' : `${f.count(p.working)} de ${f.count(p.total)} en su puesto, ${busyOf(p, f)}`),
    (p: Crew, f: Format) =>
      p.working === 0 ? 'ningún nodo activo' : `${f.count(p.working)} de ${f.count(p.total)} ${f.plural(p.working, { one: 'activo', other: 'activos' })}, ${busyOf(p, f)}`,
  ),
  starting: both(
    (p: Some, f: Format) => `${named(p, f, 'está', 'están')} conociendo la casa`,
    (p: Some, f: Format) => `${named(p, f, 'está', 'están')} arrancando`,
  ),
  doorsClosed: both('Las puertas están cerradas', 'No se admiten más peticiones'),
  over: both(
    (p: { served: number; lost: number }, f: Format) =>
      `Fin del día: ${f.count(p.served)} ${f.plural(p.served, { one: 'servido', other: 'servidos' })}, ${f.count(p.lost)} ${f.plural(p.lost, { one: 'perdido', other: 'perdidos' })}`,
    (p: { served: number; lost: number }, f: Format) =>
      `Fin de la simulación: ${f.count(p.served)} ${f.plural(p.served, { one: 'completada', other: 'completadas' })}, ${f.count(p.lost)} ${f.plural(p.lost, { one: 'perdida', other: 'perdidas' })}`,
  ),
} satisfies AreaOf<'status'>
