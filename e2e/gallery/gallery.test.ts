import { describe, expect, it } from 'vitest'
import { decode, encode, type Picture } from './png.ts'
import { differences, type Structure } from './structure.ts'
import { coarse, TILE, tileDifferences, tilesOf } from './tiles.ts'

const TOLERANCE = { levels: 6, tiles: 0 }

/** A light ground with a green bar and a hairline on it, as wide as a phone. */
function painted(change: (set: (x: number, y: number, rgb: number[]) => void) => void = () => {}): Picture {
  const [width, height] = [360, 100]
  const data = new Uint8Array(width * height * 3)
  const set = (x: number, y: number, rgb: number[]): void => data.set(rgb, 3 * (y * width + x))
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) set(x, y, y >= 40 && y < 61 && x < 200 ? [62, 138, 90] : [250, 246, 235])
  change(set)
  return { width, height, data }
}

const wanted = coarse(tilesOf(painted()))
const told = (picture: Picture): string[] => tileDifferences(tilesOf(picture), wanted, TOLERANCE)
const fill = (x0: number, x1: number, y0: number, y1: number, rgb: number[]) => (set: (x: number, y: number, rgb: number[]) => void) => {
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) set(x, y, rgb)
}

describe('the tiles of a look', () => {
  it('are a sixty-fourth of its pixels, the last row lower, and come through their PNG as they are', () => {
    expect([wanted.width, wanted.height]).toEqual([360 / TILE, Math.ceil(100 / TILE)])
    expect(decode(encode(wanted))).toEqual(wanted)
    expect(tilesOf(painted()).data.slice(-3)).toEqual(Uint8Array.from([250, 246, 235]))
  })

  it('are the same of the same look, and of one that is off by the last digit', () => {
    expect(told(painted())).toEqual([])
    expect(told(painted(fill(0, 200, 40, 61, [63, 137, 91])))).toEqual([])
  })

  it.each([
    ['a colour a little off', fill(0, 200, 40, 61, [62, 150, 90])],
    ['a bar two pixels lower', (set: (x: number, y: number, rgb: number[]) => void) => [fill(0, 200, 40, 42, [250, 246, 235]), fill(0, 200, 61, 63, [62, 138, 90])].forEach((draw) => draw(set))],
    ['a dot of nine pixels', fill(300, 303, 10, 13, [176, 58, 46])],
    ['the end of the bar two pixels on', fill(200, 202, 40, 61, [62, 138, 90])],
  ])('tell %s, and where', (_, change) => {
    expect(told(painted(change))).toEqual([expect.stringMatching(/^picture: \d+ tiles differ, from \d+ \d+ to \d+ \d+, .*#[0-9a-f]{6} instead of #[0-9a-f]{6}$/)])
  })

  it('tell a page that has become longer', () => {
    const { width, data } = painted()
    expect(told({ width, height: 90, data: data.slice(0, width * 90 * 3) })).toEqual([expect.stringContaining('360 × 96 pixels instead of 360 × 104')])
  })
})

describe('the structure of a look', () => {
  const look = (change: (structure: Structure) => void = () => {}): Structure => {
    const structure: Structure = {
      stages: ['0123'],
      marks: { 'path dr-badge fill rgb(1, 2, 3)': [2, 40, 60, 20, 20] },
      texts: [['Served', 10, 20, 50, 18, 'rgb(0, 0, 0)'], ['29', 70, 20, 18, 18, 'rgb(0, 0, 0)']],
    }
    change(structure)
    return structure
  }
  const said = (change: (structure: Structure) => void, slack = 1): string[] => differences(look(change), look(), slack)

  it('is the same of the same look, a pixel either way', () => {
    expect(said(() => {})).toEqual([])
    expect(said(({ texts }) => (texts[0][1] += 1))).toEqual([])
  })

  it.each<[string, (structure: Structure) => void, RegExp]>([
    ['a label moved by two pixels', ({ texts }) => (texts[0][1] += 2), /“Served”: at 12 20 50 18 instead of 10 20 50 18/],
    ['a word that is another', ({ texts }) => (texts[0][0] = 'Serving'), /“Serving” instead of “Served”/],
    ['a word that is missing', ({ texts }) => texts.pop(), /“nothing more” instead of “29”/],
    ['a text of another colour', ({ texts }) => (texts[1][5] = 'rgb(0, 0, 1)'), /“29”: rgb\(0, 0, 1\) instead of rgb\(0, 0, 0\)/],
    ['a badge that is missing', ({ marks }) => (marks['path dr-badge fill rgb(1, 2, 3)'] = [1, 20, 30, 10, 10]), /1 “path dr-badge .*” instead of 2/],
    ['a mark that moved by two pixels', ({ marks }) => (marks['path dr-badge fill rgb(1, 2, 3)'][2] += 2), /in all 2 40 62 20 20 instead of 2 40 60 20 20/],
    ['a mark of another colour', (structure) => (structure.marks = { 'path dr-badge fill rgb(1, 2, 4)': [2, 40, 60, 20, 20] }), /0 “path dr-badge fill rgb\(1, 2, 3\)” instead of 2/],
    ['somebody who stands elsewhere', (structure) => (structure.stages = ['0124']), /stage: 0124 instead of 0123/],
  ])('tells %s', (_, change, words) => {
    expect(said(change).join('\n')).toMatch(words)
  })

  it('lets another browser’s letters be a little wider, and no more', () => {
    expect(said(({ texts }) => (texts[0][3] += 5), 6)).toEqual([])
    expect(said(({ texts }) => (texts[0][3] += 7), 6)).toHaveLength(1)
  })
})
