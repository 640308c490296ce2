import { select } from 'd3-selection'
import type { FigureState, Pinned } from '../../store/figure.ts'
import { followReadings, type Followed } from '../../store/reading.ts'
import { createMeasure, fontEpoch } from '../chart/measure.ts'
import { soleReason } from '../losses.ts'
import type { DrawContext, Drawing } from '../view.ts'
import { createChart, scalesOf, type Scales } from './chart.ts'
import { createWords } from './fan.ts'
import { fully, highest, namesOf, runWords, selectForesight, spokenOf, type Foresight } from './foresight.ts'
import { clockTicks, headOf, layOut, type Head, type Layout } from './layout.ts'
import { createHands } from './hands.ts'
import { actSaid, pinnedOf, pinSaid, selectPinActs, type PinAct } from './pinActs.ts'
import { hitAreas, layPins } from './pins.ts'
import { createPins, pinOf, type DrawnPin } from './pinsDraw.ts'
import { createPlayhead } from './playhead.ts'
import { clockWords, columnMinutes, readingsAt, selectDemand, selectMoment, selectPast, type Moment, type Past } from './select.ts'

const WORDS = { family: '--dr-sans', size: 12.5, weight: 500 } as const
const TITLE = { family: '--dr-sans', size: 12, weight: 600 } as const
const HEADING = { family: '--dr-serif', size: 18, weight: 600 } as const

