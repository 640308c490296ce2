/** The parts of the figure that can stand alone (`show=stage,timeline`), in the order in which they are offered. */
export const PARTS = ['ask', 'status', 'stage', 'actions', 'missions', 'timeline', 'map', 'bill', 'waits', 'team', 'trace'] as const
export type Part = (typeof PARTS)[number]

/**
 * What a reader may move (`controls=staff,speed`): how many employees, how fast they are, customers per hour,
 * who is sick, the time (scrub, pace, reset, undo), the telling, another restaurant, a second one beside it, what can be taken away.
 * The pause button cannot be hidden.
 */
export const CONTROLS = ['staff', 'speed', 'demand', 'sick', 'time', 'telling', 'open', 'compare', 'share'] as const
export type Control = (typeof CONTROLS)[number]
