import { select } from 'd3-selection'
import { teamWait } from '../../theory/team.ts'
import { wageOfSpeed } from '../../kernel/laws.ts'
import { createMeasure, fontEpoch, type Face } from '../chart/measure.ts'
import type { SurveyMap } from '../../restaurant/surveys.ts'
import type { FigureState } from '../../store/figure.ts'
import { settled } from '../chart/settings.ts'
import type { DrawContext, Drawing } from '../view.ts'
import { createCaption } from './caption.ts'
import { contour, contourCosts, groundOf, type Ground } from './ground.ts'
import { differing, type Differing } from './difference.ts'
import { drawFound, foundOn, FOUND_RADIUS, type Found } from './found.ts'
import { createGround } from './groundDraw.ts'
import { allowed, holdMarker, type Grip } from './hold.ts'
import { aroundCandidates, placeLabels, type Labels, type Placed, type Region } from './labels.ts'
import { plotOf, type Plot } from './layout.ts'
import { shownIn, strangeToTheory, surveyOf, type Layer, type Look } from './look.ts'
import { createMarker, GHOST_RADIUS, MARKER_RADIUS, spotOf } from './marker.ts'
import { followPointer } from './pointed.ts'
import type { Preview } from './preview.ts'
import { surveyWords } from './surveyWords.ts'
import { selectMap, type Ask, type Extent, type MapState, type Terms } from './select.ts'
import { createSurveyed } from './surveyed.ts'
import { planMove } from './team.ts'
import { wordingsOf } from './wording.ts'

const WALL: Face = { family: '--dr-serif', size: 13, weight: 600, italic: true }
/** Display seconds between two paintings of the ground while the demand drifts. */
const GROUND_SECONDS = 0.25

/** Paintings of a map that is coming in for which names stay where they are. */
const NAMES_STAY = 6

export interface MapOptions {
  preview: Preview
  look: Look
  /** Where the words below the map are written, once it is there. */
  caption(): HTMLElement | null
  /** Where it is said what demand the map is of. */
  asks(): HTMLElement | null
}

