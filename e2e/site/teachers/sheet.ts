/** A printable sheet of a scene: a page for the class, and one for the teacher with what the engine answers. */
import type { Answer } from '../../../src/scenario/presets/answer.ts'
import { minuteOf } from '../../../src/scenario/presets/answer.ts'
import type { Preset } from '../../../src/scenario/presets/index.ts'
import type { Ask, Lesson, Mission } from '../../../src/scenario/presets/scene.ts'
import { saidIn } from '../../../src/scenario/presets/said.ts'
import { kindOf, resultWords, unitWords, valueWords, whyWords } from '../../../src/story/ask/words.ts'
import { sentenceOf, spanOf } from '../../../src/story/missions/sentences.ts'
import type { Term } from '../../../src/story/section.ts'
import type { Text } from '../../../src/text/text.ts'
import { escape } from '../cards.ts'
import { situationOf } from './situation.ts'

export interface SheetOf {
  preset: Preset
  lesson: Lesson
  /** Null where nothing is asked. */
  answer: Answer | null
  terms: readonly Term[]
  still: { width: number; height: number; alt: string }
  text: Text
  clock(minute: number): string
}

const WIDTH = 660
/** To draw on, and to look at. */
const HEIGHTS = { empty: 192, whole: 150 } as const
const EDGE = { left: 40, right: 10, top: 16, bottom: 26 }

/** Axes with what is known of the line, and all of it for whoever has the answers. */
function axes(ask: Extract<Ask, { kind: 'line' }>, values: readonly number[], whole: boolean, { text, clock }: SheetOf): string {
  const height = HEIGHTS[whole ? 'whole' : 'empty']
  const x = (minute: number): number => EDGE.left + ((minute - ask.from) / (ask.to - ask.from)) * (WIDTH - EDGE.left - EDGE.right)
  const y = (value: number): number => height - EDGE.bottom - (value / ask.most) * (height - EDGE.top - EDGE.bottom)
  const rows = Array.from({ length: 7 }, (_, i) => (ask.most * i) / 6).filter((_, i) => !whole || i % 2 === 0)
  const step = ask.to - ask.from > 150 ? 60 : 15
  const minutes = Array.from({ length: ask.to - ask.from + 1 }, (_, i) => ask.from + i).filter((minute) => minute % step === 0)
  const drawn = (to: number): string => values.slice(0, to - ask.from + 1).map((value, i) => `${i === 0 ? 'M' : 'L'}${x(ask.from + i).toFixed(1)} ${y(value).toFixed(1)}`).join('')
  return [
    `<svg class="axes" viewBox="0 0 ${WIDTH} ${height}" width="100%" role="img" aria-label="${escape(text.ask.chart({ from: clock(ask.from), to: clock(ask.to) }))}">`,
    ...rows.map((value) => `<path d="M${EDGE.left} ${y(value)}H${WIDTH - EDGE.right}" stroke="#d5cfc2"/><text x="${EDGE.left - 6}" y="${y(value) + 4}" text-anchor="end">${escape(text.format.number(value, 0))}</text>`),
    ...minutes.map((minute) => `<path d="M${x(minute)} ${EDGE.top}V${height - EDGE.bottom}" stroke="#e6e1d6"/><text x="${Math.min(x(minute), WIDTH - 16)}" y="${height - 8}" text-anchor="middle">${escape(clock(minute))}</text>`),
    `<path d="M${EDGE.left} ${EDGE.top}V${height - EDGE.bottom}H${WIDTH - EDGE.right}" fill="none" stroke="#1b1916" stroke-width="1.5"/>`,
    `<path d="${drawn(whole ? ask.to : ask.until)}" fill="none" stroke="#1b1916" stroke-width="2.5" stroke-linejoin="round"/>`,
    whole ? '' : `<circle cx="${x(ask.until)}" cy="${y(values[ask.until - ask.from] ?? 0)}" r="5"/>`,
    `<text x="4" y="11">${escape(ask.reading === 'inLine' ? text.ask.axisCrowd : unitWords(kindOf(ask), text))}</text></svg>`,
  ].join('')
}

function questionOf(ask: Ask, sheet: SheetOf): string {
  const { text, answer } = sheet
  const asked = `<p class="question">${escape(saidIn(ask.question, 'en'))}</p>`
  if (ask.kind === 'line') return asked + axes(ask, answer?.kind === 'line' ? answer.values : [], false, sheet)
  if (ask.kind === 'choice') return asked + ask.options.map(({ says }) => `<p class="tick">${escape(saidIn(says, 'en'))}</p>`).join('')
  const kind = kindOf(ask)
  return `${asked}<p class="box"><i></i> ${escape(unitWords(kind, text))} <span class="soft">(between ${escape(valueWords(kind, ask.from, text))} and ${escape(valueWords(kind, ask.to, text))})</span></p>`
}

const conditionsOf = ({ conditions }: Mission, { preset, text }: SheetOf): string[] => conditions.map((condition) => sentenceOf(condition, preset.scenario, text))

const missionOf = (mission: Mission, sheet: SheetOf): string =>
  `<div class="mission"><h3>${escape(saidIn(mission.says, 'en'))} <span class="soft">${escape(spanOf(mission, sheet.clock, sheet.text))}</span></h3>${conditionsOf(mission, sheet).map((one) => `<p class="tick">${escape(one)}</p>`).join('')}<div class="notes" role="img" aria-label="Room for notes"></div></div>`

