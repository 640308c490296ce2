import { checks } from '../../scenario/checks.ts'
import { slug } from '../../scenario/slug.ts'
import type { Command, Employee, Scenario } from '../../scenario/types.ts'

/**
 * The restaurant as it stands at minute `time`, its demand kept at `perHour` customers an hour for ever: what was set is set, who was
 * hired, trained or let go is so from the first minute on, whoever is out sick is back. Without a shift manager, who would undo what is
 * asked about the staff; a recording gives its works alone.
 */
export function steadyBase(scenario: Scenario, commands: readonly Command[], time: number, perHour: number): Scenario {
  let now = scenario
  let staff: readonly Employee[] = scenario.staff
  for (const command of commands) {
    if (command.at > time) continue
    if (command.do === 'set') {
      const parsed = checks().setParameter(now, command.path!, command.value)
      if (parsed.ok) now = parsed.scenario
    } else staff = staffAfter(staff, command)
  }
  const { process, scv, party, trace } = now.demand
  const { manager: _manager, title: _title, note: _note, ...rest } = now
  const steady: Scenario = {
    ...rest,
    closing: 'send-away',
    staff: staff.map((employee) => ({ ...employee })),
    demand: { perHour, factor: 1, process, ...(scv === undefined ? {} : { scv }), party },
  }
  const works = trace?.work
  if (works?.length) steady.work = { law: 'empirical', mean: works.reduce((sum, w) => sum + w, 0) / works.length, values: works }
  return steady
}

/** Who is there after somebody was hired, let go or trained. */
export function staffAfter(staff: readonly Employee[], { do: what, who, value }: Command): readonly Employee[] {
  const is = ({ id, name }: Employee): boolean => who === undefined || id === who || name === who
  switch (what) {
    case 'hire': {
      const given = (value ?? {}) as Partial<Employee>
      const name = given.name ?? `Employee ${staff.length + 1}`
      let id = slug(name)
      for (let n = 2; staff.some((e) => e.id === id); n++) id = `${slug(name)}-${n}`
      return [...staff, { ...given, id, name, speed: given.speed ?? 1 }]
    }
    case 'let-go': {
      const leaves = who === undefined ? staff.length - 1 : staff.findIndex(is)
      return staff.length > 1 ? staff.filter((_, i) => i !== leaves) : staff
    }
    case 'train':
      return staff.map((employee) => (is(employee) ? { ...employee, speed: value as number } : employee))
    default:
      return staff
  }
}

/** Mean speed of a roster; 1 of nobody. */
export function meanSpeed({ staff }: Scenario): number {
  return staff.length === 0 ? 1 : staff.reduce((sum, { speed }) => sum + speed, 0) / staff.length
}
