import '../../scenario/presets/all.ts'
import { findPreset } from '../../scenario/presets/index.ts'
import type { FontFile } from './order.ts'
import { posterOrder } from './poster.ts'
import { createStudio } from './studio.ts'

/** Run in a browser by e2e/site/posters.ts: a preset's poster as a data URL, in the page's letters. */
export async function paint(name: string, fonts: readonly FontFile[]): Promise<string> {
  await Promise.all(fonts.map(async ({ family, url, weight }) => document.fonts.add(await new FontFace(family, `url(${url})`, { weight }).load())))
  const studio = createStudio(async () => undefined)
  const { blob } = await studio.still(posterOrder(findPreset(name)!))
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.readAsDataURL(blob)
  })
}
