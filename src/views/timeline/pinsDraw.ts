import type { Box } from '../chart/boxes.ts'
import type { Measure } from '../chart/measure.ts'
import type { Palette } from '../palette.ts'
import type { Group } from './chart.ts'
import type { Layout } from './layout.ts'
import { holdsAct, type PinAct } from './pinActs.ts'
import { PIN_RADIUS, PIN_TOP, pinHalf, pinName, ROW_HEIGHT, type Pin } from './pins.ts'

export interface DrawnPin extends Pin {
  acts: PinAct[]
  /** Where it can be hit. */
  hit: Box
}

const CLOCK = { family: '--dr-sans', size: 12.5, weight: 600 } as const
/** Corners of a pin that only the second restaurant has. */
const SQUARE = 3

function pinTone(pin: DrawnPin, palette: Palette): string {
  const [first] = pin.acts
  if (pin.acts.some((act) => act.tone !== first.tone)) return palette.inkSoft
  return first.tone === 'gain' ? palette.goodStrong : first.tone === 'loss' ? palette.badStrong : palette.blue
}

const nameOf = ({ acts }: DrawnPin): string => pinName(acts[0].name, acts[acts.length - 1].name)
const corner = ({ acts }: DrawnPin): number => (acts.every((act) => act.run === 'b') ? SQUARE : PIN_RADIUS)
const centre = (pin: Pin): number => PIN_TOP + pin.row * ROW_HEIGHT + ROW_HEIGHT / 2 - 1
export const pinKey = ({ acts: [act] }: DrawnPin): string => `${act.which}${act.first}`

export interface DrawnPins {
  draw(layout: Layout, pins: readonly DrawnPin[], live: boolean, palette: Palette): void
  /** What each says to those who do not see it. */
  say(said: (pin: DrawnPin) => string): void
  /** Pins of acts after `time` are hollow. */
  now(pins: readonly DrawnPin[], time: number, palette: Palette): void
  /** Which of them the keyboard comes to, and whose card is open. */
  mark(pins: readonly DrawnPin[], roving: DrawnPin | null, open: DrawnPin | null): void
  /** A pin in a hand at `x`, with its time; null lets go. */
  hold(pin: DrawnPin | null, x: number, clock: string, layout: Layout, width: number, palette: Palette): void
  nodeOf(pin: DrawnPin): SVGGElement | null
  /** The pin whose focus the page is at, if one has it. */
  focused(): SVGGElement | null
}

