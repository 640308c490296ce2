import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface Named {
  who: string
}
interface Speeded extends Named {
  speed: number
}
interface Letter {
  run: string
}
interface Counts {
  n: number
  less: { n: number; where: string }[]
  alike: number
  open: number
  lost: { n: number; where: string }[]
  lostBoth: number
}
interface Interval {
  difference: number
  halfWidth: number
}

const counted = (n: number, f: Format, one: string, other: string): string => `${f.count(n)} ${f.plural(n, { one, other })}`
const customers = (n: number, f: Format): string => counted(n, f, 'cliente', 'clientes')
const requests = (n: number, f: Format): string => counted(n, f, 'petición', 'peticiones')
const days = (n: number, f: Format): string => counted(n, f, 'día', 'días')

/** "1,2 ± 0,3", with the digits that the half-width deserves. */
function plusMinus(p: Interval, f: Format, money = false): string {
  const size = Math.abs(p.difference)
  if (money) return `${f.money(Math.round(size))} ± ${f.money(Math.round(p.halfWidth))}`
  const digits = p.halfWidth >= 10 ? 0 : p.halfWidth >= 0.1 || p.halfWidth === 0 ? 1 : 2
  return `${f.number(size, digits)} ± ${f.number(p.halfWidth, digits)}`
}

interface Words {
  all: string
  waited: [one: string, other: string]
  alike: string
  lost: string
  waiting: string
}

const countsIn = (p: Counts, f: Format, words: Words): string => {
  const [first, second] = [...p.less].sort((x, y) => y.n - x.n)
  const said = [`${counted(first.n, f, ...words.waited)} menos ${first.where}`, `${f.count(second.n)} ${second.where}`]
  if (p.alike > 0) said.push(`${f.count(p.alike)} ${words.alike}`)
  const parts = [`De ${words.all}, ${said.join(', ')}`]
  const lost = p.lost.filter((one) => one.n > 0).map((one) => `${f.count(one.n)} solo ${one.where}`)
  if (p.lostBoth > 0) lost.push(`${f.count(p.lostBoth)} en los dos`)
  if (lost.length > 0) parts.push(`${words.lost}: ${lost.join(', ')}`)
  if (p.open > 0) parts.push(`${f.count(p.open)} ${words.waiting}`)
  return `${parts.join('; ')}.`
}

