import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'
import { shareInWords } from './bill.ts'

interface Bound {
  most: string | null
  least: string | null
  always: boolean
}

const capital = (words: string): string => `${words[0].toUpperCase()}${words.slice(1)}`

export const missions = {
  title: both('Tus misiones', 'Tus misiones'),
  untilClock: same((p: { clock: string }) => `hasta las ${p.clock}`),
  fromTo: same((p: { from: string; clock: string }) => `de ${p.from} a ${p.clock}`),
  ahead: same('Aún no empieza'),
  going: same('En marcha'),
  met: both('¡Conseguida!', '¡Conseguida!'),
  missed: same('Fallida'),
  markOpen: same('todavía no'),
  markHolds: same('se cumple por ahora'),
  markBroken: same('incumplida'),
  markDone: same('cumplida'),
  now: same((p: { value: string }) => `ahora ${p.value}`),
  atEnd: same((p: { value: string }) => `al final ${p.value}`),
  nothingYet: same('aún sin datos'),
  bound: same((p: Bound) => {
    const { most, least, always } = p
    if (most !== null && least !== null) return `${always ? 'siempre ' : ''}${most === least ? `justo ${most}` : `de ${least} a ${most}`}`
    if (most !== null) return always ? `nunca más de ${most}` : `${most} como mucho`
    return always ? `nunca menos de ${least}` : `${least} como mínimo`
  }),
  said: same((p: { what: string; bound: string }) => `${p.what}: ${p.bound}`),
  within: both(
    (p: { share: number; wait: number }, f: Format) => `${capital(shareInWords(p.share, f))} esperan ${f.minutes(p.wait)} como mucho`,
    (p: { share: number; wait: number }, f: Format) => `${capital(shareInWords(p.share, f))} empiezan en ${f.minutes(p.wait)} como mucho`,
  ),
  nobodyLost: both('Nadie se va sin comer', 'No se pierde ninguna petición'),
  nobodyGivesUp: both('Nadie se cansa de esperar', 'Ninguna petición caduca'),
  noneOf: same((p: { what: string }) => `${p.what}: ninguno`),
  demandStays: both('La clientela se queda como está: nada de mandos', 'La carga se queda como está: nada de mandos'),
  sickStay: both('Quien está de baja se queda en cama', 'Lo caído sigue caído'),
  arrived: both('Clientes que llegan', 'Peticiones que llegan'),
  served: both('Servidos', 'Completadas'),
  lost: both('Clientes perdidos', 'Peticiones perdidas'),
  gaveUp: both('Se cansaron de esperar', 'Caducadas'),
  turnedAway: both('Rechazados en la puerta', 'Rechazadas en la entrada'),
  inLine: both('Gente en la cola', 'Peticiones en cola'),
  mostInLine: both('La cola más larga del día', 'La cola más larga del día'),
  onShift: both('Personas en el turno', 'Nodos en marcha'),
  atWork: both('Personas trabajando', 'Nodos trabajando'),
  waitMean: both('La espera media', 'El tiempo medio en cola'),
  waitNineInTen: both('La espera de 9 de cada 10', 'p90 de la espera'),
  longestWait: both('La espera más larga en la cola', 'La petición más antigua en cola'),
  withinGoal: both('Servidos a tiempo', 'Iniciadas a tiempo'),
  utilisation: both('Tiempo de trabajo', 'Utilización de todos'),
  wages: both('Sueldos hasta ahora', 'Coste hasta ahora'),
  profit: same('Beneficio hasta ahora'),
  revenue: same('Ingresos hasta ahora'),
  missedMoney: same('Ingresos perdidos'),
  wagesPerHour: both('Los sueldos', 'El coste por hora'),
  attempts: both('Intentos por cliente', 'Intentos por petición'),
  hire: both('Contrataciones', 'Nodos añadidos'),
  letGo: both('Despidos', 'Nodos retirados'),
  train: both('Formaciones', 'Nodos escalados'),
  callInSick: both('Bajas', 'Caídas provocadas'),
  returned: both('Personas traídas de vuelta', 'Nodos restaurados a mano'),
  slow: both('Personas frenadas', 'Nodos degradados'),
  fail: both('Personas que estropean pedidos', 'Nodos que fallan'),
  set: both('Mandos movidos', 'Ajustes cambiados'),
  event: same((p: { name: string }) => `Veces que ocurre «${p.name}»`),
  hint: same((p: { n: number }) => (p.n === 0 ? '¿Una pista?' : '¿Otra pista?')),
  hints: same('Pistas'),
  giveUp: both('Ver respuestas', 'Ver respuestas'),
  others: same('Qué más habría funcionado'),
  answers: same('Lo que funciona'),
  show: both('Enséñamelo', 'Enséñamelo'),
  showThis: same((p: { way: string }) => `Enséñamelo: ${p.way}`),
  again: same('Otra vez'),
  why: same((p: { what: string; value: string }) => `${p.what}. Al final fueron ${p.value}.`),
  whyAlways: same((p: { what: string }) => `${p.what}. Durante un rato no fue así.`),
  sayMet: same((p: { title: string }) => `Misión conseguida: ${p.title}`),
  sayMissed: same((p: { title: string }) => `Misión fallida: ${p.title}`),
} satisfies AreaOf<'missions'>
