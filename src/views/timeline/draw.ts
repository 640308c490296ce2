import { select } from 'd3-selection'
import type { FigureState } from '../../store/figure.ts'
import { followReadings, type Followed } from '../../store/reading.ts'
import { createMeasure, fontEpoch } from '../chart/measure.ts'
import type { DrawContext, Drawing } from '../view.ts'
import { createChart, scalesOf, type Scales } from './chart.ts'
import { clockTicks, layOut, type Layout } from './layout.ts'
import { layPins, type Pin } from './pins.ts'
import { createPins, type DrawnPin } from './pinsDraw.ts'
import { createPlayhead } from './playhead.ts'
import { follows, minuteAt, minuteOfKey, startScrub, type Scrub } from './scrub.ts'
import { clockWords, columnMinutes, readingsAt, selectActs, selectDemand, selectMoment, selectPast, type Moment, type NamedAct, type Past } from './select.ts'

const WORDS = { family: '--dr-sans', size: 12.5, weight: 500 } as const
const TITLE = { family: '--dr-sans', size: 12, weight: 600 } as const

/** The day as a chart that is also the scrubber. */
export function createTimeline(host: HTMLElement): Drawing {
  const measure = createMeasure(host)
  const box = select(host).attr('role', 'group')
  const svg = box.append('svg').attr('class', 'dr-timeline-svg')
  const picture = svg.append('g').attr('aria-hidden', 'true')
  const stems = picture.append('g')
  const chart = createChart(picture.append('g'))
  const pinned = createPins(stems, picture.append('g'))
  const playhead = createPlayhead(svg.append('g'), measure)
  const summary = box.append('p').attr('class', 'dr-timeline-heard')
  const list = box.append('ol').attr('class', 'dr-timeline-heard')

  let context: DrawContext | null = null
  let layout: Layout | null = null
  let scales: Scales | null = null
  let past: Past | null = null
  let acts: NamedAct[] = []
  let pins: DrawnPin[] = []
  let demand: [number, number][] = []
  let moment: Followed<Moment> | null = null
  let read: Moment | null = null
  // Who has left the roster keeps their name on the pins.
  const names = new Map<string, string>()
  // What each part was last drawn from: it is drawn anew when one of these is another.
  const drawn = { acts: [] as unknown[], frame: [] as unknown[], past: [] as unknown[], axes: '', done: -1, clock: '' }

  /** Rows of pins: a second one only when the first has no room for everybody's words. */
  function arrange(width: number, height: number, gutter: number, end: number): Pin[] {
    const widths = acts.map((act) => measure(act.words, WORDS) + 2)
    let best: Pin[] = []
    for (const rows of height >= 220 ? [1, 2] : [1]) {
      layout = layOut(width, height, rows, gutter)
      if (!layout) return []
      const { left, right } = layout
      const wishes = acts.map((act, i) => ({ x: left + ((right - left) * act.at) / end, label: widths[i] }))
      best = layPins(wishes, { start: 2, left: left - 9, right: right + 9, end: width - 2 }, rows)
      if (best.every((pin) => pin.first === pin.last && pin.labelX !== null)) break
    }
    return best
  }

  function update(next: DrawContext): void {
    context = next
    const state = next.store.getState()
    const { palette, text, width, height } = next
    const { scenario, commands, frame, seed } = state.runs.a
    const { end, time, playing } = state.playback
    moment ??= followReadings(next.store, selectMoment)
    const employees = frame.employees

    const scrubs = state.view.controls.includes('time')
    const frameKey = [width, height, palette, text, fontEpoch(), end, scenario, scrubs]
    const framed = changed(drawn.frame, frameKey)
    const actsKey = [commands, text, scenario, employees.length, employees.at(-1)?.id]
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
      for (const { id, name } of employees) names.set(id, name)
      acts = selectActs(state, text, names)
      demand = selectDemand(state)
    }
    if (framed || acted) {
      const gutter = 13 + Math.max(...[text.timeline.perHour, text.timeline.lineTitle, '00,000'].map((w) => measure(w, TITLE)))
      pins = arrange(width, height, gutter, end).map((pin) => ({ ...pin, acts: acts.slice(pin.first, pin.last + 1) }))
      drawn.past = []
      drawn.axes = ''
      drawn.done = -1
      drawn.clock = ''
    }
    svg.attr('visibility', layout ? null : 'hidden')
    if (!layout) return

    // A new point of the lines every column; the minute that is not over is the tips' affair.
    const column = columnMinutes(state, layout.right - layout.left)
    const pastKey = [Math.floor(frame.series.count / column), seed, commands, scenario]
    const moved = changed(drawn.past, pastKey)
    if (moved) {
      drawn.past = pastKey
      past = selectPast(state, layout.right - layout.left, demand)
      scales = scalesOf(layout, end, past)
      const axes = `${past.ratesAxis.top} ${past.lineAxis.top}`
      if (axes !== drawn.axes) {
        drawn.axes = axes
        const apart = end > 2000 ? 64 : 52
        chart.axes(layout, clockTicks(end, scenario.opensAt, layout.right - layout.left, apart), past, scales, text, palette)
        chart.demand(layout, demand, scales, palette)
        drawn.clock = ''
      }
      chart.past(layout, past, scales, palette)
    }
    if (framed || acted) {
      pinned.draw(layout, pins, (act) => describe(state, next, act), palette)
      list.selectAll<HTMLLIElement, NamedAct>('li').data(acts).join('li')
      list.attr('aria-label', text.timeline.acts)
    }
    const done = acts.findLastIndex((act) => act.at <= time)
    if (done !== drawn.done || framed || acted) {
      drawn.done = done
      pinned.now(pins, time, palette)
      list.selectAll<HTMLLIElement, NamedAct>('li').text((act) => describe(state, next, act))
    }

    if (moment.value !== read || framed || acted) {
      read = moment.value
      playhead.read(readingsAt(read, past!), past!, layout, width, scales!, text, palette)
    }
    chart.now(layout, time, past!, frame.inLine, scales!)
    const clock = clockWords(time, scenario.opensAt, end, text)
    const pill = playhead.move(layout, width, scales!.x(time), clock)
    chart.clearAxis(pill.from, pill.to)
    if (clock !== drawn.clock || !playing) {
      drawn.clock = clock
      hear(state, next, clock)
    }
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
    summary.text(
      text.timeline.summary({
        window: past!.window,
        arriving: now.arriving,
        served: now.served,
        n: now.inLine,
        lost: now.lost,
      }),
    )
  }

  let scrub: Scrub | null = null
  const node = svg.node()!
  const seek = (time: number): void => context?.store.intend({ do: 'seek', time })
  const may = (): boolean => context!.store.getState().view.controls.includes('time')
  const here = (event: PointerEvent): number => event.clientX - node.getBoundingClientRect().left
  const minute = (event: PointerEvent): number =>
    minuteAt(here(event), layout!.left, layout!.right, context!.store.getState().playback.end)

  function pressed(event: PointerEvent): void {
    if (!layout || !context || !may() || event.button !== 0 || scrub) return
    scrub = startScrub(event.pointerId, event.pointerType, here(event))
    node.setPointerCapture(event.pointerId)
    if (!scrub.undecided) seek(pinTime(event) ?? minute(event))
    playhead.handle.focus({ preventScroll: true })
  }
  function dragged(event: PointerEvent): void {
    if (scrub?.pointer !== event.pointerId || !layout) return
    const went = Math.abs(here(event) - scrub.startX) > 2
    if (went && follows(scrub, here(event))) seek(minute(event))
  }
  function released(event: PointerEvent): void {
    if (scrub?.pointer !== event.pointerId) return
    // A finger's own capture of what it touched gives way to ours, which says so here.
    if (event.type === 'lostpointercapture' && event.target !== node) return
    if (event.type === 'pointerup' && scrub.undecided && layout) seek(pinTime(event) ?? minute(event))
    scrub = null
  }
  function typed(event: KeyboardEvent): void {
    if (!context || !may() || event.altKey || event.ctrlKey || event.metaKey) return
    const { time, end } = context.store.getState().playback
    const to = minuteOfKey(event.key, time, end)
    if (to === null) return
    event.preventDefault()
    seek(to)
  }
  /** A pin that was pressed means its very moment. */
  function pinTime(event: PointerEvent): number | null {
    const path = event.composedPath()
    const pin = path.find((target) => target instanceof Element && target.hasAttribute('data-at'))
    return pin ? Number((pin as Element).getAttribute('data-at')) : null
  }

  svg
    .on('pointerdown', pressed)
    .on('pointermove', dragged)
    .on('pointerup pointercancel lostpointercapture', released)
  select(playhead.handle).on('keydown', typed)

  return {
    update,
    destroy() {
      moment?.stop()
      svg.on('pointerdown pointermove pointerup pointercancel lostpointercapture', null)
      box.attr('role', null).attr('aria-label', null).selectChildren().remove()
      context = null
    },
  }
}

function describe(state: FigureState, { text }: DrawContext, act: NamedAct): string {
  const { end, time } = state.playback
  const clock = clockWords(act.at, state.runs.a.scenario.opensAt, end, text)
  const said = { clock, what: act.words }
  return act.at <= time ? text.timeline.actAt(said) : text.timeline.actAhead(said)
}

function changed(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length !== after.length || after.some((value, i) => value !== before[i])
}
