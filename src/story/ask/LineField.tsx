import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react'
import { useSampled } from '../../panels/hooks.ts'
import type { Ask } from '../../scenario/presets/scene.ts'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import { clockTicks } from '../../views/chart/clock.ts'
import { scaleLinear } from '../../views/chart/linear.ts'
import { areaBetween, lineThrough } from '../../views/chart/path.ts'
import { openingMinute } from '../../views/chart/settings.ts'
import { tickStep } from '../../views/chart/tickStep.ts'
import { drawnTo, lineOf, stroke, undrawn } from './guess.ts'
import type { FieldProps } from './NumberField.tsx'
import { inField, kindOf, ofField, unitWords, valueWords } from './words.ts'

const HEIGHT = 216
const MARGIN = { top: 22, right: 14, bottom: 26, left: 34 }
/** Moments that can be given as numbers. */
const FIELDS = 5

interface LineProps extends FieldProps {
  ask: Extract<Ask, { kind: 'line' }>
  store: FigureStore
  /** The line goes on as the day does. */
  live: boolean
}

/** As wide as there is room. */
function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    setWidth(element.clientWidth)
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}

/** A chart of the day of which the beginning is drawn: the reader draws the rest, by pointer, by keys, or gives it as numbers. */
export function LineField({ id, text, scene, answer, guess, shown, busy, question, onTouch, onGuess, ask, store, live }: LineProps): ReactElement {
  const { from, until, to, most } = ask
  const [ref, width] = useWidth()
  const values = answer.kind === 'line' ? answer.values : []
  const start = values[until - from] ?? 0
  const points = guess?.kind === 'line' ? guess.points : undrawn(until, to)
  const drawn = lineOf(points, start)
  const last = drawnTo(points)
  const [at, setAt] = useState(1)
  const now = useSampled(store, useCallback((s: FigureState) => Math.floor(s.playback.time), []))
  const seen = shown ? to : live ? Math.min(to, Math.max(until, now)) : until
  const x = useMemo(() => scaleLinear([from, to], [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)]), [from, to, width])
  const y = useMemo(() => scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]), [most])
  const kind = kindOf(ask)
  const clockOf = (minute: number): string => text.format.clock(openingMinute(scene.scenario.opensAt) + minute)
  const say = (n: number): string => valueWords(kind, n, text)
  const put = (next: readonly (number | null)[]): void => onGuess({ kind: 'line', points: next })

  const pen = useRef<{ at: number; value: number } | null>(null)
  const placeOf = (event: PointerEvent<SVGRectElement>): { at: number; value: number } => {
    const { left, top, width: wide } = event.currentTarget.ownerSVGElement!.getBoundingClientRect()
    const scale = width / wide
    return {
      at: Math.min(to, Math.max(until, x.invert((event.clientX - left) * scale))) - until,
      value: Math.min(most, Math.max(0, y.invert((event.clientY - top) * scale))),
    }
  }
  const draw = (event: PointerEvent<SVGRectElement>, begins: boolean): void => {
    const place = placeOf(event)
    if (!begins && !pen.current) return
    const before = begins ? place : pen.current!
    pen.current = place
    setAt(Math.max(1, Math.round(place.at)))
    put(stroke(points, before, place))
  }
  const steps: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1], PageUp: [0, 10], PageDown: [0, -10], Home: [-Infinity, 0], End: [Infinity, 0] }
  const key = (event: KeyboardEvent): void => {
    const moved = steps[event.key]
    if (!moved || busy) return
    event.preventDefault()
    const along = event.shiftKey ? 10 * moved[0] : moved[0]
    const next = Math.min(to - until, Math.max(1, at + along))
    const value = Math.min(most, Math.max(0, (moved[1] === 0 ? drawn[at]! : Math.round(drawn[at]!)) + (moved[1] * most) / 60))
    setAt(next)
    // The pen goes on at its height where nothing is drawn yet, and along the line where there is one.
    if (moved[1] !== 0) put(stroke(points, { at: next, value }, { at: next, value }))
    else if (next > last) put(stroke(points, { at: Math.max(1, last), value: drawn[last] ?? start }, { at: next, value: drawn[last] ?? start }))
    else onTouch()
  }

  const path = (along: readonly number[]): string => lineThrough(along, (_, i) => x(until + i), y)
  const known = (along: readonly number[]): string => lineThrough(along, (_, i) => x(from + i), y)
  const between = (along: readonly number[]): string => areaBetween(along, (_, i) => x(until + i), (value, i) => y(values[until - from + i] ?? value), y)
  const step = tickStep(most, 4)
  const heights = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step)
  const ticks = clockTicks(scene.scenario.duration, scene.scenario.opensAt, (scene.scenario.duration / (to - from)) * Math.max(1, width), 64).filter(({ minute }) => minute >= from && minute <= to)
  const spot = { x: x(until + at), y: y(drawn[at] ?? start) }
  return (
    <div className="dr-ask-line" ref={ref}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="group" aria-label={text.ask.chart({ from: clockOf(from), to: clockOf(to) })}>
          <g className="dr-ask-axis" aria-hidden="true">
            {heights.map((tick) => (
              <g key={tick} transform={`translate(0 ${y(tick)})`}>
                <path d={`M${MARGIN.left} 0H${width - MARGIN.right}`} />
                <text x={MARGIN.left - 6} dy="0.32em" textAnchor="end">
                  {kind === 'share' || kind === 'dollars' ? say(tick) : text.format.count(tick)}
                </text>
              </g>
            ))}
            {ticks.map(({ minute, clock }) => (
              <text key={minute} x={Math.min(x(minute), width - 18)} y={HEIGHT - 8} textAnchor="middle">
                {clock === null ? '' : text.format.clock(clock)}
              </text>
            ))}
            <text x={4} y={12} className="dr-ask-axis-name">
              {ask.reading === 'inLine' ? text.ask.axisCrowd : unitWords(kind, text)}
            </text>
          </g>
          {!busy && !shown && <rect className="dr-ask-paper" x={x(until)} y={MARGIN.top} width={x(to) - x(until)} height={HEIGHT - MARGIN.top - MARGIN.bottom} />}
          {shown && guess && <path className="dr-ask-between" d={between(drawn)} />}
          {(last > 0 || !shown) && <path className="dr-ask-drawn" data-empty={last === 0 || undefined} d={path(last === 0 ? [start, start] : drawn.slice(0, last + 1))} />}
          {last > 0 && last < to - until && <path className="dr-ask-rest" d={`M${x(until + last)} ${y(drawn[last]!)}H${x(to)}`} />}
          <path className="dr-ask-known" d={known(values.slice(0, seen - from + 1))} />
          {last === 0 && !busy && !shown && (
            <text className="dr-ask-hint" x={(x(until) + x(to)) / 2} y={(MARGIN.top + HEIGHT - MARGIN.bottom) / 2} textAnchor="middle">
              {text.ask.drawHere}
            </text>
          )}
          {shown && guess && (
            <g className="dr-ask-legend" aria-hidden="true">
              <text x={x(to)} y={labelled(y(drawn.at(-1)!), y(values.at(-1)!), true)} textAnchor="end" className="dr-ask-legend-guess">
                {text.ask.yourLine}
              </text>
              <text x={x(to)} y={labelled(y(values.at(-1)!), y(drawn.at(-1)!), false)} textAnchor="end">
                {text.ask.theLine}
              </text>
            </g>
          )}
          {!busy && (
            <>
              <rect
                className="dr-ask-pen"
                x={x(until)}
                y={0}
                width={Math.max(0, width - x(until))}
                height={HEIGHT - MARGIN.bottom + 6}
                onPointerDown={(event) => {
                  if (event.button !== 0) return
                  event.currentTarget.setPointerCapture(event.pointerId)
                  draw(event, true)
                }}
                onPointerMove={(event) => draw(event, false)}
                onPointerUp={() => (pen.current = null)}
                onPointerCancel={() => (pen.current = null)}
              />
              <g
                className="dr-ask-handle"
                role="slider"
                tabIndex={0}
                aria-orientation="vertical"
                aria-label={text.ask.handle}
                aria-describedby={question}
                aria-valuemin={0}
                aria-valuemax={most}
                aria-valuenow={Math.round(drawn[at]! * 10) / 10}
                aria-valuetext={text.ask.handleAt({ clock: clockOf(until + at), value: say(drawn[at]!) })}
                transform={`translate(${spot.x} ${spot.y})`}
                onKeyDown={key}
              >
                <circle className="dr-ask-ring" r={15} />
                <circle r={7} />
              </g>
            </>
          )}
        </svg>
      )}
      <Fields id={id} text={text} off={busy} moments={momentsOf(until, to)} clockOf={clockOf} unit={unitWords(kind, text)} valueAt={(minute) => (last === 0 ? '' : String(Math.round(inField(kind, drawn[minute - until]!))))} put={(minute, n) => put(stroke(points, { at: minute - until, value: n }, { at: minute - until, value: n }))} most={most} kind={kind} />
    </div>
  )
}

