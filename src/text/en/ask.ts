import { both, same, type Format } from '../telling.ts'

const counted = (n: number, one: string, other: string, f: Format): string => `${f.count(Math.round(n))} ${f.plural(Math.round(n), { one, other })}`

/** What is asked before it runs, and how far off it was. */
export const ask = {
  title: same('What do you expect?'),
  show: same('Show me'),
  justShow: same('Just show me'),
  again: same('Try again'),
  tryIt: same('Try it yourself'),
  yours: same('Your number'),
  holds: both('The restaurant waits for your answer.', 'The system waits for your answer.'),
  watch: same((p: { clock: string }) => `Watch: the answer comes at ${p.clock}.`),

  /** Values in their unit. */
  staff: both(
    (p: { n: number }, f: Format) => counted(p.n, 'person', 'people', f),
    (p: { n: number }, f: Format) => counted(p.n, 'node', 'nodes', f),
  ),
  crowd: both(
    (p: { n: number }, f: Format) => counted(p.n, 'person', 'people', f),
    (p: { n: number }, f: Format) => counted(p.n, 'request', 'requests', f),
  ),
  customers: both(
    (p: { n: number }, f: Format) => counted(p.n, 'customer', 'customers', f),
    (p: { n: number }, f: Format) => counted(p.n, 'request', 'requests', f),
  ),
  /** After the field that holds the number itself. */
  staffUnit: both('people', 'nodes'),
  crowdUnit: both('people', 'requests'),
  customersUnit: both('customers', 'requests'),
  minutesUnit: same('minutes'),
  speedUnit: same('times as fast'),
  shareUnit: same('percent'),
  dollarsUnit: same('dollars'),

  /** The answer to whoever has not said anything. */
  takes: same((p: { answer: string }) => `It takes ${p.answer}.`),
  is: same((p: { answer: string }) => `It is ${p.answer}.`),
  was: same((p: { answer: string; clock: string }) => `At ${p.clock}: ${p.answer}.`),
  isBest: same((p: { option: string; value: string }) => `Best is “${p.option}”: ${p.value}.`),

  /** … and against what was said. */
  saidTakes: same((p: { guess: string; answer: string }) => `You said ${p.guess}; it takes ${p.answer}.`),
  saidIs: same((p: { guess: string; answer: string }) => `You said ${p.guess}; it is ${p.answer}.`),
  right: same((p: { guess: string }) => `You said ${p.guess}, and so it is.`),
  drew: same((p: { guess: string; answer: string; clock: string; off: string }) => `You drew ${p.guess} for ${p.clock}; it comes to ${p.answer}. Over the whole stretch you were ${p.off} off, on average.`),
  chose: same((p: { guess: string; value: string; option: string; best: string }) => `You chose “${p.guess}”: ${p.value}. Best is “${p.option}”: ${p.best}.`),
  choseBest: same((p: { option: string; value: string }) => `You chose “${p.option}”, and it is best: ${p.value}.`),
  best: same('best'),
  yourChoice: same('your choice'),
  you: same((p: { guess: string }) => `you: ${p.guess}`),

  /** The line that is drawn. */
  drawHere: same('Draw how it goes on'),
  chart: same((p: { from: string; to: string }) => `A chart from ${p.from} to ${p.to}: the beginning is drawn, the rest is yours.`),
  handle: same('Your line. Left and right go along it, up and down draw.'),
  handleAt: same((p: { clock: string; value: string }) => `${p.clock}: ${p.value}`),
  inNumbers: same('Give it in numbers'),
  atClock: same((p: { clock: string; unit: string }) => `At ${p.clock}, ${p.unit}`),
  yourLine: same('yours'),
  theLine: same('as it goes'),
  axisCrowd: both('people waiting', 'requests queued'),
}
