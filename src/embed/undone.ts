import type { Player } from '../run/player.ts'

/** What was done before there were hands for it, and when. */
export interface Undone<Hands> {
  wait(deed: (hands: Hands) => void): void
  /** Each deed at its own moment; the one that is shown by now stays. */
  carryOut(hands: Hands): void
  forget(): void
}

export function createUndone<Hands>(player: () => Player, unseen: (body: () => void) => void): Undone<Hands> {
  const waiting: { at: number; deed(hands: Hands): void }[] = []
  return {
    wait: (deed) => void waiting.push({ at: player().time, deed }),
    carryOut(hands) {
      const now = player().time
      let then = now
      for (const { at, deed } of waiting.splice(0)) {
        if (at !== player().time) unseen(() => player().seek(at))
        then = at
        deed(hands)
      }
      if (then !== now) player().seek(now)
    },
    forget: () => void waiting.splice(0),
  }
}
