import type { Selection } from 'd3-selection'
import type { Which } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { uniqueId } from '../chart/id.ts'
import type { Outcome, Waited, Waits } from './select.ts'
import { kindsOf, outcomeWords } from './words.ts'

type Kind = keyof Outcome

interface Piece {
  kind: Kind
  from: number
  share: number
}

const BAR = 14
const percent = (x: number): string => `${(100 * x).toFixed(2)}%`

function piecesOf(waits: Waits, { outcome }: Waited): Piece[] {
  let from = 0
  return kindsOf(waits).map((kind) => {
    const piece = { kind, from, share: outcome[kind] }
    from += outcome[kind]
    return piece
  })
}

/** A bar of all who came, a restaurant: how many were served in time, later, or not at all. The histogram below knows the served alone. */
export function createOutcome(parent: Selection<HTMLElement, unknown, null, undefined>): { draw(waits: Waits, text: Text): void } {
  const hatch = uniqueId('lost')
  const box = parent.append('div').attr('class', 'dr-waits-outcome').attr('aria-hidden', 'true')
  const defs = box.append('svg').attr('class', 'dr-waits-defs').attr('width', 0).attr('height', 0).append('defs')
  const pattern = defs.append('pattern').attr('id', hatch).attr('width', 7).attr('height', 7).attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)')
  pattern.append('rect').attr('width', 7).attr('height', 7).attr('class', 'dr-waits-ground')
  pattern.append('rect').attr('width', 4).attr('height', 7).attr('class', 'dr-waits-hatch')
  const fill = (kind: Kind): string | null => (kind === 'lost' ? `url(#${hatch})` : null)

  return {
    draw(waits, text) {
      const rows = box
        .selectAll<HTMLDivElement, Waited>('.dr-waits-all')
        .data(waits.few ? [] : waits.runs, (run) => run.which)
        .join((enter) => {
          const row = enter.append('div').attr('class', 'dr-waits-all')
          const svg = row.append('svg').attr('width', '100%').attr('height', BAR)
          svg.append('g')
          svg.append('rect').attr('class', 'dr-waits-outline').attr('width', '100%').attr('height', BAR)
          row.append('p')
          return row
        })
      rows
        .select('svg g')
        .selectAll<SVGRectElement, Piece>('rect')
        .data((run) => piecesOf(waits, run))
        .join('rect')
        .attr('class', (d) => `dr-waits-${d.kind}`)
        .attr('data-share', (d) => d.share.toFixed(4))
        .attr('fill', (d) => fill(d.kind))
        .attr('height', BAR)
        .attr('x', (d) => percent(d.from))
        .attr('width', (d) => percent(d.share))
      const words = new Map<Which, Record<Kind, string>>(waits.runs.map((run) => [run.which, outcomeWords(waits, run, text)]))
      const letter = (run: Waited): string => (waits.runs.length > 1 ? text.compare.letter({ which: run.which }) : text.waits.ofEverybody)
      const keys = rows
        .select('p')
        .attr('data-letter', letter)
        .selectAll<HTMLSpanElement, { kind: Kind; said: string }>('span')
        .data((run) => kindsOf(waits).map((kind) => ({ kind, said: words.get(run.which)![kind] })))
        .join((enter) => {
          const span = enter.append('span')
          const swatch = span.append('svg').attr('width', 14).attr('height', 11)
          swatch.append('rect').attr('width', 14).attr('height', 11)
          swatch.append('rect').attr('class', 'dr-waits-outline').attr('width', 14).attr('height', 11)
          span.append('b')
          return span
        })
      keys.select('svg rect').attr('class', (d) => `dr-waits-${d.kind}`).attr('fill', (d) => fill(d.kind))
      keys.select('b').text((d) => d.said)
    },
  }
}
