import { uniqueId } from '../chart/id.ts'
import type { Face, Measure } from '../chart/measure.ts'
import { areaBetween, lineThrough } from '../chart/path.ts'
import type { Which } from '../../store/figure.ts'
import type { Palette } from '../palette.ts'
import type { Group, Scales } from './chart.ts'
import { placeWords, type WordRow } from './fanLayout.ts'
import type { Fan, Foresight } from './foresight.ts'
import { WORD_ROW, type Head, type Layout } from './layout.ts'

const FACE: Face = { family: '--dr-serif', size: 13.5, weight: 600, italic: true }
/** A piece of its fan before the words. */
const SAMPLE = { width: 20, height: 10, gap: 6 }

interface Look {
  /** Of its areas and of what is drawn through them. */
  fill: string
  stroke: string
  /** Of its middle. */
  dash: string | null
  hatched: boolean
}

/** What tells the fans apart: colour, and how they are filled and drawn through. */
function lookOf(kind: Fan['kind'], compared: boolean, palette: Palette): Look {
  if (kind === 'a') return { fill: palette.fair, stroke: palette.fairStrong, dash: null, hatched: false }
  if (kind === 'b') return { fill: palette.blue, stroke: palette.blue, dash: '7 3', hatched: false }
  const colour = compared ? palette.goodStrong : palette.blue
  return { fill: colour, stroke: colour, dash: '2.5 2.5', hatched: true }
}

const MARKS = ['outer', 'inner', 'hatch', 'edge', 'middle'] as const
/** From the moment shown to where a fan has its next column: it begins where the line of the day ends, however old it is. */
const TIPS = ['outer', 'inner', 'middle'] as const

/** The fans of the days to come. The chart clips them to what lies ahead of the moment shown. */
export function createFans(parent: Group, clip: string): {
  draw(fans: readonly Fan[], time: number, compared: boolean, layout: Layout, scales: Scales, palette: Palette): void
  /** The moment stands at `x`, so many in line. */
  begin(x: number, inLine: Record<Which, number>): void
  /** What fills the preview. */
  hatch: string
} {
  const hatch = uniqueId('hatch')
  const pattern = parent.append('pattern').attr('id', hatch).attr('patternUnits', 'userSpaceOnUse').attr('width', 5).attr('height', 5)
  pattern.attr('patternTransform', 'rotate(45)')
  const stripe = pattern.append('path').attr('d', 'M1,0V5').attr('stroke-width', 1.6)
  const group = parent.append('g').attr('clip-path', `url(#${clip})`)
  /** Each fan's first column on the page, and the restaurant it begins in. */
  let tips: { x: number; y: Record<'p10' | 'p25' | 'p50' | 'p75' | 'p90', number>; of: Which; paths: SVGPathElement[] }[] = []
  let height = (people: number): number => people
  let begun: unknown[] = []
  return {
    hatch: `url(#${hatch})`,
    draw(fans, time, compared, layout, scales, palette) {
      const look = (fan: Fan): Look => lookOf(fan.kind, compared, palette)
      stripe.attr('stroke', lookOf('preview', compared, palette).stroke)
      const y = (people: number): number => Math.max(layout.line.top, scales.line(people))
      height = y
      const ahead = (fan: Fan) => (_: number, i: number): boolean => fan.forecast.minute[i] > time
      const x = (fan: Fan) => (_: number, i: number): number => scales.x(fan.forecast.minute[i])
      const between = (fan: Fan, low: 'p10' | 'p25', high: 'p75' | 'p90'): string | null => {
        const { inLine } = fan.forecast
        return areaBetween(fan.forecast.minute, x(fan), (_, i) => y(inLine[low][i]), (_, i) => y(inLine[high][i]), ahead(fan)) || null
      }
      const along = (fan: Fan, column: 'p10' | 'p50' | 'p90'): string => lineThrough(fan.forecast.inLine[column], x(fan), y, ahead(fan))
      const groups = group
        .selectAll<SVGGElement, Fan>('g')
        .data(fans, (fan) => fan.kind)
        .join((enter) => {
          const g = enter.append('g')
          for (const mark of MARKS) g.append('path').attr('class', `dr-timeline-fan-${mark}`)
          for (const tip of TIPS) g.append('path').attr('class', `dr-timeline-tip dr-timeline-tip-${tip}`)
          return g
        })
        .attr('data-fan', (fan) => fan.kind)
        .attr('class', (fan) => (fan.pale ? 'dr-timeline-fan dr-timeline-pale' : 'dr-timeline-fan'))
        .order()
      groups.select('.dr-timeline-fan-outer').attr('d', (fan) => between(fan, 'p10', 'p90')).attr('fill', (fan) => look(fan).fill)
      groups.select('.dr-timeline-fan-inner').attr('d', (fan) => between(fan, 'p25', 'p75')).attr('fill', (fan) => look(fan).fill)
      groups
        .select('.dr-timeline-fan-hatch')
        .attr('d', (fan) => (look(fan).hatched ? between(fan, 'p25', 'p75') : null))
        .attr('fill', `url(#${hatch})`)
      groups
        .select('.dr-timeline-fan-edge')
        .attr('d', (fan) => (look(fan).hatched ? along(fan, 'p10') + along(fan, 'p90') : null))
        .attr('stroke', (fan) => look(fan).stroke)
      groups
        .select('.dr-timeline-fan-middle')
        .attr('d', (fan) => along(fan, 'p50'))
        .attr('stroke', (fan) => look(fan).stroke)
        .attr('stroke-dasharray', (fan) => look(fan).dash)
      groups.selectAll<SVGPathElement, Fan>('.dr-timeline-tip').data((fan) => TIPS.map(() => fan)).attr('fill', (fan) => look(fan).fill)
      groups.select('.dr-timeline-tip-middle').attr('stroke', (fan) => look(fan).stroke)
      tips = groups.nodes().map((node, i) => {
        const { of, forecast } = fans[i]
        const first = forecast.minute.findIndex((minute) => minute > time)
        const at = (column: keyof typeof forecast.inLine): number => y(forecast.inLine[column][first] ?? 0)
        return {
          of,
          x: first < 0 ? NaN : scales.x(forecast.minute[first]),
          y: { p10: at('p10'), p25: at('p25'), p50: at('p50'), p75: at('p75'), p90: at('p90') },
          paths: [...node.querySelectorAll<SVGPathElement>('.dr-timeline-tip')],
        }
      })
    },

    begin(from, inLine) {
      const now = [from, inLine.a, inLine.b, tips]
      if (now.every((value, i) => value === begun[i])) return
      begun = now
      for (const { x, y, of, paths } of tips) {
        const start = `M${from},${height(inLine[of])}L${x},`
        const shapes = x > from ? [`${start}${y.p90}V${y.p10}Z`, `${start}${y.p75}V${y.p25}Z`, `${start}${y.p50}`] : ['', '', '']
        for (const [i, path] of paths.entries()) path.setAttribute('d', shapes[i])
      }
    },
  }
}

