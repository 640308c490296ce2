import { presetAddress } from '../embed/place.ts'
import { addressOf as addressOfState, langQuery } from '../embed/visit.ts'
import { PAGES } from '../embed/site.ts'
import { fetchPreset, findPreset } from '../scenario/presets/index.ts'
import { CONTROLS, type FigureState, type FigureStore } from '../store/figure.ts'

/** Changes of the address that may follow at once, and the time in which another one is earned, ms: Safari refuses more than 100 in 30 seconds. */
const AT_ONCE = 20
const EARNED_IN = 400
/** Between two changes while only time goes on, ms. */
const APART_PLAYING = 2_000
/** Simulated time that moved further than display time allows was moved by the reader, seconds of display. */
const LEAP = 0.25

/** Kept beside the address in the page's own history, where a link from elsewhere has nothing. */
const WRITTEN = 'dinner-rush'

/** Whether this page itself wrote the address that it was opened by: refreshed, or come back to. */
export function writtenHere(): boolean {
  const state = history.state as Record<string, unknown> | null
  return location.search !== '' && state?.[WRITTEN] === location.search
}

/** The address of a preset on the site at `home`; of this very page where there is no such site. */
export const addressOf = (name: string, view: FigureState['view'], home: string | null): string => presetAddress(name, home ?? '', langQuery(view), home !== null && PAGES)

/** Opens a restaurant of the house in a figure that stands. */
export async function openPreset(store: FigureStore, name: string): Promise<void> {
  const preset = name === 'tonight' ? (await import('../embed/evening.ts')).tonight() : await fetchPreset(name)
  if (!preset) return
  const { scenario, commands, at, rate, controls = CONTROLS } = preset
  const { runs, view } = store.getState()
  const left = runs.a.name === null ? undefined : findPreset(runs.a.name)
  // What may be moved is the page's to say; but what an evening takes away comes back after it.
  if (preset.controls || (left?.controls && sameNames(left.controls, view.controls))) store.intend({ do: 'allow', controls })
  store.intend({ do: 'open', scenario, done: commands, time: at, rate, name: preset.name })
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name) => b.includes(name))

/** Whether more happened than that time went on. */
function acted(now: FigureState, before: FigureState): boolean {
  const { time, rate, playing } = now.playback
  const went = time - before.playback.time
  if (now.runs !== before.runs || now.view !== before.view || rate !== before.playback.rate || playing !== before.playback.playing) return true
  return playing ? went < 0 || went > rate * LEAP : went !== 0
}

/**
 * The address says what the figure shows: refreshed, come back to or sent on, the page opens on it. What a reader does is in it at
 * once (a page that is refreshed asks for the address as it was before it could say more), the moment every two seconds while time goes
 * on, and all of it when the page is left for another. A day too long for an address leaves there what fitted last, and nothing once
 * another restaurant is open.
 *
 * `home`: path of the site, which every page of it stands below. What the page asks for later is asked for by the modules' own addresses,
 * so that nothing minds being called otherwise meanwhile.
 */
export function followInAddress(store: FigureStore, home: string, pages = PAGES): () => void {
  // The bare address is the article's.
  const bare = `${home}?show=all`
  let written: { url: string | null; scenario: unknown } = { url: null, scenario: store.getState().runs.a.scenario }
  let last = performance.now()
  let saved = AT_ONCE
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Infinity

  function write(): void {
    clearTimeout(timer)
    due = Infinity
    const state = store.getState()
    const { scenario } = state.runs.a
    let url = addressOfState(state, home, pages)
    if (url === null) {
      if (scenario === written.scenario) return
      url = bare
    }
    if (url === written.url) return
    written = { url, scenario }
    saved = savings() - 1
    last = performance.now()
    try {
      history.replaceState({ ...history.state, [WRITTEN]: new URL(url, location.href).search }, '', url + location.hash)
    } catch {
      // Too many for the browser's taste, or a page that has no address of its own: the next one may be let through.
    }
  }

  /** Changes that may be made now: what was left after the last one, and what was earned since. */
  const savings = (): number => Math.min(AT_ONCE, saved + (performance.now() - last) / EARNED_IN)

  function plan(atOnce: boolean): void {
    const now = performance.now()
    const when = atOnce ? now + Math.max(0, 1 - savings()) * EARNED_IN : Math.max(now, last + APART_PLAYING)
    if (when >= due) return
    clearTimeout(timer)
    due = when
    // After the turn in which the reader acted: what that changes comes in several steps.
    timer = setTimeout(write, when - now)
  }

  const stopFollowing = store.subscribe((now, before) => {
    if (now.runs !== before.runs || now.playback !== before.playback || now.view !== before.view) plan(acted(now, before))
  })
  const leaving = (): void => {
    if (due < Infinity) write()
  }
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') leaving()
  }
  addEventListener('pagehide', leaving)
  document.addEventListener('visibilitychange', hidden)
  return () => {
    stopFollowing()
    clearTimeout(timer)
    removeEventListener('pagehide', leaving)
    document.removeEventListener('visibilitychange', hidden)
  }
}
