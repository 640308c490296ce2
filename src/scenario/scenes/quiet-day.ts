import type { SceneFile } from '../presets/scene.ts'

/** Nobody is in a hurry, and some wait all the same: two who come at once. */
export const scene: SceneFile = {
  title: 'A quiet day',
  opening: { at: 96, rate: 6, until: 240 },
  poster: 118,
  show: ['status', 'stage'],
  controls: ['demand'],
  scenario: {
    version: 1,
    title: 'Ana has the counter to herself',
    note: 'Twelve guests an hour, two minutes each: Ana is free more than half of the time.',
    opensAt: '08:00',
    duration: 600,
    seed: 4,
    demand: { perHour: 12 },
    work: { law: 'exponential', mean: 2 },
    staff: [{ id: 'ana', name: 'Ana' }],
    line: { layout: 'shared' },
    coordination: { contention: 0, coherency: 0 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
