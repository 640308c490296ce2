import 'dinner-rush'
import type { DinnerRushElement } from 'dinner-rush'

export function Post() {
  let figure!: DinnerRushElement
  return (
    <>
      <dinner-rush ref={figure} class="wide" scenario="sick-day" show="stage" rate={4} autoplay="no" on:loss={({ detail }) => detail.cause.trim()}>
        A picture.
      </dinner-rush>
      <button onClick={() => void figure.seek('12:40').then(({ clock }) => clock.trim())}>Noon</button>
      {/* @ts-expect-error No such telling. */}
      <dinner-rush telling="opera" />
    </>
  )
}
