/** Writes docs/architecture.svg: the folders and what they may import, from the table that the lint goes by. A unit test fails while they differ. */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { folders } from '../lint/folders.mjs'

export const FILE = fileURLToPath(new URL('../../docs/architecture.svg', import.meta.url))

/** Through which folders a reader's deed goes, and what is seen of it; in this order. */
const WAYS = [
  { name: 'a command', tone: 'deed', through: ['panels', 'store', 'embed', 'run', 'restaurant'] },
  { name: 'a frame', tone: 'frame', through: ['restaurant', 'run', 'embed', 'store', 'views'] },
]

const ROW = 50
const TOP = 104
const CELL = 26
const WORDS = 128
const GRID = 484
const LETTERS = 52

function lines(text) {
  const out = ['']
  for (const word of text.split(' ')) {
    if (`${out.at(-1)} ${word}`.length > LETTERS) out.push(word)
    else out[out.length - 1] = `${out.at(-1)} ${word}`.trim()
  }
  return out
}

export function picture() {
  const names = Object.keys(folders)
  const column = (k) => GRID + k * CELL + CELL / 2
  const row = (k) => TOP + k * ROW + ROW / 2
  const right = GRID + names.length * CELL
  const lane = (k) => right + 50 + k * 66
  const width = lane(WAYS.length - 1) + 52
  const height = TOP + names.length * ROW + 44
  const parts = []
  const text = (x, y, words, more = '') => parts.push(`<text x="${x}" y="${y}"${more}>${words}</text>`)

  names.forEach((name, i) => {
    const { is, may } = folders[name]
    const y = row(i)
    parts.push(`<path class="rule" d="M20 ${y + ROW / 2}H${width - 20}"/>`)
    text(20, y + 5, name, ' class="name"')
    const said = lines(is)
    said.forEach((line, k) => text(WORDS, y + 4 + (k - (said.length - 1) / 2) * 14, line))
    text(column(i), TOP - 10, name, ` class="head" transform="rotate(-55 ${column(i)} ${TOP - 10})"`)
    parts.push(`<rect class="self" x="${column(i) - 5}" y="${y - 5}" width="10" height="10" rx="2"/>`)
    names.forEach((other, k) => {
      const what = may === 'everything' ? (k === i ? null : 'all') : may[other]
      if (what) parts.push(`<circle class="${what}" cx="${column(k)}" cy="${y}" r="${what === 'all' ? 6 : 5}"/>`)
    })
  })
  WAYS.forEach(({ name, tone, through }, k) => {
    text(lane(k), TOP - 10, name, ` class="head" transform="rotate(-55 ${lane(k)} ${TOP - 10})"`)
    through.forEach((folder, n) => {
      const y = row(names.indexOf(folder))
      parts.push(`<circle class="${tone}" cx="${lane(k)}" cy="${y}" r="12"/>`)
      text(lane(k), y + 4.5, n + 1, ` class="step"`)
    })
  })
  const foot = TOP + names.length * ROW + 27
  parts.push(`<circle class="all" cx="26" cy="${foot - 4}" r="6"/>`, `<circle class="types" cx="188" cy="${foot - 4}" r="5"/>`, `<rect class="self" x="${316}" y="${foot - 9}" width="10" height="10" rx="2"/>`)
  text(38, foot, 'may import it')
  text(199, foot, 'types alone')
  text(332, foot, 'itself')
  text(right + 30, foot, 'in this order')

  const words = names.map((name) => `${name} may import ${folders[name].may === 'everything' ? 'everything' : Object.keys(folders[name].may).join(', ') || 'nothing'}`).join('; ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">The folders of src/ in the order in which an arrival flows, and what each may import</title>
<desc id="d">${words}. ${WAYS.map(({ name, through }) => `The way of ${name}: ${through.join(', ')}`).join('. ')}.</desc>
<style>
svg { --ground: #fbf7ec; --ink: #26211a; --soft: #5f574b; --line: #e3dac6; --green: #0f766e; --deed: #b3243f; --frame: #28527a; --on: #fff; font: 12px system-ui, sans-serif }
@media (prefers-color-scheme: dark) { svg { --ground: #1d1b18; --ink: #f4efe4; --soft: #b9b0a1; --line: #39352e; --green: #5ec4b6; --deed: #ff8095; --frame: #8fb8e6; --on: #1d1b18 } }
.ground { fill: var(--ground); stroke: var(--line) }
text { fill: var(--soft) }
.name { fill: var(--ink); font-weight: 600; font-size: 16px }
.head { fill: var(--ink); font-size: 13px }
.rule { stroke: var(--line) }
.self { fill: var(--line) }
.all { fill: var(--green) }
.types { fill: none; stroke: var(--green); stroke-width: 2 }
.deed { fill: var(--deed) }
.frame { fill: var(--frame) }
.step { fill: var(--on); font-weight: 700; font-size: 13px; text-anchor: middle }
</style>
<rect class="ground" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="12"/>
${parts.join('\n')}
</svg>
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeFile(FILE, picture())
