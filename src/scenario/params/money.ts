import { LIMIT, row, type Param } from '../param.ts'

export const money: Param[] = [
  row('group', 'quality'),
  row('number', 'quality.premium', { unit: '×', default: 1, min: 0, max: 10, step: 0.1, usual: [0, 2], live: true }),
  row('number', 'quality.chance', { unit: 'share', default: 0, min: 0, max: 1, step: 0.05, live: true }),
  row('delay', 'quality.after', { unit: 'min', min: LIMIT.again, max: LIMIT.minutes, step: 5, usual: [5, 240], live: true }),
  row('group', 'money', { default: {} }),
  row('number', 'money.wagePerHour', { unit: '$/h', default: 10, min: 0, max: 1_000_000, step: 1, usual: [0, 50], live: true }),
  row('number', 'money.fixedPerHour', { unit: '$/h', default: 5, min: 0, max: 1_000_000, step: 1, usual: [0, 50], live: true }),
  row('number', 'money.spend', { unit: '$', default: 14, min: 0, max: 1_000_000, step: 1, usual: [0, 60], live: true }),
  row('number', 'money.sickPay', { unit: 'share', default: 1, min: 0, max: 1, step: 0.1, live: true }),
  row('group', 'goal'),
  row('number', 'goal.wait', { unit: 'min', required: true, min: 0, max: LIMIT.minutes, step: 0.5, usual: [0, 30], live: true }),
  row('number', 'goal.share', { unit: 'share', default: 0.9, above: 0, max: 1, step: 0.01, usual: [0.5, 1], live: true }),
]
