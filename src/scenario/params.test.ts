import { describe, expect, it } from 'vitest'
import { params as words } from '../text/en/params.ts'
import { COMMAND, COMMAND_VALUE } from './command.ts'
import { DISTRIBUTION, findParam, LIVE_PATHS, PARAMS } from './params/index.ts'

const everything = [...PARAMS, ...DISTRIBUTION, ...Object.values(COMMAND), ...Object.values(COMMAND_VALUE)]

describe('the parameter table', () => {
  it('has one row a path, each within a section that stands before it', () => {
    const paths = PARAMS.map((row) => row.path)
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of paths) {
      const outer = path.replace(/(\[\])?\.[^.]*$/, '')
      if (outer !== path) expect(paths.indexOf(outer)).toBeLessThan(paths.indexOf(path))
    }
  })

  it('has bounds that its defaults and controls keep to', () => {
    for (const row of everything) {
      const numeric = row.kind === 'number' || row.kind === 'integer'
      const ends = [...(row.usual ?? []), ...(numeric && row.default !== undefined ? [row.default as number] : [])]
      for (const n of ends) {
        expect(n).toBeGreaterThanOrEqual(row.min ?? row.above ?? -Infinity)
        expect(n).toBeLessThanOrEqual(row.max ?? row.below ?? Infinity)
      }
      if (numeric) {
        expect([row.path, row.min ?? row.above]).not.toEqual([row.path, undefined])
        expect([row.path, row.max ?? row.below]).not.toEqual([row.path, undefined])
      }
      if (row.kind === 'choice' && row.default !== undefined) expect(row.choices).toContain(row.default)
      if (row.required) expect(row.default).toBeUndefined()
    }
  })

  it('names the parameters that may change during a day', () => {
    const expected = [
      'demand.perHour', 'demand.factor', 'work', 'work.mean', 'work.scv', 'patience', 'patience.mean', 'line.routing', 'line.idle', 'line.capacity',
      'coordination.contention', 'coordination.coherency', 'growth.trainingTime', 'growth.onboardingTime', 'sickness.meanTimeToSick', 'sickness.meanTimeToReturn',
      'sickness.while', 'sickness.together', 'sickness.detection', 'sickness.order', 'sickness.line', 'money.wagePerHour', 'money.fixedPerHour', 'money.spend',
      'money.sickPay', 'goal.wait', 'goal.share', 'line.stealing', 'retry.chance', 'retry.after', 'retry.after.mean', 'retry.cap', 'slowness.factor', 'failFast.errorRate',
      'manager.target', 'manager.min', 'manager.max', 'protection.shed.above', 'protection.ejection.share', 'protection.panic.below', 'quality.premium', 'quality.chance',
    ]
    for (const path of expected) expect(LIVE_PATHS).toContain(path)
    for (const path of ['duration', 'staff', 'staff[].speed', 'line.layout', 'growth.serialShare', 'demand.trace', 'demand', 'retry', 'stations', 'stations[].work', 'menu.copies', 'staff[].skills', 'line.discipline', 'manager.kind', 'manager.shifts', 'protection.shed']) expect(LIVE_PATHS).not.toContain(path)
    expect(findParam('work.mean')).toMatchObject({ path: 'work.mean', kind: 'number', live: true, label: 'distribution.mean' })
    expect(findParam('work.nothing')).toBeUndefined()
  })

  it('has words for every row and every choice, and the catalogue none besides', () => {
    const keys = new Set<string>()
    for (const row of everything) {
      keys.add(row.label).add(row.help)
      if (row.kind === 'choice' && !['version', 'do', 'path'].includes(row.path)) for (const choice of row.choices!) keys.add(`${row.path}=${choice}`)
    }
    expect([...keys].sort()).toEqual(Object.keys(words).sort())
    for (const text of Object.values(words)) {
      expect(text.restaurant.length).toBeGreaterThan(0)
      expect(text.system.length).toBeGreaterThan(0)
    }
  })
})
