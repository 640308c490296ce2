import type { Palette } from '../palette.ts'
import type { Group } from './chart.ts'
import type { Layout } from './layout.ts'
import { PIN_RADIUS, ROW_HEIGHT, type Pin } from './pins.ts'
import type { NamedAct } from './select.ts'

export interface DrawnPin extends Pin {
  acts: NamedAct[]
}

const PIN_TOP = 4

export function pinTone(pin: DrawnPin, palette: Palette): string {
  const [first] = pin.acts
  if (pin.acts.some((act) => act.tone !== first.tone)) return palette.inkSoft
  return first.tone === 'gain' ? palette.goodStrong : first.tone === 'loss' ? palette.badStrong : palette.blue
}

/** Numbered pins above the chart with their stems through it. */
export function createPins(stems: Group, heads: Group): {
  draw(layout: Layout, pins: readonly DrawnPin[], describe: (act: NamedAct) => string, palette: Palette): void
  /** Pins of acts after `time` are hollow. */
  now(pins: readonly DrawnPin[], time: number, palette: Palette): void
} {
  const key = (pin: DrawnPin): number => pin.first
  return {
    draw(layout, pins, describe, palette) {
      const tone = (pin: DrawnPin): string => pinTone(pin, palette)
      const centre = (pin: DrawnPin): number => PIN_TOP + pin.row * ROW_HEIGHT + ROW_HEIGHT / 2 - 1
      stems
        .selectAll<SVGPathElement, DrawnPin>('path')
        .data(pins, key)
        .join('path')
        .attr('class', 'dr-timeline-stem')
        .attr('stroke', tone)
        .attr('d', (pin) => `M${pin.x},${centre(pin) + PIN_RADIUS}V${layout.line.foot}`)
      const groups = heads
        .selectAll<SVGGElement, DrawnPin>('g')
        .data(pins, key)
        .join((enter) => {
          const g = enter.append('g').attr('class', 'dr-timeline-pin')
          g.append('title')
          g.append('rect')
          g.append('text').attr('class', 'dr-timeline-number').attr('text-anchor', 'middle').attr('dy', '0.36em')
          g.append('text').attr('class', 'dr-timeline-words').attr('dy', '0.36em')
          return g
        })
        .attr('data-at', (pin) => pin.acts[0].at)
      groups.select('title').text((pin) => pin.acts.map((act) => `${act.number}. ${describe(act)}`).join('\n'))
      groups
        .select('rect')
        .attr('x', (pin) => pin.x - pin.half)
        .attr('y', (pin) => centre(pin) - PIN_RADIUS)
        .attr('width', (pin) => 2 * pin.half)
        .attr('height', 2 * PIN_RADIUS)
        .attr('rx', PIN_RADIUS)
        .attr('stroke', tone)
      groups
        .select('.dr-timeline-number')
        .attr('x', (pin) => pin.x)
        .attr('y', centre)
        .text((pin) => (pin.first === pin.last ? `${pin.first + 1}` : `${pin.first + 1}–${pin.last + 1}`))
      groups
        .select('.dr-timeline-words')
        .attr('x', (pin) => pin.labelX ?? 0)
        .attr('y', centre)
        .attr('fill', palette.ink)
        .text((pin) => (pin.labelX === null ? '' : pin.acts[0].words))
    },

    now(pins, time, palette) {
      const done = (pin: DrawnPin): boolean => pin.acts[0].at <= time
      heads
        .selectAll<SVGGElement, DrawnPin>('g')
        .data(pins, key)
        .call((g) => {
          g.select('rect').attr('fill', (pin) => (done(pin) ? pinTone(pin, palette) : palette.card))
          g.select('.dr-timeline-number').attr('fill', (pin) => (done(pin) ? palette.onStrong : pinTone(pin, palette)))
          g.select('.dr-timeline-words').attr('fill', (pin) => (done(pin) ? palette.ink : palette.inkSoft))
        })
      stems
        .selectAll<SVGPathElement, DrawnPin>('path')
        .data(pins, key)
        .attr('opacity', (pin) => (done(pin) ? 1 : 0.45))
    },
  }
}
