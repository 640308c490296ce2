/**
 * Where a question stands: nobody has touched it (the figure plays by itself); told all the same, shortly, when its moment came; being
 * answered, while the figure rests at its opening; answered, and watched; shown against the answer.
 */
export type Phase = 'idle' | 'told' | 'held' | 'watching' | 'shown'

export type Step =
  /** Somebody begins to answer, or answers anew. */
  | { do: 'touch' }
  /** Answered, or given up. `watched`: what they wait for is still to come in the day shown. */
  | { do: 'commit'; watched: boolean }
  /** The day has come to the moment of the answer. `secret`: nothing is told to who has not answered. */
  | { do: 'reach'; secret: boolean }
  /** Another day is shown. */
  | { do: 'leave' }

export function next(phase: Phase, step: Step): Phase {
  switch (step.do) {
    case 'touch':
      return phase === 'watching' || phase === 'shown' ? phase : 'held'
    case 'commit':
      return phase === 'shown' ? phase : step.watched ? 'watching' : 'shown'
    case 'reach':
      if (phase === 'watching') return 'shown'
      return phase === 'idle' && !step.secret ? 'told' : phase
    case 'leave':
      return 'idle'
  }
}
