import type { Command, Scenario } from '../../scenario/types.ts'

/** Minutes of a step of the expected arrivals of a recorded trace. */
const TRACE_BIN = 15

type Points = [number, number][]

/**
 * Expected arrivals an hour through the day as `[minute, perHour]` joined by straight lines: the scenario's demand times
 * its factor, with every `set` of either at its moment. A recorded trace is counted by quarters of an hour.
 */
export function demandCurve(scenario: Scenario, commands: readonly Command[]): Points {
  const end = scenario.duration
  const pieces = factorPieces(scenario, commands)
  const { trace } = scenario.demand
  const out: Points = []
  if (trace) {
    tracePoints(trace.at, pieces, end, out)
    return out
  }
  for (const piece of pieces) {
    const to = Math.min(piece.to, end)
    if (to <= piece.from) continue
    const at = (m: number): [number, number] => [m, curveAt(piece.perHour, m) * piece.factor]
    out.push(at(piece.from))
    if (typeof piece.perHour === 'object') {
      for (const [m] of piece.perHour) if (m > piece.from && m < to) out.push(at(m))
    }
    out.push(at(to))
  }
  return out
}

interface Piece {
  from: number
  to: number
  factor: number
  perHour: number | Points
}

function factorPieces(scenario: Scenario, commands: readonly Command[]): Piece[] {
  const pieces: Piece[] = [
    { from: 0, to: Infinity, factor: scenario.demand.factor, perHour: scenario.demand.perHour ?? 0 },
  ]
  for (const command of commands) {
    if (command.do !== 'set') continue
    const last = pieces.at(-1)!
    const next = { ...last, from: command.at }
    if (command.path === 'demand.factor' && typeof command.value === 'number') next.factor = command.value
    else if (command.path === 'demand.perHour') next.perHour = command.value as Piece['perHour']
    else continue
    last.to = command.at
    pieces.push(next)
  }
  return pieces
}

/** The curve's value at a minute: before its first point that point's, after its last that one's. */
export function curveAt(perHour: number | readonly [number, number][], minute: number): number {
  if (typeof perHour === 'number') return perHour
  if (perHour.length === 0) return 0
  if (minute <= perHour[0][0]) return perHour[0][1]
  for (let i = 1; i < perHour.length; i++) {
    const [m1, r1] = perHour[i]
    if (minute < m1) {
      const [m0, r0] = perHour[i - 1]
      return r0 + ((r1 - r0) * (minute - m0)) / (m1 - m0)
    }
  }
  return perHour.at(-1)![1]
}

/** A factor is the pace at which a trace is read: by minute t its first ∫ factor minutes have been played. */
function tracePoints(at: readonly number[], pieces: readonly Piece[], end: number, out: Points): void {
  const counts = new Float64Array(Math.ceil(end / TRACE_BIN))
  let played = 0
  let next = 0
  for (const piece of pieces) {
    const to = Math.min(piece.to, end)
    const until = played + (to - piece.from) * piece.factor
    while (next < at.length && at[next] < until) {
      const minute = piece.factor > 0 ? piece.from + (at[next] - played) / piece.factor : piece.from
      counts[Math.min(counts.length - 1, Math.max(0, Math.floor(minute / TRACE_BIN)))]++
      next++
    }
    played = until
  }
  for (let bin = 0; bin < counts.length; bin++) {
    const from = bin * TRACE_BIN
    const width = Math.min(TRACE_BIN, end - from)
    out.push([from + width / 2, (counts[bin] * 60) / width])
  }
}
