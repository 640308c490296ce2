import type { Work } from './section.ts'

/** What to read on. */
export const reading: readonly Work[] = [
  {
    title: 'The Tail at Scale',
    by: 'Jeffrey Dean and Luiz André Barroso, Communications of the ACM, 2013',
    url: 'https://research.google/pubs/the-tail-at-scale/',
    why: 'Why the slowest of many servers decides how long everybody waits, and what to do about it.',
  },
]
