import { optionsOfQuery } from '../../embed/query.ts'
import type { Wish } from '../../embed/paste/wish.ts'
import { findPreset, presets } from '../../scenario/presets/index.ts'
import { CONTROLS, PARTS } from '../../store/figure.ts'
import { langOf } from '../../text/languages.ts'
import type { Text } from '../../text/text.ts'
import { titled } from '../../text/titles.ts'

/** Between a chart's fill and a phone: as tall as a stage with its timeline in a column of text, CSS pixels. */
const USUAL_HEIGHT = 960

const known = <T extends string>(given: readonly string[] | undefined, all: readonly T[]): readonly T[] | null => given?.length === 0 ? [] : given ? all.filter((name) => given.includes(name)) : null

/** What the page's address asks for, which is what a frame's would; what makes no sense in it is left out. */
export function wishOf(query: string, home: string, text: Text): Wish {
  const { scenario, state, at, rate, show, controls, telling, theme, lang, autoplay } = optionsOfQuery(new URLSearchParams(query))
  const preset = findPreset(String(scenario)) ?? presets[0]
  const title = titled(state === undefined ? (preset.scenario.title ?? '') : text.panels.untitled, text)
  const parts = known(show, PARTS)
  const language = langOf(lang)
  return {
    day: state === undefined ? { preset: preset.name } : { state: state.replace(/[^\w-]/g, '') },
    at: state === undefined && (typeof at === 'string' || typeof at === 'number') ? at : null,
    rate: rate !== undefined && rate > 0 && rate < Infinity ? rate : null,
    show: parts?.length ? parts : null,
    controls: known(controls, CONTROLS),
    telling: telling === 'system' ? 'system' : 'restaurant',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    lang: language === 'en' ? null : language,
    autoplay: autoplay ?? state === undefined,
    height: USUAL_HEIGHT,
    width: null,
    home,
    title,
    alt: text.panels.figure({ title }),
  }
}
