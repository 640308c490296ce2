/** Stryker takes ranges, and a range brings all that stands within it: what is not in the sample is told apart here. */
import { readFileSync } from 'node:fs'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { relative } from 'node:path'
import { keyOf } from './mutants.mjs'

export const SAMPLE = 'DINNER_RUSH_SAMPLE'

function sampled() {
  const home = process.cwd()
  const keys = new Set(JSON.parse(readFileSync(process.env[SAMPLE], 'utf8')))
  return {
    async init() {},
    async check(mutants) {
      return Object.fromEntries(mutants.map((m) => [m.id, { status: keys.has(keyOf({ ...m, file: relative(home, m.fileName).replaceAll('\\', '/') })) ? 'passed' : 'compileError', reason: 'not in the sample' }]))
    },
    group: async (mutants) => [mutants.map(({ id }) => id)],
  }
}
sampled.inject = []

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sampled', sampled)]
