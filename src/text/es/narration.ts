import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface People {
  who: string[]
}
interface Standing {
  waiting: number
  longest: number
}
interface Count {
  n: number
}

const named = (p: People, f: Format, many: string): string => (p.who.length <= 3 ? f.list(p.who) : `${f.count(p.who.length)} ${many}`)
const one = (p: People, single: string, several: string): string => (p.who.length === 1 ? single : several)
const minutes = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'minuto', other: 'minutos' })}`
const longest = (p: Standing, f: Format): string => (p.longest >= 1 ? `, y el que más, desde hace ${minutes(Math.floor(p.longest), f)}` : '')
const line = (opening: string, state: string) => (p: Standing, f: Format) => `${opening}: ${f.count(p.waiting)} ${state}${longest(p, f)}.`

export const narration = {
  at: same((p: { clock: string; said: string }) => `${p.clock}. ${p.said}`),
  now: same((p: { clock: string; said: string }) => `Ahora son las ${p.clock}. ${p.said}`),
  of: same((p: { run: string; said: string }) => `${p.run}: ${p.said}`),

  done: same((p: { what: string }) => `${p.what.charAt(0).toUpperCase()}${p.what.slice(1)}.`),
  undone: same((p: { what: string }) => `Deshecho: ${p.what}.`),
  opened: same((p: { title: string }) => `${p.title}.`),
  beside: both('Dos restaurantes, uno junto al otro, con los mismos clientes.', 'Dos sistemas, uno junto al otro, con las mismas peticiones.'),
  alone: both('Otra vez un solo restaurante.', 'Otra vez un solo sistema.'),

  lineForms: both(line('Se forma una cola', 'esperando'), line('Se forma una cola', 'en cola')),
  lineGrows: both(line('La cola ha crecido', 'esperando'), line('La cola ha crecido', 'en cola')),
  lineOutside: both(line('La cola sale por la puerta', 'esperando'), line('La cola se ha desbordado', 'en cola')),
  lineInside: both(line('La cola vuelve a caber dentro', 'esperando'), line('La cola ya no desborda', 'en cola')),
  lineShrinks: both(line('La cola se acorta', 'esperando'), line('La cola se vacía', 'en cola')),
  lineCleared: both('Ya no hay cola.', 'La cola se ha vaciado.'),

  firstLost: both(
    (p: Count, f: Format) => (p.n === 1 ? 'Se pierde el primer cliente.' : `Se pierden los primeros: ${f.count(p.n)} hasta ahora.`),
    (p: Count, f: Format) => (p.n === 1 ? 'Se pierde la primera petición.' : `Se pierden las primeras: ${f.count(p.n)} hasta ahora.`),
  ),
  moreLost: both(
    (p: Count, f: Format) => `Ya ${p.n === 1 ? 'se ha perdido 1 cliente' : `se han perdido ${f.count(p.n)} clientes`}.`,
    (p: Count, f: Format) => `Ya ${p.n === 1 ? 'se ha perdido 1 petición' : `se han perdido ${f.count(p.n)} peticiones`}.`,
  ),

  sick: both(
    (p: People, f: Format) => `${named(p, f, 'personas')} ${one(p, 'está', 'están')} de baja.`,
    (p: People, f: Format) => `${named(p, f, 'nodos')} ${one(p, 'está caído', 'están caídos')}.`,
  ),
  sickUnnoticed: both(
    (p: People, f: Format) => `${named(p, f, 'personas')} ${one(p, 'está', 'están')} de baja, y el maître no se ha dado cuenta.`,
    (p: People, f: Format) => `${named(p, f, 'nodos')} ${one(p, 'está caído', 'están caídos')}, y el balanceador no se ha dado cuenta.`,
  ),
  noticed: both(
    (p: People, f: Format) => `El maître ya sabe que ${named(p, f, 'personas')} ${one(p, 'está', 'están')} de baja.`,
    (p: People, f: Format) => `El balanceador ya sabe que ${named(p, f, 'nodos')} ${one(p, 'está caído', 'están caídos')}.`,
  ),
  back: both(
    (p: People, f: Format) => `${named(p, f, 'personas')} ${one(p, 'ha vuelto', 'han vuelto')}.`,
    (p: People, f: Format) => `${named(p, f, 'nodos')} ${one(p, 'vuelve', 'vuelven')} a funcionar.`,
  ),
  passing: both(
    (p: People, f: Format) => `${named(p, f, 'personas')} ${one(p, 'estuvo de baja y ha vuelto', 'estuvieron de baja y han vuelto')}.`,
    (p: People, f: Format) => `${named(p, f, 'nodos')} ${one(p, 'cayó y vuelve', 'cayeron y vuelven')} a funcionar.`,
  ),
  hired: both(
    (p: People, f: Format) => `${one(p, 'Se suma', 'Se suman')} ${named(p, f, 'personas')} al equipo.`,
    (p: People, f: Format) => `${one(p, 'Se añade', 'Se añaden')} ${named(p, f, 'nodos')}.`,
  ),
  ready: both(
    (p: People, f: Format) => `${named(p, f, 'personas')} ya ${one(p, 'conoce la casa y empieza', 'conocen la casa y empiezan')} a trabajar.`,
    (p: People, f: Format) => `${named(p, f, 'nodos')} ${one(p, 'ha arrancado y acepta', 'han arrancado y aceptan')} peticiones.`,
  ),
  gone: both(
    (p: People, f: Format) => `${named(p, f, 'personas')} ${one(p, 'se ha ido', 'se han ido')} a casa.`,
    (p: People, f: Format) => `${one(p, 'Se ha retirado', 'Se han retirado')} ${named(p, f, 'nodos')}.`,
  ),
  trained: both(
    (p: People, f: Format) => `Termina la formación de ${named(p, f, 'personas')}.`,
    (p: People, f: Format) => `Termina la mejora de ${named(p, f, 'nodos')}.`,
  ),

  rush: both(
    (p: Count, f: Format) => `Empieza la hora punta: ${f.count(p.n)} clientes por hora.`,
    (p: Count, f: Format) => `Empieza el pico: ${f.count(p.n)} peticiones por hora.`,
  ),
  quieter: both(
    (p: Count, f: Format) => `Pasó la hora punta: ${f.count(p.n)} clientes por hora.`,
    (p: Count, f: Format) => `Pasó el pico: ${f.count(p.n)} peticiones por hora.`,
  ),
  closed: both('Las puertas están cerradas.', 'Ya no se aceptan peticiones.'),
  over: both(
    (p: { served: number; lost: number; profit: number }, f: Format) =>
      `El día ha terminado: ${f.count(p.served)} servidos, ${f.count(p.lost)} perdidos, un beneficio de ${f.money(p.profit)}.`,
    (p: { served: number; lost: number; profit: number }, f: Format) =>
      `La simulación ha terminado: ${f.count(p.served)} completadas, ${f.count(p.lost)} perdidas, un beneficio de ${f.money(p.profit)}.`,
  ),
} satisfies AreaOf<'narration'>
