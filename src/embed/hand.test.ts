import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { awaitHand } from './hand.ts'

const pointer = (type: string, pointerType: string): Event => Object.assign(new Event(type), { pointerType })

/** The figure's element as far as a hand is waited for on it, and whether one has come. */
function place() {
  const element = new EventTarget()
  const hand = awaitHand(element as HTMLElement)
  let came = false
  void hand.came.then(() => (came = true))
  return { hand, send: (event: Event) => void element.dispatchEvent(event), came: async () => (await Promise.resolve(), came) }
}

describe('the first hand on a figure', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each([
    ['a mouse that moves on it', [pointer('pointermove', 'mouse')]],
    ['a pen that presses', [pointer('pointerdown', 'pen')]],
    ['a finger that taps', [pointer('pointerdown', 'touch'), pointer('pointerup', 'touch')]],
    ['the focus', [new Event('focusin')]],
    ['a click of a screen reader', [new Event('click')]],
  ])('is %s', async (_, events) => {
    const { send, came } = place()
    for (const event of events) send(event)
    expect(await came()).toBe(true)
  })

  it('is no finger that scrolls the page, and one that stays', async () => {
    const { send, came } = place()
    send(pointer('pointerdown', 'touch'))
    send(pointer('pointermove', 'touch'))
    vi.advanceTimersByTime(100)
    send(pointer('pointercancel', 'touch'))
    vi.advanceTimersByTime(1000)
    expect(await came()).toBe(false)
    send(pointer('pointerdown', 'touch'))
    vi.advanceTimersByTime(300)
    expect(await came()).toBe(true)
  })

  it('is no pointer beneath which the page scrolls', async () => {
    const { send, came } = place()
    send(pointer('pointerenter', 'mouse'))
    send(pointer('pointerover', 'mouse'))
    expect(await came()).toBe(false)
  })

  it('is a call that asks for it; and nothing is waited for any more once it is stopped', async () => {
    const asked = place()
    asked.hand.reach()
    expect(await asked.came()).toBe(true)
    const gone = place()
    gone.hand.stop()
    gone.send(new Event('focusin'))
    expect(await gone.came()).toBe(false)
  })
})
