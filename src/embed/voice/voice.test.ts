import { describe, expect, it } from 'vitest'
import { EDITION, MARK, Refused, type Tiding } from './contract.ts'
import { giveVoice } from './voice.ts'
import { type Beat, beatByHand, speaker, type Speaker, frameOf } from './frame.testing.ts'

interface Transport {
  call(call: unknown, value?: unknown): Promise<unknown>
  listen(on: boolean): void
  told: { event: string; detail: Record<string, unknown> }[]
  stop(): void
}

function overFrame(fig: Speaker, beat: Beat): Transport {
  const { post, ours, guest } = frameOf('', fig, beat)
  let ids = 0
  return {
    async call(call, value) {
      const id = ++ids
      post({ [MARK]: EDITION, id, call, value })
      for (;;) {
        const reply = ours().find((message) => message['id'] === id)
        if (reply && 'refused' in reply) throw new Refused(reply['refused'] as never)
        if (reply) return reply['answer']
        await new Promise((done) => setTimeout(done))
      }
    },
    listen: (on) => post({ [MARK]: EDITION, call: 'listen', value: on ? ['event'] : [] }),
    get told() {
      return ours().filter((message) => 'event' in message && message['event'] !== 'turn' && message['event'] !== 'height') as unknown as Transport['told']
    },
    stop: () => guest.stop(),
  }
}

function overElement(fig: Speaker, beat: Beat): Transport {
  const told: Transport['told'] = []
  const voice = giveVoice(fig.mounted, (event: Tiding, detail) => void told.push({ event, detail: detail as never }), beat)
  return { call: (call, value) => voice.call(call, value), listen: voice.listen, told, stop: voice.stop }
}

const problemsOf = (error: unknown): string => (error instanceof Refused ? error.problems.map(({ path, message }) => `${path}: ${message}`).join('\n') : String(error))

