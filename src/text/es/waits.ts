import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface Found {
  run: string
  served: number
  p50: number | null
  p90: number | null
  lost: { n: number; word: string; after: number } | null
}

const found = (p: Found, f: Format, words: { of: string; half: string; most: string; not: [half: string, most: string]; more: string }): string => {
  const parts: string[] = []
  if (p.p50 !== null) parts.push(p.p50 < 0.05 ? `la mitad ${words.not[0]}` : `la mitad ${words.half} ${f.minutes(p.p50)} o menos`)
  if (p.p90 !== null) parts.push(p.p90 < 0.05 ? `9 de cada 10 ${words.not[1]}` : `9 de cada 10 ${words.most} ${f.minutes(p.p90)}`)
  const lost = p.lost === null ? '' : `; ${f.count(p.lost.n)} ${words.more} ${p.lost.word} a los ${f.minutes(p.lost.after)} de media`
  return `${p.run ? `${p.run}: ` : ''}De ${f.count(p.served)} ${words.of}, ${f.list(parts)}${lost}.`
}

interface Curve {
  model: string
  kind: 'exact' | 'approximate' | 'limit'
  patient: boolean
}

interface Share {
  share: number
}
interface InTime extends Share {
  minutes: number
  wanted: number | null
}
const wanted = (p: InTime, f: Format): string => (p.wanted === null ? '' : ` (objetivo ${f.share(p.wanted)})`)

const ofOne = (words: string, run: string): string => (run ? `${run}: ${words}` : words)
const minutes = (words: string) => (p: { run: string; minutes: number }, f: Format) => ofOne(`${words} ${f.minutes(p.minutes)}`, p.run)

const reasons: Record<string, [restaurant: string, system: string]> = {
  nobody: ['ahora no viene nadie', 'ahora no llegan peticiones'],
  closed: ['las puertas están cerradas', 'la entrada está cerrada'],
  'no staff': ['no hay nadie trabajando', 'no hay ningún nodo activo'],
  'own lines': ['no se conoce ninguna para una cola por empleado', 'no se conoce ninguna para una cola por nodo'],
  patience: ['no se conoce ninguna para quien se marcha así', 'no se conoce ninguna para estos tiempos límite'],
  retries: ['no se conoce ninguna para quien vuelve', 'no se conoce ninguna para estos reintentos'],
  parties: ['no se conoce ninguna para estos grupos', 'no se conoce ninguna para estos lotes'],
  stations: ['no se conoce ninguna para puestos en serie', 'no se conoce ninguna para etapas en serie'],
  sickness: ['no se conoce ninguna para estas bajas', 'no se conoce ninguna para estas caídas'],
  manager: ['el encargado cambia el equipo', 'el autoescalado cambia la flota'],
  'recorded arrivals': ['las llegadas son una grabación', 'las llegadas son una grabación'],
}

const reason = (why: string, system: boolean): string =>
  reasons[why]?.[system ? 1 : 0] ?? (system ? 'no se conoce una fórmula cerrada para este sistema' : 'no se conoce una fórmula cerrada para este restaurante')

