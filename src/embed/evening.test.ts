import { describe, expect, it } from 'vitest'
import { createPlayer } from '../run/player.ts'
import { eveningDay, eveningName } from '../scenario/evenings.ts'
import { decodeLink, encodeLink, type Visit } from '../scenario/link.ts'
import { findPreset } from '../scenario/presets/index.ts'
import { eveningAsked, tonight } from './evening.ts'
import { resolveOptions, type Fault } from './options.ts'
import { optionsOfQuery } from './query.ts'
import { presetAddress } from './place.ts'

const opening = (query: string) => resolveOptions(optionsOfQuery(new URLSearchParams(query)))
const LATE = Date.UTC(2026, 10, 29, 23, 59, 59)

describe('tonight', () => {
  it('is one evening for everybody, and another after midnight by UTC', () => {
    expect(tonight(LATE).name).toBe('tonight-2026-11-29')
    expect(tonight(LATE + 1000).name).toBe('tonight-2026-11-30')
    expect(tonight(LATE)).toBe(tonight(LATE - 3_600_000))
  })

  it('opens by its name, by a date, and by the name of an evening', async () => {
    const today = await opening('scenario=tonight')
    expect(today.trouble).toBeNull()
    expect(today.scene.name).toBe(tonight().name)
    for (const query of ['scenario=tonight&date=2026-12-24', 'scenario=tonight-2026-12-24']) {
      const { scene, view, trouble } = await opening(query)
      expect(trouble).toBeNull()
      expect(scene).toMatchObject({ name: 'tonight-2026-12-24', at: 10, scenario: { seed: eveningDay('2026-12-24') } })
      expect(view.controls).not.toContain('demand')
    }
  })

  it('says what is no date, and opens today’s', async () => {
    for (const date of ['2026-02-30', 'tomorrow', '', '1999-12-31']) {
      const faults: Fault[] = []
      expect(eveningAsked('tonight', date, faults, LATE)?.name).toBe('tonight-2026-11-29')
      expect(faults.map(({ path }) => path)).toEqual(['date'])
    }
    const { scene, trouble } = await opening('scenario=tonight&date=2026-02-30')
    expect(scene.name).toBe(tonight().name)
    expect(trouble?.problems[0]!.message).toContain('2026-02-30')
    // An evening that there is not is a name like any other that nobody knows.
    expect((await opening('scenario=tonight-2026-02-30')).trouble?.problems[0]!.path).toBe('scenario')
  })

  it('is held by a link, whatever the day on which that is opened', () => {
    const name = eveningName(eveningDay('2027-03-05')!)
    expect(findPreset(name)).toBeUndefined()
    const { scenario, commands, rate } = eveningAsked(name, undefined, [])!
    const played: Visit = {
      name, scenario, seed: scenario.seed, rate, time: 250, telling: 'restaurant', theme: 'auto', show: null, controls: null, beside: null,
      commands: [...commands, { at: 40, do: 'hire', value: { name: 'Olga' } }],
    }
    const encoded = encodeLink(played)
    if (!encoded.ok) throw new Error('too long')
    // Little more than the date and what was done.
    expect(encoded.text.length).toBeLessThan(160)
    const read = decodeLink(encoded.text)
    if (!read.ok) throw new Error(read.problems[0]!.message)
    expect(read.visit).toEqual(played)
    const day = ({ scenario: of, commands: done, time }: Visit): string => createPlayer({ scenario: of, commands: done, time }).a.digest()
    expect(day(read.visit)).toBe(day(played))
    expect(decodeLink(encodeLink({ ...played, name: null }).ok ? (encodeLink({ ...played, name: null }) as { text: string }).text : '').ok).toBe(true)
  })

  it('has an address with its date', () => {
    expect(presetAddress('tonight-2026-12-24', 'https://b.example/')).toBe('https://b.example/?scenario=tonight&date=2026-12-24')
    expect(presetAddress('tonight', 'https://b.example/', 'lang=es')).toBe('https://b.example/?scenario=tonight&lang=es')
  })
})
