import { LIMIT, row, type Param } from '../param.ts'

export const line: Param[] = [
  row('group', 'line', { default: {} }),
  row('choice', 'line.layout', { default: 'shared', choices: ['shared', 'own'] }),
  row('choice', 'line.routing', {
    default: 'shortest',
    choices: ['random', 'round-robin', 'weighted', 'shortest', 'power-of-two', 'least-work', 'sticky', 'by-dish'],
    built: ['random', 'round-robin', 'shortest', 'power-of-two'],
    live: true,
  }),
  row('group', 'line.choices', { default: {} }),
  row('integer', 'line.choices.of', { unit: 'people', default: 2, min: 1, max: LIMIT.staff, step: 1, usual: [1, 5] }),
  row('boolean', 'line.choices.replacement', { default: false }),
  row('choice', 'line.idle', { default: 'longest-idle', choices: ['longest-idle', 'fastest', 'random'], live: true }),
  row('choice', 'line.discipline', { default: 'fifo', choices: ['fifo', 'lifo', 'shared-attention'], built: ['fifo'] }),
  row('boolean', 'line.stealing', { default: false, built: [false] }),
  row('integer', 'line.capacity', { unit: 'people', min: 0, max: 1_000_000, step: 1, usual: [0, 100], live: true }),
]
