import { describe, expect, it } from 'vitest'
import { EDITION, MARK } from './contract.ts'
import { A_SECOND, AT_ONCE } from './guest.ts'
import { type Speaker, HOST, frameOf } from './frame.testing.ts'

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
