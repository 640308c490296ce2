import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'
import { shareInWords } from './bill.ts'

interface Goal {
  share: number
  wait: number
}
interface Dollars {
  value: number
  halfWidth: number | null
}
interface Interval {
  from: string
  to: string
}

const counted = (n: number, f: Format, one: string, other: string): string => `${f.count(n)} ${f.plural(n, { one, other })}`

/** «421 $ ± 1»: whole dollars from 100 up and where cents are anybody's guess, and a half-width that is never told too small. */
function dollars({ value, halfWidth }: Dollars, f: Format): string {
  const unit = Math.abs(value) >= 100 || (halfWidth ?? 0) >= 0.5 ? 1 : 0.01
  const about = f.money(Math.round(value / unit) * unit)
  return halfWidth === null || halfWidth === 0 ? about : `${about}\u00a0±\u00a0${f.number(Math.max(1, Math.ceil(halfWidth / unit - 1e-9)) * unit, 2)}`
}

const times = (p: { when: Interval[] }, f: Format): string => f.list(p.when.map(({ from, to }) => `de ${from} a ${to}`))

export const roster = {
  title: both('Los turnos de un día', 'El horario de un día'),
  lead: both(
    (p: Goal, f: Format) => `¿Quién debería trabajar y cuándo? Se buscan los turnos más baratos con los que ${shareInWords(p.share, f)} espera menos de ${f.minutes(p.wait)}, en las horas tranquilas y en la hora punta.`,
    (p: Goal, f: Format) => `¿Cuántos nodos deberían estar activos y cuándo? Se busca el horario más barato con el que ${shareInWords(p.share, f)} pasa en cola menos de ${f.minutes(p.wait)}, en las horas valle y en la hora punta.`,
  ),
  noGoal: both(
    'Aquí no se ha prometido nada a los clientes. En cuanto haya un objetivo para su espera, se pueden buscar los turnos más baratos que lo cumplen.',
    'Aquí no se ha prometido nada a las peticiones. En cuanto haya un objetivo para su cola, se puede buscar el horario más barato que lo cumple.',
  ),
  find: both('Buscar los turnos', 'Buscar el horario'),
  again: same('Buscar de nuevo'),
  stop: same('Detener'),
  use: both('Usar estos turnos', 'Usar este horario'),
  working: same('Buscando…'),
  progress: both(
    (p: { n: number }, f: Format) => `${f.count(p.n)} clientes simulados`,
    (p: { n: number }, f: Format) => `${f.count(p.n)} peticiones simuladas`,
  ),
  soFar: same('Hasta ahora:'),

  found: both(
    (p: { shifts: number; most: number; price: Dollars }, f: Format) =>
      `${counted(p.shifts, f, 'turno', 'turnos')}, con ${f.count(p.most)} a la vez como mucho, ${f.plural(p.shifts, { one: 'cumple', other: 'cumplen' })} el objetivo durante todo el día por ${dollars(p.price, f)}.`,
    (p: { shifts: number; most: number; price: Dollars }, f: Format) =>
      `Un horario de ${counted(p.shifts, f, 'arranque', 'arranques')}, con ${f.count(p.most)} activos a la vez como mucho, cumple el objetivo durante todo el día por ${dollars(p.price, f)}.`,
  ),
  foundMissing: both(
    (p: { shifts: number; most: number; price: Dollars; when: Interval[] }, f: Format) =>
      `${counted(p.shifts, f, 'turno', 'turnos')}, con ${f.count(p.most)} a la vez como mucho, por ${dollars(p.price, f)} al día: el objetivo no se cumple ${times(p, f)}.`,
    (p: { shifts: number; most: number; price: Dollars; when: Interval[] }, f: Format) =>
      `Un horario de ${counted(p.shifts, f, 'arranque', 'arranques')}, con ${f.count(p.most)} activos a la vez como mucho, por ${dollars(p.price, f)} al día: el objetivo no se cumple ${times(p, f)}.`,
  ),
  flatSaves: both(
    (p: { people: number; price: Dollars; saved: Dollars }, f: Format) =>
      `${counted(p.people, f, 'empleado', 'empleados')} todo el día ${f.plural(p.people, { one: 'costaría', other: 'costarían' })} ${dollars(p.price, f)}: ${dollars(p.saved, f)} de ahorro al día.`,
    (p: { people: number; price: Dollars; saved: Dollars }, f: Format) =>
      `${counted(p.people, f, 'nodo', 'nodos')} todo el día ${f.plural(p.people, { one: 'costaría', other: 'costarían' })} ${dollars(p.price, f)}: ${dollars(p.saved, f)} de ahorro al día.`,
  ),
  flatSame: both('Nadie tiene que ir y venir: los mismos todo el día cuestan igual.', 'No hace falta escalar: los mismos todo el día cuestan igual.'),
  managerMisses: both(
    (p: { price: Dollars; when: Interval[] }, f: Format) => `El encargado de turno costaría ${dollars(p.price, f)} y no cumple el objetivo ${times(p, f)}.`,
    (p: { price: Dollars; when: Interval[] }, f: Format) => `El autoescalador costaría ${dollars(p.price, f)} y no cumple el objetivo ${times(p, f)}.`,
  ),
  managerSaves: both(
    (p: { price: Dollars; saved: Dollars }, f: Format) => `El encargado de turno también lo cumpliría, por ${dollars(p.price, f)}: ${dollars(p.saved, f)} de ahorro al día.`,
    (p: { price: Dollars; saved: Dollars }, f: Format) => `El autoescalador también lo cumpliría, por ${dollars(p.price, f)}: ${dollars(p.saved, f)} de ahorro al día.`,
  ),
  managerCheaper: both(
    (p: { price: Dollars; saved: Dollars }, f: Format) => `El encargado de turno, que ve el día según llega, también lo cumpliría, por ${dollars(p.price, f)}: ${dollars(p.saved, f)} menos al día.`,
    (p: { price: Dollars; saved: Dollars }, f: Format) => `El autoescalador, que ve el día según llega, también lo cumpliría, por ${dollars(p.price, f)}: ${dollars(p.saved, f)} menos al día.`,
  ),
  managerSame: both(
    (p: { price: Dollars }, f: Format) => `El encargado de turno también lo cumpliría por más o menos lo mismo: ${dollars(p.price, f)}.`,
    (p: { price: Dollars }, f: Format) => `El autoescalador también lo cumpliría por más o menos lo mismo: ${dollars(p.price, f)}.`,
  ),
  impossible: both(
    'Por muchos que trabajen, a alguna hora del día el objetivo no se cumple.',
    'Por muchos nodos que haya, a alguna hora del día el objetivo no se cumple.',
  ),

  these: both('Estos turnos', 'Este horario'),
  allDay: same((p: { people: number }, f: Format) => `${f.count(p.people)} todo el día`),
  manager: both('Encargado de turno', 'Autoescalador'),
  aDay: same((p: { price: Dollars }, f: Format) => `${dollars(p.price, f)} al día`),
  met: same('objetivo cumplido todo el día'),
  missed: same((p: { when: Interval[] }, f: Format) => `objetivo no cumplido ${times(p, f)}`),

  demand: both('Clientes por hora', 'Peticiones por hora'),
  atWork: both('Trabajando', 'Nodos activos'),
  goalIn: both(
    (p: Goal, f: Format) => `¿Espera ${shareInWords(p.share, f)} menos de ${f.minutes(p.wait)}?`,
    (p: Goal, f: Format) => `¿Pasa ${shareInWords(p.share, f)} menos de ${f.minutes(p.wait)} en cola?`,
  ),
  cell: same((p: { way: string; atWork: number; share: number | null }, f: Format) => `${p.way}: ${f.number(p.atWork)}, ${p.share === null ? '–' : f.share(p.share)}`),
  stretch: both(
    (p: { from: string; to: string; perHour: number }, f: Format) => `${p.from}–${p.to}, ${f.number(p.perHour, 0)} clientes por hora. Trabajando, y parte dentro del objetivo:`,
    (p: { from: string; to: string; perHour: number }, f: Format) => `${p.from}–${p.to}, ${f.number(p.perHour, 0)} peticiones por hora. Nodos activos, y parte dentro del objetivo:`,
  ),
  pointAt: both(
    'Apunta a la imagen para ver cuántos trabajan y cuántos clientes esperan demasiado.',
    'Apunta a la imagen para ver cuántos nodos hay y cuántas peticiones esperan demasiado.',
  ),
  assumed: both(
    (p: { days: number; minutes: number; hires: boolean }, f: Format) =>
      `Medido en ${f.count(p.days)} días distintos de aquellos con los que se eligieron los turnos, los mismos clientes para todos. La gente viene en el orden de la plantilla${p.hires ? ' y después más como el último' : ''}; un turno dura ${f.minutes(p.minutes)} o más, y siempre hay alguien.`,
    (p: { days: number; minutes: number; hires: boolean }, f: Format) =>
      `Medido en ${f.count(p.days)} ejecuciones distintas de aquellas con las que se eligió el horario, las mismas peticiones para todos. Los nodos arrancan en su orden${p.hires ? ' y después más como el último' : ''}; cada uno está activo ${f.minutes(p.minutes)} o más, y siempre hay uno.`,
  ),
  recorded: both('Las llegadas son cada día las de la grabación: los turnos se ajustan a ese.', 'Las llegadas son en cada ejecución las de la grabación: el horario se ajusta a esa.'),

  table: both('El día por tramos: cuántos trabajan y qué parte no espera más de lo prometido', 'El día por tramos: cuántos nodos hay y qué parte no pasa en cola más de lo prometido'),
  time: same('Hora'),
  wholeDay: same('Todo el día'),
} satisfies AreaOf<'roster'>