/** The day as a chart that is also the scrubber. */
export function createTimeline(host: HTMLElement): Drawing {
  const measure = createMeasure(host)
  const box = select(host).attr('role', 'group')
  const svg = box.append('svg').attr('class', 'dr-timeline-svg')
  // Below the words of the days to come.
  const page = svg.append('g')
  const picture = page.append('g').attr('aria-hidden', 'true')
  const stems = picture.append('g')
  const chart = createChart(picture.append('g'))
  const words = createWords(svg.append('g').attr('aria-hidden', 'true'), measure, chart.hatch)
  const heads = page.append('g').attr('role', 'toolbar')
  const pinned = createPins(stems, heads, page.append('g').attr('aria-hidden', 'true'), measure)
  const playhead = createPlayhead(page.append('g'), measure)
  const summary = box.append('p').attr('class', 'dr-timeline-heard')
  const spoken = box.append('p').attr('class', 'dr-timeline-heard').attr('role', 'status')
  const list = box.append('ol').attr('class', 'dr-timeline-heard')

  let context: DrawContext | null = null
  let layout: Layout | null = null
  let scales: Scales | null = null
  let past: Past | null = null
  let acts: PinAct[] = []
  let pins: DrawnPin[] = []
  let demand: [number, number][] = []
  let foresight: Foresight = { fans: [], sentences: [] }
  let head: Head = headOf(0)
  let moment: Followed<Moment> | null = null
  let read: Moment | null = null
  // The act whose pin the keyboard comes to, and its place among the pins in case it goes.
  let turned: Pinned | null = null
  let place = 0
  // Who has left the roster keeps their name on the pins.
  const names = new Map<string, string>()
  // What each part was last drawn from: it is drawn anew when one of these is another.
  const drawn = {
    acts: [] as unknown[], frame: [] as unknown[], past: [] as unknown[], foreseen: [] as unknown[], axes: '', held: [] as unknown[], done: -1, clock: '', pin: null as Pinned | null,
  }

  /** Rows of pins: a second one only when the first has no room for everybody's words. */
  function arrange(width: number, height: number, gutter: number, end: number): DrawnPin[] {
    const widths = acts.map((act) => measure(act.words, WORDS) + 2)
    let best: DrawnPin[] = []
    for (const rows of acts.length === 0 ? [0] : height >= 200 ? [1, 2] : [1]) {
      layout = layOut(width, height, rows, gutter)
      if (!layout) return []
      const { left, right } = layout
      const wishes = acts.map((act, i) => ({ x: left + ((right - left) * act.at) / end, label: widths[i], name: act.name }))
      const page = { start: 2, left: left - 9, right: right + 9, end: width - 2 }
      const laid = layPins(wishes, page, rows)
      const hits = hitAreas(laid, wishes, page, rows, layout.rates.top - 1)
      best = laid.map((pin, i) => ({ ...pin, acts: acts.slice(pin.first, pin.last + 1), hit: hits[i] }))
      if (best.every((pin) => pin.first === pin.last && pin.labelX !== null)) break
    }
    return best
  }

  function update(next: DrawContext): void {
    context = next
    const state = next.store.getState()
    const { palette, text, width, height } = next
    const { scenario, commands, frame, seed } = state.runs.a
    const beside = state.runs.b
    const { end, time, playing } = state.playback
    moment ??= followReadings(next.store, selectMoment)
    const employees = frame.employees

    const scrubs = state.view.controls.includes('time')
    const frameKey = [width, height, palette, text, fontEpoch(), end, scenario, scrubs]
    const framed = changed(drawn.frame, frameKey)
    const actsKey = [commands, text, scenario, employees.length, employees.at(-1)?.id, beside?.commands]
    const acted = changed(drawn.acts, actsKey)
    if (framed) {
      drawn.frame = frameKey
      box.attr('aria-label', text.timeline.title)
      svg.classed('dr-timeline-still', !scrubs)
      select(playhead.handle).attr('tabindex', scrubs ? 0 : -1).attr('aria-disabled', scrubs ? null : 'true')
      svg.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${Math.max(1, width)} ${Math.max(1, height)}`)
    }
    if (acted) {
      if (drawn.acts[2] !== scenario) names.clear()
      drawn.acts = actsKey
      for (const { id, name } of [...employees, ...(beside?.frame.employees ?? [])]) names.set(id, name)
      acts = selectPinActs(state, text, names)
      demand = selectDemand(state)
    }
    if (framed || acted) {
      const gutter = 13 + Math.max(...[text.timeline.perHour, text.timeline.lineTitle, ...(beside ? [] : (['gaveUp', null] as const).map((why) => text.losses.word({ n: 2, why }))), '00,000'].map((w) => measure(w, TITLE)))
      head = headOf(width)
      page.attr('transform', `translate(0,${head.height})`)
      pins = arrange(width, height - head.height, gutter, end)
      drawn.past = []
      drawn.foreseen = []
      drawn.axes = ''
      drawn.done = -1
      drawn.clock = ''
    }
    svg.attr('visibility', layout ? null : 'hidden')
    if (!layout) return

    const compared = beside !== null
    const { forecast, preview } = state.results
    const begun = [forecast.a, forecast.b, preview?.forecast].map((f) => f && f.at <= time + 1e-6)
    const foreseenKey = [forecast.a, forecast.b, preview, state.runs.a.choice, beside?.choice, compared, ...begun, Math.floor(time)]
    const foreseen = changed(drawn.foreseen, foreseenKey)
    if (foreseen) {
      drawn.foreseen = foreseenKey
      foresight = selectForesight(state, text, namesOf(state, names))
      const start = head.beside ? measure(text.timeline.head, HEADING) + 28 : 8
      words.draw(foresight, compared, head, { start, end: layout.right }, palette)
      drawn.clock = ''
    }

    // A new point of the lines every column; the minute that is not over is the tips' affair.
    const column = columnMinutes(state, layout.right - layout.left)
    const tallest = highest(foresight.fans)
    const pastKey = [Math.floor(frame.series.count / column), seed, commands, scenario, beside?.commands, beside?.scenario, tallest]
    const moved = changed(drawn.past, pastKey)
    let rescaled = false
    if (moved) {
      drawn.past = pastKey
      // Another day or another restaurant has a scale of its own.
      const heldKey = [seed, scenario, compared]
      const held = changed(drawn.held, heldKey) || !past ? undefined : { rates: past.ratesAxis.top, line: past.lineAxis.top }
      drawn.held = heldKey
      past = selectPast(state, layout.right - layout.left, demand, tallest, held)
      scales = scalesOf(layout, end, past)
      const axes = `${past.ratesAxis.top} ${past.lineAxis.top} ${compared}`
      rescaled = axes !== drawn.axes
      if (rescaled) {
        drawn.axes = axes
        const apart = end > 2000 ? 64 : 52
        chart.axes(layout, clockTicks(end, scenario.opensAt, layout.right - layout.left, apart), past, scales, text, palette)
        chart.demand(layout, demand, compared, scales, palette)
        drawn.clock = ''
      }
      chart.past(layout, past, scales, palette)
      const losses = !compared && past.lost.length > 0 ? text.losses.word({ n: 2, why: lostName(frame) }) : ''
      chart.losses(layout, losses, palette)
    }
    if (foreseen || rescaled) chart.fans(layout, foresight.fans, time, compared, scales!, palette)
    if (framed || acted) {
      drawPins(state, next, scrubs)
    }
    if (framed || acted || state.view.pin !== drawn.pin) markPins(state.view.pin, scrubs)
    const done = acts.findLastIndex((act) => act.at <= time)
    if (done !== drawn.done || framed || acted) {
      drawn.done = done
      pinned.now(pins, time, palette)
      if (scrubs) pinned.say((pin) => pinSaid(pin.acts, state, text))
      else list.selectAll<HTMLLIElement, PinAct>('li').text((act) => actSaid(act, state, text))
    }

    if (moment.value !== read || framed || acted || foreseen || rescaled) {
      read = moment.value
      const nameOf = namesOf(state, names)
      const runs = compared ? { a: runWords(state, 'a', text, nameOf), b: runWords(state, 'b', text, nameOf) } : null
      playhead.read(readingsAt(read, past!), { past: past!, fans: foresight.fans, demand, runs }, layout, width, scales!, text, palette)
    }
    // In steps of half a device pixel: a smaller one is not seen, and each makes the browser paint this part of the page anew.
    const grain = 2 * next.pixelRatio
    const at = Math.round(scales!.x(time) * grain) / grain
    chart.now(layout, at, past!, frame.inLine, beside?.frame.inLine ?? null, scales!)
    chart.begin(at, { a: frame.inLine, b: beside?.frame.inLine ?? 0 })
    const clock = clockWords(time, scenario.opensAt, end, text)
    playhead.move(layout, width, at, clock)
    if (clock !== drawn.clock || !playing) {
      drawn.clock = clock
      hear(state, next, clock)
    }
  }

  /** The pins, as buttons or, where they may not be touched, as a list to be read. */
  function drawPins(state: FigureState, { text, palette }: DrawContext, live: boolean): void {
    const had = pinned.focused() !== null
    heads.attr('aria-label', text.timeline.acts).attr('aria-description', text.pins.keys)
    heads.attr('visibility', pins.length > 0 ? null : 'hidden').attr('aria-hidden', live ? null : 'true')
    pinned.draw(layout!, pins, live, palette)
    markPins(state.view.pin, live, true)
    list.attr('aria-label', text.timeline.acts).attr('hidden', live ? '' : null)
    list.selectAll<HTMLLIElement, PinAct>('li').data(live ? [] : acts).join('li')
    if (!had) return
    // Whoever was at a pin that is gone, or stands elsewhere now, is at the one in its place.
    const next = pinOf(pins, turned)
    const node = next ? pinned.nodeOf(next) : playhead.handle
    if (pinned.focused() !== node) node?.focus({ preventScroll: true })
  }

  /** Lets the keyboard come to one pin. `fresh`: they have just been laid anew, and an act that none of them holds is gone. */
  function markPins(open: Pinned | null, live: boolean, fresh = false): void {
    if (open && open !== drawn.pin) turned = open
    drawn.pin = open
    const found = pinOf(pins, turned)
    const roving = found ?? pins[Math.min(place, pins.length - 1)] ?? null
    if (roving) place = pins.indexOf(roving)
    if (fresh && !found) turned = roving && pinnedOf(roving.acts[0])
    pinned.mark(pins, live ? roving : null, pinOf(pins, open))
  }

  /** What the chart tells those who do not see it. */
  function hear(state: FigureState, { text }: DrawContext, clock: string): void {
    const now = readingsAt(moment!.value, past!)
    select(playhead.handle)
      .attr('aria-label', text.timeline.playhead)
      .attr('aria-valuemin', 0)
      .attr('aria-valuemax', Math.round(state.playback.end))
      .attr('aria-valuenow', Math.round(now.time))
      .attr('aria-valuetext', text.timeline.playheadAt({ clock, n: now.inLine }))
    const said = text.timeline.summary({
      window: past!.window,
      arriving: now.arriving,
      served: now.served,
      n: now.inLine,
      lost: now.lost,
    })
    summary.text([said, ...foresight.sentences.map(fully)].join(' '))
    const aloud = spokenOf(foresight, state.playback.playing)
    if (aloud !== spoken.text()) spoken.text(aloud)
  }

  const letGo = createHands({
    svg: svg.node()!,
    handle: playhead.handle,
    heads: heads.node()!,
    reach() {
      if (!context) return null
      // Keys may come faster than frames: what the last one did is drawn before the next is read.
      const { a, b } = context.store.getState().runs
      if (drawn.acts[0] !== a.commands || drawn.acts[5] !== b?.commands) update(context)
      return layout && { store: context.store, layout, pins }
    },
    hold(pin, x, minute) {
      if (!context || !layout) return
      const { store, text, width, palette } = context
      const { playback, runs } = store.getState()
      pinned.hold(pin, x, clockWords(minute, runs.a.scenario.opensAt, playback.end, text), layout, width, palette)
    },
    turnTo(at) {
      turned = at
      markPins(drawn.pin, true)
    },
    focus: (pin) => pinned.nodeOf(pin)?.focus({ preventScroll: true }),
  })

  return {
    update,
    destroy() {
      moment?.stop()
      letGo()
      box.attr('role', null).attr('aria-label', null).selectChildren().remove()
      context = null
    },
  }
}

/** Its other words are too long for the gutter. */
function lostName({ lost }: FigureState['runs']['a']['frame']): 'gaveUp' | null {
  return soleReason(lost) === 'gaveUp' ? 'gaveUp' : null
}

function changed(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length !== after.length || after.some((value, i) => value !== before[i])
}
