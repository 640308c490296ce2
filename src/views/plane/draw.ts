import { select } from 'd3-selection'
import type { StoreApi } from 'zustand/vanilla'
import type { Variable } from '../../restaurant/surveys.ts'
import type { Goal } from '../../scenario/types.ts'
import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { settled } from '../chart/settings.ts'
import { pathOf } from '../chart/survey/isolines.ts'
import { longest, paintingOf } from '../chart/survey/painting.ts'
import { createSurveyPicture } from '../chart/survey/picture.ts'
import { scaleOf, type Shade } from '../chart/survey/shades.ts'
import { amountOf, nameOf, shortOf } from '../chart/variable.ts'
import type { DrawContext, Drawing } from '../view.ts'
import { latticeOf, planeOf } from './layout.ts'

export type PlaneLook = StoreApi<{ shade: Shade }>

export interface PlaneOptions {
  look: PlaneLook
  variables: readonly Variable[]
  /** Where the restaurant stands now, by variable. */
  now: Readonly<Record<string, number>>
}

/** The goal as it stands at the moment shown; null without one. */
export function goalOf({ runs: { a }, playback }: FigureState): Goal | null {
  const now = (path: string): number | undefined => settled(a.scenario, a.commands, playback.time, path)
  const [wait, share] = [now('goal.wait'), now('goal.share')]
  return wait !== undefined && share !== undefined ? { wait, share } : null
}

