import { optionsOfQuery } from '../../embed/query.ts'
import { FOR_A_POST, type Wish } from '../../embed/paste/wish.ts'
import { findPreset, presets } from '../../scenario/presets/index.ts'
import { CONTROLS, PARTS, type Part } from '../../store/figure.ts'
import { langOf } from '../../text/languages.ts'
import type { Text } from '../../text/text.ts'
import { titled } from '../../text/titles.ts'

/** As tall as each part is in a column of text (680 CSS pixels), and what stands above them: until a frame has told its own height, and for one that cannot. */
const TALL: Record<Part, number> = { status: 55, stage: 410, actions: 266, timeline: 412, map: 660, bill: 233, waits: 491, team: 315, trace: 260 }
const HEAD = 160

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
    height: (parts ?? PARTS).reduce((sum, part) => sum + TALL[part], HEAD),
    width: null,
    home,
    title,
    alt: text.panels.figure({ title }),
  }
}
