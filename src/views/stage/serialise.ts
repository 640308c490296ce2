import type { People, StageList } from './list.ts'

/**
 * The display list as one canonical string: equal lists give equal strings and unequal ones do not, whatever the order of keys and the
 * spare room of the columns. Numbers stand in full, −0, NaN and infinities too; a piece a line, so that two can be compared by eye.
 */
export function serialise(list: StageList): string {
  const { people, ...rest } = list
  const lines: string[] = []
  for (const [key, value] of entries(rest)) {
    if (Array.isArray(value)) lines.push(`${key} (${value.length})`, ...value.map((piece) => `  ${write(piece)}`))
    else lines.push(`${key} ${write(value)}`)
  }
  return [...lines, ...peopleLines(people), ''].join('\n')
}

function peopleLines({ count, ...columns }: People): string[] {
  const named = entries(columns) as [string, ArrayLike<number>][]
  const lines = [`people (${count}) ${named.map(([key]) => key).join(' ')}`]
  for (let i = 0; i < count; i++) lines.push(`  ${named.map(([, column]) => write(column[i])).join(' ')}`)
  return lines
}

/** By name; what is undefined is as good as absent. */
function entries(of: object): [string, unknown][] {
  return Object.entries(of)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function write(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value)
    case 'string':
      return JSON.stringify(value)
    case 'boolean':
      return String(value)
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
      return `{${entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`).join(',')}}`
    default:
      throw new TypeError(`a display list has no place for a ${typeof value}`)
  }
}
