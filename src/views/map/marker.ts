import type { Palette } from '../palette.ts'
import { leadPath, LINE_HEIGHT, writeLines, type Group } from './groundDraw.ts'
import type { Placed } from './labels.ts'
import type { Plot } from './layout.ts'
import type { Place } from './team.ts'

export const MARKER_RADIUS = 13
export const GHOST_RADIUS = 10

export interface Spot {
  x: number
  y: number
}

/** On the page, kept on the map; nobody at work stands at its left edge. */
export function spotOf(place: Place, plot: Plot): Spot {
  return {
    x: Math.max(plot.left + 2, Math.min(plot.right - 2, plot.x(place.people))),
    y: Math.max(plot.top + 2, Math.min(plot.foot - 2, plot.y(place.speed))),
  }
}

/** The restaurant on the map: its disc, the ghost with the sick back, and where a hand would take it. */
export function createMarker(parent: Group): {
  disc: SVGGElement
  draw(spot: Spot, held: Spot | null, hollow: boolean, palette: Palette): void
  ghost(spot: Spot | null, from: Spot, palette: Palette): void
  /** Words beside the discs; those that belong to a move that is held are drawn in its colours. */
  words(labels: readonly Placed[], palette: Palette): void
} {
  const tie = parent.append('path').attr('class', 'dr-map-tie')
  const ghost = parent.append('circle').attr('class', 'dr-map-ghost').attr('r', GHOST_RADIUS)
  const origin = parent.append('circle').attr('class', 'dr-map-origin').attr('r', MARKER_RADIUS)
  const words = parent.append('g')
  const disc = parent.append('g').attr('class', 'dr-map-marker').attr('role', 'application').attr('tabindex', 0)
  disc.append('circle').attr('class', 'dr-map-reach').attr('r', 23)
  const ring = disc.append('circle').attr('class', 'dr-map-ring').attr('r', MARKER_RADIUS + 5)
  const halo = disc.append('circle').attr('r', MARKER_RADIUS + 2)
  const body = disc.append('circle').attr('r', MARKER_RADIUS).attr('stroke-width', 2.5)
  const cross = disc.append('path').attr('class', 'dr-map-cross').attr('d', 'M-6,0H6M0,-6V6M-6,0l2,-2m-2,2l2,2M6,0l-2,-2m2,2l-2,2M0,-6l-2,2m2,-2l2,2M0,6l-2,-2m2,2l2,-2')

  return {
    disc: disc.node()!,

    draw(spot, held, hollow, palette) {
      const at = held ?? spot
      disc.attr('transform', `translate(${at.x.toFixed(1)},${at.y.toFixed(1)})`)
      ring.attr('stroke', palette.blue)
      halo.attr('fill', palette.card)
      body.attr('fill', hollow ? palette.card : palette.ink).attr('stroke', palette.ink)
      cross.attr('stroke', hollow ? palette.ink : palette.card)
      origin
        .attr('visibility', held ? null : 'hidden')
        .attr('cx', spot.x)
        .attr('cy', spot.y)
        .attr('stroke', palette.ink)
    },

    ghost(spot, from, palette) {
      for (const part of [tie, ghost]) part.attr('visibility', spot ? null : 'hidden')
      if (!spot) return
      ghost.attr('cx', spot.x).attr('cy', spot.y).attr('stroke', palette.ink).attr('fill', palette.card)
      tie.attr('stroke', palette.ink).attr('d', `M${from.x},${from.y}L${spot.x},${spot.y}`)
    },

    words(labels, palette) {
      const groups = words
        .selectAll<SVGGElement, Placed>('g')
        .data(labels)
        .join((enter) => {
          const g = enter.append('g').attr('class', 'dr-map-label')
          g.append('path').attr('class', 'dr-map-lead')
          g.append('rect')
          g.append('text').attr('text-anchor', 'middle')
          return g
        })
      groups.select('path').attr('stroke', palette.ink).attr('d', leadPath)
      groups
        .select('rect')
        .attr('x', (d) => d.x)
        .attr('y', (d) => d.y)
        .attr('width', (d) => d.width)
        .attr('height', (d) => d.height)
        .attr('rx', LINE_HEIGHT / 2)
        .attr('fill', palette.card)
      groups.select<SVGTextElement>('text').attr('fill', palette.ink).each(function write(d) {
        writeLines(this, d)
      })
    },
  }
}
