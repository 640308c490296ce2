/** A scene in three lines, from its scenario alone: who works, who comes, what is promised. */
import type { Preset } from '../../../src/scenario/presets/index.ts'
import type { Command, Distribution, Employee } from '../../../src/scenario/types.ts'
import type { Format } from '../../../src/text/telling.ts'
import { frameAt } from './facts.ts'

const mean = ({ mean: minutes }: Distribution, f: Format): string => `${f.number(minutes)} minutes`

/** Up to so many are named. */
const NAMED = 6

function staffWords(staff: readonly Employee[], f: Format): string {
  if (staff.length > NAMED) return `${f.count(staff.length)} people`
  const plain = staff.every(({ speed }) => speed === staff[0]!.speed)
  return f.list(staff.map(({ name, speed }) => (plain ? name : `${name} (${f.speed(speed)})`))) + (plain && staff[0]!.speed !== 1 ? `, at ${f.speed(staff[0]!.speed)}` : '')
}

function demandWords({ scenario: { demand }, at }: Preset, f: Format): string {
  const { perHour, factor } = demand
  if (typeof perHour === 'number') return `${f.number(perHour * factor)} customers an hour come, all day`
  const rates = (perHour ?? []).map(([, rate]) => rate * factor)
  const now = frameNow(perHour ?? [], at) * factor
  return `At the opening ${f.number(now, 0)} customers an hour come, over the day between ${f.number(Math.min(...rates), 0)} and ${f.number(Math.max(...rates), 0)}`
}

/** On the straight lines between the points. */
function frameNow(points: readonly (readonly [number, number])[], at: number): number {
  const next = points.findIndex(([minute]) => minute > at)
  if (next <= 0) return points[next === 0 ? 0 : points.length - 1]?.[1] ?? 0
  const [[from, low], [to, high]] = [points[next - 1]!, points[next]!]
  return low + ((high - low) * (at - from)) / (to - from)
}

const DEEDS: Readonly<Record<Command['do'], (who: string, command: Command, f: Format) => string>> = {
  hire: () => 'somebody is hired',
  'let-go': (who) => `${who} is let go`,
  train: (who, { value }, f) => `${who} is trained to ${f.speed(value as number)}`,
  'call-in-sick': (who, { value }, f) => `${who} calls in sick${typeof value === 'number' ? ` for ${f.number(value)} minutes` : ''}`,
  return: (who) => `${who} is back`,
  slow: (who) => `${who} slows down`,
  fail: (who) => `${who} begins to fail`,
  set: (_who, { path }) => `${String(path)} changes`,
}

function doneWords({ commands, scenario: { staff } }: Preset, f: Format, clock: (minute: number) => string): string {
  const said = commands.map((command) => `at ${clock(command.at)} ${DEEDS[command.do](staff.find(({ id }) => id === command.who)?.name ?? 'somebody', command, f)}`)
  const apart = [...new Set(said)].map((one) => {
    const times = said.filter((other) => other === one).length
    return times > 1 ? one.replace(/somebody is/, `${f.count(times)} people are`) : one
  })
  return apart.length === 0 ? '' : ` Before, ${f.list(apart)}.`
}

export function situationOf(preset: Preset, f: Format, clock: (minute: number) => string): string[] {
  const { scenario, at } = preset
  const { staff, work, stations, patience, retry, goal } = scenario
  const takes = stations ? stations.map((station) => `${station.name} (${mean(station.work, f)})`).join(', then ') : mean(work!, f)
  const wages = frameAt(preset, at).money.perHour
  return [
    `It is ${clock(at)}. On the roster: ${staffWords(staff, f)}; wages ${f.money(wages)} an hour in all.${doneWords(preset, f, clock)}`,
    `${demandWords(preset, f)}. ${stations ? `Each passes ${takes}` : `An order takes somebody of the usual speed, 1×, ${takes}`}, on average.`,
    `${patience ? `Customers wait ${mean(patience, f)} on average before they give up${retry ? ', and then come back' : ''}` : 'Nobody ever gives up waiting'}.${goal ? ` The promise: ${f.share(goal.share)} wait at most ${f.number(goal.wait)} minutes.` : ''}`,
  ]
}
