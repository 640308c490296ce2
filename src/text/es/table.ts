import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface Count {
  n: number
}
interface Crew {
  total: number
  busy: number
  idle: number
  sick: number
  starting: number
}

export const table = {
  open: same('Como tabla'),
  of: same((p: { what: string; run: string }) => `${p.what}, ${p.run}`),
  none: same('–'),

  timeline: same((p: { step: number }, f: Format) => `El día, ${f.minutes(p.step)} por línea`),
  until: same('hasta'),
  arrived: both('llegados', 'llegadas'),
  served: both('servidos', 'completadas'),
  inLine: both('en la cola', 'en cola'),
  lost: both('perdidos', 'perdidas'),
  expected: both('en la cola, 8 días de cada 10', 'en cola, 8 simulaciones de cada 10'),
  range: same((p: { from: number; to: number }, f: Format) => `${f.count(p.from)}–${f.count(p.to)}`),

  map: both(
    (p: Count, f: Format) => `Qué rápido tiene que ser un equipo con ${f.count(p.n)} clientes por hora`,
    (p: Count, f: Format) => `Qué rápido tiene que ser un equipo con ${f.count(p.n)} peticiones por hora`,
  ),
  people: both('empleados', 'nodos'),
  clears: both('la cola se acaba desde', 'la cola se vacía desde'),
  meets: same('el objetivo se cumple desde'),
  cost: same('coste por hora'),
  fromTo: same((p: { from: number; to: number }, f: Format) => (p.from === p.to ? f.count(p.from) : `${f.count(p.from)}–${f.count(p.to)}`)),

  stage: both('Quién está aquí', 'Qué hay aquí'),
  who: both('empleado', 'nodo'),
  doing: same('estado'),
  speed: same('velocidad'),
  ownLine: both('cola propia', 'cola propia'),
  busy: both('trabajando', 'ocupado'),
  idle: same('libre'),
  sick: both('de baja', 'caído'),
  unnoticed: both('de baja, sin que se sepa', 'caído, sin que se sepa'),
  onboarding: both('conociendo la casa', 'arrancando'),
  ejected: same('al margen'),
  moreStaff: both(
    (p: Crew, f: Format) => `Y ${f.count(p.total)} más: ${crew(p, f, 'de baja', 'conociendo la casa')}.`,
    (p: Crew, f: Format) => `Y ${f.count(p.total)} más: ${crew(p, f, 'caídos', 'arrancando')}.`,
  ),
  house: both(
    (p: { inLine: number; served: number; lost: number }, f: Format) => `${f.count(p.inLine)} en la cola, ${f.count(p.served)} servidos, ${f.count(p.lost)} perdidos.`,
    (p: { inLine: number; served: number; lost: number }, f: Format) => `${f.count(p.inLine)} en cola, ${f.count(p.served)} completadas, ${f.count(p.lost)} perdidas.`,
  ),
} satisfies AreaOf<'table'>

function crew(p: Crew, f: Format, sick: string, starting: string): string {
  const parts: [number, string][] = [[p.busy, 'trabajando'], [p.idle, 'libres'], [p.sick, sick], [p.starting, starting]]
  return f.list(parts.filter(([n]) => n > 0).map(([n, what]) => `${f.count(n)} ${what}`))
}
