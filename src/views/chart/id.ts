let last = 0

/** An id that no other drawing on the page has, for patterns and clips. */
export function uniqueId(what: string): string {
  return `dr-${what}-${++last}`
}
