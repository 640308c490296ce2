import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface Found {
  people: number
  speed: number
  dollars: number
}

const customers = (p: { least: number; most: number }, f: Format): string => (p.least === p.most ? f.count(p.most) : `${f.count(p.least)} a ${f.count(p.most)}`)

/** What theory's ground leaves out, by the name that theory has for it. */
const strange = {
  stations: both('varios puestos', 'varias etapas'),
  'arrivals not Poisson': both('la forma de llegar', 'la forma de llegar'),
  parties: both('grupos', 'lotes'),
  patience: both('la paciencia', 'las esperas máximas'),
  retries: both('quienes vuelven', 'los reintentos'),
  regulars: both('los habituales', 'la fidelidad'),
  'own lines': both('colas propias', 'colas propias'),
  'work stealing': both('echarse una mano', 'el robo de trabajo'),
  'shared attention': both('la atención compartida', 'el procesador compartido'),
  'last come, first served': both('atender antes al último', 'atender antes a la última'),
  'bounded line': both('el sitio para esperar', 'los límites de la cola'),
  skills: both('especialistas', 'nodos especializados'),
  sickness: both('las bajas', 'las caídas'),
  slowness: both('los ratos lentos', 'los ratos lentos'),
  'failing fast': both('los fallos rápidos', 'los fallos rápidos'),
  errors: both('los pedidos echados a perder', 'los errores'),
  menu: both('una carta repartida', 'datos repartidos'),
  protection: both('la protección ante el exceso', 'la protección ante la sobrecarga'),
}

const list = (which: readonly string[], f: Format, telling: 'restaurant' | 'system'): string =>
  f.list(which.map((name) => (strange as Record<string, { restaurant: string; system: string }>)[name]?.[telling] ?? name))

