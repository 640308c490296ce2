import { PERSON_HEIGHT, PERSON_REACH, coinShapes, detailOf, personShapes } from './person.ts'
import { Tiles, paint, type Reach, type Tile } from './tiles.ts'

/** Only a crowd that keeps changing size comes near. */
const MOST_TILES = 1600
const COIN_REACH: Reach = { left: 14, right: 14, up: 24, down: 4 }

/** The people and their coins as tiles. */
export class Sprites extends Tiles<number> {
  constructor(page: Document) {
    super(page, MOST_TILES)
  }

  person(size: number, mood: number, pose: number, facing: number, look: number): Tile | null {
    const pixels = stepped(size * this.ratio)
    // Without features all look alike.
    if (detailOf(pixels / this.ratio) === 0) look = 0
    const key = ((((pixels * 3 + facing) * 16 + pose) * 8 + mood) * 4 + look) * 2
    return (
      this.find(key) ??
      this.draw(key, pixels / PERSON_HEIGHT, PERSON_REACH, (pen, palette) => paint(pen, personShapes(mood, pose, facing, look, pixels / this.ratio), { palette, mood }))
    )
  }

  coin(size: number, spin: number): Tile | null {
    const pixels = stepped(size * this.ratio)
    const key = (pixels * 4 + spin) * 2 + 1
    return this.find(key) ?? this.draw(key, pixels / 20, COIN_REACH, (pen, palette) => paint(pen, coinShapes(spin), { palette }))
  }
}

/** Device pixels in steps of about 4%, so that a crowd that shrinks does not need a tile for every height between. */
function stepped(pixels: number): number {
  const step = pixels < 26 ? 1 : pixels < 60 ? 2 : 4
  return Math.max(1, Math.round(pixels / step) * step)
}