export const waits = {
  marked: both('Las esperas, en breve', 'El tiempo en cola, en breve'),
  binned: both('Cuántos esperaron cuánto', 'Cuántas hicieron cuánta cola'),
  title: both('Cuánto esperaron', 'Tiempo en cola'),
  few: both(
    (p: { served: number }, f: Format) => `${f.count(p.served)} servidos: aún son muy pocos.`,
    (p: { served: number }, f: Format) => `${f.count(p.served)} completadas: aún son muy pocas.`,
  ),
  found: both(
    (p: Found, f: Format) => found(p, f, { of: 'servidos', half: 'esperó', most: 'esperaron como mucho', not: ['no esperó', 'no esperaron'], more: 'más' }),
    (p: Found, f: Format) => found(p, f, { of: 'completadas', half: 'hizo cola', most: 'hicieron cola como mucho', not: ['no hizo cola', 'no hicieron cola'], more: 'más' }),
  ),
  ofEverybody: both('De todos:', 'De todas:'),
  inTime: both(
    (p: InTime, f: Format) => `${f.share(p.share)} servidos en ${f.minutes(p.minutes)}${wanted(p, f)}`,
    (p: InTime, f: Format) => `${f.share(p.share)} iniciadas en ${f.minutes(p.minutes)}${wanted(p, f)}`,
  ),
  served: both((p: Share, f: Format) => `${f.share(p.share)} servidos`, (p: Share, f: Format) => `${f.share(p.share)} completadas`),
  late: both((p: Share, f: Format) => `${f.share(p.share)} más tarde o aún esperando`, (p: Share, f: Format) => `${f.share(p.share)} más tarde o aún en cola`),
  lost: same((p: Share & { word: string }, f: Format) => `${f.share(p.share)} ${p.word}`),
  ofAll: both(
    (p: { run: string; said: string }) => `${ofOne('de todos los que vinieron', p.run)}, ${p.said}.`.replace(/^./, (first) => first.toUpperCase()),
    (p: { run: string; said: string }) => `${ofOne('de todas las peticiones', p.run)}, ${p.said}.`.replace(/^./, (first) => first.toUpperCase()),
  ),
  ofRun: same((p: { run: string; what: string }) => ofOne(p.what, p.run)),
  p50: both(minutes('la mitad:'), minutes('p50')),
  p90: both(minutes('9 de cada 10:'), minutes('p90')),
  p99: both(minutes('99 de cada 100:'), minutes('p99')),
  mean: both(minutes('de media:'), minutes('media')),
  goal: same((p: { minutes: number }, f: Format) => `objetivo ${f.minutes(p.minutes)}`),
  axis: both('minutos en la cola', 'minutos en cola'),
  shareAxis: both('proporción de servidos', 'proporción de completadas'),
  curve: same((p: Curve) => {
    const how = p.kind === 'exact' ? 'exacta' : p.kind === 'limit' ? 'un límite' : 'aproximada'
    return `Puntos: según la teoría (${p.model}, ${how}), si todo siguiera así${p.patient ? ' y nadie abandonara' : ''}.`
  }),
  overloaded: both(
    (p: { perHour: number }, f: Format) => `Sin curva teórica: si siempre vinieran ${f.count(p.perHour)} por hora, esta cola no acabaría nunca.`,
    (p: { perHour: number }, f: Format) => `Sin curva teórica: si siempre llegaran ${f.count(p.perHour)} por hora, esta cola no se vaciaría nunca.`,
  ),
  noCurve: both(
    (p: { why: string }) => `Sin curva teórica: ${reason(p.why, false)}.`,
    (p: { why: string }) => `Sin curva teórica: ${reason(p.why, true)}.`,
  ),
  wait: both('Minutos en la cola', 'Minutos en cola'),
  share: both((p: { run: string }) => ofOne('de los servidos', p.run), (p: { run: string }) => ofOne('de las completadas', p.run)),
  upTo: same((p: { run: string }) => ofOne('hasta ahí', p.run)),
  byTheory: same((p: { run: string }) => ofOne('según la teoría', p.run)),
  bin: same((p: { from: number; to: number }, f: Format) => `de ${f.number(p.from, 2)} a ${f.number(p.to, 2)}`),
  tooFew: same('aún son muy pocos'),
  rowMean: both('de media', 'media'),
  rowP50: both('la mitad, como mucho', 'p50'),
  rowP90: both('9 de cada 10, como mucho', 'p90'),
  rowP99: both('99 de cada 100, como mucho', 'p99'),
  rowGoal: both(
    (p: { minutes: number }, f: Format) => `de todos: servidos en ${f.minutes(p.minutes)}`,
    (p: { minutes: number }, f: Format) => `de todas: iniciadas en ${f.minutes(p.minutes)}`,
  ),
  rowLost: both('de todos: sin servir', 'de todas: perdidas'),
} satisfies AreaOf<'waits'>
