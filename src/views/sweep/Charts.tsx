import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { useLayoutEffect, useMemo, useRef, useState, type PointerEvent, type ReactElement, type RefObject } from 'react'
import type { Sweep, Variable } from '../../restaurant/surveys.ts'
import type { Text } from '../../text/text.ts'
import { uniqueId } from '../chart/id.ts'
import { watchSize } from '../chart/size.ts'
import { shortOf } from '../chart/variable.ts'
import { nearest, neverClears, readingOf, xScale, type Multiple, type Picture, type Point } from './select.ts'
import { estimateWords, readingName, tickWords, summaryWords } from './wording.ts'

/** Height of a plot and what stands about it, CSS pixels. */
const SIZE = { plot: 92, left: 52, right: 10, top: 22, bottom: 22 }
/** A chart is at least so wide, and so far from the next. */
const LEAST = 252
const GAP = 22
/** Room that the words of a label take. */
const WORDS = 78

/** The width of an element, as it changes. */
function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const size = watchSize(element, () => setWidth(size.width))
    setWidth(size.width)
    return () => size.stop()
  }, [ref])
  return width
}

interface ChartsProps {
  sweep: Sweep
  variable: Variable
  picture: Picture
  text: Text
  /** The value at which all charts are read. */
  index: number
  onPoint(index: number): void
}

/** One small chart a reading over the same axis; the cross-hair stands in all of them. */
export function Charts({ sweep, variable, picture, text, index, onPoint }: ChartsProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null)
  const width = useWidth(ref)
  const columns = Math.max(1, Math.floor((width + GAP) / (LEAST + GAP)))
  const each = Math.floor((width - (columns - 1) * GAP) / columns)
  return (
    <div ref={ref} className="dr-sweep-charts">
      {width > 0 &&
        picture.multiples.map((multiple) => (
          <Chart key={multiple.key} multiple={multiple} width={each} sweep={sweep} variable={variable} picture={picture} text={text} index={index} onPoint={onPoint} />
        ))}
    </div>
  )
}

interface ChartProps extends ChartsProps {
  multiple: Multiple
  width: number
}

