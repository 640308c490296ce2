import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

const counted = (n: number, one: string, other: string, f: Format): string => `${f.count(Math.round(n))} ${f.plural(Math.round(n), { one, other })}`

export const ask = {
  title: same('¿Qué esperas?'),
  show: same('Enséñamelo'),
  justShow: same('Solo enséñamelo'),
  again: same('Otro intento'),
  tryIt: same('Inténtalo tú'),
  yours: same('Tu número'),
  holds: both('El restaurante espera tu respuesta.', 'El sistema espera tu respuesta.'),
  watch: same((p: { clock: string }) => `Mira: la respuesta llega a las ${p.clock}.`),

  staff: both(
    (p: { n: number }, f: Format) => counted(p.n, 'persona', 'personas', f),
    (p: { n: number }, f: Format) => counted(p.n, 'nodo', 'nodos', f),
  ),
  crowd: both(
    (p: { n: number }, f: Format) => counted(p.n, 'persona', 'personas', f),
    (p: { n: number }, f: Format) => counted(p.n, 'petición', 'peticiones', f),
  ),
  customers: both(
    (p: { n: number }, f: Format) => counted(p.n, 'cliente', 'clientes', f),
    (p: { n: number }, f: Format) => counted(p.n, 'petición', 'peticiones', f),
  ),
  staffUnit: both('personas', 'nodos'),
  crowdUnit: both('personas', 'peticiones'),
  customersUnit: both('clientes', 'peticiones'),
  minutesUnit: same('minutos'),
  speedUnit: same('veces más rápido'),
  shareUnit: same('por ciento'),
  dollarsUnit: same('dólares'),

  takes: same((p: { answer: string }) => `Hacen falta ${p.answer}.`),
  is: same((p: { answer: string }) => `Son ${p.answer}.`),
  was: same((p: { answer: string; clock: string }) => `A las ${p.clock}, ${p.answer}.`),
  isBest: same((p: { option: string; value: string }) => `Lo mejor es «${p.option}»: ${p.value}.`),

  saidTakes: same((p: { guess: string; answer: string }) => `Dijiste ${p.guess}; hacen falta ${p.answer}.`),
  saidIs: same((p: { guess: string; answer: string }) => `Dijiste ${p.guess}; son ${p.answer}.`),
  right: same((p: { guess: string }) => `Dijiste ${p.guess}, y así es.`),
  drew: same((p: { guess: string; answer: string; clock: string; off: string }) => `Dibujaste ${p.guess} para las ${p.clock}; son ${p.answer}. En todo el tramo te apartaste, de media, ${p.off}.`),
  chose: same((p: { guess: string; value: string; option: string; best: string }) => `Elegiste «${p.guess}»: ${p.value}. Lo mejor es «${p.option}»: ${p.best}.`),
  choseBest: same((p: { option: string; value: string }) => `Elegiste «${p.option}», y es lo mejor: ${p.value}.`),
  best: same('lo mejor'),
  yourChoice: same('tu elección'),
  you: same((p: { guess: string }) => `tú: ${p.guess}`),

  drawHere: same('Dibuja cómo sigue'),
  chart: same((p: { from: string; to: string }) => `Un gráfico de ${p.from} a ${p.to}: el principio está dibujado, el resto es tuyo.`),
  handle: same('Tu línea. Izquierda y derecha la recorren, arriba y abajo dibujan.'),
  handleAt: same((p: { clock: string; value: string }) => `a las ${p.clock}: ${p.value}`),
  inNumbers: same('Darlo en números'),
  atClock: same((p: { clock: string; unit: string }) => `A las ${p.clock}, ${p.unit}`),
  yourLine: same('la tuya'),
  theLine: same('como va'),
  axisCrowd: both('personas que esperan', 'peticiones en cola'),
} satisfies AreaOf<'ask'>
