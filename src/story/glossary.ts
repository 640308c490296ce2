import type { Term } from './section.ts'

/** Every term that the article uses, in the order in which it is met. */
export const glossary: readonly Term[] = [
  { id: 'request', restaurant: 'customer', system: 'request', says: 'One unit of work that somebody waits for.' },
  { id: 'node', restaurant: 'employee', system: 'node', says: 'Something that does one piece of work at a time and may be absent.' },
  { id: 'utilisation', restaurant: 'how busy somebody is', system: 'utilisation', says: 'The share of the time present that is spent working.' },
  { id: 'vertical-scaling', restaurant: 'a faster employee', system: 'vertical scaling', says: 'The same number of nodes, each of them faster.' },
  { id: 'crash', restaurant: 'calling in sick', system: 'crash', says: 'A node stops, without saying so to whoever waits for it.' },
]
