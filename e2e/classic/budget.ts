import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What a script needs before it can be made, and what it may ask for later. */
export interface Script {
  code: string
  isEntry: boolean
  imports: readonly string[]
  dynamicImports: readonly string[]
  /** What it is made of. */
  moduleIds?: readonly string[]
}

/** Bytes as they travel, compressed. */
export interface Budgets {
  /** Until the figure is about to be seen. */
  waiting: number
  /** To the first customer who moves. */
  moving: number
  /** All that comes without a hand. */
  untouched?: number
}

interface Weight {
  name: string
  bytes: number
  compressed: number
}

export interface Weighed {
  waiting: Weight[]
  moving: Weight[]
  /** Empty where nobody said what comes untouched. */
  untouched: Weight[]
  /** What is over its budget, in words. */
  over: string[]
}

const weigh = (name: string, code: string): Weight => ({ name, bytes: Buffer.byteLength(code), compressed: gzipSync(code, { level: 9 }).length })

function standing(names: readonly string[], scripts: Readonly<Record<string, Script>>, found: Set<string>): Set<string> {
  for (const name of names) {
    if (found.has(name)) continue
    found.add(name)
    standing(scripts[name].imports, scripts, found)
  }
  return found
}

/**
 * Weighs the entry with what it stands on, and with all that it asks for first. `page`: what asks for the entry. `later`: the modules that the
 * figure asks for after that while nobody touches it; of those that one of them may be, as one of the scenes, the heaviest counts.
 */
export function weighed(scripts: Readonly<Record<string, Script>>, budgets: Budgets, page: Readonly<Record<string, string>> = {}, later: readonly RegExp[] = []): Weighed {
  const entries = Object.keys(scripts).filter((name) => scripts[name].isEntry)
  const first = standing(entries, scripts, new Set())
  const second = standing([...first].flatMap((name) => scripts[name].dynamicImports), scripts, new Set(first))
  const pages = Object.entries(page).map(([name, code]) => weigh(name, code))
  const waiting = [...first].map((name) => weigh(name, scripts[name].code))
  const moving = [...pages, ...[...second].map((name) => weigh(name, scripts[name].code))]
  const third = new Set(second)
  const missing: string[] = []
  for (const module of later) {
    const found = Object.keys(scripts).filter((name) => scripts[name].moduleIds?.some((id) => module.test(id)))
    if (found.length === 0) missing.push(`nothing is made of ${module}: what comes untouched is not known`)
    else standing([found.map((name) => weigh(name, scripts[name].code)).sort((a, b) => b.compressed - a.compressed)[0]!.name], scripts, third)
  }
  const untouched = later.length > 0 ? [...pages, ...[...third].map((name) => weigh(name, scripts[name].code))] : []
  const over = Object.entries({ waiting, moving, untouched }).flatMap(([when, rows]) => {
    const total = sum(rows)
    const budget = budgets[when as keyof Budgets] ?? Infinity
    return total > budget ? [`${total} bytes ${WHEN[when as keyof Budgets]}: ${total - budget} more than the ${budget} that it may weigh`] : []
  })
  return { waiting, moving, untouched, over: [...missing, ...over] }
}

const WHEN: Record<keyof Budgets, string> = { waiting: 'before it is near the view', moving: 'to the first moving customer', untouched: 'untouched, the stage with its actions' }

const sum = (rows: readonly Weight[]): number => rows.reduce((total, { compressed }) => total + compressed, 0)

export function table({ waiting, moving, untouched }: Weighed, budgets: Budgets): string {
  const line = ({ name, bytes, compressed }: Weight): string => `  ${name.padEnd(36)}${String(bytes).padStart(9)}${String(compressed).padStart(9)}`
  return [
    `${WHEN.moving.padEnd(38)}${'bytes'.padStart(9)}${'gzip -9'.padStart(9)}`,
    ...moving.map(line),
    `  ${'all'.padEnd(45)}${String(sum(moving)).padStart(9)} of ${budgets.moving}`,
    `  ${WHEN.waiting.padEnd(45)}${String(sum(waiting)).padStart(9)} of ${budgets.waiting}`,
    ...(untouched.length > 0
      ? [WHEN.untouched, ...untouched.filter(({ name }) => !moving.some((one) => one.name === name)).map(line), `  ${'all, with what came before'.padEnd(45)}${String(sum(untouched)).padStart(9)} of ${budgets.untouched}`]
      : []),
  ].join('\n')
}

/** Fails the build that weighs more than it may, with what weighs how much. */
export function budget(budgets: Budgets, page: Readonly<Record<string, string>> = {}, later: readonly RegExp[] = []): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const scripts = Object.fromEntries(Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])))
        const result = weighed(scripts, budgets, page, later)
        if (result.over.length > 0) this.error(`${result.over.join('\n')}\n${table(result, budgets)}`)
        this.info(table(result, budgets))
      },
    },
  }
}
