import type { Frame, Series } from '../../restaurant/frame.ts'
import type { Reading } from '../../scenario/presets/scene.ts'

/** The longest line of any minute up to the frame's own. */
function longestLine({ count, inLine }: Series): number {
  let most = 0
  for (let minute = 0; minute < count; minute++) if (inLine[minute] > most) most = inLine[minute]
  return most
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

const READ: Readonly<Record<Reading, (frame: Frame) => number | null>> = {
  arrived: ({ arrived }) => arrived,
  served: ({ served }) => served,
  lost: ({ lostTotal }) => lostTotal,
  gaveUp: ({ lost }) => lost.gaveUp,
  turnedAway: ({ lost }) => lost.turnedAway,
  inLine: ({ inLine }) => inLine,
  mostInLine: ({ series }) => longestLine(series),
  onShift: ({ onShift }) => onShift,
  atWork: ({ employees }) => employees.filter(({ state }) => state === 'idle' || state === 'busy').length,
  waitMean: ({ wait }) => wait.mean,
  waitNineInTen: ({ wait }) => wait.p90,
  longestWait: ({ longestWait }) => longestWait,
  withinGoal: ({ goal }) => (goal ? share(goal.met, goal.met + goal.missed) : null),
  // Of those on the roster: the frame knows no more of who has left.
  utilisation({ employees }) {
    let [busy, present] = [0, 0]
    for (const employee of employees) {
      busy += employee.busy
      present += employee.busy + employee.idle
    }
    return share(busy, present)
  },
  wages: ({ money }) => money.wages,
  profit: ({ money }) => money.profit,
  revenue: ({ money }) => money.revenue,
  missed: ({ money }) => money.missed,
  wagesPerHour: ({ money }) => money.perHour,
  attempts: ({ attempts, arrived }) => share(attempts, arrived),
}

/** What a day says of itself at the moment of its frame; null where it says nothing yet. */
export const readingOf = (frame: Frame, reading: Reading): number | null => READ[reading](frame)
