import { select } from 'd3-selection'
import { teamWait } from '../../theory/team.ts'
import { wageOfSpeed } from '../../kernel/laws.ts'
import { createMeasure, fontEpoch, type Face } from '../chart/measure.ts'
import type { DrawContext, Drawing } from '../view.ts'
import { createCaption } from './caption.ts'
import { contour, contourCosts, groundOf, type Ground } from './ground.ts'
import { createGround } from './groundDraw.ts'
import { allowed, holdMarker, type Grip } from './hold.ts'
import { aroundCandidates, placeLabels, type Labels, type Placed, type Region } from './labels.ts'
import { plotOf, type Plot } from './layout.ts'
import { createMarker, GHOST_RADIUS, MARKER_RADIUS, spotOf } from './marker.ts'
import type { Preview } from './preview.ts'
import { selectMap, type Ask, type Extent, type MapState } from './select.ts'
import { planMove } from './team.ts'
import { wordingsOf } from './wording.ts'

const WALL: Face = { family: '--dr-serif', size: 13, weight: 600, italic: true }
/** Display seconds between two paintings of the ground while the demand drifts. */
const GROUND_SECONDS = 0.25

export interface MapOptions {
  preview: Preview
  /** Where the words below the map are written, once it is there. */
  caption(): HTMLElement | null
  /** Where it is said what demand the map is of. */
  asks(): HTMLElement | null
}

