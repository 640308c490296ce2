import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCommand } from './arbitrary.testing.ts'
import { LIVE_PATHS } from './params/index.ts'
import { parseCommand, parseCommands } from './parse.ts'
import { parsed } from './reading.testing.ts'
import { RICH } from './rich.testing.ts'
import type { Scenario } from './types.ts'

const plain = parsed({ demand: { perHour: 30 }, work: { law: 'exponential', mean: 2 }, staff: [{ name: 'Ana' }] })
const grown = parsed({ ...plain, growth: {} })

/** "path: message" of the one problem. */
function fault(input: unknown, scenario: Scenario = plain): string {
  const result = parseCommand(input, scenario)
  expect(result.ok).toBe(false)
  if (result.ok) return ''
  expect(result.problems).toHaveLength(1)
  return `${result.problems[0]!.path}: ${result.problems[0]!.message}`
}

describe('a command', () => {
  it.each([
    [{ at: 0, do: 'hire' }],
    [{ at: 5, do: 'hire', value: { name: 'Dev', speed: 2 } }],
    [{ at: 5, do: 'let-go' }],
    [{ at: 5.5, do: 'let-go', who: 'ana' }],
    [{ at: 5, do: 'train', who: 'ana', value: 1.8 }],
    [{ at: 5, do: 'call-in-sick', who: 'ana', value: 94 }],
    [{ at: 5, do: 'call-in-sick' }],
    [{ at: 5, do: 'return' }],
    [{ at: 5, do: 'slow', who: 'ana', value: 0.5 }],
    [{ at: 5, do: 'fail', who: 'ana', value: 1 }],
    [{ at: 5, do: 'fail', value: 0 }],
    [{ at: 5, do: 'hire', value: { quality: 0.9 } }],
    [{ at: 5, do: 'set', path: 'line.routing', value: 'sticky' }],
    [{ at: 5, do: 'set', path: 'protection.shed.above', value: 12 }],
    [{ at: 5, do: 'set', path: 'retry.attempts', value: null }],
    [{ at: 5, do: 'set', path: 'sickness.detection', value: { interval: 10, timeout: 1, fall: 3, rise: 1 } }],
    [{ at: 5, do: 'set', path: 'demand.factor', value: 2 }],
    [{ at: 5, do: 'set', path: 'work', value: { law: 'deterministic', mean: 3 } }],
    [{ at: 5, do: 'set', path: 'patience', value: null }],
  ])('%j is one', (command) => {
    expect(parseCommand(command, plain)).toEqual({ ok: true, command })
  })

  it.each([
    [null, ': expected a command'],
    [{ do: 'hire' }, 'at: expected a number'],
    [{ at: -1, do: 'hire' }, 'at: expected a number'],
    [{ at: NaN, do: 'hire' }, 'at: expected a number'],
    [{ at: 1 }, 'do: expected one of'],
    [{ at: 1, do: 'hier' }, "do: expected one of 'hire', 'let-go', 'train', 'call-in-sick', 'return', 'slow', 'fail' or 'set', found 'hier'; did you mean 'hire'?"],
    [{ at: 1, do: 'hire', whom: 'ana' }, "whom: unknown key; did you mean 'who'?"],
    [{ at: 1, do: 'hire', who: 'ana' }, "who: means nothing to 'hire'"],
    [{ at: 1, do: 'hire', value: { speed: -1 } }, 'value.speed: expected a number'],
    [{ at: 1, do: 'hire', value: { skills: { grill: 1 } } }, 'value.skills: expected stations or a menu'],
    [{ at: 1, do: 'hire', value: { skills: 3 } }, 'value.skills: expected numbers by name'],
    [{ at: 1, do: 'hire', value: { quality: 2 } }, 'value.quality: expected a number from 0 to 1, found 2'],
    [{ at: 1, do: 'fail' }, 'value: expected a number from 0 to 1, found nothing'],
    [{ at: 1, do: 'fail', value: 1.5 }, 'value: expected a number from 0 to 1, found 1.5'],
    [{ at: 1, do: 'fail', value: NaN }, 'value: expected a number from 0 to 1, found NaN'],
    [{ at: 1, do: 'fail', value: 1, path: 'work' }, "path: belongs to 'set' alone"],
    [{ at: 1, do: 'set', path: 'retry.after.mean', value: 0 }, 'value: expected a number above 0'],
    [{ at: 1, do: 'set', path: 'sickness.detection', value: { fall: 0 } }, 'value.fall: expected a whole number from 1'],
    [{ at: 1, do: 'set', path: 'stations', value: [] }, "path: 'stations' cannot change during a day"],
    [{ at: 1, do: 'set', path: 'protection', value: {} }, "path: 'protection' cannot change during a day"],
    [{ at: 1, do: 'hire', value: 3 }, 'value: expected an object'],
    [{ at: 1, do: 'let-go', value: 3 }, "value: means nothing to 'let-go'"],
    [{ at: 1, do: 'let-go', who: 3 }, 'who: expected a text'],
    [{ at: 1, do: 'train' }, 'value: expected a number'],
    [{ at: 1, do: 'train', value: '2' }, 'value: expected a number'],
    [{ at: 1, do: 'call-in-sick', value: 0 }, 'value: expected a number above 0'],
    [{ at: 1, do: 'slow', value: 2 }, 'value: expected a number from 0.001 to 1'],
    [{ at: 1, do: 'train', value: 2, path: 'work' }, "path: belongs to 'set' alone"],
    [{ at: 1, do: 'set', value: 2 }, 'path: expected a parameter'],
    [{ at: 1, do: 'set', path: 'demand.factr', value: 2 }, "path: unknown parameter 'demand.factr'; did you mean 'demand.factor'?"],
    [{ at: 1, do: 'set', path: 'duration', value: 2 }, "path: 'duration' cannot change during a day"],
    [{ at: 1, do: 'set', path: 'staff[0].speed', value: 2 }, "path: 'staff[0].speed' cannot change during a day"],
    [{ at: 1, do: 'set', path: 'demand.factor', value: -2 }, 'value: expected a number from 0'],
    [{ at: 1, do: 'set', path: 'demand.factor' }, 'value: expected a value; it is missing'],
    [{ at: 1, do: 'set', path: 'demand.factor', value: null }, 'value: expected a number'],
    [{ at: 1, do: 'set', path: 'work', value: 3 }, 'value: expected a distribution'],
    [{ at: 1, do: 'set', path: 'work', value: { law: 'exponential', mean: -1 } }, 'value.mean: expected a number'],
    [{ at: 1, do: 'set', path: 'work.mean', value: 0 }, 'value: expected a number above 0'],
    [{ at: 1, do: 'set', path: 'line.routing', value: 'stiky' }, "value: expected one of 'random'"],
  ])('%j is none', (command, message) => {
    expect(fault(command).slice(0, message.length)).toBe(message)
  })

  it('keeps to the limit of growth', () => {
    expect(fault({ at: 1, do: 'train', value: 5 }, grown)).toBe('value: expected a speed below 5 (two arms: 1 ÷ growth.serialShare), found 5')
    expect(fault({ at: 1, do: 'hire', value: { speed: 7 } }, grown)).toMatch(/^value\.speed: expected a speed below 5/)
    expect(parseCommand({ at: 1, do: 'train', value: 5 }, plain).ok).toBe(true)
  })

  it('hires who knows the stations and dishes that there are', () => {
    const rich = parsed(RICH[0])
    const skilled = { at: 1, do: 'hire', value: { name: 'Dev', speed: 2, skills: { grill: 1.5, 'dish-6': 1 }, quality: 0.9 } }
    expect(parseCommand(skilled, rich)).toEqual({ ok: true, command: skilled })
    expect(fault({ at: 1, do: 'hire', value: { skills: { gril: 1 } } }, rich)).toBe("value.skills.gril: unknown station or dish; did you mean 'grill'?")
    expect(fault({ at: 1, do: 'hire', value: { skills: { 'dish-7': 1 } } }, rich)).toBe("value.skills.dish-7: expected a dish from 'dish-1' to 'dish-6', found 'dish-7'")
    expect(fault({ at: 1, do: 'hire', value: { skills: { grill: 0 } } }, rich)).toMatch(/^value\.skills\.grill: expected a number above 0/)
    expect(fault({ at: 1, do: 'hire', value: { skills: {} } }, rich)).toMatch(/^value\.skills: expected at least one entry/)
    const dear = parsed({ ...plain, quality: { premium: 4 } })
    expect(fault({ at: 1, do: 'hire', value: { quality: 0.2 } }, dear)).toMatch(/^value\.quality: /)
    expect(parseCommand({ at: 1, do: 'hire', value: { quality: 0.25 } }, dear).ok).toBe(true)
  })

  it('hires nobody beside whose attention is shared in one line', () => {
    const alone = parsed({ ...plain, line: { discipline: 'shared-attention' } })
    expect(fault({ at: 1, do: 'hire' }, alone)).toMatch(/^do: one employee attends to everybody/)
    expect(parseCommands([{ at: 1, do: 'hire' }], alone)).toMatchObject({ ok: false, problems: [{ path: '[0].do' }] })
    expect(parseCommand({ at: 1, do: 'hire' }, parsed({ ...alone, line: { layout: 'own', discipline: 'shared-attention' } })).ok).toBe(true)
  })

  it('is fresh, and reads as itself', () => {
    fc.assert(
      fc.property(anyCommand, (input) => {
        const result = parseCommand(input, plain)
        if (!result.ok) return
        expect(result.command).not.toBe(input)
        expect(parseCommand(result.command, plain)).toEqual(result)
      }),
    )
  })

  it('never throws, whatever it is', () => {
    const thing = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, maxDepth: 2, maxKeys: 4 })
    const record = fc.record({ at: fc.constant(1), do: fc.oneof(thing, fc.constantFrom('hire', 'train', 'set')), who: thing, path: fc.oneof(thing, fc.constantFrom(...LIVE_PATHS)), value: thing }, { requiredKeys: ['at', 'do'] })
    fc.assert(
      fc.property(fc.oneof(thing, record), (value) => {
        const result = parseCommand(value, plain)
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
    const trap = new Proxy({}, {
      ownKeys: () => {
        throw new Error('mine')
      },
    })
    expect(fault(trap)).toBe(': could not be read')
  })

  it('may stand in a list, whose faults say where', () => {
    const good = { at: 1, do: 'hire' }
    expect(parseCommands([good, good], plain)).toEqual({ ok: true, commands: [good, good] })
    expect(parseCommands([good, { at: 1, do: 'train', value: 0 }], plain)).toMatchObject({ ok: false, problems: [{ path: '[1].value' }] })
    expect(parseCommands({}, plain)).toMatchObject({ ok: false, problems: [{ path: '' }] })
    expect(parseCommands(new Array(1e6), plain)).toMatchObject({ ok: false, problems: [{ path: '' }] })
  })
})
