import { describe, expect, it } from 'vitest'
import { same } from '../kernel/same.testing.ts'
import { createPlayer } from '../run/player.ts'
import { armour } from '../scenario/link-bytes.ts'
import { encodeLink, type Visit } from '../scenario/link.ts'
import { mutants, opened, visits, written } from '../scenario/mutants.testing.ts'
import { presets } from '../scenario/presets/all.ts'
import { PARTS, CONTROLS } from '../store/figure.ts'
import { resolveOptions } from './options.ts'
import { optionsOfQuery } from './query.ts'

const textOf = (visit: Visit): string => {
  const encoded = encodeLink(visit)
  if (!encoded.ok) throw new Error(`too long: ${encoded.length}`)
  return encoded.text
}

const opening = (query: string) => resolveOptions(optionsOfQuery(new URLSearchParams(query)))

describe('a link that is opened', () => {
  it('shows the restaurant at its moment, and waits there', async () => {
    for (const visit of visits()) {
      const { scene, view, autoplay, trouble } = await opening(`?state=${textOf(visit)}`)
      expect(trouble).toBeNull()
      const { name, scenario, seed, commands, time, rate, telling, theme, show, controls, beside } = visit
      expect(scene).toEqual({ name, scenario, seed, commands, at: time, rate, beside })
      expect(view).toEqual({ telling, lang: 'en', pageLang: 'en', theme, show: show ?? PARTS, controls: controls ?? CONTROLS, classroom: false })
      expect(autoplay).toBe(false)
    }
  })

  it('gives way to what stands beside it in the address', async () => {
    const visit: Visit = { ...opened('many-hands'), telling: 'system', theme: 'dark', show: ['stage'], controls: ['time'] }
    const given = await opening(`?state=${textOf(visit)}&telling=restaurant&theme=light&show=map,bill&controls=none&autoplay=yes&rate=7`)
    expect(given.trouble).toBeNull()
    expect(given.view).toEqual({ telling: 'restaurant', lang: 'en', pageLang: 'en', theme: 'light', show: ['map', 'bill'], controls: [], classroom: false })
    expect(given.autoplay).toBe(true)
    expect(given.scene).toMatchObject({ name: 'many-hands', rate: 7 })
    // The restaurant is the link's.
    expect((await opening(`?state=${textOf(visit)}&scenario=one-star&at=10`)).scene).toMatchObject({ name: 'many-hands', at: visit.time })
  })

  it('waits in a classroom, whatever else was asked for', async () => {
    for (const query of ['?scenario=sick-day&classroom', '?scenario=sick-day&classroom=yes&autoplay=yes', '?classroom&scenario=sick-day&autoplay=yes']) {
      const { view, autoplay } = await opening(query)
      expect([view.classroom, autoplay]).toEqual([true, false])
    }
    for (const query of ['?scenario=sick-day', '?scenario=sick-day&classroom=no']) expect((await opening(query)).view.classroom).toBe(false)
    expect((await resolveOptions({ scenario: 'sick-day', classroom: true, autoplay: true })).autoplay).toBe(false)
  })

  it('that is refused leaves what else was asked for, and says so', async () => {
    for (const state of ['', '1', 'nonsense', `${textOf(opened('many-hands'))}A`]) {
      const { scene, autoplay, trouble } = await opening(`?state=${encodeURIComponent(state)}`)
      expect(scene.name).toBe(presets[0].name)
      expect(autoplay).toBe(true)
      expect(trouble).toMatchObject({ subject: 'This link was not opened', problems: [{ path: '' }] })
      expect(trouble!.note).toBeUndefined()
      expect(await opening(`?state=${encodeURIComponent(state)}&scenario=sick-day&telling=system`)).toMatchObject({ scene: { name: 'sick-day' }, view: { telling: 'system' } })
    }
  })

  it('is refused whole when one part or command of it is none', async () => {
    const visit = opened('many-hands')
    const unknown = await opening(`?state=${textOf({ ...visit, show: ['stage', 'kitchen'] })}`)
    expect(unknown.trouble?.problems).toEqual([{ path: 'show[1]', message: expect.stringContaining('kitchen') as string }])
    expect(unknown.scene.name).toBe(presets[0].name)
    const gone = await opening(`?state=${textOf({ ...visit, commands: [{ at: 5, do: 'let-go', who: 'ana' }, { at: 6, do: 'train', who: 'zed', value: 2 }] })}`)
    expect(gone.trouble?.problems[0]).toMatchObject({ path: 'commands[1].who' })
    expect(gone.scene.commands).toBe(presets[0].commands)
    const { scenario, commands } = visit
    const beside = { scenario, commands: [...commands, { at: 9, do: 'train', who: 'zed', value: 2 } as const], choices: { a: null, b: null } }
    expect((await opening(`?state=${textOf({ ...visit, beside })}`)).trouble?.problems[0].path).toMatch(/^beside\.commands\[\d+\]\.who$/)
  })

  it('of another edition is opened with a note, which is no fault', async () => {
    const { trouble, scene } = await opening(`?state=${armour(JSON.stringify({ ...written(opened('sick-day')), e: 2 }))}`)
    expect(scene.name).toBe('sick-day')
    expect(trouble).toMatchObject({ note: true, problems: [{ message: expect.stringContaining('numbers may differ') as string }] })
  })
})

describe('ten thousand links that are not as they should be', () => {
  it('open a day that can be shown, or leave the usual one and a message', async () => {
    let accepted = 0
    const usual = JSON.stringify({ telling: 'restaurant', lang: 'en', pageLang: 'en', theme: 'auto', show: PARTS, controls: CONTROLS, classroom: false })
    for (const { kind, text } of mutants(10_000)) {
      const { scene, view, trouble } = await resolveOptions({ state: text })
      if (trouble && !trouble.note) {
        same(trouble.problems.length > 0 && /\w/.test(trouble.problems[0].message), true, kind)
        same(scene.scenario, presets[0].scenario, kind)
        same(scene.beside ?? null, null, kind)
        same(JSON.stringify(view), usual, kind)
        continue
      }
      accepted++
      const { scenario, seed, commands, at: time, rate, beside } = scene
      const player = createPlayer({ scenario, seed, commands, time, rate })
      if (beside) player.beside({ ...beside, seed: player.a.seed })
      expect(player.time, kind).toBeLessThanOrEqual(time)
      expect(player.a.frame.employees.length, kind).toBeLessThanOrEqual(1_200)
    }
    expect(accepted).toBeGreaterThan(100)
  })
})
