import { select, type Selection } from 'd3-selection'
import { followReadings, type Followed } from '../../store/reading.ts'
import type { Text } from '../../text/text.ts'
import { uniqueId } from '../chart/id.ts'
import type { DrawContext, Drawing } from '../view.ts'
import { KINDS, kindsOf, LEAST, selectCrew, type Bar, type Crew, type Kind, type Shares } from './select.ts'
import { findingWords, kindWords, labelWords } from './wording.ts'

/** The last minutes, which the finding is of; below them, thinner, the whole day. */
const BAR = { recent: 14, gap: 4, day: 5 }
const TALL = BAR.recent + BAR.gap + BAR.day

function write(this: Element, words: string): void {
  if (this.textContent !== words) this.textContent = words
}

/** Hatched for away, dotted for the beginning: never by colour alone. */
function patterns(parent: Selection<SVGSVGElement, unknown, null, undefined>, id: string): void {
  const defs = parent.append('defs')
  const away = defs.append('pattern').attr('id', `${id}-away`).attr('width', 7).attr('height', 7).attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)')
  away.append('rect').attr('width', 7).attr('height', 7).attr('class', 'dr-crew-ground')
  away.append('rect').attr('width', 3).attr('height', 7).attr('class', 'dr-crew-hatch')
  const start = defs.append('pattern').attr('id', `${id}-start`).attr('width', 6).attr('height', 6).attr('patternUnits', 'userSpaceOnUse')
  start.append('rect').attr('width', 6).attr('height', 6).attr('class', 'dr-crew-ground')
  start.append('circle').attr('cx', 3).attr('cy', 3).attr('r', 1.5).attr('class', 'dr-crew-dot')
}

interface Piece {
  kind: Kind
  from: number
  share: number
}

function piecesOf(shares: Shares): Piece[] {
  let from = 0
  const pieces: Piece[] = []
  for (const kind of KINDS) {
    if (shares[kind] >= LEAST) pieces.push({ kind, from, share: shares[kind] })
    from += shares[kind]
  }
  return pieces
}

const percent = (x: number): string => `${(Math.min(1, Math.max(0, x)) * 100).toFixed(2)}%`