function Chart({ multiple, width, sweep, variable, picture, text, index, onPoint }: ChartProps): ReactElement {
  const { key, lines, theory, domain, ticks } = multiple
  const ids = useMemo(() => ({ clip: uniqueId('sweep-clip'), hatch: uniqueId('sweep-hatch') }), [])
  const at = xScale(picture)
  const [left, right] = [SIZE.left, Math.max(SIZE.left + 10, width - SIZE.right)]
  const [top, bottom] = [SIZE.top, SIZE.top + SIZE.plot]
  const x = (value: number): number => left + at(value) * (right - left)
  const y = scaleLinear(domain, [bottom, top])
  const name = readingName(key, sweep, text)
  const cell = sweep.cells[index]
  const reading = readingOf(cell, key)
  const here = sweep.axis.values[index]
  const stroke = line<{ x: number; value: number }>((d) => x(d.x), (d) => y(d.value))
  const band = area<Point>((d) => x(d.x), (d) => y(d.low), (d) => y(d.high))
  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    onPoint(nearest(picture, sweep.axis.values, (event.clientX - box.left - left) / (right - left)))
  }
  const read = reading ? estimateWords(key, reading, text) : neverClears(cell) ? text.sweep.neverClears : text.sweep.nothing
  return (
    <figure className="dr-sweep-chart" data-reading={key}>
      <figcaption>
        <span>{name}</span>
        <output data-value={key}>{read}</output>
      </figcaption>
      <svg width={width} height={bottom + SIZE.bottom} role="img" aria-label={summaryWords(multiple, sweep, variable, text)} onPointerMove={point} onPointerDown={point}>
        <clipPath id={ids.clip}>
          <rect x={left - 4} y={top - 1} width={right - left + 8} height={bottom - top + 4} />
        </clipPath>
        <pattern id={ids.hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="dr-sweep-hatch" d="M0,0V7" />
        </pattern>
        {ticks.map((tick) => (
          <g key={tick}>
            <path className="dr-sweep-level" d={`M${left},${y(tick)}H${right}`} />
            <text className="dr-sweep-tick" x={left - 7} y={y(tick)} dy="0.35em" textAnchor="end">
              {tickWords(key, tick, ticks, text)}
            </text>
          </g>
        ))}
        {picture.never.map(([from, to]) => (
          <rect key={from} x={x(from)} y={top} width={Math.max(0, x(to) - x(from))} height={bottom - top} fill={`url(#${ids.hatch})`} />
        ))}
        <path className="dr-sweep-axis" d={`M${left},${bottom}H${right}`} />
        {picture.x.ticks.map((tick) => (
          <g key={tick}>
            <path className="dr-sweep-axis" d={`M${x(tick)},${bottom}v4`} />
            <text className="dr-sweep-tick" x={x(tick)} y={bottom + 16} textAnchor="middle">
              {shortOf(variable, tick, text)}
            </text>
          </g>
        ))}
        {picture.now !== null && <Now x={x(picture.now)} top={top} bottom={bottom} words={text.sweep.now} />}
        {multiple.goal !== null && <Goal y={y(multiple.goal)} left={left} right={right} above={multiple.goal < domain[0] + 0.75 * (domain[1] - domain[0])} words={text.sweep.goal} />}
        {picture.never.map(([from, to]) => (
          <Never key={from} from={x(from)} to={x(to)} top={top} bottom={bottom} beside={multiple.goal === null ? null : y(multiple.goal)} words={text.sweep.neverClears} />
        ))}
        <g clipPath={`url(#${ids.clip})`}>
          {lines.map((points) => (
            <g key={points[0].index}>
              <path className="dr-sweep-band" data-band={key} d={band(points) ?? ''} />
              <path className="dr-sweep-line" d={stroke(points) ?? ''} />
            </g>
          ))}
          {theory.map((points) => (
            <path key={points[0].x} className="dr-sweep-theory" d={stroke(points) ?? ''} />
          ))}
        </g>
        {lines.flat().map((p) => (
          <Dot key={p.index} point={p} x={x(p.x)} y={y(p.value)} top={top} bottom={bottom} />
        ))}
        <g className="dr-sweep-hair" data-at={here}>
          <path d={`M${x(here)},${top - 3}V${bottom}`} />
          {reading && <circle cx={x(here)} cy={Math.max(top, Math.min(bottom, y(reading.value!)))} r={4.5} />}
        </g>
      </svg>
    </figure>
  )
}

/** A value; past the top of the chart an arrow says that it is there. */
function Dot({ point, x, y, top, bottom }: { point: Point; x: number; y: number; top: number; bottom: number }): ReactElement {
  if (y < top - 0.5) return <path className="dr-sweep-beyond" data-index={point.index} d={`M${x - 4},${top + 5}L${x},${top - 1}L${x + 4},${top + 5}Z`} />
  return <circle className="dr-sweep-dot" cx={x} cy={Math.min(y, bottom)} r={2.2} />
}

/** What a hatched stretch is, where there is room, and not on the goal. */
function Never({ from, to, top, bottom, beside, words }: { from: number; to: number; top: number; bottom: number; beside: number | null; words: string }): ReactElement | null {
  if (to - from < WORDS) return null
  const middle = (top + bottom) / 2
  const y = beside !== null && Math.abs(beside - middle) < 14 ? (beside > middle ? beside - 22 : beside + 22) : middle
  return (
    <text className="dr-sweep-never" x={(from + to) / 2} y={y} dy="0.35em" textAnchor="middle">
      {words}
    </text>
  )
}

function Now({ x, top, bottom, words }: { x: number; top: number; bottom: number; words: string }): ReactElement {
  return (
    <g className="dr-sweep-now">
      <path d={`M${x},${top - 6}V${bottom}`} />
      <text x={x} y={top - 9} textAnchor="middle">
        {words}
      </text>
    </g>
  )
}

function Goal({ y, left, right, above, words }: { y: number; left: number; right: number; above: boolean; words: string }): ReactElement {
  return (
    <g className="dr-sweep-goal">
      <path d={`M${left},${y}H${right}`} />
      <text x={right - 2} y={above ? y - 4 : y + 12} textAnchor="end">
        {words}
      </text>
    </g>
  )
}
