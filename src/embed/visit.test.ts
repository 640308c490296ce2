import { describe, expect, it } from 'vitest'
import { createPlayer } from '../run/player.ts'
import { opened, visits } from '../scenario/mutants.testing.ts'
import { parseScenario } from '../scenario/parse.ts'
import { presets } from '../scenario/presets/all.ts'
import type { Scenario } from '../scenario/types.ts'
import type { Visit } from '../scenario/link.ts'
import { CONTROLS, PARTS, type FigureState } from '../store/figure.ts'
import { NO_RESULTS } from '../store/results.ts'
import { resolveOptions } from './options.ts'
import { addressOf, shareLink, visitOf } from './visit.ts'

const BASE = 'https://dinner-rush.example/some/folder/'

/** The store's state of a figure that shows a visit. */
function stateOf({ name, scenario, seed, commands, time, rate, telling, theme, show, controls, beside }: Visit): FigureState {
  const { frame } = createPlayer({ scenario, seed, commands, time }).a
  const run = { name, scenario, seed, commands, frame, choice: beside?.choices.a ?? null }
  return {
    runs: { a: run, b: beside && { ...run, name: null, scenario: beside.scenario, commands: beside.commands, choice: beside.choices.b } },
    playback: { time, tick: 0, playing: false, rate, opening: 0, end: 600 },
    history: { canUndo: false, canRedo: false },
    view: {
      telling,
      lang: 'en',
      pageLang: 'en',
      theme,
      dark: false,
      reducedMotion: false,
      show: (show ?? PARTS) as FigureState['view']['show'],
      controls: (controls ?? CONTROLS) as FigureState['view']['controls'],
      classroom: false,
      question: null,
      selected: null,
      selectedIn: 'a',
      pin: null,
      panel: null,
    },
    results: NO_RESULTS,
    trouble: null,
  }
}

const queryOf = (url: string): string => new URL(url).searchParams.get('state')!

describe('the address of a figure', () => {
  it('is the preset’s name while nothing differs from its opening', async () => {
    for (const { name } of presets.filter(({ show, beside }) => !show && !beside)) {
      expect(shareLink(stateOf(opened(name)), BASE)).toEqual({ ok: true, url: `${BASE}?scenario=${name}` })
      expect(addressOf(stateOf(opened(name)), '/folder/')).toBe(`/folder/?scenario=${name}`)
    }
    const visit = opened('lunch-rush')
    const changes: Partial<Visit>[] = [{ time: visit.time + 1 }, { rate: 9 }, { seed: 5 }, { commands: [{ at: 1, do: 'hire' }] }, { telling: 'system' }, { theme: 'dark' }, { show: ['stage'] }, { controls: [] }, { name: null }]
    for (const change of changes) expect(addressOf(stateOf({ ...visit, ...change }), BASE), JSON.stringify(change)).toMatch(/\?state=1/)
  })

  it('is the preset’s own page where there are such, and its state there; the site’s for a restaurant that is nobody’s', () => {
    const own = opened('sick-day')
    const urlOf = (visit: Visit, lang: FigureState['view']['lang'] = 'en'): string => {
      const state = stateOf(visit)
      const link = shareLink({ ...state, view: { ...state.view, lang } }, BASE, true)
      expect(link.ok).toBe(true)
      return link.ok ? link.url : ''
    }
    expect(urlOf(own)).toBe(`${BASE}sick-day/`)
    expect(urlOf(own, 'es')).toBe(`${BASE}sick-day/?lang=es`)
    const later = { ...own, time: own.time + 1 }
    expect(urlOf(later)).toMatch(/\/folder\/sick-day\/\?state=1[^&]+$/)
    expect(urlOf(later, 'es')).toMatch(/\/folder\/sick-day\/\?state=1[^&]+&lang=es$/)
    expect(urlOf({ ...own, name: null })).toMatch(/\/folder\/\?state=1/)
    expect(addressOf(stateOf(own), '/folder/', true)).toBe('/folder/sick-day/')
  })

  it('opens what it was made of, on the site and in the frame', async () => {
    for (const visit of visits()) {
      const state = stateOf(visit)
      expect(visitOf(state)).toEqual(visit)
      const link = shareLink(state, BASE)
      expect(link.ok).toBe(true)
      if (!link.ok) continue
      expect(link.url.length).toBeLessThanOrEqual(2_000)
      const { scene, trouble } = await resolveOptions({ state: queryOf(link.url) })
      expect(trouble).toBeNull()
      expect(scene).toMatchObject({ name: visit.name, at: visit.time, seed: visit.seed, commands: visit.commands, scenario: visit.scenario })
    }
  })

  it('is none for a name that is nobody’s, or a pace beyond what a link carries', async () => {
    const visit = visitOf(stateOf({ ...opened('one-star'), name: 'my-own', rate: 1e9 }))
    expect(visit).toMatchObject({ name: null, rate: 10_000 })
  })

  it('keeps a heavy day for its own reader, and hands none out that nobody could open', async () => {
    const parsed = parseScenario({ demand: { perHour: 3_000 }, work: { law: 'exponential', mean: 0.3 }, staff: [{ count: 20 }] }) as { scenario: Scenario }
    const state = stateOf({ ...opened('one-star'), name: null, scenario: parsed.scenario, commands: [], time: 590 })
    expect(shareLink(state, BASE)).toEqual({ ok: false, length: expect.any(Number) as number })
    const own = addressOf(state, BASE)!
    expect((await resolveOptions({ state: queryOf(own) })).trouble).toMatchObject({ problems: [{ message: expect.stringContaining('too heavy') as string }] })
    expect(await resolveOptions({ state: queryOf(own), trusted: true })).toMatchObject({ trouble: null, scene: { at: 590 } })
  })
})