/** The bars and their legend. Words are written only where they changed. */
export function createCrew(host: HTMLElement): Drawing {
  const id = uniqueId('crew')
  const root = select(host).append('section').attr('class', 'dr-crew-body')
  const title = root.append('h2').attr('class', 'dr-crew-title dr-card-title')
  const finding = root.append('p').attr('class', 'dr-crew-finding')
  patterns(root.append('svg').attr('class', 'dr-crew-defs').attr('width', 0).attr('height', 0).attr('aria-hidden', 'true'), id)
  const chart = root.append('div').attr('class', 'dr-crew-chart').attr('role', 'img')
  const head = chart.append('div').attr('class', 'dr-crew-row dr-crew-head').attr('aria-hidden', 'true')
  for (const part of ['none', 'none', 'recent', 'day']) head.append('span').attr('class', `dr-crew-at dr-crew-at-${part}`)
  const legend = root.append('p').attr('class', 'dr-crew-legend')
  const caption = root.append('p').attr('class', 'dr-crew-caption')

  const fill = (kind: Kind): string | null => (kind === 'away' || kind === 'start' ? `url(#${id}-${kind})` : null)

  function drawBars(crew: Crew, labels: string[], text: Text): void {
    const rows = chart
      .selectAll<HTMLDivElement, Bar>('.dr-crew-one')
      .data(crew.bars, (bar) => bar.key)
      .join((enter) => {
        const row = enter.append('div').attr('class', 'dr-crew-row dr-crew-one')
        row.append('span').attr('class', 'dr-crew-name')
        const svg = row.append('svg').attr('class', 'dr-crew-bar').attr('aria-hidden', 'true').attr('height', TALL).attr('width', '100%')
        svg.append('g').attr('class', 'dr-crew-day')
        svg.append('g').attr('class', 'dr-crew-last')
        svg.append('rect').attr('class', 'dr-crew-outline').attr('width', '100%').attr('height', BAR.recent)
        svg.append('rect').attr('class', 'dr-crew-outline dr-crew-fine').attr('y', TALL - BAR.day).attr('width', '100%').attr('height', BAR.day)
        row.append('span').attr('class', 'dr-crew-recent')
        row.append('span').attr('class', 'dr-crew-share')
        return row
      })
      .order()
    rows.select<HTMLElement>('.dr-crew-name').each(function label(_bar, i) {
      write.call(this, labels[i])
    })
    rows.select<HTMLElement>('.dr-crew-share').each(function share(bar) {
      write.call(this, text.team.share({ share: bar.shares.busy }))
    })
    rows.select<HTMLElement>('.dr-crew-recent').each(function recent(bar) {
      write.call(this, text.team.share({ share: bar.recent.busy }))
    })
    for (const [part, of, y, height] of [['last', 'recent', 0, BAR.recent], ['day', 'shares', TALL - BAR.day, BAR.day]] as const) {
      rows
        .select<SVGGElement>(`.dr-crew-bar .dr-crew-${part}`)
        .selectAll<SVGRectElement, Piece>('rect')
        .data((bar) => piecesOf(bar[of]), (piece) => piece.kind)
        .join('rect')
        .attr('class', (p) => `dr-crew-${p.kind}`)
        .attr('fill', (p) => fill(p.kind))
        .attr('y', y)
        .attr('height', height)
        .attr('x', (p) => percent(p.from))
        .attr('width', (p) => percent(p.share))
    }
  }

  function drawLegend(kinds: Kind[], names: Record<Kind, string>): void {
    const items = legend
      .selectAll<HTMLSpanElement, Kind>('.dr-crew-key')
      .data(kinds, (kind) => kind)
      .join((enter) => {
        const item = enter.append('span').attr('class', 'dr-crew-key')
        const swatch = item.append('svg').attr('width', 22).attr('height', 12).attr('aria-hidden', 'true')
        swatch.append('rect').attr('class', (kind) => `dr-crew-${kind}`).attr('fill', fill).attr('width', 22).attr('height', 12)
        swatch.append('rect').attr('class', 'dr-crew-outline').attr('width', 22).attr('height', 12)
        item.append('span')
        return item
      })
      .order()
    items.select<HTMLElement>('span').each(function name(kind) {
      write.call(this, names[kind])
    })
  }

  let followed: Followed<Crew> | null = null
  let shown: unknown[] = []

  return {
    update({ store, text }: DrawContext) {
      followed ??= followReadings(store, selectCrew)
      const crew = followed.value
      if (shown[0] === crew && shown[1] === text) return
      shown = [crew, text]
      const words = text.team
      const stations = store.getState().runs.a.scenario.stations?.length ?? 0
      const labels = crew.bars.map((bar) => labelWords(bar.label, stations, text))
      const names = kindWords(crew, text)
      const kinds = kindsOf(crew)
      const said = findingWords(crew.finding, text)
      const limited = crew.finding.limit.kind !== 'none' && crew.finding.limit.kind !== 'too-early'
      const grouped = crew.bars.some((bar) => bar.label.kind !== 'one')
      root.attr('aria-label', words.title)
      write.call(title.node()!, words.title)
      write.call(finding.node()!, said)
      finding.attr('data-limited', String(limited))
      chart.attr('aria-label', said).attr('hidden', crew.bars.length > 0 ? null : '')
      caption.attr('hidden', grouped ? null : '')
      write.call(caption.node()!, grouped ? words.captionGroups({ count: crew.people }) : '')
      write.call(head.select<HTMLElement>('.dr-crew-at-recent').node()!, words.recently)
      write.call(head.select<HTMLElement>('.dr-crew-at-day').node()!, words.today)
      drawBars(crew, labels, text)
      drawLegend(crew.bars.length > 0 ? kinds : [], names)
    },
    destroy() {
      followed?.stop()
      root.remove()
    },
  }
}
