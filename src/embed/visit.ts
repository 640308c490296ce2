import { ALLOWANCE, reach } from '../run/reach.ts'
import { encodeLink, FASTEST, MOST_ADDRESS, type Visit } from '../scenario/link.ts'
import { findPreset } from '../scenario/presets/index.ts'
import type { Problem } from '../scenario/types.ts'
import { CONTROLS, PARTS, type FigureState } from '../store/figure.ts'
import { asked, placeOf, presetAddress } from './place.ts'
import { PAGES } from './site.ts'

/** The figure as it is now, as a link carries it. */
export function visitOf({ runs, playback, view }: FigureState): Visit {
  const { a, b } = runs
  const { telling, theme, show, controls } = view
  return {
    name: a.name !== null && findPreset(a.name) ? a.name : null,
    scenario: a.scenario,
    seed: a.seed,
    commands: a.commands,
    time: playback.time,
    rate: Math.min(playback.rate, FASTEST),
    telling,
    theme,
    show: someOf(show, PARTS),
    controls: someOf(controls, CONTROLS),
    beside: b && { scenario: b.scenario, commands: b.commands, choices: { a: a.choice, b: b.choice } },
  }
}

const sameNames = (a: readonly string[] | null, b: readonly string[] | undefined): boolean => (a === null ? b === undefined : a.length === b?.length && a.every((name) => b.includes(name)))

/** Null when all are there, so that a link made today shows what a later edition adds. */
function someOf(names: readonly string[], all: readonly string[]): readonly string[] | null {
  return all.every((name) => names.includes(name)) ? null : names
}

/** Whether the figure stands as its preset's plain link opens it. */
function asOpened({ name, scenario, seed, commands, time, rate, telling, theme, show, controls, beside }: Visit): string | null {
  const preset = name === null ? undefined : findPreset(name)
  if (!preset || scenario !== preset.scenario || seed !== scenario.seed || time !== preset.at || rate !== preset.rate) return null
  if (commands.length !== preset.commands.length || commands.some((command, i) => command !== preset.commands[i])) return null
  if (preset.beside || beside) return null
  return telling === 'restaurant' && theme === 'auto' && sameNames(show, preset.show) && sameNames(controls, preset.controls) ? preset.name : null
}

/**
 * What an address says of the language, nothing where it is the page's own, and of whom the figure is shown to. It stands beside the state and not in it, so that an
 * edition of the figure that knows no languages opens the link all the same.
 */
export function langQuery({ lang, pageLang, classroom }: FigureState['view']): string {
  return [lang === pageLang ? '' : `lang=${lang}`, classroom ? 'classroom' : ''].filter((said) => said !== '').join('&')
}

type Link = { ok: true; url: string } | { ok: false; length: number }

function linkTo(visit: Visit, base: string, lang: string, pages: boolean): Link {
  const preset = asOpened(visit)
  if (preset !== null) return { ok: true, url: presetAddress(preset, base, lang, pages) }
  const encoded = encodeLink(visit)
  const place = visit.name === null ? base : placeOf(visit.name, base, pages)
  if (!encoded.ok) return { ok: false, length: place.length + encoded.length + lang.length }
  const url = asked(place, `state=${encoded.text}`, lang)
  return url.length <= MOST_ADDRESS ? { ok: true, url } : { ok: false, length: url.length }
}

/** How long a stranger's day may be simulated before it is shown, ms: as long again goes by until it is. */
const PATIENCE = 12

/** Why nobody should have to open it who knows nothing of who sent it: a command that cannot be carried out, or its weight. Null: all is well. */
export function refusal({ scenario, seed, commands, time, beside }: Visit, allowance = ALLOWANCE): Problem[] | null {
  const until = performance.now() + PATIENCE
  const patient = (): boolean => performance.now() < until
  const reached = reach({ scenario, seed, commands }, time, allowance, patient)
  if (!reached.ok) return reached.problems
  if (!beside) return null
  const other = reach({ ...beside, seed }, time, reached.left, patient)
  return other.ok ? null : other.problems.map(({ path, message }) => ({ path: path && `beside.${path}`, message }))
}

/**
 * One address that restores everything, for anybody; or how long it would be, where that is more than an address can carry or the day is
 * heavier than a link may open. `base`: the site's address without its query; `pages`: whether each preset has its own below it. Simulates
 * the day once: not for every frame.
 */
export function shareLink(state: FigureState, base: string, pages = PAGES): Link {
  const visit = visitOf(state)
  const link = linkTo(visit, base, langQuery(state.view), pages)
  return link.ok && asOpened(visit) === null && refusal(visit) ? { ok: false, length: link.url.length } : link
}

/** The address that opens the figure as it is now on this very site (its reader may have a heavy day open), null where it would be too long. */
export function addressOf(state: FigureState, base: string, pages = PAGES): string | null {
  const link = linkTo(visitOf(state), base, langQuery(state.view), pages)
  return link.ok ? link.url : null
}
