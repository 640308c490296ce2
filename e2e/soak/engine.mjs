/**
 * Eight weeks of the engine alone: day after day of the house's scenes under random hands, then one restaurant that never closes for as long.
 * Everybody is accounted for at every instant that a hand leaves; what Node holds is read after garbage was collected.
 */
import { presetFiles } from '../browsers/days.mjs'
import { table } from '../bench/section.mjs'
import { playedByHand, seeded } from './hand.mjs'
import { unaccounted } from './conservation.mjs'
import { flat, leak } from './flat.mjs'

const DAYS = 56
const MINUTES = DAYS * 24 * 60

const heap = () => {
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** A stretch by hand: how much was done and seen, and who was lost sight of. */
function stretch(engine, scenario, seed, pace) {
  const faults = new Set()
  let instants = 0
  const { day, commands, refused } = playedByHand(engine, scenario, {
    seed,
    pace,
    seen: (one) => {
      instants += 1
      const fault = unaccounted(one.frame())
      if (fault && faults.size < 5) faults.add(fault)
    },
  })
  day.advanceTo(Infinity)
  const last = unaccounted(day.frame())
  if (last) faults.add(last)
  return { customers: day.frame().arrived, events: day.events, commands: commands.length, refused, instants, faults: [...faults] }
}

/** `{ markdown, faults }`. */
export async function soakEngine(engine, seed) {
  const scenes = presetFiles()
  const random = seeded(seed)
  const rows = []
  const faults = []
  const week = { customers: 0, events: 0, commands: 0, refused: 0, instants: 0 }
  for (let day = 1; day <= DAYS; day++) {
    const { name, scenario } = scenes[Math.floor(random() * scenes.length)]
    const { faults: wrong, ...counted } = stretch(engine, { ...scenario, seed: day }, seed + day, 1)
    for (const fault of wrong) faults.push(`day ${day}, ${name}: ${fault}`)
    for (const [key, count] of Object.entries(counted)) week[key] += count
    if (day % 7 !== 0) continue
    rows.push({ ...week, week: day / 7, heap: heap() })
    for (const key of Object.keys(week)) week[key] = 0
  }
  // Under one roof: its histories grow with its length, so what it holds is told, not judged.
  const open = { ...scenes.find(({ name }) => name === 'many-hands').scenario, duration: MINUTES, demand: { perHour: 90 }, seed }
  delete open.manager
  const long = stretch(engine, open, seed, 20)
  for (const fault of long.faults) faults.push(`eight weeks without closing: ${fault}`)
  const grown = flat(rows.map((row) => row.heap), { share: 1.05, least: 1 })
  if (!grown.ok) faults.push(leak('Node, MB', grown))
  const markdown = `The engine alone in Node ${process.versions.node}: ${DAYS} days, each a scene of the house under a hand that hires, lets go, trains, calls in sick, slows, breaks and
sets at the edge of what may be set. After each instant arrived = served + lost by reason + in line + in service + to come again.

${table(['week', 'customers', 'events', 'commands', 'refused', 'looked at', 'held, MB'], rows.map((r) => [r.week, r.customers, r.events, r.commands, r.refused, r.instants, r.heap.toFixed(2)]))}

Held: ${grown.text}. One restaurant that does not close for eight weeks (${MINUTES.toLocaleString('en')} minutes) under the same hand: ${long.customers.toLocaleString('en')} customers,
${long.events.toLocaleString('en')} events, ${long.commands.toLocaleString('en')} commands, looked at ${long.instants.toLocaleString('en')} times. ${faults.length === 0 ? 'Nobody was lost sight of.' : `FAULTS: ${faults.length}.`}`
  return { markdown, faults }
}
