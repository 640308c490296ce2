import type { JobName, Jobs } from '../run/jobs.ts'
import { JOBS } from '../run/jobs.ts'
import { presets } from '../scenario/presets/all.ts'
import { PARTS, CONTROLS, type Part } from '../store/figure.ts'
import type { Clock } from '../views/clock.ts'
import type { Desk } from './desk.ts'
import type { Sight } from './sight.ts'
import type { Scene } from './scene.ts'
import * as pair from './pair.ts'
import { explained } from './refusal.ts'
import { createDoings } from './doings.ts'
import { wire, type Wired } from './wire.ts'

/** As much of a page as a figure's wiring looks at. */
function elementOfPage(): HTMLElement {
  const media = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }
  const page = { defaultView: { matchMedia: () => media }, visibilityState: 'visible', addEventListener: () => undefined, removeEventListener: () => undefined }
  return { ownerDocument: page } as unknown as HTMLElement
}

/** Always in view. */
class Observer {
  constructor(private readonly seen: (entries: { isIntersecting: boolean }[]) => void) {}
  observe(): void {
    this.seen([{ isIntersecting: true }])
  }
  disconnect(): void {}
}

export interface TestFigure extends Wired {
  /** Display goes on by so many ms, in frames. */
  frames(ms: number): void
}

/** The real store, player and wiring of a figure, with a clock that is moved by hand. `reach`: nobody has laid a hand on it, and is told of what asks for one. */
export function figure(change: Partial<Scene> = {}, show: readonly Part[] = PARTS, reach: (() => void) | null = null): TestFigure {
  Object.assign(globalThis, { IntersectionObserver: Observer })
  const { name, scenario, commands, at, rate } = presets[0]
  const listeners = new Set<(now: number) => void>()
  const clock: Clock = {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  let now = 0
  const wired = wire(elementOfPage(), {
    scene: { name, scenario, commands, at, rate, ...change },
    view: { telling: 'restaurant', lang: 'en', pageLang: 'en', theme: 'light', show, controls: CONTROLS, classroom: false },
    autoplay: false,
    trouble: null,
    clock,
    ...(reach && { reach }),
  } as Parameters<typeof wire>[1])
  if (!reach) wired.takeUp(createDoings, explained, pair)
  return {
    ...wired,
    frames(ms) {
      for (const end = now + ms; now < end; ) {
        now += 20
        for (const listener of [...listeners]) listener(now)
      }
    },
  }
}

export interface Ask {
  lane: string
  job: JobName
  ask: { at: number; until: number; days: number; extra?: unknown; run: Jobs['forecast']['ask']['run'] } & Jobs['study']['ask']
  open: boolean
  /** All answers, the first only, or that there are no more. */
  answer(how?: 'first' | 'all' | 'none'): void
}

/** A desk whose work is done when the test says so, by the real jobs. */
export function deskByHand(): Desk & { asks: Ask[]; open(): Ask[] } {
  const asks: Ask[] = []
  return {
    asks,
    open: () => asks.filter((ask) => ask.open),
    ask(lane, job, ask, heard) {
      for (const other of asks) if (other.lane === lane) other.open = false
      const entry: Ask = {
        lane,
        job,
        ask: ask as unknown as Ask['ask'],
        open: true,
        answer(how = 'all') {
          const slices = JOBS[job](ask as never) as Iterable<unknown>
          for (const found of how === 'none' ? [] : slices) {
            if (!entry.open) return
            if (found === null) continue
            heard(found as never)
            if (how === 'first') return
          }
          if (!entry.open) return
          entry.open = false
          heard(null)
        },
      }
      asks.push(entry)
      return () => void (entry.open = false)
    },
    destroy: () => undefined,
  }
}

export function sightByHand(seen: boolean): Sight & { seen: boolean; look(seen: boolean): void } {
  const listeners = new Set<() => void>()
  return {
    seen,
    subscribe(changed) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    look(now) {
      this.seen = now
      for (const changed of listeners) changed()
    },
  }
}
