import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface Count {
  n: number
}
interface Named {
  who: string
}
interface Several {
  who: string[]
}
interface Speeded {
  who: string
  speed: number
}

/** Up to three names in full; more than that are counted. */
const people = ({ who }: Several, f: Format): string => (who.length <= 3 ? f.list(who) : f.count(who.length))
const nodes = ({ who }: Several, f: Format): string => (who.length <= 3 ? f.list(who) : `${f.count(who.length)} nodos`)
const does = ({ who }: Several, one: string, other: string): string => (who.length === 1 ? one : other)

export const timeline = {
  title: both('El día: llegadas, servidos y la cola', 'El día: llegadas, completadas y la cola'),
  head: same('El día'),
  perHour: same('por hora'),
  window: same((p: { minutes: number }, f: Format) => `en los últimos ${f.count(p.minutes)} min`),
  lineTitle: both('en cola', 'en cola'),
  arriving: same((p: Count, f: Format) => `llegan ${f.count(p.n)}`),
  served: both(
    (p: Count, f: Format) => `servidos ${f.count(p.n)}`,
    (p: Count, f: Format) => `completadas ${f.count(p.n)}`,
  ),
  inLine: same((p: Count, f: Format) => `${f.count(p.n)} en cola`),
  expected: both('clientes previstos', 'peticiones previstas'),
  day: same((p: Count, f: Format) => `día ${f.count(p.n)}`),
  clockOnDay: same((p: { clock: string; n: number }, f: Format) => `${p.clock}, día ${f.count(p.n)}`),

  playhead: same('Hora del día'),
  playheadAt: same((p: { clock: string; n: number }, f: Format) => `${p.clock}, ${f.count(p.n)} en cola`),
  summary: both(
    (p: { window: number; arriving: number; served: number; n: number; lost: number }, f: Format) =>
      `En los últimos ${f.count(p.window)} minutos llegaron ${f.count(p.arriving)} clientes por hora y se sirvió a ${f.count(p.served)} por hora; hay ${f.count(p.n)} en cola; hasta ahora se perdieron ${f.count(p.lost)}. La línea de puntos es la demanda que viene.`,
    (p: { window: number; arriving: number; served: number; n: number; lost: number }, f: Format) =>
      `En los últimos ${f.count(p.window)} minutos llegaron ${f.count(p.arriving)} peticiones por hora y se completaron ${f.count(p.served)} por hora; hay ${f.count(p.n)} en cola; hasta ahora se perdieron ${f.count(p.lost)}. La línea de puntos es la demanda que viene.`,
  ),
  acts: both('Lo que se hizo', 'Lo que se hizo'),
  actAt: same((p: { clock: string; what: string }) => `${p.clock}: ${p.what}`),
  actAhead: same((p: { clock: string; what: string }) => `${p.clock}, aún por venir: ${p.what}`),

  hired: both(
    (p: Several, f: Format) => `entra${does(p, '', 'n')} ${people(p, f)}`,
    (p: Several, f: Format) => `se añade${does(p, '', 'n')} ${nodes(p, f)}`,
  ),
  hiredSome: both(
    (p: Count, f: Format) => (p.n === 1 ? 'entra uno más' : `entran ${f.count(p.n)}`),
    (p: Count, f: Format) => (p.n === 1 ? 'se añade un nodo' : `se añaden ${f.count(p.n)} nodos`),
  ),
  letGo: both(
    (p: Several, f: Format) => `se despide a ${people(p, f)}`,
    (p: Several, f: Format) => `se retira${does(p, '', 'n')} ${nodes(p, f)}`,
  ),
  letGoLast: both(
    (p: Count, f: Format) => (p.n === 1 ? 'se despide al último en llegar' : `se despide a ${f.count(p.n)}`),
    (p: Count, f: Format) => (p.n === 1 ? 'se retira el nodo más nuevo' : `se retiran ${f.count(p.n)} nodos`),
  ),
  trained: both(
    (p: Speeded, f: Format) => `${p.who} se forma hasta ${f.speed(p.speed)}`,
    (p: Speeded, f: Format) => `${p.who} escala a ${f.speed(p.speed)}`,
  ),
  trainedAll: both(
    (p: { speed: number }, f: Format) => `todos se forman hasta ${f.speed(p.speed)}`,
    (p: { speed: number }, f: Format) => `todos escalan a ${f.speed(p.speed)}`,
  ),
  trainedSeveral: both(
    (p: Several, f: Format) => `${people(p, f)} se ${does(p, 'forma', 'forman')}`,
    (p: Several, f: Format) => `${nodes(p, f)} ${does(p, 'escala', 'escalan')}`,
  ),
  sick: both(
    (p: Named) => `${p.who} enferma`,
    (p: Named) => `${p.who} se cae`,
  ),
  sickSeveral: both(
    (p: Several, f: Format) => `${people(p, f)} ${does(p, 'enferma', 'enferman')}`,
    (p: Several, f: Format) => `${nodes(p, f)} se ${does(p, 'cae', 'caen')}`,
  ),
  somebodySick: both('alguien enferma', 'se cae un nodo'),
  back: both(
    (p: Named) => `${p.who} vuelve`,
    (p: Named) => `${p.who} se recupera`,
  ),
  backSeveral: both(
    (p: Several, f: Format) => `${people(p, f)} ${does(p, 'vuelve', 'vuelven')}`,
    (p: Several, f: Format) => `${nodes(p, f)} se ${does(p, 'recupera', 'recuperan')}`,
  ),
  backAll: both('todos vuelven', 'todos los nodos se recuperan'),
  slowed: both(
    (p: Speeded, f: Format) => `${p.who} baja a ${f.speed(p.speed)}`,
    (p: Speeded, f: Format) => `${p.who} se degrada a ${f.speed(p.speed)}`,
  ),
  slowedSeveral: both(
    (p: Several, f: Format) => `${people(p, f)} ${does(p, 'baja', 'bajan')} el ritmo`,
    (p: Several, f: Format) => `${nodes(p, f)} se ${does(p, 'degrada', 'degradan')}`,
  ),
  wellAgain: both(
    (p: Named) => `${p.who} recupera su ritmo`,
    (p: Named) => `${p.who} vuelve a ir con normalidad`,
  ),
  fails: both(
    (p: { who: string; share: number }, f: Format) => `${p.who} estropea el ${f.share(p.share)} de los pedidos`,
    (p: { who: string; share: number }, f: Format) => `${p.who} falla en el ${f.share(p.share)} de sus peticiones`,
  ),
  failSeveral: both(
    (p: Several, f: Format) => `${people(p, f)} ${does(p, 'estropea', 'estropean')} pedidos`,
    (p: Several, f: Format) => `${nodes(p, f)} ${does(p, 'falla', 'fallan')} peticiones`,
  ),
  failsNoMore: both(
    (p: Named) => `${p.who} ya no estropea nada`,
    (p: Named) => `${p.who} ya no falla`,
  ),
  everybody: both('todo el mundo', 'cada nodo'),
  demandSet: same((p: { factor: number }, f: Format) => `demanda × ${f.number(p.factor, 2)}`),
  perHourSet: both(
    (p: Count, f: Format) => `${f.count(p.n)} ${f.plural(p.n, { one: 'cliente', other: 'clientes' })} por hora`,
    (p: Count, f: Format) => `${f.count(p.n)} ${f.plural(p.n, { one: 'petición', other: 'peticiones' })} por hora`,
  ),
  valueSet: same((p: { path: string; value: string }) => `${p.path}: ahora ${p.value}`),
} satisfies AreaOf<'timeline'>
