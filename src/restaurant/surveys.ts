/**
 * What is found out about restaurants that might be: many of them, each simulated for the same customers. Plain data, made in
 * `run/survey/` and `run/roster/`, kept in `store/`, drawn in `views/`. Simulated minutes, people, dollars an hour, shares in [0, 1].
 */

import type { Employee } from '../scenario/types.ts'

/**
 * What is varied, and to what: `people` (a team of so many equals), `speed` (theirs), `demand` (customers an hour), `absent` (the place
 * in the roster of one who is out sick for good), or a number of the parameter table by its path (`patience.mean`). What is not named
 * stays as it is.
 */
export type Variation = Readonly<Record<string, number>>

/** A mean and its 95% half-width by batch means; null where too little was seen to say. */
export interface Estimated {
  value: number | null
  halfWidth: number | null
}

/** The readings of a cell, by which a map may be coloured and a sweep drawn. */
export const READINGS = ['met', 'wait', 'p50', 'p90', 'p95', 'p99', 'lost', 'utilisation', 'wages', 'profit'] as const
export type Reading = (typeof READINGS)[number]

/** One restaurant, run for long at a demand that stays. */
export interface Cell {
  /** Customers who came, those of the warm-up included. */
  customers: number
  /**
   * `met`: share of all whose wait was under the goal (lost ones were not; null without a goal). `wait`, `p50` … `p99`: minutes in line
   * of those served. `lost`: share of all. `utilisation`: of those at work. `wages`, `profit`: dollars an hour.
   */
  readings: Record<Reading, Estimated>
  /** Customers by which the line grows for good, per customer who comes; 0 or less: it clears. */
  growth: number
  clears: boolean
  /** Null, or why there can be no such restaurant, in words of the parser. */
  impossible: string | null
  /** What theory says of it; null: nothing. Only where that was asked. */
  theory?: Expected | null
}

export interface Axis {
  /** A key of `Variation`. */
  of: string
  /** Ascending. */
  values: number[]
  /** Spread by ratio: a logarithmic scale shows them evenly. */
  ratio?: boolean
}

/** What may be an axis, and how its values are told. */
export interface Variable {
  /** A key of `Variation`. */
  of: string
  /** The unit of the parameter table; `staff`: employees. */
  unit: 'staff' | '' | 'min' | 'customers/h' | 'people' | '×' | '$' | '$/h' | 'share' | 'times'
  /** Path of the section of the table in which it stands; null for the people, their speed and the demand. */
  group: string | null
}

/** How far work that is told as it comes in has got. */
export interface Progress {
  /** Customers simulated so far, and in all by the end as far as is known. */
  done: number
  wanted: number
  over: boolean
}

/** A map of two variables. */
export interface SurveyMap {
  x: Axis
  y: Axis
  /** Row by row: the cell of x[i], y[j] is at j × x.length + i; null until it has been seen. */
  cells: (Cell | null)[]
  progress: Progress
  /** Over all readings of all cells: whoever simulated them, the same. */
  digest: string
}

/** What theory says of one restaurant, in the names of the readings; a reading without a closed form is absent. */
export interface Expected {
  model: string
  kind: 'exact' | 'approximate' | 'limit'
  /** False: the line never clears, and there are no waits. */
  stable: boolean
  readings: Partial<Record<Reading, number>>
}

/** Readings along one variable. */
export interface Sweep {
  axis: Axis
  goal: { wait: number; share: number } | null
  /** Of each value what theory says; null where it says nothing, or until its cell has been seen. */
  theory: (Expected | null)[]
  /** Where the restaurant stands now; null if it has no such value. */
  now: number | null
  cells: (Cell | null)[]
  progress: Progress
  digest: string
}

/** A number and the 95% interval in which it lies; an end is null where the data set it no bound. */
export interface Bounded {
  value: number
  low: number | null
  high: number | null
}

/** A team that meets the goal, and what it costs. */
export interface Advised {
  people: number
  speed: number
  /** Dollars an hour. */
  cost: Bounded
  /** Share of customers who wait under the goal with it. */
  met: Estimated
}

/** Where to stand. */
export interface Advice {
  /** Customers an hour, and the goal; without one there is nothing to advise. */
  perHour: number
  goal: { wait: number; share: number } | null
  /** The cheapest team that meets the goal; null if none of the map does, undefined while nobody knows. */
  cheapest?: Advised | null
  /** The cheapest that still meets it with any one of them out sick. */
  spare?: Advised | null
  star?: {
    /** Customers an hour up to which one star meets the goal for less than any team of several. Null: at no need at all; Infinity: at every need that was looked at. */
    cheaperUpTo: Bounded | null
    /** Customers an hour from which on no star at all meets it; 0: at none of those looked at; null where there is no such wall. */
    impossibleFrom: Bounded | null
  }
  progress: Progress
}

/** So many at work from minute `from` to `to`. */
export interface Shift {
  from: number
  to: number
  count: number
}

/** One way of staffing a day, over the days simulated: dollars and shares of a day. */
export interface Staffing {
  shifts: Shift[] | null
  /** Dollars a day. */
  wages: Estimated
  profit: Estimated
  /** Share of all customers of the day who wait under the goal. */
  met: Estimated
  /** The same in each stretch of the day, by when they came. */
  metIn: Estimated[]
  /** In which stretches it misses the goal by more than chance explains. */
  missedIn: boolean[]
  /** Mean number on the clock in each stretch, those out sick among them. */
  atWork: number[]
}

/** The staffing of a day: the cheapest shifts found, against the others on the same customers. */
export interface Roster {
  /** Who comes first when people are wanted, as they stand in the run; where they do not suffice, more like the last. */
  staff: Employee[]
  goal: { wait: number; share: number }
  /** Beginnings of the stretches, minutes, and the end of the last. */
  stretches: number[]
  /** Customers an hour in each. */
  demand: number[]
  /** The cheapest found up to now. Null: even the most people allowed miss the goal. Undefined while nobody knows. */
  found?: Staffing | null
  /** The fewest who meet the goal at work all day. */
  flat?: Staffing | null
  /** The shift manager by target, as the scenario has it or with its defaults. */
  manager?: Staffing | null
  /** Dollars a day that the shifts found cost less, paired day by day. */
  saving: { flat: Estimated | null; manager: Estimated | null }
  /** Days simulated for the last word. */
  days: number
  progress: Progress
}
