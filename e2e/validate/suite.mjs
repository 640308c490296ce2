/** The cases, and what is simulated for each: a family is a list of [which cases, case → experiments]. */
import { readFileSync } from 'node:fs'
import { impatience } from './families/impatience.mjs'
import { lineFamilies } from './families/lines.mjs'
import { many } from './families/many.mjs'
import { menu } from './families/menu.mjs'
import { ours } from './families/ours.mjs'
import { single } from './families/single.mjs'
import { time } from './families/time.mjs'
import { trouble } from './families/trouble.mjs'
import * as leftOut from './left-out.mjs'

export const given = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'))
export const families = { single, many, impatience, trouble, lines: lineFamilies, menu, time }

const rules = Object.values(families).flat()

/** The experiments of a case: none where the scenario cannot express it. */
export function experimentsOf(c) {
  if (c.experiments) return c.experiments
  const rule = rules.find(([pattern]) => pattern.test(c.case))
  return rule ? rule[1](c) : []
}

export const all = [...given, ...ours]

/** Why a quantity is not read; undefined where it must be. */
export function excuse(c, quantity) {
  return leftOut.cases[c.case] ?? leftOut.quantities[c.case]?.[quantity]
}

export const excuses = leftOut

/** The quantity that stands for a case in the set's root mean square, pre-named: '' for none. */
export const headOf = (c) => experimentsOf(c).find((e) => e.head !== undefined)?.head ?? ''