/** The scaling map: the wait of every team of equals, and the reader's own restaurant on it. */
export function createMap(host: HTMLElement, { preview, caption, asks }: MapOptions): Drawing {
  const measure = createMeasure(host)
  const box = select(host).attr('role', 'group')
  const svg = box.append('svg').attr('class', 'dr-map-svg')
  const picture = createGround(svg.append('g').attr('aria-hidden', 'true'))
  const marker = createMarker(svg.append('g'))
  const below = createCaption(caption)

  let context: DrawContext | null = null
  let plot: Plot | null = null
  let extent: Extent | null = null
  let ask: Ask | null = null
  let ground: Ground | null = null
  let reading: MapState | null = null
  let contours: { cost: number; points: { x: number; y: number }[] }[] = []
  let labels: Labels | null = null
  let paintedAt = NaN
  const keys = { frame: '', team: '' }

  function update(next: DrawContext): void {
    const before = context
    context = next
    const { width, height, palette, text, store } = next
    const state = store.getState()
    const { time, playing, rate } = state.playback
    const themed = before?.palette !== palette || before.text !== text

    reading = selectMap(state)
    const drifts = playing && Math.abs(time - paintedAt) < rate * GROUND_SECONDS
    const asksAnew = reading.ask !== ask && !(ask && reading.ask && drifts)
    if (asksAnew) ask = reading.ask
    // While a hand holds the marker the map stays where it is under it.
    if (!extent || !preview.getState().move) extent = reading.extent
    const frameKey = `${width} ${height} ${fontEpoch()} ${JSON.stringify(extent)}`
    const framed = themed || frameKey !== keys.frame
    if (framed) {
      keys.frame = frameKey
      plot = plotOf(width, height, extent)
      box.attr('aria-label', text.map.title)
      svg.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${Math.max(1, width)} ${Math.max(1, height)}`)
      svg.attr('visibility', plot ? null : 'hidden')
      if (plot) picture.frame(plot, extent, wallWords(plot, extent, text), text, palette)
      labels = null
    }
    if (!plot) return
    if (framed || asksAnew) {
      paintedAt = time
      paint(next, plot, extent)
    }
    const may = allowed(store)
    const teamKey = JSON.stringify([reading.here, reading.mixed, reading.ghost, Math.round(reading.load * 100), may])
    if (framed || asksAnew || teamKey !== keys.team) {
      keys.team = teamKey
      place(next, plot)
    }
  }

  /** The wall in as many words as it has room for. */
  function wallWords({ left, right }: Plot, { high }: Extent, { map: t }: DrawContext['text']): string {
    const long = t.wall({ speed: high })
    return measure(long, WALL) <= right - left - 16 ? long : t.wallShort({ speed: high })
  }

  function paint({ palette, text }: DrawContext, on: Plot, to: Extent): void {
    const said = ask ? text.map.asks(ask) : ''
    const place = asks()
    if (place && place.textContent !== said) place.textContent = said
    ground = ask ? groundOf(ask, to, teamWait) : null
    picture.paint(on, ground, palette)
    contours = !ask
      ? []
      : contourCosts(ask.wage, to).map((cost) => ({
          cost,
          points: contour(cost, ask!.wage, to).map(([people, speed]) => ({ x: on.x(people), y: on.y(speed) })),
        }))
    picture.contours(contours.map((c) => c.points), palette)
  }

  /** Words of each region, as they stand on the map or, where it has no room for them, below it. */
  function regionWords({ text }: DrawContext): Record<Region, string> {
    const goal = ask?.goal
    return {
      meets: goal ? text.map.goalMet(goal) : text.map.clears,
      clears: text.map.goalMissed,
      never: text.map.neverClears,
    }
  }

  function place(next: DrawContext, on: Plot): void {
    const { text, palette } = next
    const { here, ghost, mixed, load } = reading!
    const spot = spotOf(here, on)
    const ghostSpot = ghost && spotOf(ghost, on)
    const words = regionWords(next)
    const discs = [{ ...spot, radius: MARKER_RADIUS + 2 }, ...(ghostSpot ? [{ ...ghostSpot, radius: GHOST_RADIUS + 1 }] : [])]
    const own = ask && here.people > 0 ? contour(here.people * wageOfSpeed(here.speed, ask.wage), ask.wage, extent!).map(([people, speed]) => ({ x: on.x(people), y: on.y(speed) })) : []
    picture.own(own, palette)
    const beside = [
      ...(ghost && ghostSpot
        ? [{ disc: 1, wordings: wordingsOf(ghost.back.length > 0 ? text.map.withBack({ who: ghost.back }) : text.map.trained, measure) }]
        : []),
      ...(here.people === 0
        ? [{ disc: 0, wordings: wordingsOf(text.map.nobody, measure, 2) }]
        : mixed
          ? [{ disc: 0, wordings: wordingsOf(text.map.mixed({ load }), measure, 2) }]
          : [{ disc: 0, wordings: wordingsOf(text.map.here({ dollars: ask && !ghost ? here.people * wageOfSpeed(here.speed, ask.wage) : null }), measure, 2) }]),
    ]
    labels = placeLabels({
      plot: on,
      ground,
      discs,
      beside,
      regions: (['meets', 'clears', 'never'] as const).map((region) => ({ region, wordings: wordingsOf(words[region], measure) })),
      lines: contours.map(({ cost, points }) => ({ points, wording: wordingsOf(text.map.perHour({ dollars: cost }), measure, 1)[0] })),
      bare: own,
      last: labels?.regions,
    })
    picture.labels(labels, palette)
    marker.ghost(ghostSpot, spot, palette)
    below.write(next, {
      perHour: ask?.perHour ?? null,
      kind: ground?.kind ?? 'exact',
      unnamed: (['meets', 'clears', 'never'] as const).flatMap((region, i) =>
        labels!.regions[i] === null ? [{ region, words: words[region] }] : [],
      ),
    })
    hold()
  }

  /** The marker, at home or in a hand. */
  function hold(): void {
    if (!context || !plot || !reading) return
    const { text, palette, store } = context
    const { move } = preview.getState()
    const spot = spotOf(reading.here, plot)
    const may = allowed(store)
    select(marker.disc)
      .attr('tabindex', may.people || may.speed ? 0 : -1)
      .attr('aria-roledescription', text.map.markerRole)
      .attr('aria-label', text.map.marker(reading.here))
    svg.classed('dr-map-held', move !== null).classed('dr-map-fixed', !may.people && !may.speed)
    const plan = move && ask ? planMove(reading.team, move, ask.wage) : null
    if (!plan) {
      marker.draw(spot, null, reading.mixed, palette)
      marker.words((labels?.beside ?? []).filter((l): l is Placed => l !== null), palette)
      return
    }
    const held = spotOf(plan, plot)
    const said = text.map.plan({
      hire: plan.hire,
      letGo: plan.letGo.length,
      trainTo: plan.factor === 1 ? null : plan.speed,
      change: plan.change,
    })
    const area = { x: 2, y: plot.top, width: plot.right - 2, height: plot.foot - plot.top }
    const fits = wordingsOf(said, measure).flatMap((w) => aroundCandidates(held.x, held.y, MARKER_RADIUS + 8, w))
    const free = fits.find((b) => b.x >= area.x && b.x + b.width <= plot!.right && b.y >= area.y && b.y + b.height <= plot!.foot)
    marker.draw(spot, held, reading.mixed && plan.hire === 0, palette)
    marker.words(said && free ? [free] : [], palette)
  }

  const forget = preview.subscribe(() => {
    hold()
    // What the map put off while it was held.
    if (!preview.getState().move && context) update(context)
  })
  const letGo = holdMarker(marker.disc, preview, (): Grip | null =>
    context && plot && reading && ask
      ? { store: context.store, plot, spot: spotOf(reading.here, plot), here: reading.here }
      : null,
  )

  return {
    update,
    destroy() {
      forget()
      letGo()
      below.clear()
      box.attr('role', null).attr('aria-label', null).selectChildren().remove()
      context = null
    },
  }
}
