import { LIMIT, row, type Param } from '../param.ts'

export const day: Param[] = [
  row('choice', 'version', { default: 1, choices: [1] }),
  row('text', 'title', { maxItems: 200 }),
  row('text', 'note', { maxItems: 2_000 }),
  row('clock', 'opensAt', { default: '08:00' }),
  row('number', 'duration', { unit: 'min', default: 600, above: 0, max: LIMIT.minutes, step: 30, usual: [60, 1440] }),
  row('integer', 'seed', { default: 1, min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, step: 1, usual: [1, 9999] }),
  row('choice', 'closing', { default: 'finish', choices: ['finish', 'send-away'] }),
]
