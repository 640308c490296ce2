import { both, same, type Area, type Format } from '../telling.ts'

interface Film {
  title: string
  from: string
  to: string
  seconds: number
}

const seconds = (n: number, f: Format): string => `${f.number(n)} ${f.plural(n, { one: 'second', other: 'seconds' })}`
const kilobytes = (bytes: number, f: Format): string =>
  bytes < 1024 ? `${f.count(bytes)} bytes` : bytes < 1024 * 1024 ? `${f.count(Math.round(bytes / 1024))} KB` : `${f.number(bytes / 1024 / 1024)} MB`

/** What can be given on and taken home. */
export const share = {
  title: same('Share and take away'),

  link: same('Link'),
  linkHint: both(
    'Opens this restaurant at this moment, with all that was done.',
    'Opens this system at this moment, with all that was done.',
  ),
  noAddress: same('This page is a file: nobody else has its address. Put this text after the name of the file in the address of any copy, and it opens at this moment.'),
  copy: same('Copy'),
  copied: same('Copied'),
  copyByHand: same('This page may not copy for you: the text is selected, press Ctrl or ⌘ and C.'),
  send: same('Share…'),
  tooLong: both(
    'This day is too long for a link. Take the scenario as a file instead: dropped on the page, it opens.',
    'This run is too long for a link. Take the scenario as a file instead: dropped on the page, it opens.',
  ),

  data: same('Data'),
  dataHint: both(
    'The whole day with all that was done, to its end if nothing more is done.',
    'The whole run with all that was done, to its end if nothing more is done.',
  ),
  customers: both('Customers', 'Requests'),
  customersHint: both('a row a customer, CSV', 'a row a request, CSV'),
  minutes: both('Minutes', 'Minutes'),
  minutesHint: same('a row a minute, CSV'),
  scenario: same('Scenario'),
  scenarioHint: same('opens here again, JSON'),
  report: same('Report'),
  reportHint: same('every estimate, JSON'),
  ofWhich: both('Of which restaurant', 'Of which system'),
  first: same('First'),
  second: same('Second'),
  asText: same('Show it as text'),
  textHere: same('This page may not save files: here is the text, selected.'),
  working: same('Working…'),
  saved: same((p: { name: string; bytes: number }, f: Format) => `${p.name}, ${kilobytes(p.bytes, f)}`),

  picture: same('Picture'),
  kind: same('Kind'),
  still: same('PNG'),
  gif: same('GIF'),
  film: same('Film'),
  filmWord: same('film'),
  stillHint: same('This moment, sharp enough for print.'),
  gifHint: same('Moves in any post, mail or slide.'),
  filmHint: same((p: { name: string }) => `Sharp and smooth, as ${p.name}.`),
  noFilm: same('This browser encodes no film; the GIF moves everywhere.'),
  length: same('Length'),
  lengthValue: same((p: { seconds: number }, f: Format) => `${f.count(p.seconds)} s`),
  lengthSpoken: same((p: { seconds: number }, f: Format) => seconds(p.seconds, f)),
  which: same('Which seconds'),
  next: same('What comes next'),
  last: same('What just was'),
  size: same('Size'),
  sizeValue: same((p: { width: number; height: number }) => `${p.width} × ${p.height}`),
  make: same((p: { kind: string }) => `Make the ${p.kind}`),
  cancel: same('Cancel'),
  progress: same((p: { share: number }, f: Format) => `${f.share(p.share)} painted`),
  cancelled: same('Cancelled.'),
  ready: same((p: { kind: string }) => `The ${p.kind} is ready.`),
  failed: same((p: { why: string }) => `That did not work: ${p.why}`),
  noCanvas: same('this browser gives no canvas'),
  shorter: both(
    (p: { seconds: number }, f: Format) => `The day has only ${seconds(p.seconds, f)} of that.`,
    (p: { seconds: number }, f: Format) => `The run has only ${seconds(p.seconds, f)} of that.`,
  ),
  result: same((p: { width: number; height: number; bytes: number }, f: Format) => `${p.width} × ${p.height} pixels, ${kilobytes(p.bytes, f)}`),
  resultFilm: same(
    (p: { width: number; height: number; bytes: number; seconds: number }, f: Format) =>
      `${p.width} × ${p.height} pixels, ${seconds(p.seconds, f)}, ${kilobytes(p.bytes, f)}`,
  ),
  download: same('Download'),
  pressHere: same('To keep it, press and hold it, or click it with the right button.'),

  alt: same('In words'),
  altHint: same('For whoever cannot see the picture: paste it as its alternative text.'),
  altMoment: same((p: { title: string; clock: string }) => `${p.title}, ${p.clock}.`),
  altFilm: same((p: Film, f: Format) => `${p.title}: ${seconds(p.seconds, f)} of animation, from ${p.from} to ${p.to}.`),
  altAtFirst: same('At first:'),
  altAtLast: same('At the end:'),

  /** On the picture. */
  brand: same('Dinner Rush'),
  inLine: both('In line', 'Queued'),
  asItWas: both('as it is', 'as it is'),
  pane: same((p: { letter: string; what: string }) => `${p.letter}: ${p.what}`),

  /** Heads of the columns, as programs like to read them. `arrived_…` and `work_…` are what a list of arrivals is opened by. */
  column: both('customer', 'request'),
  arrivedMinutes: same('arrived_minutes'),
  arrivedClock: same('clock_time'),
  party: both('party', 'batch'),
  work: same('work_minutes'),
  patience: both('patience_minutes', 'timeout_minutes'),
  started: both('first_served_minutes', 'first_handled_minutes'),
  left: same('left_minutes'),
  wait: same('wait_minutes'),
  attempts: same('attempts_count'),
  dish: both('dish_rank', 'key_rank'),
  employee: both('employee', 'node'),
  outcome: same('outcome'),
  minute: same('minute'),
  clock: same('clock_time'),
  arrived: both('arrived_customers', 'arrived_requests'),
  served: both('served_customers', 'served_requests'),
  lost: both('lost_customers', 'lost_requests'),
  inLineCount: both('in_line_customers', 'queued_requests'),
  inService: both('in_service_customers', 'in_service_requests'),
  atWork: both('at_work_employees', 'up_nodes'),
} satisfies Area
