import { optionsOfQuery } from '../../embed/query.ts'
import { FOR_A_POST, usualHeight, type Wish } from '../../embed/paste/wish.ts'
import { presets } from '../../scenario/presets/all.ts'
import { findPreset } from '../../scenario/presets/index.ts'
import { CONTROLS, PARTS } from '../../store/figure.ts'
import { langOf } from '../../text/languages.ts'
import type { Text } from '../../text/text.ts'
import { titled } from '../../text/titles.ts'

const CLOCK_OR_MINUTE = /^\d{1,5}([:.]\d{1,2})?$/

/** Null: all of them. */
function known<T extends string>(given: readonly string[], all: readonly T[]): readonly T[] | null {
  const names = all.filter((name) => given.includes(name))
  return names.length === all.length ? null : names
}

/** What the page's address asks for, which is what a frame's would; what makes no sense in it is left out. */
export function wishOf(query: string, home: string, text: Text): Wish {
  const { scenario, state, at, rate, show, controls, telling, theme, lang, autoplay } = optionsOfQuery(new URLSearchParams(query))
  const preset = findPreset(String(scenario)) ?? presets[0]
  const title = titled(state === undefined ? (preset.scenario.title ?? '') : text.panels.untitled, text)
  const asked = known(show ?? FOR_A_POST, PARTS)
  const parts = asked?.length === 0 ? FOR_A_POST : asked
  const language = langOf(lang)
  return {
    day: state === undefined ? { preset: preset.name } : { state: state.replace(/[^\w-]/g, '') },
    at: state === undefined && at !== undefined && CLOCK_OR_MINUTE.test(String(at)) ? at : null,
    rate: rate !== undefined && rate > 0 && rate < Infinity ? rate : null,
    show: parts,
    controls: controls ? known(controls, CONTROLS) : null,
    telling: telling === 'system' ? 'system' : 'restaurant',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    lang: language === 'en' ? null : language,
    autoplay: autoplay ?? state === undefined,
    height: usualHeight(parts ?? PARTS),
    width: null,
    home,
    title,
    alt: text.panels.figure({ title }),
  }
}
