import { scaleLinear } from 'd3-scale'
import { useEffect, useRef, useState, type PointerEvent, type ReactElement } from 'react'
import type { Roster } from '../../restaurant/surveys.ts'
import type { Text } from '../../text/text.ts'
import { clockCentre, clockTicks } from '../chart/clock.ts'
import { watchSize, type Size } from '../chart/size.ts'
import { area, layOut, levelsOf, ROOMS, steps, type Layout } from './layout.ts'
import { waysOf, type Way } from './select.ts'
import type { Clock } from './wording.ts'

/** Pixels between two times of the clock. */
const APART = 64

interface ChartProps {
  roster: Roster
  clock: Clock
  text: Text
  /** All of it in words. */
  label: string
  /** Which stretch is pointed at. */
  at: number | null
  point(stretch: number | null): void
}

/** The demand of the day, how many are at work for it, and where the goal is missed. */
export function Chart({ roster, clock, text, label, at, point }: ChartProps): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const size: Size = watchSize(box.current!, () => setWidth(Math.round(size.width)))
    setWidth(Math.round(size.width))
    return () => size.stop()
  }, [])
  const ways = waysOf(roster)
  const layout = layOut(width, ways.length)
  return (
    <div ref={box} className="dr-roster-plot">
      {layout && <Picture {...{ roster, clock, text, label, at, point, layout, ways }} />}
    </div>
  )
}

function Picture({ roster, clock, text, label, at, point, layout, ways }: ChartProps & { layout: Layout; ways: Way[] }): ReactElement {
  const { roster: words, format: f } = text
  const { stretches, demand } = roster
  const { left, right, width, height } = layout
  const end = stretches[stretches.length - 1]
  const x = scaleLinear([0, end], [left, right])
  const busiest = Math.max(1e-9, ...demand)
  const most = Math.max(1, ...ways.flatMap(({ staffing }) => staffing.atWork))
  const yDemand = scaleLinear([0, busiest], [layout.demand.foot, layout.demand.top + 4])
  const yPeople = scaleLinear([0, most], [layout.people.foot, layout.people.top + 4])
  const follow = (event: PointerEvent<SVGSVGElement>): void => {
    const minute = x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left)
    const k = stretches.findIndex((from, i) => i + 1 < stretches.length && minute >= from && minute < stretches[i + 1])
    point(k < 0 ? null : k)
  }
  return (
    <svg
      className="dr-roster-svg" role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}
      onPointerMove={follow} onPointerDown={follow} onPointerLeave={() => point(null)}
    >
      {at !== null && <rect className="dr-roster-at" x={x(stretches[at])} width={x(stretches[at + 1]) - x(stretches[at])} y={layout.demand.top} height={layout.axis - 12 - layout.demand.top} />}
      <text className="dr-roster-title" x={left} y={layout.demand.title}>{words.demand}</text>
      <path className="dr-roster-demand" d={area(demand, stretches, x, yDemand, layout.demand.foot)} />
      <path className="dr-roster-base" d={`M${left},${layout.demand.foot}H${right}`} />
      <text className="dr-roster-value" x={left - 6} y={yDemand(busiest)} dy="0.35em" textAnchor="end">{f.number(busiest, 0)}</text>

      <text className="dr-roster-title" x={left} y={layout.people.title}>{words.atWork}</text>
      {levelsOf(most).map((n) => (
        <g key={n}>
          <path className={n === 0 ? 'dr-roster-base' : 'dr-roster-level'} d={`M${left},${yPeople(n)}H${right}`} />
          <text className="dr-roster-value" x={left - 6} y={yPeople(n)} dy="0.35em" textAnchor="end">{f.count(n)}</text>
        </g>
      ))}
      {ways.map(({ key, staffing }) => (
        <g key={key} data-way={key}>
          {key === 'found' && <path className="dr-roster-area" d={area(staffing.atWork, stretches, x, yPeople, layout.people.foot)} />}
          <path className={`dr-roster-line dr-roster-${key}`} d={steps(staffing.atWork, stretches, x, yPeople)} />
        </g>
      ))}

      <text className="dr-roster-title" x={left} y={layout.rows.title}>{words.goalIn(roster.goal)}</text>
      {ways.map((way, i) => (
        <Cells key={way.key} way={way} stretches={stretches} x={x} top={layout.rows.tops[i]} left={left} />
      ))}

      {clockTicks(end, clock.opensAt, right - left, APART).map((tick) => {
        const said = tick.clock === null ? text.timeline.day({ n: tick.day }) : f.clock(tick.clock)
        return (
          <text key={tick.minute} className="dr-roster-value" x={clockCentre(x(tick.minute), said, right)} y={layout.axis} dy="0.35em" textAnchor="middle">{said}</text>
        )
      })}
    </svg>
  )
}

/** One way's stretches: those in which it meets the goal, those in which it misses it, crossed out. */
function Cells({ way, stretches, x, top, left }: { way: Way; stretches: readonly number[]; x: (minute: number) => number; top: number; left: number }): ReactElement {
  const middle = top + ROOMS.row / 2
  const { missedIn, metIn } = way.staffing
  return (
    <g data-cells={way.key}>
      <path className={`dr-roster-line dr-roster-${way.key}`} d={`M${left - 26},${middle}H${left - 8}`} />
      {missedIn.map((missed, k) => {
        const [from, to] = [x(stretches[k]) + 0.75, x(stretches[k + 1]) - 0.75]
        const [mid, half] = [(from + to) / 2, Math.min(3.5, (to - from) / 3)]
        const nobody = metIn[k].value === null
        return (
          <g key={k}>
            <rect className={`dr-roster-cell dr-roster-${nobody ? 'none' : missed ? 'misses' : 'meets'}`} x={from} width={Math.max(1, to - from)} y={top} height={ROOMS.row} rx={2} />
            {missed && <path className="dr-roster-cross" d={`M${mid - half},${middle - half}l${2 * half},${2 * half}m0,${-2 * half}l${-2 * half},${2 * half}`} />}
          </g>
        )
      })}
    </g>
  )
}