/** A map of any two variables: colours, borders and where the restaurant stands on it. */
export function createPlane(host: HTMLElement, { look, variables, now }: PlaneOptions): Drawing {
  const box = select(host)
  const svg = box.append('svg').attr('class', 'dr-plane-svg').attr('role', 'img')
  const picture = createSurveyPicture(svg.append('g'))
  const casing = svg.append('path').attr('class', 'dr-survey-casing')
  const costs = svg.append('path').attr('class', 'dr-plane-cost')
  const axes = svg.append('g')
  const words = svg.append('g').attr('class', 'dr-plane-words')
  const here = svg.append('g').attr('class', 'dr-plane-here')
  here.append('circle').attr('r', 9)
  here.append('path').attr('d', 'M-4.5,0H4.5M0,-4.5V4.5')
  let last: unknown[] = []
  let context: DrawContext | null = null

  function update(next: DrawContext): void {
    context = next
    const { store, text, palette, width, height } = next
    const state = store.getState()
    const map = state.results.explored?.plane
    const { shade } = look.getState()
    const goal = goalOf(state)
    const seen = map?.cells.some(Boolean) ? map : null
    const facts = [seen, shade, text, palette, width, height, goal?.wait, goal?.share]
    if (facts.every((fact, i) => fact === last[i])) return
    last = facts
    const plane = seen && planeOf(width, height, seen)
    svg.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${Math.max(1, width)} ${Math.max(1, height)}`).attr('visibility', plane ? null : 'hidden')
    if (!plane || !seen) return
    const lattice = latticeOf(plane)
    const [vx, vy] = [seen.x.of, seen.y.of].map((of) => variables.find((one) => one.of === of) ?? { of, unit: '' as const, group: null })
    svg.attr('aria-label', text.survey.planeTitle({ x: nameOf(vx, text), y: nameOf(vy, text) }))
    const scale = scaleOf(shade, goal, seen.cells)
    const wages = costsOf(seen.cells.flatMap((cell) => cell?.readings.wages.value ?? []))
    const painting = paintingOf({ map: seen, lattice, scale, goal, costs: wages, whole: seen.x.of === 'people' })
    picture.paint(painting, plane, scale, palette)
    axes
      .selectAll<SVGTextElement, number>('text.dr-plane-x')
      .data(plane.x.ticks)
      .join('text')
      .attr('class', 'dr-plane-x')
      .attr('text-anchor', 'middle')
      .attr('x', (v) => plane.x.at(v))
      .attr('y', plane.foot + 18)
      .attr('fill', palette.inkSoft)
      .text((v, i) => tickWords(vx, v, i === plane.x.ticks.length - 1, text))
    axes
      .selectAll<SVGTextElement, number>('text.dr-plane-y')
      .data(plane.y.ticks)
      .join('text')
      .attr('class', 'dr-plane-y')
      .attr('text-anchor', 'end')
      .attr('dy', '0.35em')
      .attr('x', plane.left - 7)
      .attr('y', (v) => plane.y.at(v))
      .attr('fill', palette.inkSoft)
      .text((v, i) => tickWords(vy, v, i === plane.y.ticks.length - 1, text))
    const [hx, hy] = [now[vx.of], now[vy.of]]
    const spot = hx !== undefined && hy !== undefined ? { x: plane.x.at(hx), y: plane.y.at(hy) } : null
    const within = spot && spot.x >= plane.left - 1 && spot.x <= plane.right + 1 && spot.y >= plane.top - 1 && spot.y <= plane.foot + 1 ? spot : null
    here.attr('visibility', within ? null : 'hidden').attr('transform', within && `translate(${within.x.toFixed(1)},${within.y.toFixed(1)})`)
    here.select('circle').attr('fill', palette.ink).attr('stroke', palette.card)
    here.select('path').attr('stroke', palette.card)
    // A line of cost that finds no room for its name is not drawn.
    const named = painting.costs.flatMap(({ cost, lines }) => {
      const line = longest(lines)
      if (line.length < 2) return []
      const middle = line[Math.floor(line.length * 0.5)]
      return [{ cost, lines, x: Math.max(plane.left + 26, Math.min(plane.right - 26, middle.x)), y: Math.max(plane.top + 10, Math.min(plane.foot - 10, middle.y)) }]
    })
    const free: typeof named = []
    for (const one of named.toReversed()) {
      const apart = (other: { x: number; y: number }, width: number): boolean => Math.abs(one.x - other.x) > width || Math.abs(one.y - other.y) > 20
      if (free.every((other) => apart(other, 58)) && (!within || apart(within, 40))) free.push(one)
    }
    const lines = free.flatMap((one) => one.lines)
    casing.attr('stroke', palette.card).attr('d', pathOf(lines))
    costs.attr('stroke', palette.ink).attr('d', pathOf(lines))
    const labels = words
      .selectAll<SVGGElement, (typeof free)[number]>('g')
      .data(free)
      .join((enter) => {
        const g = enter.append('g')
        g.append('rect').attr('x', -27).attr('y', -9).attr('width', 54).attr('height', 18).attr('rx', 8)
        g.append('text').attr('text-anchor', 'middle').attr('dy', '0.35em')
        return g
      })
      .attr('transform', (d) => `translate(${d.x.toFixed(1)},${d.y.toFixed(1)})`)
    labels.select('rect').attr('fill', palette.card)
    labels.select('text').attr('fill', palette.ink).text((d) => text.map.perHour({ dollars: d.cost }))
  }

  const forget = look.subscribe(() => {
    if (context) update(context)
  })
  return {
    update,
    destroy() {
      forget()
      box.selectChildren().remove()
      context = null
    },
  }
}

/** The unit of minutes stands with the last alone; the others are part of every number, or of the name. */
const tickWords = (variable: Variable, value: number, last: boolean, text: Text): string => (last && variable.unit === 'min' ? amountOf : shortOf)(variable, value, text)

const NICE = [1, 1.5, 2, 3, 4, 6, 9]

/** Two or three round costs among those seen; none where all cost the same. */
export function costsOf(seen: readonly number[]): number[] {
  const [low, high] = [Math.min(...seen), Math.max(...seen)]
  if (!(low > 0 && high > low * 1.2)) return []
  const costs = new Set<number>()
  for (const part of [0.25, 0.5, 0.75]) {
    const near = low * (high / low) ** part
    const power = 10 ** Math.floor(Math.log10(near))
    const cost = [...NICE, 10].map((n) => n * power).reduce((best, c) => (Math.abs(Math.log(c / near)) < Math.abs(Math.log(best / near)) ? c : best))
    if (cost > low && cost < high) costs.add(cost)
  }
  return [...costs]
}
