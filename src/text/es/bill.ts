import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface Row {
  n: number
  spend: number | null
}

const times = (p: Row, f: Format): string => (p.spend === null ? f.count(p.n) : `${f.count(p.n)} × ${f.money(p.spend)}`)

/** "9 de cada 10" where tenths say it, else per cent. */
export const shareInWords = (share: number, f: Format): string => {
  const tenths = Math.round(share * 10)
  return Math.abs(share * 10 - tenths) < 1e-9 && tenths > 0 && tenths < 10 ? `${tenths} de cada 10` : `el ${f.share(share)}`
}

export const bill = {
  title: same('La cuenta hasta ahora'),
  served: both(
    (p: Row, f: Format) => `Servidos ${times(p, f)}`,
    (p: Row, f: Format) => `Completadas ${times(p, f)}`,
  ),
  wages: both(
    (p: { n: number }, f: Format) => `Sueldos, ${f.count(p.n)} ${f.plural(p.n, { one: 'persona', other: 'personas' })}`,
    (p: { n: number }, f: Format) => `Coste, ${f.count(p.n)} ${f.plural(p.n, { one: 'nodo', other: 'nodos' })}`,
  ),
  profit: same('Beneficio'),
  missed: same((p: Row & { word: string }, f: Format) => `${p.word[0].toUpperCase()}${p.word.slice(1)}: ${times(p, f)}`),
  attempts: both(
    (p: { n: number }, f: Format) => `Intentos de ${f.count(p.n)} ${f.plural(p.n, { one: 'cliente', other: 'clientes' })}`,
    (p: { n: number }, f: Format) => `Intentos de ${f.count(p.n)} ${f.plural(p.n, { one: 'petición', other: 'peticiones' })}`,
  ),
  nineInTen: both('9 de cada 10, menos de', '9 de cada 10, menos de'),
  nineInTenNot: both('9 de cada 10 esperaron', '9 de cada 10, en cola'),
  notAtAll: same('nada'),
  tooFew: same('con 100 o más'),
  goal: both(
    (p: { wait: number }, f: Format) => `servidos en ${f.minutes(p.wait)}`,
    (p: { wait: number }, f: Format) => `iniciadas en ${f.minutes(p.wait)}`,
  ),
  verdict: same((p: { soFar: number | null; share: number }, f: Format) => `${p.soFar === null ? '–' : f.share(p.soFar)} · obj. ${f.share(p.share)}`),
  scale: both('', 'un minuto aquí equivale a un segundo de infraestructura'),
} satisfies AreaOf<'bill'>