/** The scaling map: the wait of every team of equals, and the reader's own restaurant on it. */
export function createMap(host: HTMLElement, { preview, look, caption, asks }: MapOptions): Drawing {
  const measure = createMeasure(host)
  const box = select(host).attr('role', 'group')
  const svg = box.append('svg').attr('class', 'dr-map-svg')
  const picture = createGround(svg.append('g').attr('aria-hidden', 'true'))
  const surveyed = createSurveyed(picture.other)
  const stars = svg.append('g').attr('aria-hidden', 'true')
  const marker = createMarker(svg.append('g'))
  const below = createCaption(caption)

  let context: DrawContext | null = null
  let plot: Plot | null = null
  let extent: Extent | null = null
  let ask: Ask | null = null
  let ground: Ground | null = null
  let reading: MapState | null = null
  let contours: { cost: number; points: { x: number; y: number }[]; lines?: { x: number; y: number }[][] }[] = []
  /** Whose ground is painted, and of what map. */
  let layer: Layer = 'theory'
  let survey: SurveyMap | null = null
  let apart: Differing | null = null
  let labels: Labels | null = null
  let paintedAt = NaN
  let stayed = 0
  const keys = { frame: '', team: '', look: '' }

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
    const shown = shownIn(state, look)
    const told = shown.layer === 'theory' ? null : surveyOf(state)
    const lookKey = `${shown.layer} ${shown.shade}`
    const anew = framed || lookKey !== keys.look
    const paints = anew || (shown.layer === 'theory' ? asksAnew : told !== survey)
    if (paints) {
      ;({ layer } = shown)
      survey = told
      keys.look = lookKey
      paintedAt = time
      paint(next, plot, extent)
    }
    const may = allowed(store)
    const found = state.results.explored?.advice
    const teamKey = JSON.stringify([reading.here, reading.mixed, reading.ghost, Math.round(reading.load * 100), may, found?.cheapest, found?.spare])
    if (paints || teamKey !== keys.team) {
      // While cells come in, names are looked for less often than colours: they take the longest, and nobody reads what moves.
      const stay = !anew && teamKey === keys.team && survey?.progress.over === false && ++stayed < NAMES_STAY
      if (!stay) stayed = 0
      keys.team = teamKey
      place(next, plot, stay)
    }
  }

  /** What the ground shown is of: its demand is the one that it was simulated at. */
  function termsOf({ store }: DrawContext): Terms | null {
    const { explored } = store.getState().results
    return layer === 'theory' ? ask : { ...reading!.terms, perHour: explored?.perHour ?? reading!.terms.perHour }
  }

  /** The wall in as many words as it has room for. */
  function wallWords({ left, right }: Plot, { high }: Extent, { map: t }: DrawContext['text']): string {
    const long = t.wall({ speed: high })
    return measure(long, WALL) <= right - left - 16 ? long : t.wallShort({ speed: high })
  }

  function paint(next: DrawContext, on: Plot, to: Extent): void {
    const { palette, text, store } = next
    const terms = termsOf(next)
    const said = terms ? text.map.asks(terms) : ''
    const place = asks()
    if (place && place.textContent !== said) place.textContent = said
    if (survey && terms) {
      const state = store.getState()
      const { shade } = shownIn(state, look)
      apart = layer === 'difference' && reading!.ask ? differing(survey, shade, { ...reading!.ask, ...terms }, spendOf(state)) : null
      picture.paint(on, null, palette)
      ;({ ground, contours } = surveyed.paint({ plot: on, extent: to, survey, terms, shade, differing: apart, palette }))
      return picture.contours(contours.flatMap((c) => c.lines ?? []), palette)
    }
    surveyed.clear()
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
    const goal = layer === 'theory' ? ask?.goal : reading!.terms.goal
    // Where those who wait give up, every line clears: that says nothing.
    const endless = layer === 'theory' || !survey || survey.cells.some((cell) => cell !== null && cell.impossible === null && !cell.clears)
    return {
      meets: goal ? text.map.goalMet(goal) : text.map.clears,
      clears: endless ? text.map.goalMissed : text.map.misses,
      never: text.map.neverClears,
    }
  }

  /** `stay`: names that have a place keep it. */
  function place(next: DrawContext, on: Plot, stay = false): void {
    const { text, palette, store } = next
    const state = store.getState()
    const { here, ghost, mixed, load } = reading!
    const terms = termsOf(next)
    const spot = spotOf(here, on)
    const ghostSpot = ghost && spotOf(ghost, on)
    const words = regionWords(next)
    const found: Found[] = foundOn(state.results.explored?.advice, ghostSpot ? [spot, ghostSpot] : [spot], on, text)
    drawFound(stars, found, palette)
    const discs = [
      { ...spot, radius: MARKER_RADIUS + 2 },
      ...(ghostSpot ? [{ ...ghostSpot, radius: GHOST_RADIUS + 1 }] : []),
      ...found.map((one) => ({ ...one.spot, radius: FOUND_RADIUS + 2 })),
    ]
    const own = terms && here.people > 0 ? contour(here.people * wageOfSpeed(here.speed, terms.wage), terms.wage, extent!).map(([people, speed]) => ({ x: on.x(people), y: on.y(speed) })) : []
    picture.own(own, palette)
    const beside = [
      ...(ghost && ghostSpot
        ? [{ disc: 1, wordings: wordingsOf(ghost.back.length > 0 ? text.map.withBack({ who: ghost.back }) : text.map.trained, measure) }]
        : []),
      ...(here.people === 0
        ? [{ disc: 0, wordings: wordingsOf(text.map.nobody, measure, 2) }]
        : mixed
          ? [{ disc: 0, wordings: wordingsOf(text.map.mixed({ load }), measure, 2) }]
          : [{ disc: 0, wordings: wordingsOf(text.map.here({ dollars: terms && !ghost ? here.people * wageOfSpeed(here.speed, terms.wage) : null }), measure, 2) }]),
      ...found.map((one, i) => ({ disc: discs.length - found.length + i, wordings: wordingsOf(one.words, measure), far: true })),
    ]
    labels = (stay && labels) || placeLabels({
      plot: on,
      ground,
      discs,
      beside,
      regions: (['meets', 'clears', 'never'] as const).map((region) => ({ region, wordings: wordingsOf(words[region], measure) })),
      lines: contours.map(({ cost, points }) => ({ points, wording: wordingsOf(text.map.perHour({ dollars: cost }), measure, 1)[0] })),
      bare: own,
      last: labels?.regions,
    })
    const { shade } = shownIn(state, look)
    const plain = layer === 'difference' || (layer === 'simulated' && shade !== 'met')
    picture.cased(plain ? [...contours.flatMap((c) => c.lines ?? []), own] : [], palette)
    picture.labels(labels, palette, plain)
    marker.ghost(ghostSpot, spot, palette)
    const theory = ask ? `${text.map.caption({ perHour: ask.perHour, kind: ground?.kind ?? 'exact' })} ${text.map.dotted}` : text.map.noTheory
    below.write(next, {
      words: survey ? surveyWords({ survey, apart, shade, goal: reading!.terms.goal, kind: ask ? teamKind(ask) : 'exact', strange: ask ? strangeToTheory(state) : [] }, text) : theory,
      // Where the colours are those of another reading its legend names them.
      unnamed: (['meets', 'clears', 'never'] as const).flatMap((region, i) =>
        labels!.regions[i] === null && !(plain && region !== 'never') ? [{ region, words: words[region] }] : [],
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
    const plan = move ? planMove(reading.team, move, reading.terms.wage) : null
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
  const lookAway = look.subscribe((now, before) => {
    if (context && (now.layer !== before.layer || now.shade !== before.shade)) update(context)
  })
  const letGo = holdMarker(marker.disc, preview, (): Grip | null =>
    context && plot && reading
      ? { store: context.store, plot, spot: spotOf(reading.here, plot), here: reading.here }
      : null,
  )

  followPointer(svg, look, () => (survey && plot ? { survey, plot } : null))

  return {
    update,
    destroy() {
      forget()
      lookAway()
      letGo()
      below.clear()
      box.attr('role', null).attr('aria-label', null).selectChildren().remove()
      context = null
    },
  }
}

/** Dollars that a customer leaves. */
function spendOf({ runs: { a }, playback }: FigureState): number {
  return settled(a.scenario, a.commands, playback.time, 'money.spend') ?? 0
}

/** How sure theory is of teams in general. */
const teamKind = (ask: Ask): 'exact' | 'approximate' => (ask.poisson && ask.work.law === 'exponential' ? 'exact' : 'approximate')
