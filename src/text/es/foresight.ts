import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface Often {
  k: number
}
interface Named {
  who: string
}
interface Speeded {
  who: string
  speed: number
}

const days = ({ k }: Often): string => `en ${k} de cada 10 días`
const runs = ({ k }: Often): string => `en ${k} de cada 10 simulaciones`

export const foresight = {
  unchanged: same((p: { what: string }) => `si nada cambia: ${p.what}`),
  ifDone: same((p: { action: string; what: string }) => `${p.action}: ${p.what}`),
  waiting: same((p: { action: string }) => `${p.action}: …`),
  priced: same((p: { action: string; cost: number }, f: Format) => `${p.action}, ${f.moneyChange(p.cost)}/h`),
  ofRun: same((p: { run: string; choice: string }) => `${p.run}, ${p.choice}`),
  asItIs: same('tal como está'),
  ofOne: same((p: { run: string; what: string }) => `${p.run}: ${p.what}`),
  countOfOne: same((p: { run: string; n: number }, f: Format) => `${p.run} ${f.count(p.n)}`),

  clear: both(
    (p: Often & { clock: string }) => `sin cola a las ${p.clock} ${days(p)}`,
    (p: Often & { clock: string }) => `vacía a las ${p.clock} ${runs(p)}`,
  ),
  standing: both(
    (p: Often) => `aún hay cola al cierre ${days(p)}`,
    (p: Often) => `aún hay cola al final ${runs(p)}`,
  ),
  seldomClear: both(
    (p: Often) => `sin cola antes del cierre solo ${days(p)}`,
    (p: Often) => `vacía antes del final solo ${runs(p)}`,
  ),
  reaches: both(
    (p: Often & { n: number }, f: Format) => `la cola llega a ${f.count(p.n)} o más ${days(p)}`,
    (p: Often & { n: number }, f: Format) => `la cola llega a ${f.count(p.n)} o más ${runs(p)}`,
  ),
  under: both(
    (p: Often & { n: number }, f: Format) => `la cola no llega a ${f.count(p.n)} ${days(p)}`,
    (p: Often & { n: number }, f: Format) => `la cola no llega a ${f.count(p.n)} ${runs(p)}`,
  ),
  nobody: both(
    (p: Often) => `nadie tiene que esperar ${days(p)}`,
    (p: Often) => `nada queda en cola ${runs(p)}`,
  ),
  lost: both(
    (p: { n: number; gaveUp: boolean }, f: Format) => (p.gaveUp ? `, se cansan unos ${f.count(p.n)} más` : `, unos ${f.count(p.n)} perdidos más`),
    (p: { n: number; gaveUp: boolean }, f: Format) => (p.gaveUp ? `, caducan unas ${f.count(p.n)} más` : `, unas ${f.count(p.n)} perdidas más`),
  ),
  traced: both(
    'llegadas según el registro: solo varían trabajo, paciencia y bajas',
    'llegadas según el registro: solo varían trabajo, esperas máximas y caídas',
  ),

  hire: both(
    (p: { n: number }, f: Format) => (p.n === 1 ? 'contratar a alguien' : `contratar a ${f.count(p.n)}`),
    (p: { n: number }, f: Format) => (p.n === 1 ? 'añadir un nodo' : `añadir ${f.count(p.n)} nodos`),
  ),
  letGo: both(
    (p: Named) => `despedir a ${p.who}`,
    (p: Named) => `retirar ${p.who}`,
  ),
  letGoSome: both(
    (p: { n: number }, f: Format) => (p.n === 1 ? 'despedir a alguien' : `despedir a ${f.count(p.n)}`),
    (p: { n: number }, f: Format) => (p.n === 1 ? 'retirar un nodo' : `retirar ${f.count(p.n)} nodos`),
  ),
  train: both(
    (p: Speeded, f: Format) => `formar a ${p.who} hasta ${f.speed(p.speed)}`,
    (p: Speeded, f: Format) => `escalar ${p.who} a ${f.speed(p.speed)}`,
  ),
  trainSome: both(
    (p: { n: number }, f: Format) => `formar a ${f.count(p.n)}`,
    (p: { n: number }, f: Format) => `escalar ${f.count(p.n)} ${f.plural(p.n, { one: 'nodo', other: 'nodos' })}`,
  ),
  trainAll: both(
    (p: { speed: number }, f: Format) => `formar a todos hasta ${f.speed(p.speed)}`,
    (p: { speed: number }, f: Format) => `escalar todos los nodos a ${f.speed(p.speed)}`,
  ),
  sick: both(
    (p: Named) => `${p.who} enferma`,
    (p: Named) => `${p.who} se cae`,
  ),
  back: both(
    (p: Named) => `${p.who} vuelve`,
    (p: Named) => `${p.who} se recupera`,
  ),
  slow: both(
    (p: { who: string; share: number }, f: Format) => (p.share < 1 ? `${p.who} trabaja al ${f.share(p.share)} de su ritmo` : `${p.who} vuelve a estar bien`),
    (p: { who: string; share: number }, f: Format) => (p.share < 1 ? `${p.who} va al ${f.share(p.share)} de su velocidad` : `${p.who} vuelve a estar bien`),
  ),
} satisfies AreaOf<'foresight'>
