import type { Estimated, Roster, Staffing } from '../../restaurant/surveys.ts'

const about = (value: number | null, halfWidth = 1): Estimated => ({ value, halfWidth: value === null ? null : halfWidth })

/** A way of staffing four half hours, made by hand. */
export function staffingOf(atWork: number[], wages: number, met: (number | null)[], share = 0.8, plan = true): Staffing {
  return {
    shifts: plan ? [{ from: 0, to: 120, count: atWork[0] }, { from: 30, to: 90, count: 2 }] : null,
    wages: about(wages), profit: about(300), met: about(0.9, 0.01),
    metIn: met.map((value) => about(value, 0.01)),
    missedIn: met.map((value) => value !== null && value < share),
    atWork,
  }
}

export function rosterOf(change: Partial<Roster> = {}): Roster {
  return {
    staff: [{ id: 'ana', name: 'Ana', speed: 1 }],
    goal: { wait: 3, share: 0.8 },
    stretches: [0, 30, 60, 90, 120],
    demand: [12, 60, 58, 0],
    found: staffingOf([1, 3, 3, 1], 612.4, [0.9, 0.82, 0.85, null]),
    flat: staffingOf([3, 3, 3, 3], 1020, [1, 0.82, 0.9, null]),
    manager: staffingOf([1, 1.4, 2.6, 2.2], 702, [0.9, 0.4, 0.7, null], 0.8, false),
    saving: { flat: about(407.6, 4), manager: about(89.6, 6) },
    days: 200,
    progress: { done: 100, wanted: 100, over: true },
    ...change,
  }
}
