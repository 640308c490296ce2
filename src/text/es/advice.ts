import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'
import { shareInWords } from './bill.ts'

interface Goal {
  wait: number
  share: number
}
interface Team {
  people: number
  speed: number
  dollars: number
}
interface Said {
  team: string
  upTo: string
  from: string
}

const team = ({ people, speed, dollars }: Team, f: Format, one: string, other: string): string =>
  `${f.count(people)} ${f.plural(people, { one, other })} a ${f.speed(speed)}, ${f.money(dollars)}/h`

export const advice = {
  head: both(
    (p: { perHour: number }, f: Format) => `Dónde situarse con ${f.count(p.perHour)} clientes por hora`,
    (p: { perHour: number }, f: Format) => `Dónde situarse con ${f.count(p.perHour)} peticiones por hora`,
  ),
  cheapest: both(
    (p: Goal & Pick<Said, 'team'>, f: Format) => `Lo más barato para que ${shareInWords(p.share, f)} espere menos de ${f.minutes(p.wait)}: ${p.team}.`,
    (p: Goal & Pick<Said, 'team'>, f: Format) => `Lo más barato para que ${shareInWords(p.share, f)} espere en cola menos de ${f.minutes(p.wait)}: ${p.team}.`,
  ),
  spare: both(
    (p: Pick<Said, 'team'>) => `Para arreglarse aunque falte por enfermedad cualquiera de ellos: ${p.team}.`,
    (p: Pick<Said, 'team'>) => `Para arreglarse aunque se caiga cualquiera de ellos: ${p.team}.`,
  ),
  team: both(
    (p: Team, f: Format) => team(p, f, 'empleado', 'empleados'),
    (p: Team, f: Format) => team(p, f, 'nodo', 'nodos'),
  ),
  range: same((p: { low: string; high: string }) => `(de ${p.low} a ${p.high})`),
  noTeam: both(
    (p: Goal, f: Format) => `Con ningún equipo de este mapa ${shareInWords(p.share, f)} espera menos de ${f.minutes(p.wait)}.`,
    (p: Goal, f: Format) => `Con ningún clúster de este mapa ${shareInWords(p.share, f)} espera en cola menos de ${f.minutes(p.wait)}.`,
  ),
  noSpare: both('Ningún equipo de este mapa se arregla si falta cualquiera de ellos.', 'Ningún clúster de este mapa se arregla si se cae cualquiera de sus nodos.'),
  take: both('Elegir este equipo', 'Elegir este clúster'),
  takeHelp: both(
    (p: Team, f: Format) => `Contratar, despedir y formar hasta que el tuyo sea de ${team(p, f, 'empleado', 'empleados')}`,
    (p: Team, f: Format) => `Añadir, quitar y redimensionar hasta que el tuyo sea de ${team(p, f, 'nodo', 'nodos')}`,
  ),

  star: both(
    (p: Pick<Said, 'upTo' | 'from'>) => `Un solo empleado sale más barato que varios hasta ${p.upTo}; a partir de ${p.from}, nadie es lo bastante rápido por sí solo.`,
    (p: Pick<Said, 'upTo' | 'from'>) => `Un solo nodo sale más barato que varios hasta ${p.upTo}; a partir de ${p.from}, ninguno es lo bastante grande por sí solo.`,
  ),
  starUpTo: both(
    (p: Pick<Said, 'upTo'>) => `Un solo empleado sale más barato que varios hasta ${p.upTo}.`,
    (p: Pick<Said, 'upTo'>) => `Un solo nodo sale más barato que varios hasta ${p.upTo}.`,
  ),
  starAlways: both(
    (p: Pick<Said, 'upTo'>) => `Un solo empleado sale más barato que varios con cualquier demanda de las miradas, hasta ${p.upTo}.`,
    (p: Pick<Said, 'upTo'>) => `Un solo nodo sale más barato que varios con cualquier carga de las miradas, hasta ${p.upTo}.`,
  ),
  starAlwaysTo: both(
    (p: Pick<Said, 'from'>) => `Un solo empleado sale más barato que varios mientras sea lo bastante rápido: a partir de ${p.from}, nadie lo es.`,
    (p: Pick<Said, 'from'>) => `Un solo nodo sale más barato que varios mientras sea lo bastante grande: a partir de ${p.from}, ninguno lo es.`,
  ),
  starNever: both('Un solo empleado nunca sale más barato que varios.', 'Un solo nodo nunca sale más barato que varios.'),
  starNeverFrom: both(
    (p: Pick<Said, 'from'>) => `Un solo empleado nunca sale más barato que varios; a partir de ${p.from}, nadie es lo bastante rápido por sí solo.`,
    (p: Pick<Said, 'from'>) => `Un solo nodo nunca sale más barato que varios; a partir de ${p.from}, ninguno es lo bastante grande por sí solo.`,
  ),
  starCannot: both('Un solo empleado no se arregla, por pocos clientes que vengan.', 'Un solo nodo no se arregla, por pocas peticiones que lleguen.'),
  rate: both(
    (p: { perHour: number }, f: Format) => `${f.number(p.perHour, p.perHour < 10 ? 1 : 0)} clientes por hora`,
    (p: { perHour: number }, f: Format) => `${f.number(p.perHour, p.perHour < 10 ? 1 : 0)} peticiones por hora`,
  ),
  number: same((p: { n: number }, f: Format) => f.number(p.n, p.n < 10 ? 1 : 0)),
  money: same((p: { dollars: number }, f: Format) => f.money(p.dollars)),

  noGoal: both('Pon un objetivo a la espera y el mapa dirá dónde situarse.', 'Pon un objetivo a la espera en cola y el mapa dirá dónde situarse.'),
  working: same('Calculando …'),
  ranges: same('Entre paréntesis: el intervalo que contiene el número verdadero 19 de cada 20 veces.'),
  narrowing: same('Entre paréntesis: el intervalo que contiene el número verdadero 19 de cada 20 veces; todavía se estrecha.'),
  stopped: same('Entre paréntesis: el intervalo que contiene el número verdadero 19 de cada 20 veces. Se detuvo antes: hasta el final, sería más estrecho.'),
} satisfies AreaOf<'advice'>
