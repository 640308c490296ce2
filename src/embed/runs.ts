import type { RunValue } from '../run/jobs.ts'
import type { RunState } from '../store/figure.ts'

export const valueOf = ({ scenario, seed, commands }: RunState): RunValue => ({ scenario, seed, commands })

/** Another state of the same run, or another run? */
export const sameRun = (a: RunState, b: RunState): boolean => a.scenario === b.scenario && a.seed === b.seed && a.commands === b.commands
