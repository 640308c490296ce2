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
  noneOf: same((p: { what: string }) => `${p.what}: cero`),
  demandStays: both('La clientela se queda como está: nada de mandos', 'La carga se queda como está: nada de mandos'),
  nobodyLetGo: both('No se despide a nadie', 'No se retira ningún nodo'),
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
  brokenAt: same((p: { value: string; clock: string }) => `${p.value} a las ${p.clock}`),
  sayMet: same((p: { title: string }) => `Misión conseguida: ${p.title}`),
  sayMissed: same((p: { title: string }) => `Misión fallida: ${p.title}`),
  dinnerOf: both(
    (p: { date: string }) => `La cena del ${p.date}`,
    (p: { date: string }) => `La carga del ${p.date}`,
  ),
  dinnerTask: both(
    (p: { share: number; wait: number; budget: number }, f: Format) => `Sirve a todos los que puedas, ${shareInWords(p.share, f)} en ${f.minutes(p.wait)} como mucho, con ${f.money(p.budget)} en sueldos para toda la noche. Y a ver qué queda.`,
    (p: { share: number; wait: number; budget: number }, f: Format) => `Completa todas las que puedas, ${shareInWords(p.share, f)} empezadas en ${f.minutes(p.wait)}, por ${f.money(p.budget)} en total. Y a ver qué queda.`,
  ),
  twistCalm: both('Nada fuera de lo común esta noche: solo cenas.', 'Nada fuera de lo común esta noche: solo carga.'),
  twistSick: both(
    (p: { who: string }) => `${p.who} acaba de avisar: está de baja.`,
    (p: { who: string }) => `${p.who} acaba de caerse.`,
  ),
  twistBus: both(
    (p: { clock: string }) => `A las ${p.clock} para aquí un autocar lleno de gente con hambre.`,
    (p: { clock: string }) => `A las ${p.clock} llega un lote de unas cincuenta peticiones.`,
  ),
  twistGroups: both('Esta noche vienen en grupo.', 'Esta noche las peticiones llegan a ráfagas.'),
  twistHurry: both('Nadie tiene mucho tiempo esta noche: se van antes.', 'Los plazos son cortos esta noche.'),
  twistSlow: both(
    (p: { who: string }) => `${p.who} ha dormido mal y trabaja a media velocidad.`,
    (p: { who: string }) => `${p.who} va degradado a media velocidad.`,
  ),
  twistCourse: both('Quien llega nuevo tarda 10 minutos en encontrar los platos; formarse lleva 20.', 'Un nodo nuevo tarda 10 minutos en arrancar; escalarlo lleva 20.'),
  pointsSoFar: same('de 100 por ahora'),
  points: same('de 100'),
  stars: same((p: { stars: number }, f: Format) => `${f.count(p.stars)} de 5 estrellas`),
  weighing: both('Calculando cuánto vale esta noche …', 'Calculando cuánto vale esta noche …'),
  scored: both(
    (p: { served: number; inTime: number; profit: number; par: number }, f: Format) => `${f.share(p.served)} servidos, ${f.share(p.inTime)} a tiempo, y ${f.money(p.profit)} de beneficio donde un buen plan sencillo tiene ${f.money(p.par)}.`,
    (p: { served: number; inTime: number; profit: number; par: number }, f: Format) => `${f.share(p.served)} completadas, ${f.share(p.inTime)} a tiempo, y ${f.money(p.profit)} de beneficio donde un buen plan sencillo tiene ${f.money(p.par)}.`,
  ),
  overBudget: both(
    (p: { wages: number }, f: Format) => `${f.money(p.wages)} en sueldos es más de lo previsto.`,
    (p: { wages: number }, f: Format) => `${f.money(p.wages)} de coste es más de lo previsto.`,
  ),
  unfair: both('Con otra clientela u otros percances es otra noche: no tiene puntuación. Deshacer la devuelve.', 'Con otra carga u otros fallos es otra noche: no tiene puntuación. Deshacer la devuelve.'),
  copyScore: same('Copiar mi puntuación'),
  copied: same('Copiado: pégalo donde quieras.'),
  copyByHand: same('Selecciónalo y cópialo:'),
  result: same('Tu puntuación, para pegar'),
  shared: both(
    (p: { date: string; points: number; stars: number; profit: number; lost: number; link: string }, f: Format) =>
      `Dinner Rush, ${p.date} · ${f.count(p.points)} de 100 ${'★'.repeat(p.stars)}${'☆'.repeat(5 - p.stars)} · ${f.money(Math.round(p.profit))} · ${p.lost === 0 ? 'no se fue nadie' : `${f.count(p.lost)} perdidos`} · ${p.link}`,
    (p: { date: string; points: number; stars: number; profit: number; lost: number; link: string }, f: Format) =>
      `Dinner Rush, ${p.date} · ${f.count(p.points)} de 100 ${'★'.repeat(p.stars)}${'☆'.repeat(5 - p.stars)} · ${f.money(Math.round(p.profit))} · ${p.lost === 0 ? 'ninguna perdida' : `${f.count(p.lost)} perdidas`} · ${p.link}`,
  ),
} satisfies AreaOf<'missions'>
