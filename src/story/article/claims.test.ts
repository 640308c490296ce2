import { describe, expect, it } from 'vitest'
import { glossary } from '../glossary.ts'
import { readProse } from '../prose.ts'
import { claims } from './claims.testing.ts'
import { sections } from './index.ts'

const stated = sections.flatMap(({ id, prose }) => readProse(prose, id, { terms: glossary }).stated.map((one) => ({ ...one, section: id })))

/** Numbers in words; the smallest are used as pronouns and in names as well, and every other has to be asked of the engine. */
const NUMBER = /\d|\b(three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|third|quarter|fifth|eighth|double|doubled|doubles|twice)\b/gi

/** What is no figure of a day: times that a scene opens with, sayings, and names. Each has to stand in the prose. */
const SAYINGS = [
  'a quarter to twelve', 'A quarter to twelve', 'a quarter past ten shows him a quarter of an hour that was half quiet','Ten past twelve', 'for ten minutes', 'Take half the slack away', 'twice as long', 'half of the time', 'ten past twelve', 'Half an hour later', 'half an hour later',
  'Twice as fast', 'An hour and a half into the day', 'to the nearest half minute', 'At ten past ten', 'an hour and a half before he sends', 'five people from ten o’clock to a quarter past twelve',
  'Ten minutes later', 'At a quarter to two', 'At a quarter past twelve the market', 'at the same quarter to two', 'Twice the machines, twice the room', 'Twice the speed', 'every third of them', 'pays twice', 'By half past one', 'work of four', 'The three who are left',
  'four people were just enough', 'a fifth person', 'N + 1', 'for every ten first attempts', 'At ten there are', 'At nine a bus', 'Four were just enough', 'four ordinary ones', 'Four people could serve', 'the other three',
]

describe('the figures that the article states', () => {
  it.each(stated.map(({ id, words, section, line }) => [id, words, section, line] as const))('%s: "%s" (%s, line %i)', (id, words) => {
    expect(claims[id], `nothing is asked for ${id}`).toBeDefined()
    expect(claims[id]!()).toBe(words)
  })

  it('are all asked for once, and nothing is asked that is not stated', () => {
    expect(stated.map(({ id }) => id).sort()).toEqual(Object.keys(claims).sort())
  })

  it('are marked: no other number stands in the prose', () => {
    for (const { id, prose } of sections) {
      const plain = SAYINGS.reduce((text, saying) => text.replaceAll(saying, ''), prose.replaceAll(/\s+/g, ' ').replaceAll(/\[\[[^\]]*\]\]/g, ''))
      expect([...plain.matchAll(NUMBER)].map((found) => plain.slice(Math.max(0, found.index - 30), found.index + 30)), id).toEqual([])
    }
    const all = sections.map(({ prose, caption = '' }) => `${prose} ${caption}`.replaceAll(/\s+/g, ' ')).join(' ')
    expect(SAYINGS.filter((saying) => !all.includes(saying))).toEqual([])
  })

  it('in headings and captions are those of their section', () => {
    for (const { id, heading, short, caption = '' } of sections) {
      const words = SAYINGS.reduce((text, saying) => text.replaceAll(saying, ''), [heading, short, caption].join(' · ').replaceAll(/\s+/g, ' '))
      const told = stated.filter(({ section }) => section === id).map((one) => one.words.toLowerCase()).join(' · ')
      for (const [number] of words.matchAll(/\$?\d[\d,.]*|\b[a-z]+\b/gi)) {
        if (number.match(NUMBER)) expect(told, `${id}: "${number}" of "${words}"`).toContain(number.toLowerCase())
      }
    }
  })
})