/** The simulated map. */
export const survey = {
  simulate: same('Simular'),
  simulateAll: both('Simular cada equipo', 'Simular cada clúster'),
  simulateHelp: both(
    'Los mismos clientes para cada equipo del mapa, con todo lo que tiene el tuyo',
    'Las mismas peticiones para cada clúster del mapa, con todo lo que tiene el tuyo',
  ),
  stop: same('Parar'),
  explore: same('Explorar más'),
  progressName: same('Hasta dónde ha llegado la simulación'),
  done: both(
    (p: { n: number }, f: Format) => `El mapa está simulado: ${f.count(p.n)} restaurantes.`,
    (p: { n: number }, f: Format) => `El mapa está simulado: ${f.count(p.n)} sistemas.`,
  ),
  ground: same('Fondo del mapa'),
  theory: same('Según la teoría'),
  simulated: same('Simulado'),
  difference: same('Diferencia'),
  colour: same('Color'),

  /** What the colours stand for, in words before their numbers. */
  legendMet: both(
    (p: { wait: number }, f: Format) => `Cuántos esperan menos de ${f.minutes(p.wait)}`,
    (p: { wait: number }, f: Format) => `Cuántas están en cola menos de ${f.minutes(p.wait)}`,
  ),
  legendWait: both('Espera media', 'Tiempo medio en cola'),
  legendP90: both('9 de cada 10 esperan como mucho', '9 de cada 10, en cola como mucho'),
  legendP99: both('99 de cada 100 esperan como mucho', '99 de cada 100, en cola como mucho'),
  legendLost: both('Clientes perdidos', 'Peticiones perdidas'),
  legendProfit: same('Beneficio por hora'),
  perHour: same((p: { dollars: number }, f: Format) => `${f.money(p.dollars)}/h`),
  share: same((p: { share: number }, f: Format) => f.share(p.share)),
  minutes: same((p: { minutes: number }, f: Format) => f.minutes(p.minutes)),
  under: same((p: { bound: string }) => `menos de ${p.bound}`),
  between: same((p: { from: string; to: string }) => `de ${p.from} a ${p.to}`),
  over: same((p: { bound: string }) => `${p.bound} o más`),
  lessThanTheory: both('menos de lo que dice la teoría', 'menos de lo que dice la teoría'),
  asTheory: same('como dice la teoría, dentro del intervalo'),
  moreThanTheory: same('más de lo que dice la teoría'),

  caption: both(
    (p: { least: number; most: number; columns: number; rows: number }, f: Format) =>
      `Simulado: ${customers(p, f)} clientes en cada uno de ${f.count(p.columns)} × ${f.count(p.rows)} restaurantes, los mismos para todos, con todo lo que tiene el tuyo.`,
    (p: { least: number; most: number; columns: number; rows: number }, f: Format) =>
      `Simulado: ${customers(p, f)} peticiones en cada uno de ${f.count(p.columns)} × ${f.count(p.rows)} sistemas, las mismas para todos, con todo lo que tiene el tuyo. Un minuto aquí equivale a un segundo de infraestructura.`,
  ),
  captionSoFar: both(
    (p: { seen: number; all: number; part: number }, f: Format) => `Simulado hasta ahora: ${f.count(p.seen)} de ${f.count(p.all)} restaurantes, un punto cada uno, el ${f.share(p.part)} de sus clientes; entre ellos, líneas rectas.`,
    (p: { seen: number; all: number; part: number }, f: Format) => `Simulado hasta ahora: ${f.count(p.seen)} de ${f.count(p.all)} sistemas, un punto cada uno, el ${f.share(p.part)} de sus peticiones; entre ellos, líneas rectas.`,
  ),
  strange: both(
    (p: { features: readonly string[] }, f: Format) => `La teoría no sabe nada de esto: ${list(p.features, f, 'restaurant')}. Su fondo lo deja fuera.`,
    (p: { features: readonly string[] }, f: Format) => `La teoría no sabe nada de esto: ${list(p.features, f, 'system')}. Su fondo lo deja fuera.`,
  ),
  agree: both(
    (p: { what: string; agree: number; compared: number }, f: Format) =>
      `${p.what}: simulación y teoría coinciden en ${f.count(p.agree)} de ${f.count(p.compared)} celdas, dentro del intervalo del 95 % de la simulación. Donde la cola nunca se vacía no hay nada que comparar.`,
    (p: { what: string; agree: number; compared: number }, f: Format) =>
      `${p.what}: simulación y teoría coinciden en ${f.count(p.agree)} de ${f.count(p.compared)} celdas, dentro del intervalo del 95 % de la simulación. Donde la cola nunca se vacía no hay nada que comparar.`,
  ),
  approximate: same('Aquí la teoría es aproximada.'),
  team: both(
    (p: { people: number; speed: number; dollars: number | null; nearest: boolean }, f: Format) =>
      `${p.nearest ? 'Lo más cercano a ti: ' : ''}${f.count(p.people)} a ${f.speed(p.speed)}${p.dollars === null ? '' : ` por ${f.money(p.dollars)}/h`}:`,
    (p: { people: number; speed: number; dollars: number | null; nearest: boolean }, f: Format) =>
      `${p.nearest ? 'Lo más cercano a ti: ' : ''}${f.count(p.people)} a ${f.speed(p.speed)}${p.dollars === null ? '' : ` por ${f.money(p.dollars)}/h`}:`,
  ),
  halfShare: same((p: { value: number }, f: Format) => `${f.number(p.value * 100, p.value >= 0.01 ? 0 : 1)} %`),
  cheapest: same((p: Found, f: Format) => `lo más barato: ${f.count(p.people)} a ${f.speed(p.speed)}, ${f.money(p.dollars)}/h`),
  spare: both(
    (p: Found, f: Format) => `con una baja: ${f.count(p.people)} a ${f.speed(p.speed)}, ${f.money(p.dollars)}/h`,
    (p: Found, f: Format) => `con uno caído: ${f.count(p.people)} a ${f.speed(p.speed)}, ${f.money(p.dollars)}/h`,
  ),
  both: both(
    (p: Found, f: Format) => `lo más barato, también con una baja: ${f.count(p.people)} a ${f.speed(p.speed)}, ${f.money(p.dollars)}/h`,
    (p: Found, f: Format) => `lo más barato, también con uno caído: ${f.count(p.people)} a ${f.speed(p.speed)}, ${f.money(p.dollars)}/h`,
  ),
  table: both(
    (p: { n: number }, f: Format) => `Lo rápido que debe ser un equipo, simulado a ${f.count(p.n)} clientes por hora`,
    (p: { n: number }, f: Format) => `Lo rápido que debe ser un clúster, simulado a ${f.count(p.n)} peticiones por hora`,
  ),
  anyTwo: same('Variar dos'),
  anyTwoLead: both(
    'Dos cosas de tu restaurante, cada valor de la una con cada valor de la otra, y los mismos clientes en todos.',
    'Dos cosas de tu sistema, cada valor de la una con cada valor de la otra, y las mismas peticiones en todos.',
  ),
  across: same('Hacia la derecha'),
  upward: same('Hacia arriba'),
  again: same('Simular otra vez'),
  planeTitle: same((p: { x: string; y: string }) => `${p.x} hacia la derecha, ${p.y} hacia arriba`),
  planeNote: both(
    (p: { n: number; columns: number; rows: number }, f: Format) => `Hasta ${f.count(p.n)} clientes en cada uno de ${f.count(p.columns)} × ${f.count(p.rows)} restaurantes. La línea gruesa es el límite del objetivo; las de puntos cuestan lo mismo; la cruz es donde está el tuyo.`,
    (p: { n: number; columns: number; rows: number }, f: Format) => `Hasta ${f.count(p.n)} peticiones en cada uno de ${f.count(p.columns)} × ${f.count(p.rows)} sistemas. La línea gruesa es el límite del objetivo; las de puntos cuestan lo mismo; la cruz es donde está el tuyo.`,
  ),
  blank: both('Donde está en blanco no puede haber tal restaurante.', 'Donde está en blanco no puede haber tal sistema.'),
  impossible: same('imposible'),
  plusMinus: same((p: { value: string; half: string }) => `${p.value}\u00a0±\u00a0${p.half}`),
  exploreTitle: both('¿Y si el restaurante fuera otro?', '¿Y si el sistema fuera otro?'),
  oneAtATime: same('Variar una'),
  staffing: both('El personal del día', 'Los nodos de la jornada'),
} satisfies AreaOf<'survey'>
