import type { FigureState } from '../../store/figure.ts'
import { settled } from '../chart/settings.ts'
import { soleReason, type LossReason } from '../losses.ts'

export interface Bill {
  served: number
  lost: number
  /** Why, if for one reason alone. */
  why: LossReason | null
  /** Attempts, first ones included, and by how many customers. */
  attempts: number
  customers: number
  /** What each customer pays; null when the price changed during the day and no one product tells the sum. */
  spend: number | null
  people: number
  revenue: number
  wages: number
  profit: number
  missed: number
  /** Minutes; null when too few have been served to say. */
  p90: number | null
  goal: { wait: number; share: number; soFar: number | null; met: boolean } | null
}

export function selectBill(state: FigureState): Bill {
  const { scenario, commands, frame } = state.runs.a
  const { time } = state.playback
  const { revenue, wages, profit, missed } = frame.money
  const price = settled(scenario, commands, time, 'money.spend') ?? 0
  const tells = (n: number, sum: number): boolean => Math.abs(n * price - sum) < 0.005
  return {
    served: frame.served,
    lost: frame.lostTotal,
    why: soleReason(frame.lost),
    attempts: frame.attempts,
    customers: frame.arrived,
    spend: tells(frame.served, revenue) && tells(frame.lostTotal, missed) ? price : null,
    people: frame.employees.length,
    revenue,
    wages,
    profit,
    missed,
    p90: frame.wait.p90,
    goal: selectGoal(state),
  }
}

/** Those still waiting within the goal count for neither side. */
function selectGoal(state: FigureState): Bill['goal'] {
  const { scenario, commands, frame } = state.runs.a
  const { time } = state.playback
  const wait = settled(scenario, commands, time, 'goal.wait')
  const share = settled(scenario, commands, time, 'goal.share')
  if (wait === undefined || share === undefined || !frame.goal) return null
  const { met, missed } = frame.goal
  const soFar = met + missed > 0 ? met / (met + missed) : null
  return { wait, share, soFar, met: soFar !== null && soFar >= share }
}