describe.each([
  { way: 'the element', over: overElement },
  { way: 'a frame', over: overFrame },
])('over $way', ({ over }) => {
  function setUp() {
    const fig = speaker()
    const beat = beatByHand()
    const transport = over(fig, beat)
    const named = (event: string): Record<string, unknown>[] => transport.told.filter((one) => one.event === event).map(({ detail }) => detail)
    return { fig, beat, transport, named, call: transport.call.bind(transport), state: () => fig.store.getState() }
  }

  it('it is ready at once, and says how it stands', async () => {
    const { named, call, fig } = setUp()
    expect(named('ready')).toHaveLength(1)
    expect(named('ready')[0]).toMatchObject({ edition: 1, scenario: 'lunch-rush', playing: false, minute: 227, digest: fig.digest('a') })
    expect(await call('play')).toMatchObject({ playing: true })
    expect(await call('pause')).toMatchObject({ playing: false, minute: 227 })
    const told = (await call('state')) as { state: string; clock: string }
    expect(told.state).toMatch(/^[\w-]+$/)
    expect(told).toMatchObject({ ignored: { strangers: 0, shapes: 0, floods: 0 } })
  })

  it('it goes to a minute, and to a time of the clock; the two agree', async () => {
    const { call } = setUp()
    expect(await call('seek', 260)).toMatchObject({ minute: 260 })
    const { clock, minute } = (await call('seek', '12:40')) as { clock: string; minute: number }
    expect(clock).toBe('12:40')
    expect(await call('seek', minute)).toMatchObject({ clock: '12:40' })
  })

  it('a command is done at the moment shown, by the door that everybody uses', async () => {
    const { call, state, fig } = setUp()
    const before = fig.digest('a')
    const standing = (await call('apply', { do: 'hire', value: { name: 'Ben' } })) as { digest: string }
    expect(state().runs.a.commands.at(-1)).toMatchObject({ do: 'hire', value: { name: 'Ben' }, at: 227 })
    expect(standing.digest).not.toBe(before)
    expect(state().history.canUndo).toBe(true)
  })

  it.each([
    ['seek', 'noon', 'seek: must be a minute'],
    ['seek', -1, 'seek: '],
    ['seek', null, 'seek: '],
    ['seek', '12:61', 'seek: '],
    ['play', 3, 'play: takes nothing'],
    ['dance', undefined, 'call: must be one of play, pause, seek, apply, state'],
    [7, undefined, 'call: '],
    ['apply', 'hire', 'apply: must be a command'],
    ['apply', [], 'apply: '],
    ['apply', { do: 'fire' }, 'apply.do: '],
    ['apply', { do: 'train', who: 'ana', value: 'fast' }, 'apply.value: '],
    ['apply', { do: 'hire', at: 3 }, 'apply.at: '],
    ['apply', { do: 'hire', colour: 'red' }, 'apply.colour: '],
    ['apply', { do: 'train', who: 'nobody', value: 2 }, 'apply.who: '],
  ])('%s %j is refused with its place, and nothing is done', async (name, value, said) => {
    const { call, state } = setUp()
    const before = state()
    const refused = await call(name, value).then(() => 'done', problemsOf)
    expect(refused).toContain(said)
    expect(state().runs.a.commands).toBe(before.runs.a.commands)
    expect(state().playback).toMatchObject({ time: before.playback.time, playing: before.playback.playing })
    // What a host gets wrong is no trouble of the reader's.
    expect(state().trouble).toBeNull()
  })

  it('what happens is told to who listens, in one batch a frame, bounded, with how much was left out', async () => {
    const { call, transport, named, beat, fig } = setUp()
    await call('seek', 230)
    beat.beat()
    expect(named('event'), 'nobody listens yet').toEqual([])
    transport.listen(true)
    await call('apply', { do: 'call-in-sick', who: fig.store.getState().runs.a.frame.employees[0].id })
    await call('seek', 232)
    await call('seek', 234)
    expect(named('event')).toEqual([])
    beat.beat()
    expect(named('event')).toHaveLength(1)
    const [{ events, omitted }] = named('event') as unknown as { events: { kind: string; time: number }[]; omitted: number }[]
    expect(omitted).toBe(0)
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['employee-sick', 'customer-joined']))
    expect(events.every(({ time }) => time >= 230 && time <= 234)).toBe(true)
    await call('seek', 500)
    beat.beat()
    const [, far] = named('event') as unknown as { events: unknown[]; omitted: number }[]
    expect(far.events).toHaveLength(64)
    expect(far.omitted).toBeGreaterThan(100)
    await call('seek', 100)
    beat.beat()
    expect(named('event'), 'to go back is no event').toHaveLength(2)
    transport.listen(false)
    await call('seek', 200)
    beat.beat()
    expect(named('event')).toHaveLength(2)
  })

  it('a loss is told with its reason, its counts and its cause; the host may act on it at once', async () => {
    const { call, named, state } = setUp()
    await call('seek', 500)
    await Promise.resolve()
    const losses = named('loss')
    const { frame } = state().runs.a
    expect(losses.length).toBeGreaterThan(0)
    expect(losses.reduce((sum, { count }) => sum + Number(count), 0)).toBeGreaterThan(0)
    expect(losses.at(-1)).toMatchObject({ reason: 'gaveUp', total: frame.lost.gaveUp, lost: frame.lostTotal })
    expect(losses.at(-1)!['cause']).toMatch(/gave up waiting: .+\.$/)
    const before = losses.length
    await call('seek', 100)
    await Promise.resolve()
    expect(named('loss')).toHaveLength(before)
  })

  it('the end of the day tells whether its goal was met, once', async () => {
    const { call, named, state, fig } = setUp()
    await call('seek', 100_000)
    fig.store.intend({ do: 'rate', rate: 1000 })
    await call('play')
    fig.frames(3000)
    await Promise.resolve()
    expect(state().runs.a.frame.over).toBe(true)
    expect(named('mission')).toHaveLength(1)
    expect(named('mission')[0]).toMatchObject({ met: false, goal: state().runs.a.scenario.goal })
  })

  it('stopped, it tells nothing and does nothing', async () => {
    const { transport, fig, named } = setUp()
    transport.stop()
    fig.store.intend({ do: 'seek', time: 500 })
    await Promise.resolve()
    expect(named('loss')).toEqual([])
  })
})
