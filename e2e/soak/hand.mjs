/**
 * A hand that does anything to a day, by a seed: hires, lets go, trains, sends home, slows, breaks and sets, often twice at one instant and
 * at the edge of what may be set. What the day refuses is counted and forgotten, as when a reader presses what cannot be.
 */

/** Numbers in [0, 1) by a seed, the same in every engine (mulberry32). */
export function seeded(seed) {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = (random, list) => list[Math.floor(random() * list.length)]

/** What may be set while a day goes on, with values at the edges and between; a day refuses those whose rule it does not have. */
const SETTINGS = [
  ['demand.factor', [0, 0.2, 0.6, 1, 1.4, 2.5]],
  ['demand.perHour', [0, 20, 60, 150]],
  ['work', [{ law: 'exponential', mean: 0.6 }, { law: 'deterministic', mean: 1 }, { law: 'lognormal', mean: 1.2, scv: 2 }, { law: 'gamma', mean: 0.9, scv: 0.5 }, { law: 'hyperexponential', mean: 1, scv: 4 }, { law: 'uniform', min: 0.2, max: 1.4 }]],
  ['patience', [null, { law: 'exponential', mean: 4 }, { law: 'deterministic', mean: 9 }, { law: 'uniform', min: 1, max: 12 }]],
  ['retry.chance', [0, 0.5, 1]],
  ['retry.jitter', ['none', 'equal', 'full']],
  ['retry.after', [0.5, 6, 30]],
  ['line.routing', ['random', 'round-robin', 'weighted', 'shortest', 'power-of-two', 'least-work', 'sticky']],
  ['line.idle', ['longest-idle', 'fastest', 'random']],
  ['line.stealing', [true, false]],
  ['line.capacity', [null, 0, 1, 7, 40]],
  ['coordination.contention', [0, 0.03, 0.2]],
  ['coordination.coherency', [0, 0.0005, 0.01]],
  ['growth.trainingTime', [0, 5, 60]],
  ['growth.onboardingTime', [0, 5, 60]],
  ['sickness.order', ['lost', 'restart', 'restart-new', 'resume']],
  ['sickness.line', ['redispatch', 'stranded']],
  ['sickness.detection', [0, 0.5, 8]],
  ['sickness.meanTimeToSick', [20, 240]],
  ['money.spend', [0, 14, 60]],
  ['money.wagePerHour', [0, 10, 40]],
  ['protection.shed.above', [0, 12, 60]],
  ['protection.hedge.after', [0, 1, 9]],
  ['goal.wait', [0, 3, 15]],
]

/** Of them the demand is touched as often as all the others together: what stays at an edge for long leaves nothing to see. */
const settingOf = (random) => (random() < 0.5 ? SETTINGS[0] : pick(random, SETTINGS))

/** One thing that a hand may do at minute `at` to the staff `employees`. */
function deed(random, at, employees) {
  const who = employees.length > 0 ? pick(random, employees).id : 'nobody'
  switch (Math.floor(random() * 10)) {
    case 0:
    case 1:
      return employees.length < 14 ? { at, do: 'hire', ...(random() < 0.5 ? { value: { speed: pick(random, [0.5, 1, 1.5, 2.4]) } } : {}) } : { at, do: 'let-go', who }
    case 2:
      return { at, do: 'let-go', who }
    case 3:
      return { at, do: 'train', who, value: pick(random, [0.25, 1, 1.3, 2, 4]) }
    case 4:
      return { at, do: 'call-in-sick', who, ...(random() < 0.6 ? { value: pick(random, [0.125, 4, 45]) } : {}) }
    case 5:
      return { at, do: 'return', who }
    case 6:
      return { at, do: 'slow', who, value: pick(random, [0.05, 0.5, 1]) }
    case 7:
      return random() < 0.3 ? { at, do: 'fail', who, value: pick(random, [0, 0.2, 1]) } : { at, do: 'return', who }
    default: {
      const [path, values] = settingOf(random)
      return { at, do: 'set', path, value: pick(random, values) }
    }
  }
}

/**
 * Plays a day to `until` under this hand, a deed every `pace` minutes on the average. Answers with what was accepted, in order, and how
 * much was refused; `seen(day)` is told of the day after each instant.
 */
export function playedByHand({ createDay, parseCommand, parseScenario }, given, { seed, until = Infinity, pace = 1, seen = () => {} }) {
  const { scenario, ok, problems } = parseScenario(given)
  if (!ok) throw new Error(JSON.stringify(problems))
  const random = seeded(seed)
  const day = createDay(scenario)
  const commands = []
  let refused = 0
  const end = Math.min(until, scenario.duration)
  for (let at = 0; at < end; ) {
    // A live player rounds to 1/1024 of a minute.
    at = Math.min(end, at + Math.round(-1024 * pace * (random() + random() - 2)) / 1024)
    day.advanceTo(at)
    for (let deeds = random() < 0.3 ? 3 : 1; deeds > 0; deeds--) {
      const parsed = parseCommand(deed(random, at, day.frame().employees), day.scenario)
      if (!parsed.ok || day.apply(parsed.command) !== null) refused += 1
      else commands.push(parsed.command)
    }
    seen(day)
  }
  return { day, commands, refused }
}
