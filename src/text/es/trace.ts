import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface SpanWords {
  who: string | null
  station: string | null
  copy: boolean
}
interface StoryWords {
  n: number
  came: string
  left: string | null
  waited: number
  served: number
  took: number
  attempts: number
  outcome: string
}

const at = (p: SpanWords): string => (p.station === null ? '' : ` en ${p.station}`)
const service = (p: SpanWords): string => (p.station === null ? '' : `, ${p.station}`)
const again = (p: SpanWords, word: string): string => (p.copy ? ` (${word})` : '')

const left: Record<string, string> = {
  served: 'salió servido', 'gave-up': 'se cansó de esperar', 'turned-away': 'no pudo entrar', dropped: 'se fue sin su pedido', shed: 'fue rechazado en la puerta',
  unservable: 'no pudo ser atendido', closed: 'tuvo que irse al cierre', inside: 'sigue aquí', 'in-orbit': 'se fue para volver',
}
const ended: Record<string, string> = {
  served: 'se completó', 'gave-up': 'agotó su tiempo', 'turned-away': 'fue rechazada', dropped: 'falló', shed: 'fue descartada',
  unservable: 'no pudo ser atendida', closed: 'se cortó al cierre', inside: 'sigue en curso', 'in-orbit': 'espera para reintentar',
}
const ending = (of: Record<string, string>, p: StoryWords): string => (p.left === null ? of[p.outcome] : `${of[p.outcome]} a las ${p.left}`)
const spent = (p: StoryWords, f: Format, words: { wait: string; serve: string; queue: string }): string => {
  if (p.took < 0.05) return ', al momento'
  if (p.served < 0.05 && p.took - p.waited < 0.05) return `, tras ${f.minutes(p.took)} ${words.queue}`
  return `, tras ${f.minutes(p.took)}: ${f.minutes(p.waited)} ${words.wait}, ${f.minutes(p.served)} ${words.serve}`
}
const tries = (n: number, f: Format): string => (n > 1 ? `, en ${f.count(n)} intentos` : '')

export const trace = {
  title: both('El día de un cliente', 'La traza de una petición'),
  nobody: both('Aún no ha venido nadie.', 'Aún no ha llegado ninguna petición.'),
  notYet: both((p: { n: number }, f: Format) => `El número ${f.count(p.n)} aún no ha venido.`, (p: { n: number }, f: Format) => `La número ${f.count(p.n)} aún no ha llegado.`),
  finding: both(
    (p: StoryWords, f: Format) => `El cliente ${f.count(p.n)} llegó a las ${p.came} y ${ending(left, p)}${spent(p, f, { wait: 'esperando', serve: 'atendido', queue: 'en la cola' })}${tries(p.attempts, f)}.`,
    (p: StoryWords, f: Format) => `La petición ${f.count(p.n)} llegó a las ${p.came} y ${ending(ended, p)}${spent(p, f, { wait: 'en cola', serve: 'en servicio', queue: 'en cola' })}${tries(p.attempts, f)}.`,
  ),
  wait: both(
    (p: SpanWords) => `${p.who === null ? 'en la cola' : `en la cola de ${p.who}`}${at(p)}${again(p, 'segunda copia')}`,
    (p: SpanWords) => `${p.who === null ? 'cola' : `cola de ${p.who}`}${service(p)}${again(p, 'copia')}`,
  ),
  held: both(
    (p: SpanWords) => `interrumpido, esperando a ${p.who ?? 'alguien'}${at(p)}`,
    (p: SpanWords) => `reasignada, esperando${service(p)}`,
  ),
  serve: both(
    (p: SpanWords) => `atendido por ${p.who ?? 'alguien'}${at(p)}${again(p, 'segunda copia')}`,
    (p: SpanWords) => `${p.who ?? 'nodo'}${service(p)}${again(p, 'copia')}`,
  ),
  away: both('fuera, para volver', 'espera antes del reintento'),
  unit: same('min'),
  minutes: same((p: { m: number }, f: Format) => f.minutes(p.m)),
  interrupted: both('interrumpido', 'caído'),
  failed: both('salió mal', 'con error'),
  redispatched: both('enviado a otra cola', 'reasignada'),
  cancelled: both('ya no hace falta', 'cancelada'),
  lost: both((p: { outcome: string }) => left[p.outcome], (p: { outcome: string }) => ended[p.outcome]),
  open: same('hasta ahora'),
  close: same('Cerrar'),
  which: both('El día de quién', 'Qué petición'),
  last: both('el último en irse', 'la última en acabar'),
  slowest: both('el más lento', 'la más lenta'),
  before: both('El cliente anterior', 'La petición anterior'),
  after: both('El cliente siguiente', 'La petición siguiente'),
  number: same((p: { n: number }, f: Format) => `n.º ${f.count(p.n)}`),
  more: same((p: { n: number }, f: Format) => `y ${f.count(p.n)} más, en la tabla`),
  table: both('Lo que pasó, paso a paso', 'Los tramos, uno tras otro'),
  what: both('Qué', 'Tramo'),
  from: same('desde'),
  took: both('tardó', 'duración'),
  end: both('final', 'estado'),
} satisfies AreaOf<'trace'>
