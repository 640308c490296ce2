import { LIMIT, row, type Param } from '../param.ts'

export const staff: Param[] = [
  row('list', 'staff', { required: true, minItems: 1, maxItems: LIMIT.staff }),
  row('text', 'staff[].id', { minItems: 1, maxItems: LIMIT.text }),
  row('text', 'staff[].name', { minItems: 1, maxItems: LIMIT.text }),
  row('integer', 'staff[].count', { unit: 'people', default: 1, min: 1, max: LIMIT.staff, step: 1, usual: [1, 20] }),
  row('number', 'staff[].speed', { unit: '×', default: 1, min: 0.000001, max: LIMIT.speed, step: 0.1, usual: [0.5, 4.9] }),
  row('factors', 'staff[].skills', { unit: '×', above: 0, max: LIMIT.speed, minItems: 1, maxItems: 1_000, step: 0.1, usual: [0.5, 4] }),
  row('number', 'staff[].quality', { unit: 'share', min: 0, max: 1, step: 0.05 }),
  row('number', 'staff[].errorRate', { unit: 'share', min: 0, max: 1, step: 0.05 }),
  row('group', 'coordination', { default: {} }),
  row('number', 'coordination.contention', { default: 0, min: 0, max: 1, step: 0.005, usual: [0, 0.2], live: true }),
  row('number', 'coordination.coherency', { default: 0, min: 0, max: 1, step: 0.0005, usual: [0, 0.02], live: true }),
  row('group', 'growth'),
  row('number', 'growth.serialShare', { unit: 'share', default: 0.2, min: 0, below: 1, step: 0.05, usual: [0, 0.5] }),
  row('number', 'growth.trainingTime', { unit: 'min', default: 0, min: 0, max: LIMIT.minutes, step: 5, usual: [0, 120], live: true }),
  row('number', 'growth.onboardingTime', { unit: 'min', default: 0, min: 0, max: LIMIT.minutes, step: 5, usual: [0, 120], live: true }),
]
