import type { ReactElement } from 'react'
import type { Goal } from '../../../scenario/types.ts'
import type { Text } from '../../../text/text.ts'
import { dark, light } from '../../palette.ts'
import { bandColours, differenceColours } from './colours.ts'
import { tellsOfEndless, type Scale, type Shade } from './shades.ts'
import { legendName, valueWords } from './words.ts'

/** The bands in words, the first one first. */
function bandWords({ shade, bounds }: Scale, text: Text): string[] {
  const { survey: t } = text
  const said = bounds.map((bound) => valueWords(shade, bound, text))
  if (said.length === 0) return []
  return [t.under({ bound: said[0] }), ...said.slice(1).map((to, k) => t.between({ from: said[k], to })), t.over({ bound: said[said.length - 1] })]
}

/** Short, for between the colours: the unit of minutes stands with the last alone. */
function boundWords({ shade, bounds }: Scale, text: Text): string[] {
  if (shade === 'met' || shade === 'lost') return bounds.map((bound) => valueWords(shade, bound, text))
  if (shade === 'profit') return bounds.map((bound) => text.format.money(bound))
  return bounds.map((bound, k) => (k === bounds.length - 1 ? valueWords(shade, bound, text) : text.format.number(bound)))
}

export interface LegendProps {
  scale: Scale
  /** What else the ground may be coloured by, and what is done about it. */
  shades: readonly Shade[]
  pick(shade: Shade): void
  goal: Goal | null
  /** There is land where the line never clears. */
  endless: boolean
  text: Text
  isDark: boolean
  /** In the place of the reading: how far it is from theory. */
  difference?: boolean
}

/** What the colours of the ground stand for: their bounds between them, so that it takes little room; the whole is read out as sentences. */
export function Legend(props: LegendProps): ReactElement {
  const { scale, shades, pick, goal, endless, text, difference } = props
  const { survey: t, map } = text
  return (
    <div className="dr-legend">
      <label className="dr-legend-name">
        <span>{t.colour}</span>
        <select value={scale.shade} onChange={(event) => pick(event.currentTarget.value as Shade)}>
          {shades.map((shade) => (
            <option key={shade} value={shade}>
              {legendName(shade, goal, text)}
            </option>
          ))}
        </select>
      </label>
      {difference ? <Apart {...props} /> : <Bands {...props} />}
      {endless && (
        <span className="dr-legend-never">
          <i className={difference || tellsOfEndless(scale.shade) ? 'dr-legend-hatch' : 'dr-legend-hatch dr-legend-solid'} aria-hidden="true" />
          {map.neverClears}
        </span>
      )}
    </div>
  )
}

function Bands({ scale, text, isDark }: LegendProps): ReactElement {
  const words = bandWords(scale, text)
  const bounds = boundWords(scale, text)
  return (
    <ul className="dr-legend-bands">
      {bandColours(scale, isDark ? dark : light).map((colour, k) => (
        <li key={k}>
          <i style={{ backgroundColor: colour }} aria-hidden="true" />
          <span className="dr-legend-bound" aria-hidden="true">
            {bounds[k] ?? ''}
          </span>
          <span className="dr-aloud">{words[k]}</span>
        </li>
      ))}
    </ul>
  )
}

function Apart({ text: { survey: t }, isDark }: LegendProps): ReactElement {
  const [, less, same, more] = differenceColours(isDark ? dark : light)
  const items = [
    { colour: less, words: t.lessThanTheory, sign: '−' },
    { colour: same, words: t.asTheory, sign: '' },
    { colour: more, words: t.moreThanTheory, sign: '+' },
  ]
  return (
    <ul className="dr-legend-difference">
      {items.map(({ colour, words, sign }) => (
        <li key={words}>
          <i style={{ backgroundColor: colour }} aria-hidden="true">
            {sign}
          </i>
          {words}
        </li>
      ))}
    </ul>
  )
}
