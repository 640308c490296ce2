import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from '../kernel/same.testing.ts'
import { parseCommands, parseScenario } from '../scenario/parse.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import { commands, scenarios } from './arbitrary.testing.ts'
import { createDay } from './day.ts'
import { Engine } from './engine.ts'
import { EventKind } from './events.ts'
import { simulate } from './simulate.ts'
import { ownLine, sharedLine, State, Where } from './codes.ts'

function parsed(input: unknown, list: unknown): { scenario: Scenario; commands: Command[] } {
  const s = parseScenario(input)
  if (!s.ok) throw new Error(JSON.stringify(s.problems))
  const c = parseCommands(list, s.scenario)
  if (!c.ok) throw new Error(JSON.stringify(c.problems))
  return { scenario: s.scenario, commands: c.commands }
}

const LOST: readonly number[] = [
  EventKind.CustomerTurnedAway, EventKind.CustomerGaveUp, EventKind.OrderDropped, EventKind.CustomerClosed, EventKind.CustomerShed,
  EventKind.CustomerUnservable,
]

const RUNS = { numRuns: Number(process.env['RUNS'] ?? 400), seed: 20_261 }

describe('any day', () => {
  it('keeps every customer and lets nobody absent serve, after every event', () => {
    fc.assert(
      fc.property(scenarios, commands, (s, list) => {
        const day = parsed(s, list)
        const engine = new Engine(day.scenario, day.scenario.seed, day.commands)
        const w = engine.world
        let served = 0
        let lost = 0
        // Orders under way, by slot: work that was cancelled never completes.
        const started = new Set<number>()
        w.listener = {
          event(kind, slot, employee) {
            if (kind === EventKind.OrderStarted) {
              same(w.state[employee], State.Busy)
              same(started.has(slot), false)
              started.add(slot)
            }
            if (kind === EventKind.OrderInterrupted || kind === EventKind.OrderCancelled) started.delete(slot)
            if (kind === EventKind.CustomerServed || kind === EventKind.StationDone || kind === EventKind.OrderFailed) {
              same(started.delete(slot), true)
              same(w.state[employee], State.Busy)
            }
            if (kind === EventKind.CustomerServed) served++
            if (LOST.includes(kind)) lost++
          },
        }
        for (let steps = 0; steps < 20_000 && !engine.over; steps++) {
          const next = Math.min(w.queue.peek(), w.arrivals.nextAt)
          if (next === Infinity) break
          same(next >= w.now, true)
          engine.advanceTo(next, true)
          const m = w.metrics
          let inLine = 0
          let inService = 0
          let inOrbit = 0
          let attended = 0
          w.eachInside((c) => {
            const copies = w.twin[c] === 0 ? [c] : [c, w.twin[c] - 1]
            const serving = copies.filter((x) => w.where[x] === Where.Service).length
            attended += serving
            if (w.where[c] === Where.Orbit) inOrbit++
            else if (serving > 0) inService++
            else inLine++
          })
          same(m.inLine, inLine)
          same(m.inService, inService)
          same(m.inOrbit, inOrbit)
          same(m.arrived, m.served + m.lostTotal + inLine + inService + inOrbit)
          same(m.served, served)
          same(m.lostTotal, lost)
          let busy = 0
          let sharing = 0
          let atWork = 0
          for (let e = 0; e < w.staff; e++) {
            if (w.state[e] === State.Busy) busy++
            if (w.attention !== null) sharing += w.attention.count(e)
            if (w.state[e] !== State.Gone && w.state[e] !== State.Off && w.state[e] !== State.Sick) atWork++
            if (w.ownLines) same(w.load[e], w.waiting[ownLine(e)] + (w.attention?.count(e) ?? 0) + (w.inHand[e] >= 0 ? 1 : 0))
            if (w.state[e] === State.Busy) same(w.empty(e), false)
            if (w.state[e] === State.Idle || w.state[e] === State.Gone || w.state[e] === State.Off) same(w.empty(e), true)
          }
          same(w.attention === null ? busy : sharing, attended)
          same(w.onShift, atWork)
          for (const team of w.teams) {
            const open = team.open.subarray(0, team.openCount)
            for (let i = 0; i < open.length; i++) {
              if (i > 0) same(open[i - 1] <= open[i], true)
              same(w.counted[open[i]], 1)
            }
            // Work conserving: nobody idles while somebody waits in a line they serve.
            if (w.ownLines || w.waiting[sharedLine(team.index)] === 0) continue
            for (const e of open) same(w.state[e] === State.Idle && w.leaving[e] === 0, false)
          }
        }
      }),
      RUNS,
    )
  }, 240_000)

  it('balances its report, and time inside is the area under the number inside', () => {
    fc.assert(
      fc.property(scenarios, commands, (s, list) => {
        const { commands: c } = parsed(s, list)
        const report = simulate(s, { commands: c, keep: ['customers'] })
        const lost = Object.values(report.lost).reduce((a, b) => a + b)
        expect(report.arrived).toBe(report.served + lost + report.inSystem + report.inOrbit)
        expect(report.utilisation).toBeGreaterThanOrEqual(0)
        expect(report.utilisation).toBeLessThanOrEqual(1)
        const rows = report.customers!
        expect(rows.length).toBe(report.arrived)
        const end = endOf(s, report)
        const inside = rows.reduce((sum, r) => sum + ((r.leftAt ?? end) - r.arrivedAt - r.orbit), 0)
        const area = (report.inLine.mean + report.inService.mean) * end
        expect(Math.abs(area - inside)).toBeLessThanOrEqual(1e-9 * Math.max(1, inside))
        if (!s['stations']) expect(report.employees.reduce((sum, e) => sum + e.served, 0)).toBe(report.served)
        expect(rows.reduce((sum, r) => sum + r.attempts, 0)).toBe(report.attempts)
        if (report.goal) expect(report.goal.met + report.goal.missed + report.goal.undecided).toBe(report.arrived)
      }),
      RUNS,
    )
  }, 120_000)

  it('brings the same customers whatever the staff', () => {
    fc.assert(
      fc.property(scenarios, commands, (s, list) => {
        // Who comes again because the food was good depends on who cooked.
        const { quality: _, ...plain } = s
        s = plain
        const staffing = list.filter((c) => c['do'] !== 'set')
        const day = parsed(s, staffing)
        const one = simulate(s, { commands: day.commands, keep: ['customers'] }).customers!
        const other = simulate({ ...s, staff: [{ speed: 3, count: 5 }] }, { keep: ['customers'] }).customers!
        const brought = (rows: typeof one): unknown => rows.map((r) => [r.arrivedAt, r.work, r.patience, r.party])
        expect(brought(one)).toEqual(brought(other))
      }),
      RUNS,
    )
  }, 120_000)

  it('is the same day twice, stepped at any pace, and another with another seed', () => {
    fc.assert(
      fc.property(scenarios, commands, fc.array(fc.double({ min: 0.01, max: 30, noNaN: true }), { minLength: 1, maxLength: 20 }), (s, list, steps) => {
        const day = parsed(s, list)
        const once = simulate(s, { commands: day.commands, digest: true, until: 300 })
        const twice = simulate(s, { commands: day.commands, digest: true, until: 300, warmup: 40 })
        expect(twice.digest).toBe(once.digest)
        const whole = createDay(day.scenario, { commands: day.commands })
        whole.advanceTo(300)
        const stepped = createDay(day.scenario, { commands: day.commands })
        for (let t = 0, i = 0; t < 300; i++) stepped.advanceTo((t = Math.min(300, t + steps[i % steps.length])))
        expect(stepped.digest()).toBe(whole.digest())
        expect(stepped.frame().series.arrived.slice(0, 100)).toEqual(whole.frame().series.arrived.slice(0, 100))
      }),
      { ...RUNS, numRuns: Math.ceil(0.375 * RUNS.numRuns) },
    )
  }, 120_000)

  it('is the same day where the warm-up ends in the minute in which somebody arrives and something is done', () => {
    const s = { duration: 100, seed: 12, demand: { perHour: 60, process: 'regular' }, work: { law: 'uniform', min: 1, max: 6 }, staff: [{ name: 'Ana' }, { name: 'Ben' }, { name: 'Eve' }], line: { idle: 'random' } }
    const list = [
      { at: 8, do: 'call-in-sick', who: 'ana' },
      { at: 40, do: 'call-in-sick', who: 'ben' },
      { at: 60, do: 'return', who: 'ben' },
    ]
    const { commands } = parsed(s, list)
    const { digest } = simulate(s, { commands, digest: true })
    for (const warmup of [39, 40, 41, 60]) expect(simulate(s, { commands, digest: true, warmup }).digest, `${warmup}`).toBe(digest)
  })
})

/** The moment to which a report's averages run. */
function endOf(s: Record<string, unknown>, report: { customers?: { leftAt: number | null }[] }): number {
  const duration = s['duration'] as number
  if (s['closing'] === 'send-away') return duration
  return report.customers!.reduce((latest, r) => Math.max(latest, r.leftAt ?? Infinity), duration)
}
