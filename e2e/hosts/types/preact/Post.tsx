import 'dinner-rush'
import type { DinnerRushElement } from 'dinner-rush'
import { createRef } from 'preact'

export function Post() {
  const figure = createRef<DinnerRushElement>()
  return (
    <>
      <dinner-rush ref={figure} class="wide" scenario="sick-day" show={['stage']} rate={4} autoplay={false} onloss={({ detail }) => detail.cause.trim()}>
        A picture.
      </dinner-rush>
      <button onClick={() => void figure.current?.seek('12:40').then(({ clock }) => clock.trim())}>Noon</button>
      {/* @ts-expect-error No such telling. */}
      <dinner-rush telling="opera" />
    </>
  )
}
