import { useEffect, useMemo, useReducer, useRef, type FocusEvent, type PointerEvent } from 'react'
import type { Choice, FigureStore } from '../store/figure.ts'

/** Whose choice is considered, a figure each: only who asked takes it back. */
const asking = new WeakMap<FigureStore, object>()

/** Asks the store to consider a choice, once as long as it says the same; nothing where no timeline shows it. */
export function createConsidering(store: FigureStore): { consider(choice: Choice | null): void } {
  const owner = {}
  let last = ''
  return {
    consider(choice) {
      if (choice === null || !store.getState().view.show.includes('timeline')) {
        last = ''
        if (asking.get(store) !== owner) return
        asking.delete(store)
        store.intend({ do: 'consider', choice: null })
        return
      }
      const said = JSON.stringify(choice)
      if (said === last && asking.get(store) === owner) return
      last = said
      asking.set(store, owner)
      store.intend({ do: 'consider', choice })
    },
  }
}

type Reason = 'pointer' | 'finger' | 'focus'

export interface Pointing {
  onPointerEnter(event: PointerEvent): void
  onPointerDown(event: PointerEvent): void
  onPointerUp(event: PointerEvent): void
  onPointerCancel(event: PointerEvent): void
  onPointerLeave(event: PointerEvent): void
  onFocus(event: FocusEvent): void
  onBlur(): void
}

/**
 * Considers a choice while a mouse or pen points at its button, a finger presses it or the keyboard is on it. `done` is called
 * after it was done: what it had foreseen is over, and what it offers next is considered.
 */
export function useConsider(store: FigureStore, choice: Choice | null): { pointing: Pointing; done(): void } {
  const reason = useRef<Reason | null>(null)
  const [again, look] = useReducer((n: number) => n + 1, 0)
  const asked = useRef<ReturnType<typeof createConsidering> | null>(null)
  const said = JSON.stringify(choice)
  const offered = useMemo(() => JSON.parse(said) as Choice | null, [said])
  useEffect(() => {
    const considering = (asked.current = createConsidering(store))
    return () => considering.consider(null)
  }, [store])
  useEffect(() => {
    // A button that is switched off hears no more of the pointer.
    if (offered === null) reason.current = null
    asked.current?.consider(reason.current === null ? null : offered)
  }, [store, offered, again])

  const begin = (why: Reason): void => {
    reason.current = why
    asked.current?.consider(offered)
  }
  const end = (): void => {
    reason.current = null
    asked.current?.consider(null)
  }
  return {
    pointing: {
      onPointerEnter: (event) => event.pointerType !== 'touch' && begin('pointer'),
      onPointerDown: (event) => event.pointerType === 'touch' && begin('finger'),
      onPointerUp: (event) => event.pointerType === 'touch' && end(),
      onPointerCancel: end,
      onPointerLeave: end,
      onFocus: (event) => event.currentTarget.matches(':focus-visible') && begin('focus'),
      onBlur: () => reason.current === 'focus' && end(),
    },
    done() {
      asked.current?.consider(null)
      if (reason.current !== null) look()
    },
  }
}
