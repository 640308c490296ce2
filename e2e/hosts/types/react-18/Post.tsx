import 'dinner-rush'
import type { DinnerRushElement } from 'dinner-rush'
import { useRef } from 'react'

export function Post() {
  const figure = useRef<DinnerRushElement>(null)
  return (
    <>
      <dinner-rush ref={figure} className="wide" scenario="sick-day" show={['stage']} rate={4} autoplay="no">
        A picture.
      </dinner-rush>
      <button onClick={() => void figure.current?.seek('12:40').then(({ clock }) => clock.trim())}>Noon</button>
      {/* @ts-expect-error No such telling. */}
      <dinner-rush telling="opera" />
    </>
  )
}
