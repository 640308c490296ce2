import type { AreaOf } from '../catalogue.ts'
import { share as english } from '../en/share.ts'
import { both, same, type Format } from '../telling.ts'

interface Film {
  title: string
  from: string
  to: string
  seconds: number
}

const seconds = (n: number, f: Format): string => `${f.number(n)} ${f.plural(n, { one: 'segundo', other: 'segundos' })}`
const kilobytes = (bytes: number, f: Format): string =>
  bytes < 1024 ? `${f.count(bytes)} bytes` : bytes < 1024 * 1024 ? `${f.count(Math.round(bytes / 1024))} KB` : `${f.number(bytes / 1024 / 1024)} MB`

export const share = {
  title: same('Compartir y llevarse'),

  link: same('Enlace'),
  linkHint: both('Abre este restaurante en este momento, con todo lo que se hizo.', 'Abre este sistema en este momento, con todo lo que se hizo.'),
  noAddress: same('Esta página es un archivo: nadie más tiene su dirección. Pon este texto tras el nombre del archivo en la dirección de cualquier copia y se abrirá en este momento.'),
  copy: same('Copiar'),
  copied: same('Copiado'),
  copyByHand: same('Esta página no puede copiar por ti: el texto está seleccionado, pulsa Ctrl o ⌘ y C.'),
  send: same('Compartir…'),
  tooLong: both(
    'Este día es demasiado largo para un enlace. Llévate el escenario como archivo: suéltalo en la página y se abre.',
    'Esta simulación es demasiado larga para un enlace. Llévate el escenario como archivo: suéltalo en la página y se abre.',
  ),

  data: same('Datos'),
  dataHint: both(
    'Todo el día con lo que se hizo, hasta el final si no se hace nada más.',
    'Toda la simulación con lo que se hizo, hasta el final si no se hace nada más.',
  ),
  customers: both('Clientes', 'Peticiones'),
  customersHint: both('una fila por cliente, CSV', 'una fila por petición, CSV'),
  minutes: both('Minutos', 'Minutos'),
  minutesHint: same('una fila por minuto, CSV'),
  scenario: same('Escenario'),
  scenarioHint: same('se vuelve a abrir aquí, JSON'),
  report: same('Informe'),
  reportHint: same('todas las estimaciones, JSON'),
  ofWhich: both('De qué restaurante', 'De qué sistema'),
  first: both('Primero', 'Primero'),
  second: both('Segundo', 'Segundo'),
  asText: same('Mostrarlo como texto'),
  textHere: same('Esta página no puede guardar archivos: aquí está el texto, seleccionado.'),
  working: same('Trabajando…'),
  saved: same((p: { name: string; bytes: number }, f: Format) => `${p.name}, ${kilobytes(p.bytes, f)}`),

  picture: same('Imagen'),
  kind: same('Tipo'),
  still: same('PNG'),
  gif: same('GIF'),
  film: same('Vídeo'),
  filmWord: same('vídeo'),
  stillHint: same('Este momento, nítido hasta para imprimir.'),
  gifHint: same('Se mueve en cualquier entrada, correo o diapositiva.'),
  filmHint: same((p: { name: string }) => `Nítido y fluido, en ${p.name}.`),
  noFilm: same('Este navegador no codifica vídeo; el GIF se mueve en todas partes.'),
  length: same('Duración'),
  lengthValue: same((p: { seconds: number }, f: Format) => `${f.count(p.seconds)} s`),
  lengthSpoken: same((p: { seconds: number }, f: Format) => seconds(p.seconds, f)),
  which: same('Qué segundos'),
  next: same('Lo que viene'),
  last: same('Lo que acaba de pasar'),
  size: same('Tamaño'),
  sizeValue: same((p: { width: number; height: number }) => `${p.width} × ${p.height}`),
  make: same((p: { kind: string }) => `Crear el ${p.kind}`),
  cancel: same('Cancelar'),
  progress: same((p: { share: number }, f: Format) => `${f.share(p.share)} pintado`),
  cancelled: same('Cancelado.'),
  ready: same((p: { kind: string }) => `El ${p.kind} está listo.`),
  failed: same((p: { why: string }) => `No ha funcionado: ${p.why}`),
  noCanvas: same('este navegador no ofrece un lienzo'),
  shorter: both(
    (p: { seconds: number }, f: Format) => `Al día solo le quedan ${seconds(p.seconds, f)} de eso.`,
    (p: { seconds: number }, f: Format) => `A la simulación solo le quedan ${seconds(p.seconds, f)} de eso.`,
  ),
  result: same((p: { width: number; height: number; bytes: number }, f: Format) => `${p.width} × ${p.height} píxeles, ${kilobytes(p.bytes, f)}`),
  resultFilm: same(
    (p: { width: number; height: number; bytes: number; seconds: number }, f: Format) =>
      `${p.width} × ${p.height} píxeles, ${seconds(p.seconds, f)}, ${kilobytes(p.bytes, f)}`,
  ),
  download: same('Descargar'),
  pressHere: same('Para guardarlo, mantenlo pulsado o haz clic con el botón derecho.'),

  alt: same('En palabras'),
  altHint: same('Para quien no puede ver la imagen: pégalo como texto alternativo.'),
  altMoment: same((p: { title: string; clock: string }) => `${p.title}, ${p.clock}.`),
  altFilm: same((p: Film, f: Format) => `${p.title}: ${seconds(p.seconds, f)} de animación, de ${p.from} a ${p.to}.`),
  altAtFirst: same('Al principio:'),
  altAtLast: same('Al final:'),

  brand: same('Dinner Rush'),
  inLine: both('En cola', 'En cola'),
  asItWas: both('tal como está', 'tal como está'),
  pane: same((p: { letter: string; what: string }) => `${p.letter}: ${p.what}`),

  // Programs read these heads: a file is the same in every language.
  column: english.column,
  arrivedMinutes: english.arrivedMinutes,
  arrivedClock: english.arrivedClock,
  party: english.party,
  work: english.work,
  patience: english.patience,
  started: english.started,
  left: english.left,
  wait: english.wait,
  attempts: english.attempts,
  dish: english.dish,
  employee: english.employee,
  outcome: english.outcome,
  minute: english.minute,
  clock: english.clock,
  arrived: english.arrived,
  served: english.served,
  lost: english.lost,
  inLineCount: english.inLineCount,
  inService: english.inService,
  atWork: english.atWork,
} satisfies AreaOf<'share'>
