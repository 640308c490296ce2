import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface Limit {
  waiting: number
  busy: number
}
interface Station extends Limit {
  station: string
  able: number
  name: string | null
}
interface Group {
  count: number
}

const waits = (n: number, f: Format): string => `${f.count(n)} ${n === 1 ? 'espera' : 'esperan'}`
const queued = (n: number, f: Format): string => `${f.count(n)} en cola`
const people = (n: number, f: Format): string => `${f.count(n)} ${n === 1 ? 'persona' : 'personas'}`
const nodes = (n: number, f: Format): string => `${f.count(n)} ${n === 1 ? 'nodo' : 'nodos'}`
const everybody = (n: number, f: Format): string => (n === 2 ? 'Los dos' : `Los ${f.count(n)}`)
const named = (p: { names: string[]; count: number }, f: Format): string => (p.names.length > 0 ? f.list(p.names) : f.count(p.count))

export const team = {
  title: both('Qué ocupado está cada uno', 'Utilización de los nodos'),
  recently: both('últimos 15 min', 'últimos 15 s'),
  today: both('hoy', 'en total'),
  recentlyBusy: both('trabajando, últimos 15 min', 'ocupado, últimos 15 s'),
  captionGroups: both(
    (p: Group, f: Format) => `${people(p.count, f)}, por grupos: partes medias.`,
    (p: Group, f: Format) => `${nodes(p.count, f)}, por grupos: partes medias.`,
  ),
  busy: both('trabajando', 'ocupado'),
  idle: same('libre'),
  away: both('de baja', 'caído'),
  start: both('conociendo la casa', 'arrancando'),
  off: both('fuera de turno o conociendo la casa', 'retirado o arrancando'),
  share: same((p: { share: number }, f: Format) => f.share(p.share)),
  stations: both(
    (p: Group & { names: readonly string[]; all: boolean }, f: Format) => `${p.all ? 'todos los puestos' : f.list([...p.names])} (${f.count(p.count)})`,
    (p: Group & { names: readonly string[]; all: boolean }, f: Format) => `${p.all ? 'todos los servicios' : f.list([...p.names])} (${f.count(p.count)})`,
  ),
  band: both(
    (p: Group & { from: number; to: number }, f: Format) => `${f.number(p.from * 100, 0)}–${f.share(p.to)}: ${people(p.count, f)}`,
    (p: Group & { from: number; to: number }, f: Format) => `${f.number(p.from * 100, 0)}–${f.share(p.to)}: ${nodes(p.count, f)}`,
  ),
  table: both('Reparto de su tiempo', 'Reparto de su tiempo'),
  who: both('Quién', 'Nodo'),

  nobodyEmployed: both('Aquí no trabaja nadie: no hay quien esté ocupado', 'No hay ningún nodo en marcha: no hay nada que utilizar'),
  nobodyAtWork: both(
    (p: { waiting: number }, f: Format) => (p.waiting > 0 ? `Nadie trabaja y ${waits(p.waiting, f)}` : 'Nadie trabaja'),
    (p: { waiting: number }, f: Format) => (p.waiting > 0 ? `Ningún nodo activo, ${queued(p.waiting, f)}` : 'Ningún nodo activo'),
  ),
  tooEarly: both('El día acaba de empezar: aún nada lo limita', 'La simulación acaba de empezar: aún nada la limita'),
  none: both(
    (p: { name: string | null; count: number; busy: number }, f: Format) => {
      if (p.name === null) return 'Sin cuello de botella: nadie ha tenido nada que hacer en 15 min'
      return `Sin cuello de botella: ${p.count === 1 ? p.name : `quien menos para, ${p.name},`} trabaja el ${f.share(p.busy)} de los últimos 15 min`
    },
    (p: { name: string | null; count: number; busy: number }, f: Format) => {
      if (p.name === null) return 'Sin cuello de botella: todos los nodos llevan 15 s libres'
      return `Sin cuello de botella: ${p.count === 1 ? p.name : `el nodo más ocupado, ${p.name},`} está al ${f.share(p.busy)} de utilización`
    },
  ),
  stationEmpty: both(
    (p: { station: string; waiting: number }, f: Format) => `Nadie de los presentes sabe hacer ${p.station} y ${waits(p.waiting, f)}: ${p.station} es el cuello de botella`,
    (p: { station: string; waiting: number }, f: Format) => `Ningún nodo activo puede ejecutar ${p.station}, ${queued(p.waiting, f)}: ${p.station} es el cuello de botella`,
  ),
  station: both(
    (p: Station, f: Format) =>
      `En ${p.station}, ${p.name ?? (p.able === 2 ? 'los dos' : 'todos')} ${p.name === null ? 'trabajan' : 'trabaja'} el ${f.share(p.busy)} de los últimos 15 min y ${waits(p.waiting, f)}: ${p.station} es el cuello de botella`,
    (p: Station, f: Format) =>
      `${p.name ?? nodes(p.able, f)} para ${p.station} al ${f.share(p.busy)} de utilización, ${queued(p.waiting, f)}: ${p.station} es el cuello de botella`,
  ),
  employee: both(
    (p: Limit & { name: string; idle: number }, f: Format) =>
      `${p.name} trabaja el ${f.share(p.busy)} de los últimos 15 min y allí ${waits(p.waiting, f)}, mientras ${f.count(p.idle)} no ${p.idle === 1 ? 'tiene' : 'tienen'} nada que hacer: la cola de ${p.name} es el cuello de botella`,
    (p: Limit & { name: string; idle: number }, f: Format) =>
      `${p.name} está al ${f.share(p.busy)} de utilización, ${queued(p.waiting, f)} allí, mientras ${nodes(p.idle, f)} ${p.idle === 1 ? 'está libre' : 'están libres'}: la cola de ${p.name} es el cuello de botella`,
  ),
  alone: both(
    (p: Limit & { name: string }, f: Format) => `${p.name} trabaja el ${f.share(p.busy)} de los últimos 15 min y ${waits(p.waiting, f)}: ${p.name} es el cuello de botella`,
    (p: Limit & { name: string }, f: Format) => `${p.name} está al ${f.share(p.busy)} de utilización, ${queued(p.waiting, f)}: ${p.name} es el cuello de botella`,
  ),
  everybody: both(
    (p: Limit & { able: number; own: boolean }, f: Format) =>
      `${everybody(p.able, f)} trabajan el ${f.share(p.busy)} de los últimos 15 min y ${waits(p.waiting, f)}: ${p.own ? 'faltan manos, se elija la cola que se elija' : 'faltan manos para la única cola'}`,
    (p: Limit & { able: number; own: boolean }, f: Format) =>
      `${everybody(p.able, f)} nodos al ${f.share(p.busy)} de utilización, ${queued(p.waiting, f)}: ${p.own ? 'falta capacidad, sea cual sea la cola' : 'faltan nodos para la cola común'}`,
  ),
  sick: both(
    (p: { names: string[]; count: number }, f: Format) => `${named(p, f)} ${p.count === 1 ? 'está' : 'están'} de baja`,
    (p: { names: string[]; count: number }, f: Format) => `${named(p, f)} ${p.count === 1 ? 'está caído' : 'están caídos'}`,
  ),
  wall: both(
    (p: { speed: number }, f: Format) => `con dos brazos, la formación acaba antes de ${f.speed(p.speed)}`,
    (p: { speed: number }, f: Format) => `el escalado vertical acaba antes de ${f.speed(p.speed)}`,
  ),
} satisfies AreaOf<'team'>
