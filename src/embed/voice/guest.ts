import type { Problem } from '../../scenario/types.ts'
import type { Clock } from '../../views/clock.ts'
import type { Mounted } from '../mount.tsx'
import { EDITION, isObject, MARK, Refused, type Ignored, type State } from './contract.ts'
import { createHeights, createSteady } from './heights.ts'
import { takeTurns } from './turn.ts'
import { giveVoice, type Bound, type Speaker } from './voice.ts'

/** What a frame has to do with the page around it. */
export interface FrameWindow {
  readonly parent: { postMessage(message: unknown, target: string): void }
  readonly href: string
  hear(heard: (event: Heard) => void): () => void
  /** The height of what is in the frame and the frame's width, in CSS pixels, at first and whenever one changes. */
  measure(measured: (height: number, width: number) => void): () => void
  now(): number
}

export type Heard = Pick<MessageEvent<unknown>, 'source' | 'origin' | 'data'>

/** Messages that a host may send at once, and how many more it earns in a second: more than any hand or scroll makes. */
export const AT_ONCE = 120
export const A_SECOND = 60

function createBucket(now: () => number): () => boolean {
  let left = AT_ONCE
  let last = now()
  return () => {
    const at = now()
    left = Math.min(AT_ONCE, left + ((at - last) / 1000) * A_SECOND)
    last = at
    if (left < 1) return false
    left -= 1
    return true
  }
}

/** `hosts=https://a.example,https://b.example` of the address: whom the frame obeys; null: whoever has framed it. */
export function hostsOf(href: string): readonly string[] | null {
  const given = new URL(href).searchParams.getAll('hosts')
  if (given.length === 0) return null
  return given
    .flatMap((list) => list.split(','))
    .map((host) => host.trim().replace(/\/+$/, ''))
    .filter((host) => host !== '')
}

export interface Guest {
  readonly ignored: Readonly<Ignored>
  stop(): void
}

type Id = number | string
const isId = (id: unknown): id is Id => (typeof id === 'number' && Number.isFinite(id)) || (typeof id === 'string' && id.length <= 64)

/** The voice of a figure in a frame: hears its host and nobody else, and tells it how tall it is. */
export function openGuest(frame: FrameWindow, speaker: Speaker, autoplay: boolean, beat?: Clock): Guest {
  const { parent } = frame
  const ignored: Ignored = { strangers: 0, shapes: 0, floods: 0 }
  const hosts = hostsOf(frame.href)
  const bucket = createBucket(() => frame.now())
  const say = (message: unknown, target = '*'): void => parent.postMessage(message, target)
  const tell = (event: string, detail: unknown): void => say({ [MARK]: EDITION, event, detail })

  const heights = createHeights({ href: frame.href, say })
  const steady = createSteady(() => frame.now())
  const stopMeasuring = frame.measure((exact, width) => {
    const height = steady(exact)
    if (height !== null) heights.tell(height, Math.ceil(width))
  })
  const turn = takeTurns(speaker.store, autoplay, tellTurn)
  const stopHearing = frame.hear(hear)
  const voice: Bound = giveVoice(speaker, tell, beat)
  tellTurn()

  function tellTurn(): void {
    tell('turn', { wants: turn.wants, held: turn.held })
  }

  /** What belongs to the way it is carried, and not to what is said; null: something else was asked. */
  function carry(call: unknown, value: unknown): Problem[] | null {
    switch (call) {
      case 'hello':
        // Whoever comes after us has missed what we have said.
        heights.again()
        tellTurn()
        return []
      case 'listen':
        if (!Array.isArray(value) || !value.every((event) => event === 'event')) return [{ path: 'listen', message: 'must be ["event"], or [] to hear no more of them' }]
        voice.listen(value.length > 0)
        return []
      case 'turn':
        if (typeof value !== 'boolean') return [{ path: 'turn', message: 'must be true or false' }]
        if (value) turn.give()
        else turn.take()
        return []
    }
    return null
  }

  function hear({ source, origin, data }: Heard): void {
    if (source !== parent || (hosts && !hosts.includes(origin))) return void ignored.strangers++
    if (heights.hear(data)) return
    if (!isObject(data) || !(MARK in data)) return void ignored.shapes++
    if (!bucket()) return void ignored.floods++
    const { [MARK]: edition, id, call, value } = data
    const target = /^https?:\/\//.test(origin) ? origin : '*'
    const answer = (given: object): void => {
      if (isId(id)) say({ [MARK]: EDITION, id, ...given }, target)
    }
    if (edition !== EDITION || (id !== undefined && !isId(id))) {
      ignored.shapes++
      const [path, message] = edition === EDITION ? ['id', 'must be a number or a text of at most 64 letters'] : [MARK, `must be ${EDITION}, the edition that is spoken here`]
      return answer({ refused: [{ path, message }] })
    }
    const carried = carry(call, value)
    if (carried && carried.length > 0) {
      ignored.shapes++
      return answer({ refused: carried })
    }
    if (carried) return answer({ answer: voice.standing() })
    void voice.call(call, value).then(
      (standing) => answer({ answer: 'ignored' in standing ? ({ ...standing, ignored: { ...ignored } } satisfies State) : standing }),
      (error: unknown) => {
        if (!(error instanceof Refused)) reportError(error)
        else if (error.shape) ignored.shapes++
        answer({ refused: error instanceof Refused ? error.problems : [{ path: '', message: String(error) }] })
      },
    )
  }

  return {
    ignored,
    stop() {
      stopHearing()
      stopMeasuring()
      turn.stop()
      voice.stop()
    },
  }
}

/** The frame that this script is in; null where nobody has framed it. */
function frameOf(window: Window, fullHeight: () => number, whole: Promise<void>): FrameWindow | null {
  const { parent, document } = window
  if (parent === window) return null
  return {
    parent,
    href: window.location.href,
    now: () => performance.now(),
    hear(heard) {
      window.addEventListener('message', heard)
      return () => window.removeEventListener('message', heard)
    },
    measure(measured) {
      const root = document.documentElement
      const look = (): void => measured(fullHeight(), window.innerWidth)
      const observer = new ResizeObserver(look)
      // In a low frame what has come may change the full height alone.
      whole.then(look, () => undefined)
      observer.observe(root)
      return () => observer.disconnect()
    },
  }
}

/** Gives the figure of this page its voice, if there is anybody around it to hear. */
export function speakToHost(mounted: Mounted, autoplay: boolean, fullHeight: () => number): Guest | null {
  const frame = frameOf(window, fullHeight, mounted.whole)
  return frame && openGuest(frame, mounted, autoplay)
}
