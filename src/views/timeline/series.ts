import type { Series } from '../../restaurant/frame.ts'

/** Simulated minutes of the trailing mean. */
export const WINDOW_MINUTES = 10
/** A trailing mean of fewer minutes than this says too little to be drawn. */
const LEAST_MINUTES = 5

export interface Rates {
  minute: number[]
  /** Customers an hour. */
  arriving: number[]
  served: number[]
}

export interface LineColumns {
  minute: number[]
  /** The most that were in line at a minute of the column. */
  inLine: number[]
}

/** Minutes between two points of a line and minutes of its mean, when a pixel is `minutesPerPixel` wide. */
export function sampling(minutesPerPixel: number): { step: number; window: number } {
  const step = Math.max(1, Math.ceil(minutesPerPixel))
  return { step, window: Math.max(WINDOW_MINUTES, 2 * step) }
}

/** Trailing means per hour, every `step` minutes and at the last; the first minutes average over what there is. */
export function rates(series: Series, step: number, window: number): Rates {
  const out: Rates = { minute: [], arriving: [], served: [] }
  const last = series.count - 1
  const start = Math.min(LEAST_MINUTES, window)
  let arrived = 0
  let served = 0
  for (let m = 1; m <= last; m++) {
    arrived += series.arrived[m]
    served += series.served[m]
    if (m > window) {
      arrived -= series.arrived[m - window]
      served -= series.served[m - window]
    }
    if (m >= start && (m % step === 0 || m === last)) {
      const perHour = 60 / Math.min(m, window)
      out.minute.push(m)
      out.arriving.push(arrived * perHour)
      out.served.push(served * perHour)
    }
  }
  return out
}

/** The line in columns of `step` minutes, each at its height: no peak is lost however long the day. */
export function lineColumns(series: Series, step: number): LineColumns {
  const out: LineColumns = { minute: [], inLine: [] }
  for (let m = 0; m < series.count; m += step) {
    const end = Math.min(series.count, m + step)
    let most = 0
    for (let i = m; i < end; i++) most = Math.max(most, series.inLine[i])
    out.minute.push(m)
    out.inLine.push(most)
  }
  const last = series.count - 1
  if (last > 0 && out.minute.at(-1) !== last) {
    out.minute.push(last)
    out.inLine.push(series.inLine[last])
  }
  return out
}

/** Minutes in which customers were lost, in columns of `step` minutes: how many. */
export function lostColumns(series: Series, step: number): { minute: number; lost: number }[] {
  const out: { minute: number; lost: number }[] = []
  for (let m = 0; m < series.count; m += step) {
    const end = Math.min(series.count, m + step)
    let lost = 0
    for (let i = m; i < end; i++) lost += series.lost[i]
    if (lost > 0) out.push({ minute: m, lost })
  }
  return out
}
