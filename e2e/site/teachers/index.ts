/** What teachers need, as files of the site: a lesson of an hour, and a sheet a scene. Ready when this module is. */
import { answerOf } from '../../../src/run/lesson/answers.ts'
import { presets } from '../../../src/scenario/presets/all.ts'
import { type Preset } from '../../../src/scenario/presets/index.ts'
import { fetchLesson } from '../../../src/scenario/presets/lesson.ts'
import { sections } from '../../../src/story/article/index.ts'
import { glossary } from '../../../src/story/glossary.ts'
import type { Term } from '../../../src/story/section.ts'
import { fetchAllWords, fetchWords } from '../../../src/text/shelf.ts'
import { createText } from '../../../src/text/text.ts'
import { openingMinute } from '../../../src/views/chart/settings.ts'
import { escape } from '../cards.ts'
import type { SiteFile } from '../pages.ts'
import { stillOf } from '../stills.ts'
import { factsOf, sceneOf } from './facts.ts'
import css from './paper.css?raw'
import { planOf, type Plan, type Step } from './plan.ts'
import { page, sheetPage } from './sheet.ts'

await fetchAllWords()
await fetchWords('en')
const text = createText('restaurant', 'en')

export const clockIn = ({ scenario }: Preset, minute: number): string => text.format.clock(openingMinute(scenario.opensAt) + minute)

export const teaching: readonly Preset[] = presets.filter(({ teaches }) => (teaches?.length ?? 0) > 0)

/** What every scene can be paired on; those of a scene's own section come first. */
const ALWAYS = ['request', 'node', 'queue', 'throughput', 'utilisation', 'vertical-scaling', 'horizontal-scaling', 'crash']
const PAIRS = 6

export function termsOf(name: string): Term[] {
  const prose = sections.find(({ scene }) => scene === name)?.prose ?? ''
  const own = [...prose.matchAll(/\{\{([a-z-]+)/g)].map(([, id]) => id!)
  const ids = [...new Set([...own, ...ALWAYS])].slice(0, PAIRS)
  return ids.map((id) => glossary.find((term) => term.id === id)!)
}

async function sheetOf(preset: Preset): Promise<SiteFile[]> {
  const lesson = (await fetchLesson(preset.name))!
  // Of the opening: the moment that a scene is about would give its answer away.
  const { light, dark: _dark, ...still } = await stillOf({ ...preset, poster: preset.at })
  const answer = lesson.ask ? answerOf(lesson.ask, preset) : null
  const html = sheetPage({ preset, lesson, answer, terms: termsOf(preset.name), still, text, clock: (minute) => clockIn(preset, minute) }, css)
  return [{ fileName: `sheets/${preset.name}/index.html`, source: html }, { fileName: `sheets/${preset.name}/still.svg`, source: light }]
}

const HOME = '../'
const classroom = (name: string): string => `${HOME}?scenario=${name}&classroom`
const link = (href: string, words: string): string => `<a href="${escape(href)}">${escape(words)}</a>`

const stepOf = ({ from, to, heading, scenes, what, asks, usual, point }: Step): string =>
  [
    `<section class="step"><h3><span>${from}–${to}</span>${escape(heading)}</h3>`,
    scenes.length > 0 ? `<ul class="go">${scenes.map((name) => `<li>${link(classroom(name), sceneOf(name).title)}</li>${teaching.some((preset) => preset.name === name) ? `<li>${link(`${HOME}sheets/${name}/`, 'Sheet')}</li>` : ''}`).join('')}</ul>` : '',
    `<p>${escape(what)}</p><dl>`,
    asks.length > 0 ? `<dt>Ask</dt><dd>${asks.map(escape).join('<br>')}</dd>` : '',
    usual ? `<dt>Usually</dt><dd>“${escape(usual.says)}”</dd><dt>But</dt><dd>${escape(usual.but)}</dd>` : '',
    `<dt>Point</dt><dd><strong>${escape(point)}</strong></dd></dl></section>`,
  ].join('')

function planPage({ goals, needs, steps, ticket }: Plan): string {
  const rows = teaching.map(({ name, title, scenario }) => `<tr><th scope="row">${escape(title)}</th><td>${escape(scenario.note ?? '')}</td><td>${link(classroom(name), 'Classroom')}</td><td>${link(`${HOME}sheets/${name}/`, 'Sheet')}</td></tr>`)
  return page('For teachers', css, [
    `<p class="screen go">${link(HOME, 'Dinner Rush')}${link(`${HOME}?classroom`, 'The article in classroom mode')}</p>`,
    '<main><h1>For teachers</h1><p>A distributed system that a class can run, told by a restaurant. Ask what they expect, let them commit to it, then let it run: the same customers come to everybody, so that whatever differs is what was decided.</p>',
    '<p><strong>Classroom mode</strong> is a word in the address, <code>classroom</code>, on the article and on any figure. Type is large, nothing begins before you begin it, no forecast is drawn while a question is open, and no question is answered before somebody has. It goes together with <code>controls=</code>: <code>?scenario=sick-day&amp;controls=staff&amp;classroom</code> leaves only hiring.</p>',
    '<h2>A lesson of one hour</h2><h3>After it, students can</h3>', `<ul>${goals.map((goal) => `<li>${escape(goal)}</li>`).join('')}</ul>`,
    '<h3>What is needed</h3>', `<ul>${needs.map((need) => `<li>${escape(need)}</li>`).join('')}</ul>`,
    '<h3>Minute by minute</h3>', ...steps.map(stepOf),
    '<h2>Exit ticket</h2><ol>', ...ticket.map(({ question }) => `<li>${escape(question)}</li>`), '</ol><h3>Its answers</h3><ol>', ...ticket.map(({ answer }) => `<li>${escape(answer)}</li>`), '</ol>',
    `<h2>All scenes with a question or missions</h2><table><thead><tr><th scope="col">Scene</th><th scope="col">What it is</th><th scope="col">Screen</th><th scope="col">Paper</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
    '<p class="soft">Every figure in the plan and on the sheets is asked of the simulation when this site is built.</p></main>',
  ].join('\n'))
}

export const plan = planOf(await factsOf(), text.format, (scene, minute) => clockIn(sceneOf(scene), minute))

const sheets = (await Promise.all(teaching.map(sheetOf))).flat()

export const files: readonly SiteFile[] = [{ fileName: 'for-teachers/index.html', source: planPage(plan) }, ...sheets]
