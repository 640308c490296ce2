import { describe, expect, it } from 'vitest'
import { presets } from '../../scenario/presets/all.ts'
import { fetchLesson } from '../../scenario/presets/lesson.ts'
import { createDoings } from '../doings.ts'
import { figure } from '../figure.testing.ts'
import * as pair from '../pair.ts'
import { explained } from '../refusal.ts'
import type { Tidings } from './contract.ts'
import './tasks.ts'
import { giveVoice } from './voice.ts'

// At hand before anybody asks: what comes is not waited for here by the clock.
await fetchLesson('lunch-rush')

/** Until what is brought, and is here already, has been handed over. */
const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((done) => setTimeout(done))
}

async function heardOf(show: ('stage' | 'missions')[]) {
  const { name, scenario, commands, at, rate } = presets.find((preset) => preset.name === 'lunch-rush')!
  const fig = figure({ name, scenario, commands, at, rate }, show)
  fig.takeUp(createDoings, explained, pair)
  const told: Tidings['task'][] = []
  giveVoice({ store: fig.store, digest: () => fig.digest('a'), reach: () => Promise.resolve() }, (event, detail) => {
    if (event === 'task') told.push(detail as Tidings['task'])
  })
  await rest()
  const go = async (time: number): Promise<void> => {
    fig.store.intend({ do: 'seek', time })
    await rest()
  }
  await go(229)
  return { fig, told, go }
}

describe('the host', () => {
  it('is told of each mission that is met or missed, once, and again when that changes', async () => {
    const { fig, told, go } = await heardOf(['stage', 'missions'])
    await go(400)
    await go(401)
    expect(told.map(({ id, met }) => [id, met])).toEqual([['two-hands', false], ['in-time', false]])
    expect(told[1]).toMatchObject({ title: 'A quick lunch that pays', minute: 400, clock: '14:40' })
    await go(229)
    for (let i = 0; i < 4; i++) fig.store.apply({ do: 'hire', value: { speed: 1 } })
    await rest()
    await go(400)
    expect(told.slice(2).map(({ id, met }) => [id, met])).toEqual([['two-hands', false], ['in-time', true]])
  })

  it('is told of none that nobody sees', async () => {
    const { told, go } = await heardOf(['stage'])
    await go(400)
    expect(told).toEqual([])
  })
})
