import { speedFault } from '../staff.ts'
import type { Problem } from '../types.ts'
import type { Asked } from './answer.ts'
import { READINGS, type Ask, type Reading } from './scene.ts'
import { conditionFaults } from './tasks.ts'

/** What is wrong with a question by its data alone, with the path of each fault. */
export function askFaults(ask: Ask, asked: Asked): Problem[] {
  const faults: Problem[] = []
  const need = (ok: boolean, path: string, message: string): void => void (ok || faults.push({ path: `ask.${path}`, message }))
  const known = (reading: Reading, path: string): void => need(READINGS.includes(reading), path, `there is no reading '${String(reading)}'`)
  const later = (at: number, path: string): void => need(Number.isFinite(at) && at > asked.at, path, `expected a minute after the opening, which is at ${asked.at}, found ${at}`)
  const seen = (at: number, path: string): void => need(at <= (asked.until ?? Infinity), path, `minute ${at} is after the scene has come to rest, at ${asked.until}`)
  if (ask.kind === 'number') {
    const { answer, from, to, step } = ask
    need(from < to && Number.isFinite(to - from), 'to', `expected a number above ${from}, found ${to}`)
    need(step > 0 && step <= to - from, 'step', `expected a step above 0 on a scale from ${from} to ${to}, found ${step}`)
    later(answer.at, 'answer.at')
    if ('reading' in answer) {
      known(answer.reading, 'answer.reading')
    } else {
      need(answer.holds.length > 0, 'answer.holds', 'expected at least one condition')
      if (answer.least === 'people') need(Number.isInteger(from) && from > 0 && Number.isInteger(step), 'from', 'people come whole, from one on')
      else {
        need(from > 0, 'from', `expected a speed above 0, found ${from}`)
        const fault = speedFault(to, asked.scenario.growth)
        need(!fault, 'to', fault ?? '')
      }
      answer.holds.forEach((condition, i) => {
        const place = `ask.answer.holds[${i}]`
        if ('deed' in condition) faults.push({ path: `${place}.deed`, message: 'what is done is what is sought; expected a reading or an event' })
        for (const { path, message } of conditionFaults(condition)) faults.push({ path: [place, path].filter(Boolean).join('.'), message })
      })
    }
  } else if (ask.kind === 'line') {
    const { reading, from, until, to, most } = ask
    known(reading, 'reading')
    for (const [path, minute] of Object.entries({ from, until, to })) need(Number.isInteger(minute) && minute >= 0, path, `expected a whole minute, found ${minute}`)
    need(from < until, 'until', `expected a minute after ${from}, found ${until}`)
    need(until <= asked.at, 'until', `minute ${until} is not known yet when the scene opens, at ${asked.at}`)
    need(until + 1 < to, 'to', `expected a minute after ${until + 1}, found ${to}`)
    seen(to, 'to')
    need(most > 0 && Number.isFinite(most), 'most', `expected a number above 0, found ${most}`)
  } else {
    known(ask.reading, 'reading')
    later(ask.at, 'at')
    need(ask.options.length > 1, 'options', `expected at least two, found ${ask.options.length}`)
  }
  return faults
}
