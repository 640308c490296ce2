import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'

export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
/** Landmarks and headings too: for the page that is ours to order. */
export const OURS: RunOptions = { runOnly: { type: 'tag', values: [...WCAG, 'best-practice'] } }
/** All that a change of colours can change. */
export const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe holds against the page as it stands, a line a rule and place. Loaded once a page: that takes longer than the looking. */
export async function held(page: Page, rules: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: RunOptions): Promise<AxeResults> } }
    const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'], preload: false })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) => `${id}: ${target.join(' ')}: ${[...any, ...all, ...none].map((check) => check.message).join('; ')}`))
  }, rules)
}
