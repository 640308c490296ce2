import type { ReactElement } from 'react'
import type {} from './element-jsx.d.ts'

/** Checked by the compiler alone: what React's authors may write, and what they may not. */
export function Post(): ReactElement[] {
  return [
    <dinner-rush key="a" className="wide" scenario="sick-day" show={['stage']} rate={4} autoplay={false} onloss={({ detail }) => detail.cause.trim()} ref={(it) => void it?.play()}>
      A picture.
    </dinner-rush>,
    // @ts-expect-error No such telling.
    <dinner-rush key="b" telling="opera" />,
  ]
}