export const compare = {
  title: both('Dos restaurantes, los mismos clientes', 'Dos sistemas, las mismas peticiones'),
  lead: both(
    (p: { clock: string }) => `Desde ahora (${p.clock}), los mismos clientes encuentran dos restaurantes.`,
    (p: { clock: string }) => `Desde ahora (${p.clock}), las mismas peticiones encuentran dos sistemas.`,
  ),
  side: both(
    (p: Letter) => `Restaurante ${p.run}`,
    (p: Letter) => `Sistema ${p.run}`,
  ),
  letter: same((p: { which: 'a' | 'b' }) => p.which.toUpperCase()),
  deed: both('Qué se hace', 'Qué se hace'),
  nothing: both('Dejarlo como está', 'Dejarlo como está'),
  train: both('Formar a alguien', 'Escalar un nodo'),
  hire: both('Contratar a alguien', 'Añadir un nodo'),
  letGo: both('Despedir a alguien', 'Retirar un nodo'),
  sick: both('Alguien enferma', 'Se cae un nodo'),
  routing: both('Elegir cola de otro modo', 'Repartir la carga de otro modo'),
  who: both('Quién', 'Qué nodo'),
  whoSpeed: same((p: Speeded, f: Format) => `${p.who}, ahora ${f.speed(p.speed)}`),
  speed: same('Velocidad'),
  way: both('Cómo', 'Cómo'),
  equal: both('al mismo coste por hora', 'al mismo coste por hora'),
  solved: same((p: { speed: number } & Letter, f: Format) => `${f.speed(p.speed)}, que cuesta lo que ${p.run}`),
  wall: both('No hay sueldo que compre esa velocidad: brazos solo hay dos.', 'Tan grande no se vende ninguna máquina.'),
  tooLittle: both('Nadie trabaja por tan poco.', 'Ningún nodo es tan barato.'),
  start: same('Comparar'),

  trained: both(
    (p: Speeded, f: Format) => `${p.who} con formación hasta ${f.speed(p.speed)}`,
    (p: Speeded, f: Format) => `${p.who} escalado a ${f.speed(p.speed)}`,
  ),
  trainedShort: both(
    (p: Named) => `${p.who} con formación`,
    (p: Named) => `${p.who} escalado`,
  ),
  hired: both(
    (p: { who: string[] }, f: Format) => `${f.list(p.who)} en plantilla`,
    (p: { who: string[] }, f: Format) => `${f.list(p.who)} ${p.who.length === 1 ? 'añadido' : 'añadidos'}`,
  ),
  goneHome: both(
    (p: Named) => `sin ${p.who}`,
    (p: Named) => `sin ${p.who}`,
  ),
  out: both(
    (p: Named) => `${p.who} de baja`,
    (p: Named) => `${p.who} caído`,
  ),
  routed: both(
    (p: { way: string }) => `colas elegidas: ${p.way}`,
    (p: { way: string }) => `reparto de carga: ${p.way}`,
  ),
  unchanged: same('todo igual'),
  andMore: same((p: { what: string }) => `${p.what}, y más desde entonces`),
  withWhat: same((p: { what: string }) => (p.what.startsWith('sin ') ? p.what : `con ${p.what}`)),
  inOne: same((p: Letter) => `en ${p.run}`),

  pane: both(
    (p: Letter & { what: string }) => `Restaurante ${p.run}: ${p.what}`,
    (p: Letter & { what: string }) => `Sistema ${p.run}: ${p.what}`,
  ),
  costs: same((p: { dollars: number }, f: Format) => `${f.money(p.dollars)}/h`),
  keep: same((p: Letter) => `Quedarse con ${p.run}`),
  keepHelp: both(
    (p: Letter) => `Seguir solo con el restaurante ${p.run}`,
    (p: Letter) => `Seguir solo con el sistema ${p.run}`,
  ),

  difference: both('Cliente a cliente', 'Petición a petición'),
  shorterIn: both(
    (p: Letter) => `esperaron menos en ${p.run}`,
    (p: Letter) => `menos cola en ${p.run}`,
  ),
  lostOnlyIn: both(
    (p: Letter & { n: number }, f: Format) => `${counted(p.n, f, 'perdido', 'perdidos')} solo en ${p.run}`,
    (p: Letter & { n: number }, f: Format) => `${counted(p.n, f, 'perdida', 'perdidas')} solo en ${p.run}`,
  ),
  asking: both('Cada punto es un cliente: señala uno.', 'Cada punto es una petición: señala una.'),
  workingOut: both('Comparando cliente a cliente …', 'Comparando petición a petición …'),
  fate: both(
    (p: { n: number; clock: string; a: string; b: string }, f: Format) => `Cliente ${f.count(p.n)}, llegó a las ${p.clock}: ${p.a} en A, ${p.b} en B.`,
    (p: { n: number; clock: string; a: string; b: string }, f: Format) => `Petición ${f.count(p.n)}, llegó a las ${p.clock}: ${p.a} en A, ${p.b} en B.`,
  ),
  waited: both(
    (p: { minutes: number }, f: Format) => (p.minutes < 0.05 ? 'sin espera' : `esperó ${f.minutes(p.minutes)}`),
    (p: { minutes: number }, f: Format) => (p.minutes < 0.05 ? 'sin cola' : `${f.minutes(p.minutes)} en cola`),
  ),
  waiting: both(
    (p: { minutes: number }, f: Format) => `aún espera tras ${f.minutes(p.minutes)}`,
    (p: { minutes: number }, f: Format) => `aún en cola tras ${f.minutes(p.minutes)}`,
  ),
  justCame: both('aún sin servir', 'aún sin atender'),
  gaveUp: both('se cansó de esperar', 'caducó'),
  turnedAway: both('no cupo', 'rechazada'),
  dropped: both('se fue sin su pedido', 'falló'),
  shed: both('rechazado en la puerta', 'descartada'),
  unservable: both('no se le pudo servir', 'no se pudo atender'),
  closed: both('se marchó al cierre', 'cortada al apagar'),
  inOrbit: both('volverá', 'lo reintentará'),
  cursor: both('Clientes por llegada', 'Peticiones por llegada'),
  counts: both(
    (p: Counts, f: Format) => countsIn(p, f, { all: customers(p.n, f), waited: ['esperó', 'esperaron'], alike: 'igual', lost: 'perdidos', waiting: 'aún en cola' }),
    (p: Counts, f: Format) => countsIn(p, f, { all: requests(p.n, f), waited: ['hizo cola', 'hicieron cola'], alike: 'igual', lost: 'perdidas', waiting: 'aún en cola' }),
  ),
  nobodyYet: both('Desde entonces no ha venido nadie.', 'Desde entonces no ha llegado ninguna petición.'),
  summary: both(
    (p: { sentence: string }) => `Un punto por cliente según su llegada: arriba, esperó menos en A; abajo, esperó menos en B. ${p.sentence}`,
    (p: { sentence: string }) => `Un punto por petición según su llegada: arriba, menos cola en A; abajo, menos cola en B. ${p.sentence}`,
  ),

  noneBetter: both('De momento a los clientes les da igual.', 'De momento a ninguna petición le va distinto.'),
  asMany: both(
    (p: { a: number; b: number }, f: Format) => `A más o menos los mismos clientes les va mejor en A (${f.count(p.a)}) que en B (${f.count(p.b)}).`,
    (p: { a: number; b: number }, f: Format) => `A más o menos las mismas peticiones les va mejor en A (${f.count(p.a)}) que en B (${f.count(p.b)}).`,
  ),
  moreBetter: both(
    (p: { best: string; other: string; more: number; fewer: number }, f: Format) =>
      `A más clientes les va mejor en ${p.best}: ${f.count(p.more)}, frente a ${f.count(p.fewer)} en ${p.other}.`,
    (p: { best: string; other: string; more: number; fewer: number }, f: Format) =>
      `A más peticiones les va mejor en ${p.best}: ${f.count(p.more)}, frente a ${f.count(p.fewer)} en ${p.other}.`,
  ),
  servedMore: both(
    (p: { run: string; n: number }, f: Format) => `${p.run} ha servido a ${f.count(p.n)} más`,
    (p: { run: string; n: number }, f: Format) => `${p.run} ha completado ${f.count(p.n)} más`,
  ),
  servedSame: both('Los dos han servido a los mismos', 'Los dos han completado las mismas'),
  earnsToo: same((p: { dollars: number }, f: Format) => ` y ha ganado ${f.money(p.dollars)} más hasta ahora.`),
  earnsOther: same((p: { run: string; dollars: number }, f: Format) => `, pero ${p.run} ha ganado ${f.money(p.dollars)} más hasta ahora.`),
  earnsOne: same((p: { run: string; dollars: number }, f: Format) => `, y ${p.run} ha ganado ${f.money(p.dollars)} más hasta ahora.`),
  earnsSame: same(' y han ganado lo mismo hasta ahora.'),
  servedMoreOnly: same(', y los dos han ganado lo mismo hasta ahora.'),
  oneSample: same('Un día es una sola muestra.'),

  table: both('Para quienes hubo más diferencia', 'Para las que hubo más diferencia'),
  customer: both('Cliente', 'Petición'),
  came: both('Llegó a las', 'Llegó a las'),
  wordsOf: same((p: Letter) => `En ${p.run}`),

  bMinusA: same('B comparado con A'),
  rowServed: both('Servidos', 'Completadas'),
  rowLost: both('Perdidos', 'Perdidas'),
  rowRevenue: same('Ingresos'),
  rowWages: both('Sueldos', 'Coste'),
  rowProfit: same('Beneficio'),
  rowP90: both('9 de cada 10 esperaron menos de', '9 de cada 10, en cola menos de'),
  countChange: same((p: { n: number }, f: Format) => f.countChange(p.n)),
  minutesChange: same((p: { m: number }, f: Format) => f.minutesChange(p.m)),
  moneyChange: same((p: { dollars: number }, f: Format) => (Math.abs(p.dollars) < 0.005 ? f.money(0) : f.moneyChange(p.dollars))),
  notYet: same('aún es pronto'),

  manyDays: same('Durante muchos días'),
  manyDaysLead: both(
    (p: { n: number }, f: Format) =>
      `Lo que muestra este día puede ser suerte. Simula ${days(p.n, f)} en los dos, cada día con los mismos clientes en A y en B.`,
    (p: { n: number }, f: Format) =>
      `Lo que muestra esta simulación puede ser suerte. Simula los dos ${f.count(p.n)} veces, cada vez con las mismas peticiones en A y en B.`,
  ),
  study: same((p: { n: number }, f: Format) => `Durante ${days(p.n, f)}`),
  progress: same((p: { done: number; wanted: number }, f: Format) => `${f.count(p.done)} de ${days(p.wanted, f)}`),
  stop: same('Parar'),
  putAway: same('Quitar'),
  onDays: both(
    (p: { n: number }, f: Format) => `En ${days(p.n, f)} con los mismos clientes en los dos:`,
    (p: { n: number }, f: Format) => `En ${days(p.n, f)} con las mismas peticiones en los dos:`,
  ),
  waitLess: both(
    (p: Interval & Letter, f: Format) => `los clientes de ${p.run} esperaron ${plusMinus(p, f)} min menos de media`,
    (p: Interval & Letter, f: Format) => `las peticiones de ${p.run} hicieron ${plusMinus(p, f)} min menos de cola de media`,
  ),
  shorterOn: same((p: { n: number }, f: Format) => `menos en ${days(p.n, f)}`),
  waitClose: both(
    (p: Interval, f: Format) => `las esperas están demasiado igualadas (una diferencia de ${plusMinus(p, f)} min)`,
    (p: Interval, f: Format) => `los tiempos en cola están demasiado igualados (una diferencia de ${plusMinus(p, f)} min)`,
  ),
  waitEqual: both('todos esperaron lo mismo en los dos', 'todas las peticiones hicieron la misma cola en los dos'),
  lostFewer: both(
    (p: Interval & Letter, f: Format) => `${p.run} perdió ${plusMinus(p, f)} menos al día`,
    (p: Interval & Letter, f: Format) => `${p.run} perdió ${plusMinus(p, f)} menos al día`,
  ),
  lostClose: same((p: Interval, f: Format) => `las pérdidas están demasiado igualadas (${plusMinus(p, f)} al día)`),
  lostEqual: both('los dos perdieron a los mismos', 'los dos perdieron las mismas'),
  earnsMore: same((p: Interval & Letter, f: Format) => `${p.run} ganó ${plusMinus(p, f, true)} más al día`),
  profitClose: same((p: Interval, f: Format) => `los beneficios están demasiado igualados (${plusMinus(p, f, true)} al día)`),
  profitEqual: same('los dos ganaron lo mismo'),
  pairing: both(
    (p: { unpaired: number }, f: Format) => `Con clientes distintos en cada uno, el ± de la espera sería de ${f.number(p.unpaired, p.unpaired >= 10 ? 0 : p.unpaired >= 0.1 ? 1 : 2)} min.`,
    (p: { unpaired: number }, f: Format) => `Con peticiones distintas en cada uno, el ± del tiempo en cola sería de ${f.number(p.unpaired, p.unpaired >= 10 ? 0 : p.unpaired >= 0.1 ? 1 : 2)} min.`,
  ),
  ninetyFive: same('± es un intervalo del 95 % para la media.'),
  readingWait: both('Espera media', 'Tiempo medio en cola'),
  readingLost: both('Perdidos al día', 'Perdidas al día'),
  readingProfit: same('Beneficio al día'),
  better: same((p: Letter) => `${p.run} mejor`),
  /** The table behind the whiskers. */
  reading: same('lectura'),
  interval: same('su intervalo del 95 %'),
  inMinutes: same((p: { what: string }) => `${p.what}, minutos`),
  whisker: same((p: { what: string; words: string }) => `${p.what}: ${p.words}`),
} satisfies AreaOf<'compare'>
