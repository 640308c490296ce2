/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type {} from './element-jsx.d.ts'

/** Checked by the compiler alone: what Preact's authors may write, and what they may not. */
export function Post(): VNode[] {
  return [
    <dinner-rush key="a" class="wide" scenario="sick-day" show={['stage']} rate={4} autoplay={false} onloss={({ detail }) => detail.cause.trim()}>
      A picture.
    </dinner-rush>,
    // @ts-expect-error No such telling.
    <dinner-rush key="b" telling="opera" />,
  ]
}
