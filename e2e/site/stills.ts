/** A still of a scene, as the SVG painter draws its stage: for readers without a script, and for paper. */
import { posterPicture } from '../../src/embed/takeaway/poster.ts'
import { shapeOf } from '../../src/embed/takeaway/card.ts'
import type { Preset } from '../../src/scenario/presets/index.ts'
import { dark, light, type Palette } from '../../src/views/palette.ts'
import type { StageList } from '../../src/views/stage/list.ts'
import { escapeXml } from '../../src/views/stage/node.ts'
import { FONTS, stageSvg } from '../../src/views/stage/svg.ts'

/** Of one stage, CSS pixels: still legible at the width of a phone. */
const STAGE = { width: 660, height: 340 }
/** Above each of two. */
const CAPTION = 30
const GAP = 14

export interface Still {
  width: number
  height: number
  /** In words, for whoever does not see it. */
  alt: string
  /** The clock, and what it says of the restaurant. */
  clock: string
  says: string
  light: string
  dark: string
}

export async function stillOf(preset: Preset): Promise<Still> {
  const panes = preset.beside ? 2 : 1
  const pane = { caption: null, box: { x: 0, y: 0, ...STAGE }, scale: 1 }
  const { picture, words } = await posterPicture(preset, { ...shapeOf(STAGE.width, STAGE.height, 1), panes: Array.from({ length: panes }, () => pane) })
  const { told, lists } = picture
  const captions = told.panes.map(({ caption }) => caption)
  const height = panes === 1 ? STAGE.height : 2 * (CAPTION + STAGE.height) + GAP
  const says = told.panes.map(({ caption, line, staff }) => [panes > 1 ? `${caption}:` : '', line, staff].filter(Boolean).join(' ')).join(' ')
  const drawn = (palette: Palette): string => (panes === 1 ? stageSvg(lists[0]!, palette) : above(lists, captions, height, palette, words))
  return { width: STAGE.width, height, alt: words, clock: told.clock, says, light: drawn(light), dark: drawn(dark) }
}

/** Two restaurants, one above the other, each beneath what was chosen for it. */
function above(lists: readonly StageList[], captions: readonly string[], height: number, palette: Palette, words: string): string {
  const { width } = STAGE
  const panes = lists.map((list, i) => {
    const top = i * (CAPTION + STAGE.height + GAP)
    const title = `<text x="2" y="${top + 20}" font-family="${escapeXml(FONTS.serif)}" font-weight="600" font-size="17" fill="${i === 0 ? palette.ink : palette.blue}">${escapeXml(captions[i]!)}</text>`
    return title + stageSvg(list, palette, `dr-stage-${'ab'[i]}`).replace('<svg ', `<svg x="0" y="${top + CAPTION}" `)
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(words)}"><rect width="${width}" height="${height}" fill="${palette.page}"/>${panes.join('')}</svg>`
}