/** Numbered pins above the chart with their stems through it. */
export function createPins(stems: Group, heads: Group, ghost: Group, measure: Measure): DrawnPins {
  const nodes = (): SVGGElement[] => heads.selectChildren<SVGGElement, DrawnPin>('g').nodes()
  ghost.attr('class', 'dr-timeline-ghost').attr('visibility', 'hidden')
  const held = {
    stem: ghost.append('path').attr('class', 'dr-timeline-stem'),
    ground: ghost.append('rect').attr('rx', 6),
    head: ghost.append('rect').attr('class', 'dr-timeline-head'),
    name: ghost.append('text').attr('class', 'dr-timeline-number').attr('text-anchor', 'middle').attr('dy', '0.36em'),
    clock: ghost.append('text').attr('class', 'dr-timeline-held').attr('dy', '0.36em'),
  }

  return {
    draw(layout, pins, live, palette) {
      const tone = (pin: DrawnPin): string => pinTone(pin, palette)
      stems
        .selectAll<SVGPathElement, DrawnPin>('path')
        .data(pins, pinKey)
        .join('path')
        .attr('class', 'dr-timeline-stem')
        .attr('stroke', tone)
        .attr('d', (pin) => stemOf(pin.x, centre(pin) + PIN_RADIUS, layout))
      const groups = heads
        .selectChildren<SVGGElement, DrawnPin>('g')
        .data(pins, pinKey)
        .join((enter) => {
          const g = enter.append('g').attr('class', 'dr-timeline-pin')
          g.append('rect').attr('class', 'dr-timeline-hit')
          g.append('rect').attr('class', 'dr-timeline-ring')
          g.append('rect').attr('class', 'dr-timeline-head')
          g.append('text').attr('class', 'dr-timeline-number').attr('text-anchor', 'middle').attr('dy', '0.36em')
          g.append('text').attr('class', 'dr-timeline-words').attr('dy', '0.36em')
          return g
        })
        .attr('data-pin', pinKey)
        .attr('role', live ? 'button' : null)
        .attr('aria-haspopup', live ? 'dialog' : null)
        .order()
      groups.attr('data-tip', (pin) => pin.acts.map((act) => `${act.name}. ${act.words}`).join('\n'))
      groups
        .select('.dr-timeline-hit')
        .attr('x', (pin) => pin.hit.x)
        .attr('y', (pin) => pin.hit.y)
        .attr('width', (pin) => pin.hit.width)
        .attr('height', (pin) => pin.hit.height)
      box(groups.select<SVGRectElement>('.dr-timeline-ring'), 3)
      box(groups.select<SVGRectElement>('.dr-timeline-head'), 0).attr('stroke', tone)
      groups.select('.dr-timeline-number').attr('x', (pin) => pin.x).attr('y', centre).text(nameOf)
      groups
        .select('.dr-timeline-words')
        .attr('x', (pin) => pin.labelX ?? 0)
        .attr('y', centre)
        .attr('fill', palette.ink)
        .text((pin) => (pin.labelX === null ? '' : pin.acts[0].words))
    },

    say(said) {
      heads.selectChildren<SVGGElement, DrawnPin>('g').attr('aria-label', said)
    },

    now(pins, time, palette) {
      const done = (pin: DrawnPin): boolean => pin.acts[0].at <= time
      heads
        .selectChildren<SVGGElement, DrawnPin>('g')
        .data(pins, pinKey)
        .classed('dr-timeline-ahead', (pin) => !done(pin))
        .call((g) => {
          g.select('.dr-timeline-head').attr('fill', (pin) => (done(pin) ? pinTone(pin, palette) : palette.card))
          g.select('.dr-timeline-number').attr('fill', (pin) => (done(pin) ? palette.onStrong : pinTone(pin, palette)))
          g.select('.dr-timeline-words').attr('fill', (pin) => (done(pin) ? palette.ink : palette.inkSoft))
        })
      stems
        .selectAll<SVGPathElement, DrawnPin>('path')
        .data(pins, pinKey)
        .attr('opacity', (pin) => (done(pin) ? 1 : 0.45))
    },

    mark(pins, roving, open) {
      heads
        .selectChildren<SVGGElement, DrawnPin>('g')
        .data(pins, pinKey)
        .attr('tabindex', (pin) => (roving === null ? null : pin === roving ? 0 : -1))
        .attr('aria-expanded', (pin) => (roving === null ? null : String(pin === open)))
    },

    hold(pin, x, clock, layout, width, palette) {
      ghost.attr('visibility', pin ? null : 'hidden')
      heads.selectChildren<SVGGElement, DrawnPin>('g').classed('dr-timeline-left', (each) => pin !== null && pinKey(each) === pinKey(pin))
      if (!pin) return
      const tone = pinTone(pin, palette)
      const name = nameOf(pin)
      const half = pinHalf(name)
      const y = centre(pin)
      const words = measure(clock, CLOCK)
      const side = x + half + words + 14 < width ? x + half + 6 : x - half - 6 - words
      held.stem.attr('stroke', palette.ink).attr('d', `M${x},${y + PIN_RADIUS}V${layout.line.foot}`)
      held.ground
        .attr('fill', palette.card)
        .attr('x', Math.min(side - 4, x - half - 4))
        .attr('y', y - ROW_HEIGHT / 2)
        .attr('width', 2 * half + words + 14)
        .attr('height', ROW_HEIGHT)
      held.head
        .attr('x', x - half)
        .attr('y', y - PIN_RADIUS)
        .attr('width', 2 * half)
        .attr('height', 2 * PIN_RADIUS)
        .attr('rx', corner(pin))
        .attr('fill', tone)
        .attr('stroke', tone)
      held.name.attr('x', x).attr('y', y).attr('fill', palette.onStrong).text(name)
      held.clock.attr('x', side).attr('y', y).attr('fill', palette.ink).text(clock)
    },

    nodeOf: (pin) => nodes().find((node) => node.dataset['pin'] === pinKey(pin)) ?? null,

    focused() {
      const root = heads.node()!.getRootNode() as Document | ShadowRoot
      return nodes().find((node) => node === root.activeElement) ?? null
    },
  }
}

/** A rectangle `out` pixels around the pin. */
function box<T extends { attr(name: string, value: (pin: DrawnPin) => number): T }>(rects: T, out: number): T {
  return rects
    .attr('x', (pin) => pin.x - pin.half - out)
    .attr('y', (pin) => centre(pin) - PIN_RADIUS - out)
    .attr('width', (pin) => 2 * (pin.half + out))
    .attr('height', () => 2 * (PIN_RADIUS + out))
    .attr('rx', (pin) => corner(pin) + out)
}

/** The pin in which an act of the list stands. */
export function pinOf(pins: readonly DrawnPin[], at: Parameters<typeof holdsAct>[1] | null): DrawnPin | null {
  return (at && pins.find((pin) => pin.acts.some((act) => holdsAct(act, at)))) ?? null
}

/** Down to the foot of the chart; between the bands stand words. */
function stemOf(x: number, top: number, { rates, line }: Layout): string {
  return `M${x},${top}V${rates.foot}M${x},${line.top}V${line.foot}`
}
