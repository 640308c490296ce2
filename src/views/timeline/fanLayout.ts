/** How wide words are. */
type Width = (words: string) => number

/** What wants to be said: the fullest wording first, and a note for where there is room besides. */
export interface Said {
  wordings: readonly string[]
  note: string | null
}

/** One row of what is said. */
export interface WordRow {
  /** Which of those that wanted to be said. */
  of: number
  words: string
  row: number
  x: number
  width: number
}

/** Breaks words into rows no wider than `width`; a single word that is wider is cut, with an ellipsis. */
export function wrap(words: string, width: number, measure: Width): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of words.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`
    if (measure(longer) <= width) row = longer
    else {
      if (row !== '') rows.push(row)
      row = cut(word, width, measure)
    }
  }
  if (row !== '') rows.push(row)
  return rows
}

function cut(word: string, width: number, measure: Width): string {
  if (measure(word) <= width) return word
  let kept = word.length
  while (kept > 0 && measure(`${word.slice(0, kept)}…`) > width) kept--
  return kept > 0 ? `${word.slice(0, kept)}…` : ''
}

/**
 * Rows of each that take no more than `most` together. All are in the same fullness, so that they can be held against one
 * another; the last are left out where no wording is short enough.
 */
function fit(said: readonly Said[], width: number, most: number, measure: Width): string[][] {
  const wrapped = said.map(({ wordings }) => wordings.map((words) => wrap(words, width, measure)))
  for (let many = said.length; many > 0; many--) {
    const kept = wrapped.slice(0, many)
    for (let level = 0; level < Math.max(...kept.map((wordings) => wordings.length)); level++) {
      const rows = kept.map((wordings) => wordings[Math.min(level, wordings.length - 1)])
      if (rows.reduce((sum, lines) => sum + lines.length, 0) <= most) return rows
    }
  }
  const last = wrapped[0]?.at(-1)
  return last ? [shortened(last, most, width, measure)] : []
}

/** The first rows, the last of them ending in an ellipsis. */
function shortened(rows: readonly string[], most: number, width: number, measure: Width): string[] {
  const kept = rows.slice(0, most)
  if (kept.length === rows.length) return kept
  const last = kept[most - 1]
  let end = last.length
  while (end > 0 && measure(`${last.slice(0, end).trimEnd()}…`) > width) end--
  return [...kept.slice(0, most - 1), `${last.slice(0, end).trimEnd()}…`]
}

/**
 * Rows for what is said, below one another and none on another, from the first row on. The first has its say before the others.
 * `atEnd`: where each takes one row they stand at the end of the page; else they are read from the start. `indent` is kept free before
 * each row.
 */
export function placeWords(
  said: readonly Said[],
  page: { start: number; end: number },
  rows: number,
  indent: number,
  atEnd: boolean,
  measure: Width,
): WordRow[] {
  const width = page.end - page.start - indent
  if (width <= 0) return []
  const blocks = fit(said, width, rows, measure).map((lines, of) => ({ of, rows: [...lines] }))
  let free = rows - blocks.reduce((sum, block) => sum + block.rows.length, 0)
  for (const block of blocks) {
    const { note } = said[block.of]
    if (note === null) continue
    const more = wrap(note, width, measure)
    if (more.length > free || said.slice(0, block.of).some((s) => s.note === note)) continue
    block.rows.push(...more)
    free -= more.length
  }
  const short = blocks.every((block) => block.rows.length === 1 || said[block.of].note !== null)
  let row = 0
  return blocks.flatMap(({ of, rows: lines }) =>
    lines.map((words) => {
      const width = measure(words)
      return { of, words, row: row++, x: atEnd && short ? page.end - width : page.start + indent, width }
    }),
  )
}
