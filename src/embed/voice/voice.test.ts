import { describe, expect, it } from 'vitest'
import { figure } from '../figure.testing.ts'
import * as pair from '../pair.ts'
import { explained } from '../refusal.ts'
import { createDoings } from '../doings.ts'
import { EDITION, MARK, Refused, type Tiding } from './contract.ts'
import { A_SECOND, AT_ONCE, openGuest, type FrameWindow, type Heard } from './guest.ts'
import { giveVoice } from './voice.ts'

interface Transport {
  call(call: unknown, value?: unknown): Promise<unknown>
  listen(on: boolean): void
  told: { event: string; detail: Record<string, unknown> }[]
  stop(): void
}

interface Beat {
  subscribe(listener: (now: number) => void): () => void
  beat(): void
}

function beatByHand(): Beat {
  const listeners = new Set<(now: number) => void>()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    beat: () => [...listeners].forEach((listener) => listener(0)),
  }
}

function speaker() {
  const fig = figure({}, ['stage'])
  fig.takeUp(createDoings, explained, pair)
  return { ...fig, mounted: { store: fig.store, digest: () => fig.digest('a'), reach: () => Promise.resolve() } }
}
type Speaker = ReturnType<typeof speaker>

const HOST = 'https://blog.example'

/** A frame whose host is played by the test. */
function frameOf(query = '', fig: Speaker = speaker(), beat: Beat = beatByHand()) {
  const said: { message: Record<string, unknown> | string; target: string }[] = []
  const parent = { postMessage: (message: unknown, target: string) => void said.push({ message: structuredClone(message) as Record<string, unknown>, target }) }
  let hear: ((event: Heard) => void) | null = null
  let measured: ((height: number, width: number) => void) | null = null
  const clock = { now: 0 }
  const frame: FrameWindow = {
    parent,
    href: `https://rush.example/embed/${query}`,
    hear(heard) {
      hear = heard
      return () => void (hear = null)
    },
    measure(changed) {
      measured = changed
      return () => void (measured = null)
    },
    now: () => clock.now,
  }
  const guest = openGuest(frame, fig.mounted, false, beat)
  const post = (data: unknown, source: unknown = parent, origin = HOST): void => hear?.({ data: structuredClone(data), source: source as MessageEventSource, origin })
  return {
    fig, said, guest, clock, post, parent,
    open: () => ({ hears: hear !== null, measures: measured !== null }),
    grow: (height: number, width = 700) => measured!(height, width),
    ours: () => said.map(({ message }) => message).filter((message): message is Record<string, unknown> => typeof message === 'object' && MARK in message),
    words: () => said.map(({ message }) => message),
  }
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

describe('a frame', () => {
  const seek = (id: unknown, value: unknown = 300) => ({ [MARK]: EDITION, id, call: 'seek', value })
  const time = ({ fig }: { fig: Speaker }): number => fig.store.getState().playback.time

  it('hears its host and nobody else', () => {
    const one = frameOf()
    one.post(seek(1), {})
    one.post(seek(2), null)
    expect(time(one)).toBe(227)
    expect(one.guest.ignored).toEqual({ strangers: 2, shapes: 0, floods: 0 })
    one.post(seek(3))
    expect(time(one)).toBe(300)
  })

  it('obeys only the hosts that its address names, if it names any', () => {
    const one = frameOf('?hosts=https://a.example,https://b.example/')
    one.post(seek(1))
    expect(time(one)).toBe(227)
    one.post(seek(2), one.parent, 'https://b.example')
    expect(time(one)).toBe(300)
    expect(one.guest.ignored.strangers).toBe(1)
    const none = frameOf('?hosts=')
    none.post(seek(1))
    expect(time(none), 'an empty list names nobody').toBe(227)
  })

  it('answers the one who asked, by number; one without a number is done unanswered', async () => {
    const one = frameOf()
    one.post(seek('a-1'))
    one.post({ [MARK]: EDITION, call: 'seek', value: 310 })
    await new Promise((done) => setTimeout(done))
    expect(one.said.filter(({ message }) => 'id' in Object(message))).toMatchObject([{ message: { [MARK]: 1, id: 'a-1', answer: { minute: 300 } }, target: HOST }])
    expect(time(one)).toBe(310)
  })

  it.each([['text'], [null], [[1]], [{ call: 'seek', value: 3 }], [{ [MARK]: 2, id: 1, call: 'seek', value: 3 }], [{ [MARK]: EDITION, id: {}, call: 'seek', value: 3 }], [{ [MARK]: EDITION, call: 'turn', value: 'x' }], [{ [MARK]: EDITION, call: 'listen', value: 'event' }]])(
    'counts %j and does nothing',
    (message) => {
      const one = frameOf()
      one.post(message)
      expect(time(one)).toBe(227)
      expect(one.guest.ignored.shapes).toBe(1)
    },
  )

  it('lets a flood pass by: so many at once, so many a second, the rest counted and unanswered', async () => {
    const one = frameOf()
    for (let i = 0; i < AT_ONCE + 50; i++) one.post(seek(i, 230 + i / 10))
    expect(one.guest.ignored.floods).toBe(50)
    one.clock.now += 1000
    for (let i = 0; i < A_SECOND + 5; i++) one.post(seek(1000 + i))
    expect(one.guest.ignored.floods).toBe(55)
    await new Promise((done) => setTimeout(done))
    expect(one.ours().filter((message) => 'answer' in message)).toHaveLength(AT_ONCE + A_SECOND)
  })

  it('says everything again to a host that comes later; stopped, it hears and measures no more', async () => {
    const one = frameOf()
    one.grow(512.2)
    one.said.length = 0
    one.post({ [MARK]: EDITION, id: 1, call: 'hello' })
    await new Promise((done) => setTimeout(done))
    expect(one.ours()).toMatchObject([{ event: 'height', detail: { height: 513 } }, { event: 'turn', detail: { wants: false, held: false } }, { id: 1, answer: { edition: 1 } }])
    one.guest.stop()
    expect(one.open()).toEqual({ hears: false, measures: false })
  })

  it('plays while it has the turn, and tells who set it going', async () => {
    const one = frameOf()
    one.fig.store.intend({ do: 'play' })
    await Promise.resolve()
    expect(one.ours().at(-1)).toMatchObject({ event: 'turn', detail: { wants: true, held: true } })
    one.post({ [MARK]: EDITION, call: 'turn', value: false })
    expect(one.fig.store.getState().playback.playing).toBe(false)
    one.post({ [MARK]: EDITION, call: 'turn', value: true })
    expect(one.fig.store.getState().playback.playing).toBe(true)
  })
})
