import type { AreaOf } from '../catalogue.ts'
import type { Lost, Unservable } from '../en/losses.ts'
import type { LossReason } from '../en/status.ts'
import { both, type Format } from '../telling.ts'

interface Count {
  n: number
}

const was = (n: number, f: Format, one: string, other: string): string => `${f.count(n)} ${f.plural(n, { one, other })}`

const gone = (p: Unservable, f: Format, one: string, other: string): string =>
  `${p.names.length > 0 ? f.list(p.names) : f.count(p.sick)} ${p.sick === 1 ? one : other}`

type Forms = Record<LossReason | 'lost', { one: string; other: string }>
const people: Forms = {
  gaveUp: { one: 'se cansó', other: 'se cansaron' },
  turnedAway: { one: 'no cupo', other: 'no cupieron' },
  dropped: { one: 'se fue sin nada', other: 'se fueron sin nada' },
  shed: { one: 'rechazado', other: 'rechazados' },
  unservable: { one: 'sin servir', other: 'sin servir' },
  closed: { one: 'fuera al cierre', other: 'fuera al cierre' },
  lost: { one: 'perdido', other: 'perdidos' },
}
const requests: Forms = {
  gaveUp: { one: 'caducó', other: 'caducaron' },
  turnedAway: { one: 'rechazada', other: 'rechazadas' },
  dropped: { one: 'falló', other: 'fallaron' },
  shed: { one: 'descartada', other: 'descartadas' },
  unservable: { one: 'sin atender', other: 'sin atender' },
  closed: { one: 'cortada', other: 'cortadas' },
  lost: { one: 'perdida', other: 'perdidas' },
}
const word = (of: Forms, p: Lost, f: Format): string => f.plural(p.n, of[p.why ?? 'lost'])

export const losses = {
  word: both((p: Lost, f: Format) => word(people, p, f), (p: Lost, f: Format) => word(requests, p, f)),
  count: both(
    (p: Lost, f: Format) => `${f.count(p.n)} ${word(people, p, f)}`,
    (p: Lost, f: Format) => `${f.count(p.n)} ${word(requests, p, f)}`,
  ),
  soFar: both(
    (p: Lost, f: Format) => `${f.count(p.n)} ${word(people, p, f)} hasta ahora`,
    (p: Lost, f: Format) => `${f.count(p.n)} ${word(requests, p, f)} hasta ahora`,
  ),
  gaveUp: both(
    (p: Count, f: Format) => `${was(p.n, f, 'se cansó', 'se cansaron')} de esperar: la cola duró más que su paciencia`,
    (p: Count, f: Format) => `${was(p.n, f, 'caducó', 'caducaron')}: en cola más tiempo del que podían esperar`,
  ),
  turnedAway: both(
    (p: Count, f: Format) => `${was(p.n, f, 'no pudo', 'no pudieron')} entrar: ya no había sitio para esperar`,
    (p: Count, f: Format) => `${was(p.n, f, 'rechazada', 'rechazadas')}: la cola estaba llena`,
  ),
  dropped: both(
    (p: Count, f: Format) => `${was(p.n, f, 'se fue', 'se fueron')} sin su pedido: se perdió con quien lo preparaba o salió mal`,
    (p: Count, f: Format) => `${was(p.n, f, 'falló', 'fallaron')}: el trabajo se perdió en una caída o volvió como error`,
  ),
  shed: both(
    (p: Count, f: Format) => `${was(p.n, f, 'rechazado', 'rechazados')} en la puerta para proteger la casa`,
    (p: Count, f: Format) => `${was(p.n, f, 'descartada', 'descartadas')} a la entrada para proteger al resto`,
  ),
  unservable: both(
    (p: Unservable, f: Format) => {
      const them = `A ${f.count(p.n)} no se ${f.plural(p.n, { one: 'le', other: 'les' })} pudo servir`
      if (p.past) return `${them}: nadie de los de entonces ${p.what === 'dish' ? 'conocía este plato' : 'podía hacer su pedido'}`
      const does = p.what === 'dish' ? 'conoce este plato' : 'puede hacer su pedido'
      const who = p.sick > 0 ? `${gone(p, f, 'está de baja', 'están de baja')} y nadie más` : 'nadie de los presentes'
      return `${them}: ${who} ${does}`
    },
    (p: Unservable, f: Format) => {
      const them = `${was(p.n, f, 'no se pudo', 'no se pudieron')} atender`
      if (p.past) return `${them}: ningún nodo activo entonces ${p.what === 'dish' ? 'tenía este fragmento' : 'podía hacer esta etapa'}`
      const does = p.what === 'dish' ? 'tiene este fragmento' : 'puede hacer esta etapa'
      const who = p.sick > 0 ? `${gone(p, f, 'está caído', 'están caídos')} y ningún otro nodo` : 'ningún nodo activo'
      return `${them}: ${who} ${does}`
    },
  ),
  closed: both(
    (p: Count, f: Format) => `${was(p.n, f, 'se marchó', 'se marcharon')} al cierre sin que se ${f.plural(p.n, { one: 'le', other: 'les' })} sirviera`,
    (p: Count, f: Format) => `${was(p.n, f, 'cortada', 'cortadas')} al apagar`,
  ),
  orbit: both(
    (p: Count, f: Format) => `${was(p.n, f, 'se fue', 'se fueron')} sin servir y ${f.plural(p.n, { one: 'volverá', other: 'volverán' })}`,
    (p: Count, f: Format) => `${f.count(p.n)} en espera de reintento: ${f.plural(p.n, { one: 'falló y lo volverá', other: 'fallaron y lo volverán' })} a intentar`,
  ),
  attempts: both(
    (p: { perCustomer: number }, f: Format) => `${f.number(p.perCustomer, 2)} intentos por cliente`,
    (p: { perCustomer: number }, f: Format) => `${f.number(p.perCustomer, 2)} intentos por petición`,
  ),
} satisfies AreaOf<'losses'>
