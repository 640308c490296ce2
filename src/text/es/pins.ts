import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface Said {
  clock: string
  what: string
}

const minutes = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'minuto', other: 'minutos' })}`

export const pins = {
  ofRun: same((p: { run: string; what: string }) => `${p.run}: ${p.what}`),
  several: same((p: { n: number; what: string[] }, f: Format) => `${f.count(p.n)} a la vez. ${p.what.join('; ')}`),
  keys: same('Intro lo abre, Mayús con una flecha lo mueve un minuto, Re Pág y Av Pág diez, Supr lo quita.'),

  card: same((p: Said) => `${p.clock}: ${p.what}`),
  inBoth: both('en los dos restaurantes', 'en los dos sistemas'),
  inOne: both(
    (p: { run: string }) => `solo en el restaurante ${p.run}`,
    (p: { run: string }) => `solo en el sistema ${p.run}`,
  ),
  close: same('Cerrar'),
  time: same('Cuándo'),
  timeField: same('Hora'),
  badTime: same((p: { given: string }) => `«${p.given}» no es una hora del día como 12:30`),
  badNumber: same((p: { given: string; low: string; high: string }) => `«${p.given}» no es un número de ${p.low} a ${p.high}`),
  earlier: same((p: { n: number }, f: Format) => `${minutes(p.n, f)} antes`),
  later: same((p: { n: number }, f: Format) => `${minutes(p.n, f)} después`),
  less: same((p: { name: string }) => `${p.name}: menos`),
  more: same((p: { name: string }) => `${p.name}: más`),
  speed: same('Velocidad'),
  toSpeed: both('Formación hasta', 'Escalado a'),
  factor: both('Ritmo restante', 'Velocidad restante'),
  errors: both('Pedidos echados a perder', 'Peticiones fallidas'),
  away: both('Minutos fuera', 'Minutos de caída'),
  untilCalled: both('hasta que se le llame', 'hasta que se restaure'),
  byChance: both('lo que haga falta', 'hasta que se recupere'),
  who: both('Quién', 'Cuál'),
  everybody: both('todos', 'todos los nodos'),
  lastHired: both('el último contratado', 'el más nuevo'),
  theOnlyOne: both('el único que hay', 'el único que hay'),
  wall: both('no hay más que dos brazos', 'no se vende una máquina mayor'),
  value: same('Valor'),
  yes: same('sí'),
  no: same('no'),
  remove: same('Quitar'),
  go: same('Ir allí'),
  previous: same('Lo que se hizo antes'),
  next: same('Lo que se hizo después'),

  needs: same((p: Said) => `${p.clock}: «${p.what}» lo necesita; quita eso primero`),
  notThere: same((p: { who: string; clock: string }) => `${p.who} no está a las ${p.clock}`),
  because: same((p: Said & { why: string }) => `${p.clock}, ${p.what}: ${p.why}`),

  dropped: same((p: { n: number }, f: Format) =>
    p.n === 1 ? 'Se descartó lo que se hizo después.' : `Se descartaron ${f.count(p.n)} cosas hechas después.`,
  ),
  bringBack: same('Deshacer lo recupera'),
} satisfies AreaOf<'pins'>
