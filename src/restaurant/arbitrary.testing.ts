import fc from 'fast-check'

/** Random scenarios and command sequences for the property tests; small days, every built feature on or off. */

const law = (mean: fc.Arbitrary<number>): fc.Arbitrary<Record<string, unknown>> =>
  mean.chain((m) =>
    fc.oneof(
      fc.constant({ law: 'exponential', mean: m }),
      fc.constant({ law: 'deterministic', mean: m }),
      fc.constant({ law: 'uniform', min: 0.5 * m, max: 1.5 * m }),
      fc.constant({ law: 'lognormal', mean: m, scv: 2 }),
      fc.constant({ law: 'gamma', mean: m, scv: 0.4 }),
      fc.constant({ law: 'hyperexponential', mean: m, scv: 4 }),
      fc.constant({ law: 'empirical', mean: m, values: [1, 2, 7] }),
    ),
  )

const minutes = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: min * 4, max: max * 4 }).map((n) => n / 4)

const demand = fc.oneof(
  fc.record({
    perHour: fc.oneof(fc.integer({ min: 1, max: 150 }), fc.constant([[0, 10], [60, 10], [90, 120], [150, 120], [180, 0]])),
    process: fc.constantFrom('poisson', 'regular'),
    party: fc.constantFrom(1, 1, 2.5),
    factor: fc.constantFrom(1, 0.5, 2),
  }),
  fc.record({ perHour: fc.integer({ min: 1, max: 120 }), process: fc.constant('bursty'), scv: fc.constantFrom(0.3, 1, 5) }),
  fc
    .array(minutes(0, 200), { minLength: 1, maxLength: 80 })
    .map((at) => ({ trace: { at: at.sort((a, b) => a - b), work: at.map((_, i) => 1 + (i % 4)) } })),
)

const line = fc.oneof(
  fc.record({ layout: fc.constant('shared'), idle: fc.constantFrom('longest-idle', 'fastest', 'random') }),
  fc.record({
    layout: fc.constant('own'),
    routing: fc.constantFrom('random', 'round-robin', 'shortest', 'power-of-two'),
    choices: fc.constantFrom({ of: 2, replacement: true }, { of: 2, replacement: false }, { of: 3, replacement: true }),
  }),
)

const sickness = fc.record({
  meanTimeToSick: minutes(10, 200),
  meanTimeToReturn: minutes(5, 60),
  while: fc.constantFrom('always', 'busy'),
  detection: fc.constantFrom(0, 0, 3, 20),
  order: fc.constantFrom('lost', 'restart', 'restart-new', 'resume'),
  line: fc.constantFrom('redispatch', 'stranded'),
})

export const scenarios: fc.Arbitrary<Record<string, unknown>> = fc
  .record(
    {
      duration: minutes(60, 240),
      seed: fc.integer({ min: 0, max: 1e9 }),
      closing: fc.constantFrom('finish', 'send-away'),
      demand,
      work: law(fc.constantFrom(0.5, 1, 3, 8)),
      patience: fc.option(law(fc.constantFrom(1, 6, 30)), { nil: undefined }),
      line: fc.tuple(line, fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined })),
      staff: fc.array(fc.record({ speed: fc.constantFrom(0.5, 1, 1, 2, 4) }), { minLength: 2, maxLength: 9 }),
      coordination: fc.option(fc.constant({ contention: 0.05, coherency: 0.002 }), { nil: undefined }),
      growth: fc.option(fc.record({ trainingTime: fc.constantFrom(0, 15), onboardingTime: fc.constantFrom(0, 25) }), { nil: undefined }),
      sickness: fc.option(sickness, { nil: undefined }),
      goal: fc.option(fc.constant({ wait: 3, share: 0.9 }), { nil: undefined }),
    },
    { requiredKeys: ['demand', 'work', 'staff', 'duration', 'line', 'closing', 'seed'] },
  )
  .map(({ line: [l, capacity], ...rest }) => {
    const scenario: Record<string, unknown> = { ...rest, line: capacity === undefined ? l : { ...l, capacity } }
    const choices = (l as { choices?: { of: number } }).choices
    if (choices && choices.of > rest.staff.length) scenario['staff'] = [...rest.staff, { speed: 1 }, { speed: 1 }]
    for (const key of Object.keys(scenario)) if (scenario[key] === undefined) delete scenario[key]
    return scenario
  })

export const commands: fc.Arbitrary<Record<string, unknown>[]> = fc.array(
  fc.tuple(minutes(0, 240), fc.integer({ min: 1, max: 9 })).chain(([at, n]) => {
    const who = `employee-${Math.min(n, 2)}`
    return fc.constantFrom<Record<string, unknown>>(
      { at, do: 'hire', value: { name: `New ${n}`, speed: 1 } },
      { at, do: 'hire' },
      { at, do: 'let-go', who },
      { at, do: 'train', who, value: 2.5 },
      { at, do: 'call-in-sick', who, value: n * 5 },
      { at, do: 'call-in-sick', who },
      { at, do: 'return', who },
      { at, do: 'return' },
      { at, do: 'slow', who, value: 0.3 },
      { at, do: 'set', path: 'demand.factor', value: n / 3 },
      { at, do: 'set', path: 'coordination.contention', value: n / 100 },
      { at, do: 'set', path: 'money.wagePerHour', value: 5 + n },
    )
  }),
  { maxLength: 14 },
)
