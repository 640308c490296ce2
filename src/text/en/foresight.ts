import { both, same, type Area, type Format } from '../telling.ts'

interface Often {
  /** On how many days of ten. */
  k: number
}
interface Named {
  who: string
}
interface Speeded {
  who: string
  speed: number
}

const days = ({ k }: Often): string => `on ${k} ${k === 1 ? 'day' : 'days'} of 10`
const runs = ({ k }: Often): string => `in ${k} ${k === 1 ? 'run' : 'runs'} of 10`

/** What the rest of the day may bring, and what would come of something done now. */
export const foresight = {
  unchanged: same((p: { what: string }) => `if nothing changes: ${p.what}`),
  ifDone: same((p: { action: string; what: string }) => `${p.action}: ${p.what}`),
  /** Still being found out. */
  waiting: same((p: { action: string }) => `${p.action}: …`),
  priced: same((p: { action: string; cost: number }, f: Format) => `${p.action}, ${f.moneyChange(p.cost)}/h`),
  ofRun: same((p: { run: string; choice: string }) => `${p.run}, ${p.choice}`),
  asItIs: same('as it is'),
  /** A reading of one of two restaurants; how many are waiting there, where there is no room for more. */
  ofOne: same((p: { run: string; what: string }) => `${p.run}: ${p.what}`),
  countOfOne: same((p: { run: string; n: number }, f: Format) => `${p.run} ${f.count(p.n)}`),

  clear: both(
    (p: Often & { clock: string }) => `clear by ${p.clock} ${days(p)}`,
    (p: Often & { clock: string }) => `drained by ${p.clock} ${runs(p)}`,
  ),
  standing: both(
    (p: Often) => `still a line at closing ${days(p)}`,
    (p: Often) => `still a queue at the end ${runs(p)}`,
  ),
  seldomClear: both(
    (p: Often) => `clear before closing only ${days(p)}`,
    (p: Often) => `drained before the end only ${runs(p)}`,
  ),
  reaches: both(
    (p: Often & { n: number }, f: Format) => `the line reaches ${f.count(p.n)} or more ${days(p)}`,
    (p: Often & { n: number }, f: Format) => `the queue reaches ${f.count(p.n)} or more ${runs(p)}`,
  ),
  under: both(
    (p: Often & { n: number }, f: Format) => `the line stays under ${f.count(p.n)} ${days(p)}`,
    (p: Often & { n: number }, f: Format) => `the queue stays under ${f.count(p.n)} ${runs(p)}`,
  ),
  nobody: both(
    (p: Often) => `nobody has to wait ${days(p)}`,
    (p: Often) => `nothing is queued ${runs(p)}`,
  ),
  /** Behind one of those above. */
  lost: both(
    (p: { n: number; gaveUp: boolean }, f: Format) => `, about ${f.count(p.n)} more ${p.gaveUp ? 'give up' : 'lost'}`,
    (p: { n: number; gaveUp: boolean }, f: Format) => `, about ${f.count(p.n)} more ${p.gaveUp ? 'time out' : 'lost'}`,
  ),
  traced: both(
    'arrivals as recorded: only work, patience and sickness vary',
    'arrivals as recorded: only work, timeouts and crashes vary',
  ),

  hire: both(
    (p: { n: number }, f: Format) => (p.n === 1 ? 'hire someone' : `hire ${f.count(p.n)}`),
    (p: { n: number }, f: Format) => (p.n === 1 ? 'add a node' : `add ${f.count(p.n)} nodes`),
  ),
  letGo: both(
    (p: Named) => `let ${p.who} go`,
    (p: Named) => `remove ${p.who}`,
  ),
  letGoSome: both(
    (p: { n: number }, f: Format) => (p.n === 1 ? 'let someone go' : `let ${f.count(p.n)} go`),
    (p: { n: number }, f: Format) => (p.n === 1 ? 'remove a node' : `remove ${f.count(p.n)} nodes`),
  ),
  train: both(
    (p: Speeded, f: Format) => `train ${p.who} to ${f.speed(p.speed)}`,
    (p: Speeded, f: Format) => `scale ${p.who} to ${f.speed(p.speed)}`,
  ),
  trainSome: both(
    (p: { n: number }, f: Format) => `train ${f.count(p.n)}`,
    (p: { n: number }, f: Format) => `scale ${f.count(p.n)} nodes`,
  ),
  trainAll: both(
    (p: { speed: number }, f: Format) => `train everybody to ${f.speed(p.speed)}`,
    (p: { speed: number }, f: Format) => `scale every node to ${f.speed(p.speed)}`,
  ),
  sick: both(
    (p: Named) => `${p.who} calls in sick`,
    (p: Named) => `${p.who} crashes`,
  ),
  back: both(
    (p: Named) => `${p.who} comes back`,
    (p: Named) => `${p.who} recovers`,
  ),
  slow: both(
    (p: { who: string; share: number }, f: Format) => (p.share < 1 ? `${p.who} works at ${f.share(p.share)} of their pace` : `${p.who} is well again`),
    (p: { who: string; share: number }, f: Format) => (p.share < 1 ? `${p.who} runs at ${f.share(p.share)} of its pace` : `${p.who} is well again`),
  ),
} satisfies Area