/** Which letter stands beside each term: mixed, and the same at every build. */
export function mixed(terms: readonly Term[], name: string): number[] {
  let seed = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
  const order = terms.map((_, i) => i)
  for (let i = order.length - 1; i > 0; i--) {
    seed = (seed * 137 + 41) % 9973
    const j = seed % (i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  // As they stand they would be no riddle.
  return order.every((at, i) => at === i) ? [...order.slice(1), order[0]!] : order
}

const LETTERS = 'ABCDEFGH'

function pairsOf(terms: readonly Term[], name: string): { puzzle: string; key: string } {
  const order = mixed(terms, name)
  const rows = terms.map(({ restaurant }, i) => `<li><span>${i + 1}. ${escape(restaurant)}</span><span aria-hidden="true">○</span></li><li><span aria-hidden="true">○</span><span>${LETTERS[i]}. ${escape(terms[order[i]!]!.system)}</span></li>`)
  const key = terms.map((_, i) => `${i + 1} ${LETTERS[order.indexOf(i)]}`).join(' · ')
  return { puzzle: `<ul class="pairs">${rows.join('')}</ul>`, key }
}

function answerOf(ask: Ask, answer: Answer, sheet: SheetOf): string {
  const { text, clock } = sheet
  const told = { ask, answer, guess: null, clock: clock(minuteOf(ask)), text }
  const why = whyWords(told)
  const kind = kindOf(ask)
  const each = ask.kind === 'choice' && answer.kind === 'choice' ? ask.options.map(({ says }, i) => `<li>${escape(saidIn(says, 'en'))}: ${escape(valueWords(kind, answer.values[i]!, text))}</li>`) : []
  return [
    `<p class="question">${escape(saidIn(ask.question, 'en'))}</p>`,
    `<p class="answer"><strong>${escape(resultWords(told))}</strong></p>`,
    each.length > 0 ? `<ul>${each.join('')}</ul>` : '',
    ask.kind === 'line' && answer.kind === 'line' ? axes(ask, answer.values, true, sheet) : '',
    why === null ? '' : `<p>${escape(why)}</p>`,
  ].join('')
}

const waysOf = (mission: Mission): string =>
  `<h3>${escape(saidIn(mission.says, 'en'))}</h3><p>Known to work:</p><ul>${mission.ways.map(({ says }) => `<li>${escape(saidIn(says, 'en'))}</li>`).join('')}</ul><p class="soft">Hints, one by one: ${mission.hints.map((hint) => escape(saidIn(hint, 'en'))).join(' · ')}</p>`

/** `home`: the way from the sheet to the site's first page. */
export function sheetPage(sheet: SheetOf, css: string, home = '../../'): string {
  const { preset, lesson, answer, terms, still, text, clock } = sheet
  const { name } = preset
  const title = preset.scenario.title ?? preset.title
  const live = `${home}?scenario=${name}&classroom`
  const { puzzle, key } = pairsOf(terms, name)
  const missions = lesson.missions ?? []
  const head = (side: string): string => `<div class="sheet-head"><h1>${escape(title)}</h1><p>${side}</p></div>`
  return page(`${title} · worksheet`, css, [
    `<p class="screen go"><a href="${home}for-teachers/">For teachers</a><a href="${escape(live)}">This scene in classroom mode</a></p>`,
    `<main><section class="sheet" aria-label="For the class">${head('Name: ______________________')}`,
    `<div class="sheet-top"><img src="still.svg" alt="${escape(still.alt)}" width="${still.width}" height="${still.height}"><ul>${situationOf(preset, text.format, clock).map((line) => `<li>${escape(line)}</li>`).join('')}</ul></div>`,
    lesson.ask ? `<h2>Before it runs</h2>${questionOf(lesson.ask, sheet)}<p>Why do you think so?</p><div class="notes" role="img" aria-label="Room for notes"></div>` : '',
    missions.length > 0 ? `<h2>Missions</h2><div class="missions">${missions.map((mission) => missionOf(mission, sheet)).join('')}</div>` : '',
    `<h2>Which belong together?</h2>${puzzle}</section>`,
    `<section class="sheet" aria-label="For the teacher">${head('For the teacher')}`,
    lesson.ask && answer ? `<h2>The question</h2>${answerOf(lesson.ask, answer, sheet)}` : '',
    missions.length > 0 ? `<h2>The missions</h2>${missions.map(waysOf).join('')}` : '',
    `<h2>Which belong together</h2><p>${escape(key)}</p><ul>${terms.map(({ restaurant, system, says }) => `<li><strong>${escape(restaurant)}, ${escape(system)}:</strong> ${escape(says)}</li>`).join('')}</ul>`,
    '<p class="soft">Every figure here comes from the simulation of this very scene: the same day, whoever opens it.</p></section></main>',
  ].join('\n'))
}

/** A page of paper, on screen and printed. */
export const page = (title: string, css: string, body: string): string =>
  `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escape(title)} · Dinner Rush</title>\n<link rel="icon" href="data:,">\n<style>\n${css.replace(/\/\*[^]*?\*\/\s*/g, '')}</style>\n</head>\n<body>\n${body}\n</body>\n</html>\n`
