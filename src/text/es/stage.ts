import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface Count {
  n: number
}
interface Whole {
  employees: number
  atWork: number
  busy: number
  sick: number
  waiting: number
  lost: number
}
interface Person {
  name: string
  state: string
  speed: number
  wage: number
}

const counted = (n: number, f: Format, one: string, other: string): string => `${f.count(n)} ${f.plural(n, { one, other })}`

const whole = (p: Whole, f: Format, words: { staff: [string, string]; up: [string, string]; down: [string, string]; empty: string; waiting: [string, string]; lost: [string, string] }): string =>
  [
    `${counted(p.employees, f, ...words.staff)}, ${counted(p.atWork, f, ...words.up)}, ${counted(p.busy, f, 'ocupado', 'ocupados')}` +
      (p.sick > 0 ? `, ${counted(p.sick, f, ...words.down)}.` : '.'),
    p.waiting === 0 ? words.empty : `${counted(p.waiting, f, ...words.waiting)} en cola.`,
    p.lost > 0 ? `${counted(p.lost, f, ...words.lost)}.` : '',
  ]
    .join(' ')
    .trim()

const plain = (one: string, other: string) => (p: Count, f: Format): string => counted(p.n, f, one, other)

export const stage = {
  lost: same('Esta parte no se ha cargado.'),
  tryAgain: same('Volver a intentarlo'),
  label: both('El restaurante: puerta, cola y mostrador', 'El sistema: clientes, cola y nodos'),
  description: both(
    (p: Whole, f: Format) =>
      whole(p, f, { staff: ['empleado', 'empleados'], up: ['en su puesto', 'en su puesto'], down: ['de baja', 'de baja'], empty: 'Nadie hace cola.', waiting: ['persona', 'personas'], lost: ['se fue sin que se le sirviera', 'se fueron sin que se les sirviera'] }),
    (p: Whole, f: Format) =>
      whole(p, f, { staff: ['nodo', 'nodos'], up: ['activo', 'activos'], down: ['caído', 'caídos'], empty: 'La cola está vacía.', waiting: ['petición', 'peticiones'], lost: ['falló', 'fallaron'] }),
  ),
  staff: both('Empleados', 'Nodos'),
  employee: same((p: Person, f: Format) => `${p.name}, ${p.state}, velocidad ${f.number(p.speed, 2)}, ${f.money(p.wage)} por hora`),
  customers: both('Clientes', 'Peticiones'),
  customerWith: both(
    (p: { n: number; name: string }, f: Format) => `Cliente ${f.count(p.n)}, con ${p.name}`,
    (p: { n: number; name: string }, f: Format) => `Petición ${f.count(p.n)}, en ${p.name}`,
  ),
  customerSince: both(
    (p: { n: number; clock: string }, f: Format) => `Cliente ${f.count(p.n)}, en espera, llegó a las ${p.clock}`,
    (p: { n: number; clock: string }, f: Format) => `Petición ${f.count(p.n)}, en cola, llegó a las ${p.clock}`,
  ),
  customerGone: both((p: Count, f: Format) => `Cliente ${f.count(p.n)}, ya no está`, (p: Count, f: Format) => `Petición ${f.count(p.n)}, terminada`),
  otherCustomers: both(
    (p: Count, f: Format) => `y ${f.count(p.n)} ${f.plural(p.n, { one: 'cliente', other: 'clientes' })} más`,
    (p: Count, f: Format) => `y ${f.count(p.n)} ${f.plural(p.n, { one: 'petición', other: 'peticiones' })} más`,
  ),
  otherStaff: both(
    (p: { n: number; busy: number }, f: Format) => `y ${f.count(p.n)} más, ${f.count(p.busy)} con trabajo`,
    (p: { n: number; busy: number }, f: Format) => `y ${f.count(p.n)} más, ${f.count(p.busy)} ocupados`,
  ),
  busy: both('con trabajo', 'ocupado'),
  idle: both('sin nada que hacer', 'libre'),
  training: both('en formación', 'en mejora'),
  onboarding: both('empieza pronto', 'arrancando'),
  sick: both('de baja', 'caído'),
  missing: both('no está, y nadie lo ha notado', 'caído, y nadie lo ha notado'),

  next: both('siguiente', 'primera'),
  open: both('ABIERTO', 'ACTIVO'),
  closed: both('CERRADO', 'DRENANDO'),
  closedShort: both('CIERRE', 'DRENA'),

  note: both('de baja', 'caído'),
  noteShort: both('baja', 'caído'),
  noteMissing: same('?'),
  badgeNew: both('llega', 'nuevo'),
  plate: same((p: { name: string; speed: number; wage: number }, f: Format) => `${p.name} · ${f.speed(p.speed)} · ${f.money(p.wage)}/h`),
  plateSpeed: same((p: { name: string; speed: number }, f: Format) => `${p.name} · ${f.speed(p.speed)}`),
  plateBack: same((p: { name: string; minute: number }, f: Format) => `${p.name} · vuelve ${f.clock(p.minute)}`),
  plateStarts: both(
    (p: { name: string; minute: number }, f: Format) => `${p.name} · empieza ${f.clock(p.minute)}`,
    (p: { name: string; minute: number }, f: Format) => `${p.name} · listo ${f.clock(p.minute)}`,
  ),
  plateTraining: same((p: { name: string; speed: number }, f: Format) => `${p.name} · pronto ${f.speed(p.speed)}`),
  plateLeaving: both(
    (p: { name: string }) => `${p.name} · último pedido`,
    (p: { name: string }) => `${p.name} · drenando`,
  ),

  gaveUp: both(plain('se cansó de esperar', 'se cansaron de esperar'), plain('caducó', 'caducaron')),
  gaveUpShort: both(plain('se cansó', 'se cansaron'), plain('caducó', 'caducaron')),
  gaveUpWord: both('hartos', 'caduca'),
  turnedAway: both(plain('no cupo', 'no cupieron'), plain('rechazada', 'rechazadas')),
  turnedAwayShort: both(plain('no cupo', 'no cupieron'), plain('rechazada', 'rechazadas')),
  turnedAwayWord: both('lleno', 'llena'),
  dropped: both(plain('pedido perdido', 'pedidos perdidos'), plain('fallida', 'fallidas')),
  droppedShort: both(plain('perdido', 'perdidos'), plain('fallida', 'fallidas')),
  droppedWord: both('perdido', 'fallo'),
  shed: both(plain('se quedó fuera', 'se quedaron fuera'), plain('descartada', 'descartadas')),
  shedShort: both(plain('fuera', 'fuera'), plain('descarte', 'descartes')),
  shedWord: both('fuera', 'descarte'),
  unservable: both(plain('sin cocinero', 'sin cocinero'), plain('sin nodo', 'sin nodo')),
  unservableShort: both(plain('sin cocinero', 'sin cocinero'), plain('sin nodo', 'sin nodo')),
  unservableWord: both('sin chef', 'sin nodo'),
  sentHome: both(plain('a casa al cierre', 'a casa al cierre'), plain('cortada', 'cortadas')),
  sentHomeShort: both(plain('a casa', 'a casa'), plain('cortada', 'cortadas')),
  sentHomeWord: both('a casa', 'corte'),
  orbit: both(plain('volverá', 'volverán'), plain('por reintentar', 'por reintentar')),
  orbitShort: both(plain('volverá', 'volverán'), plain('reintento', 'reintentos')),
  orbitWord: both('vuelven', 'reintento'),

  ejected: both('al margen', 'al margen'),
  ejectedShort: both('margen', 'fuera'),
  untrusted: both('a prueba', 'a prueba'),
  untrustedShort: both('prueba', 'prueba'),
  failing: both(
    (p: { share: number }, f: Format) => `estropea ${f.share(p.share)}`,
    (p: { share: number }, f: Format) => `falla ${f.share(p.share)}`,
  ),
  failingShort: both('estropea', 'falla'),
  slow: same((p: { share: number }, f: Format) => `ritmo ${f.share(p.share)}`),
  slowShort: same('lento'),
  ejectedSpoken: same('al margen por sus fallos'),
  untrustedSpoken: both('de vuelta, pero aún a prueba', 'de vuelta, pero aún a prueba'),
  failingSpoken: both(
    (p: { share: number }, f: Format) => `estropea el ${f.share(p.share)} de los pedidos`,
    (p: { share: number }, f: Format) => `falla en el ${f.share(p.share)} de sus peticiones`,
  ),
  slowSpoken: both(
    (p: { share: number }, f: Format) => `va despacio, al ${f.share(p.share)} de su ritmo`,
    (p: { share: number }, f: Format) => `va lento, al ${f.share(p.share)} de su velocidad`,
  ),
  does: both((p: { names: string[] }, f: Format) => `hace ${f.list(p.names)}`, (p: { names: string[] }, f: Format) => `atiende ${f.list(p.names)}`),
  holds: both(
    (p: { names: string[]; n: number }, f: Format) => `sabe los platos ${f.list(p.n > 0 ? [...p.names, `${f.count(p.n)} más`] : p.names)}`,
    (p: { names: string[]; n: number }, f: Format) => `guarda las particiones ${f.list(p.n > 0 ? [...p.names, `${f.count(p.n)} más`] : p.names)}`,
  ),
  atStation: same((p: { name: string }) => `en ${p.name}`),
  atOnce: both(
    (p: Count, f: Format) => `atiende a ${f.count(p.n)} a la vez`,
    (p: Count, f: Format) => `procesa ${f.count(p.n)} a la vez`,
  ),
  atOnceShort: same((p: Count, f: Format) => `${f.count(p.n)} a la vez`),
  lane: same((p: { name: string; n: number }, f: Format) => `${p.name} · ${f.count(p.n)}`),
  laneTight: same((p: { name: string; n: number }, f: Format) => `${p.name} ${f.count(p.n)}`),
  breaker: both('COCINA CERRADA', 'CIRCUITO ABIERTO'),
  breakerShort: both('CERRADA', 'ABIERTO'),

  more: both((p: Count, f: Format) => `+${f.count(p.n)} más en la calle`, (p: Count, f: Format) => `+${f.count(p.n)} más pendientes`),
  moreShort: both((p: Count, f: Format) => `+${f.count(p.n)} fuera`, (p: Count, f: Format) => `+${f.count(p.n)} más`),
  moreTight: same((p: Count, f: Format) => `+${f.count(p.n)}`),
  block: both(
    (p: { n: number; busy: number }, f: Format) => `${counted(p.n, f, 'empleado', 'empleados')}, ${counted(p.busy, f, 'ocupado', 'ocupados')}`,
    (p: { n: number; busy: number }, f: Format) => `${counted(p.n, f, 'nodo', 'nodos')}, ${counted(p.busy, f, 'ocupado', 'ocupados')}`,
  ),
  blockTight: same((p: { n: number; busy: number }, f: Format) => `${f.count(p.busy)} de ${f.count(p.n)} ocupados`),
  blockSick: both(plain('de baja', 'de baja'), plain('caído', 'caídos')),
  blockEach: both(
    (p: Count, f: Format) => `cada cuadro ${p.n === 1 ? 'es' : 'son'} ${counted(p.n, f, 'empleado', 'empleados')}`,
    (p: Count, f: Format) => `cada cuadro ${p.n === 1 ? 'es' : 'son'} ${counted(p.n, f, 'nodo', 'nodos')}`,
  ),
} satisfies AreaOf<'stage'>
