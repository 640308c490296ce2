import { Where } from './codes.ts'
import { EventKind } from './events.ts'
import type { Fate } from './results.ts'
import { outcomeOf } from './rows.ts'
import type { Listener, World } from './world.ts'

/** How one customer fares, and who they are: the same party and address mean the same person (and visit) in every restaurant they come to. */
export interface Story {
  party: number
  address: number
  arrivedAt: number
  fate: Fate
}

/** Keeps how each customer of a day fares, by number. */
export class FateRecorder implements Listener {
  readonly stories: Story[] = []

  constructor(private readonly w: World) {}

  event(kind: EventKind, slot: number, _employee: number, line: number): void {
    if (slot < 0) return
    const { w } = this
    if (kind === EventKind.CustomerArrived) {
      this.stories.push({ party: w.party[slot], address: w.address[slot], arrivedAt: w.now, fate: { outcome: 'inside', wait: null } })
      return
    }
    const { fate } = this.stories[w.number[slot]]
    if (kind === EventKind.CustomerJoined || kind === EventKind.OrderStarted) fate.wait ??= 0
    else if (kind === EventKind.CustomerRetries) {
      this.waited(fate, w.waited[slot])
      fate.outcome = 'in-orbit'
    } else if (kind === EventKind.CustomerReturned) fate.outcome = 'inside'
    else {
      const outcome = outcomeOf(kind)
      if (outcome === undefined) return
      // Where a customer went away in between, that has been counted.
      const standing = fate.outcome !== 'in-orbit' && w.started[slot] === 0 && (line !== -2 || fate.wait !== null)
      this.waited(fate, w.waited[slot] + (standing ? w.now - w.joinedAt[slot] : 0))
      fate.outcome = outcome
    }
  }

  /** The stories up to now, of those still waiting with their minutes so far. */
  tell(): Story[] {
    const { stories, w } = this
    w.eachInside((c) => {
      const { fate } = stories[w.number[c]]
      const waiting = w.started[c] === 0 && w.where[c] !== Where.Orbit
      this.waited(fate, w.waited[c] + (waiting ? w.now - w.joinedAt[c] : 0))
    })
    return stories
  }

  /** Nobody has waited who was turned away at once. */
  private waited(fate: Fate, minutes: number): void {
    if (minutes > 0 || fate.wait !== null) fate.wait = minutes
  }
}
