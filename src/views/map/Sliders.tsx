import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type PointerEvent, type ReactElement, type RefObject } from 'react'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import { createText, type Text } from '../../text/text.ts'
import { commit } from './hold.ts'
import type { Preview } from './preview.ts'
import { selectMap, type MapState } from './select.ts'
import { fastest, planMove } from './team.ts'

/** Milliseconds a slider rests before what it shows is done, if it is not let go before. */
const REST_MS = 150

export interface SliderProps {
  store: FigureStore
  preview: Preview
}

/** A value of the store that changes seldom. */
function useFigure<T extends string | number | boolean>(store: FigureStore, select: (state: FigureState) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()))
}

function useText(store: FigureStore): Text {
  return createText(useFigure(store, (s) => s.view.telling), useFigure(store, (s) => s.view.lang))
}

type Move = { people?: number; speed?: number }

/**
 * A slider's value between the hand and the figure: shown at once, done once it rests or is let go. The last value wins. A finger that
 * turns out to scroll the page has jumped the thumb all the same: nothing is done before it is lifted, and then only if it did not.
 */
function useHeld({ store, preview }: SliderProps): { press(event: PointerEvent): void; hold(move: Move): void; release(): void; cancel(): void; lift(): void; scrolls: RefObject<boolean> } {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const finger = useRef(false)
  /** The browser goes on to move an upright thumb under the finger that scrolls. */
  const scrolls = useRef(false)
  const release = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    finger.current = false
    const { move } = preview.getState()
    if (!move) return
    preview.setState({ move: null })
    commit(store, move)
  }, [store, preview])
  const hold = useCallback(
    (move: Move) => {
      preview.setState({ move })
      clearTimeout(timer.current)
      if (!finger.current) timer.current = setTimeout(release, REST_MS)
    },
    [preview, release],
  )
  const press = useCallback((event: PointerEvent) => {
    finger.current = event.pointerType === 'touch'
    scrolls.current = false
  }, [])
  const lift = useCallback(() => void (scrolls.current = false), [])
  const cancel = useCallback(() => {
    clearTimeout(timer.current)
    scrolls.current = finger.current
    finger.current = false
    preview.setState({ move: null })
  }, [preview])
  useEffect(() => () => clearTimeout(timer.current), [])
  return { press, hold, release, cancel, lift, scrolls }
}

/** Where the team stands, or where a hand holds it. */
function useShown({ store, preview }: SliderProps, part: 'people' | 'speed'): number {
  const get = (): number => {
    const { terms, team, here } = selectMap(store.getState())
    const { move } = preview.getState()
    return move ? planMove(team, move, terms.wage)[part] : here[part]
  }
  const subscribe = useCallback(
    (changed: () => void) => {
      const forget = [store.subscribe(changed), preview.subscribe(changed)]
      return () => forget.forEach((f) => f())
    },
    [store, preview],
  )
  return useSyncExternalStore(subscribe, get)
}

function useMap(store: FigureStore): MapState {
  return useSyncExternalStore(store.subscribe, () => selectMap(store.getState()))
}

const STEPS_PER_DOUBLING = 60

/** Faster employees: vertical, the map's own axis (logarithmic). */
export function SpeedSlider(props: SliderProps): ReactElement {
  const text = useText(props.store)
  const { terms, extent } = useMap(props.store)
  const { low, high } = extent
  const most = Math.min(fastest(terms.wage), high)
  const speed = useShown(props, 'speed')
  const { press, hold, release, cancel, lift, scrolls } = useHeld(props)
  const [raw, setRaw] = useState<number | null>(null)
  const steps = (s: number): number => Math.round(Math.log2(s) * STEPS_PER_DOUBLING)
  const end = (): void => {
    release()
    setRaw(null)
  }
  const drop = (): void => {
    cancel()
    setRaw(null)
  }
  return (
    <label className="dr-map-faster">
      <span className="dr-map-axisname">
        {text.map.faster} <b>{text.map.speedValue({ speed })}</b> <span aria-hidden="true">→</span>
      </span>
      <input
        type="range"
        className="dr-map-slider dr-map-upright"
        aria-label={text.map.faster}
        aria-orientation="vertical"
        aria-valuetext={text.map.speedText({ speed })}
        min={steps(low)}
        max={steps(high)}
        value={raw ?? steps(speed)}
        onChange={(event) => {
          const at = Number(event.currentTarget.value)
          if (scrolls.current) return
          setRaw(Math.min(at, steps(most)))
          hold({ speed: Math.min(most, Math.round(2 ** (at / STEPS_PER_DOUBLING) * 100) / 100) })
        }}
        onPointerDown={press}
        onPointerUp={end}
        onPointerCancel={drop}
        onTouchEnd={lift}
        onTouchCancel={lift}
        onKeyUp={end}
        onBlur={end}
      />
    </label>
  )
}

/** More employees: horizontal, the map's other axis. */
export function StaffSlider(props: SliderProps): ReactElement {
  const text = useText(props.store)
  const { extent } = useMap(props.store)
  const people = useShown(props, 'people')
  const { press, hold, release, cancel, lift, scrolls } = useHeld(props)
  // The axis does not grow under a hand.
  const [most, setMost] = useState<number | null>(null)
  const end = (): void => {
    release()
    setMost(null)
  }
  const drop = (): void => {
    cancel()
    setMost(null)
  }
  return (
    <label className="dr-map-more">
      <input
        type="range"
        className="dr-map-slider"
        aria-label={text.map.more}
        aria-valuetext={text.map.peopleText({ people })}
        min={1}
        max={most ?? extent.people}
        value={Math.max(1, people)}
        onChange={(event) => {
          if (scrolls.current) return
          setMost(most ?? extent.people)
          hold({ people: Number(event.currentTarget.value) })
        }}
        onPointerDown={press}
        onPointerUp={end}
        onPointerCancel={drop}
        onTouchEnd={lift}
        onTouchCancel={lift}
        onKeyUp={end}
        onBlur={end}
      />
      <span className="dr-map-axisname">
        {text.map.more} <b>{text.map.peopleValue({ people })}</b> <span aria-hidden="true">→</span>
      </span>
    </label>
  )
}