/** Two labels at the same end, a line apart. */
const labelled = (own: number, other: number, second: boolean): number => {
  const above = own < other || (own === other && second)
  return Math.min(HEIGHT - MARGIN.bottom - 5, Math.max(MARGIN.top + 10, above ? own - 9 : own + 18))
}

/** Evenly from where it is known to the end, on whole minutes. */
function momentsOf(until: number, to: number): number[] {
  return Array.from({ length: FIELDS }, (_, i) => Math.round(until + ((to - until) * (i + 1)) / FIELDS))
}

interface FieldsProps {
  id: string
  text: FieldProps['text']
  /** Its room alone is kept. */
  off: boolean
  moments: readonly number[]
  most: number
  kind: ReturnType<typeof kindOf>
  unit: string
  clockOf(minute: number): string
  valueAt(minute: number): string
  put(minute: number, value: number): void
}

function Fields({ id, text, off, moments, most, kind, unit, clockOf, valueAt, put }: FieldsProps): ReactElement {
  return (
    <details className="dr-table dr-ask-fields" data-off={off || undefined}>
      <summary>{text.ask.inNumbers}</summary>
      <div>
        {moments.map((minute) => (
          <label key={minute} htmlFor={`${id}-at-${minute}`}>
            <span>{text.ask.atClock({ clock: clockOf(minute), unit })}</span>
            <input
              id={`${id}-at-${minute}`}
              type="number"
              inputMode="decimal"
              min={0}
              max={inField(kind, most)}
              value={valueAt(minute)}
              onChange={(event) => {
                const n = ofField(kind, Number(event.target.value))
                if (event.target.value.trim() !== '' && Number.isFinite(n)) put(minute, Math.min(most, Math.max(0, n)))
              }}
            />
          </label>
        ))}
      </div>
    </details>
  )
}