/** What is said of the fans, above the chart. */
export function createWords(parent: Group, measure: Measure, hatch: string): {
  /** Between two places on the page. */
  draw(foresight: Foresight, compared: boolean, head: Head, page: { start: number; end: number }, palette: Palette): void
} {
  const group = parent.append('g').attr('class', 'dr-timeline-foresight')
  return {
    draw({ sentences }, compared, head, page, palette) {
      // One sentence belongs to the one fan; several need to be told apart.
      const indent = sentences.length > 1 ? SAMPLE.width + SAMPLE.gap : 0
      const rows = placeWords(sentences, page, head.rows, indent, head.beside, (words) => measure(words, FACE) + 2)
      const middle = (row: number): number => 3 + (row + 0.5) * WORD_ROW
      const kind = (row: WordRow): Fan['kind'] => sentences[row.of].kind
      const first = (row: WordRow, i: number): boolean => i === 0 || rows[i - 1].of !== row.of
      const groups = group
        .selectAll<SVGGElement, WordRow>('g')
        .data(rows)
        .join((enter) => {
          const g = enter.append('g')
          for (const mark of ['ground', 'pattern', 'line']) g.append('path').attr('class', `dr-timeline-sample-${mark}`)
          g.append('text').attr('dy', '0.34em')
          return g
        })
        .attr('data-says', kind)
      const look = (row: WordRow): Look => lookOf(kind(row), compared, palette)
      const box = (row: WordRow, i: number): string | null =>
        indent > 0 && first(row, i)
          ? `M${row.x - indent},${middle(row.row) - SAMPLE.height / 2}h${SAMPLE.width}v${SAMPLE.height}h${-SAMPLE.width}Z`
          : null
      groups.select('.dr-timeline-sample-ground').attr('d', box).attr('fill', (row) => look(row).fill)
      groups.select('.dr-timeline-sample-pattern').attr('d', (row, i) => (look(row).hatched ? box(row, i) : null)).attr('fill', hatch)
      groups
        .select('.dr-timeline-sample-line')
        .attr('d', (row, i) => (indent > 0 && first(row, i) ? `M${row.x - indent},${middle(row.row)}h${SAMPLE.width}` : null))
        .attr('stroke', (row) => look(row).stroke)
        .attr('stroke-dasharray', (row) => look(row).dash)
      groups
        .select('text')
        .attr('x', (row) => row.x)
        .attr('y', (row) => middle(row.row))
        .attr('fill', (row) => (sentences.length > 1 ? look(row).stroke : palette.inkSoft))
        .text((row) => row.words)
    },
  }
}
