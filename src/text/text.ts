import { createFormat } from './format.ts'
import { resolve, type Telling, type Format, type Resolved } from './telling.ts'
import { areas } from './en/index.ts'

export type Areas = typeof areas

/** The whole catalogue in one telling: `text.stage.next`, `text.bill.served({ n: 192 })`. */
export type Text = { [K in keyof Areas]: Resolved<Areas[K]> } & { telling: Telling; format: Format }

const cache = new Map<Telling, Text>()

export function createText(telling: Telling): Text {
  let text = cache.get(telling)
  if (!text) {
    const format = createFormat('en-US')
    const out: Record<string, unknown> = { telling, format }
    for (const key of Object.keys(areas) as (keyof Areas)[]) out[key] = resolve(areas[key], telling, format)
    text = out as Text
    cache.set(telling, text)
  }
  return text
}
