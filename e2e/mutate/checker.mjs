/**
 * What Stryker is told beside its options. It takes ranges, and a range brings all that stands within it: what is not in the sample is told
 * apart here. And every mutant's end is written down as it comes, so that a run that was cut short can go on.
 */
import { appendFileSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { declareClassPlugin, declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { keyOf } from './mutants.mjs'

/** Where the keys of the sample are, and where the ends are written: environment variables, for checkers work in a process of their own. */
export const SAMPLE = 'DINNER_RUSH_SAMPLE'
export const ENDS = 'DINNER_RUSH_ENDS'

const pathOf = (fileName) => relative(process.cwd(), fileName).replaceAll('\\', '/')

function sampled() {
  const keys = new Set(JSON.parse(readFileSync(process.env[SAMPLE], 'utf8')))
  const check = (mutant) => ({ status: keys.has(keyOf({ ...mutant, file: pathOf(mutant.fileName) })) ? 'passed' : 'compileError', reason: 'not in the sample' })
  return {
    async init() {},
    check: async (mutants) => Object.fromEntries(mutants.map((mutant) => [mutant.id, check(mutant)])),
    group: async (mutants) => [mutants.map(({ id }) => id)],
  }
}
sampled.inject = []

class Kept {
  onMutantTested({ fileName, location: { start, end }, mutatorName, replacement, status }) {
    if (status === 'CompileError') return
    // What is reported has its lines and columns from 1.
    const from0 = ({ line, column }) => ({ line: line - 1, column: column - 1 })
    const mutant = { file: pathOf(fileName), location: { start: from0(start), end: from0(end) }, mutatorName, replacement }
    appendFileSync(process.env[ENDS], `${JSON.stringify({ ...mutant, status })}\n`)
  }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sampled', sampled), declareClassPlugin(PluginKind.Reporter, 'kept', Kept)]
