import type { SceneFile } from '../presets/scene.ts'

/** Four employees with a line each, and guests who pick one blindly: a crowd before one, nobody before another. */
export const scene: SceneFile = {
  title: 'Four lines',
  opening: { at: 62, rate: 7, until: 130 },
  poster: 92,
  show: ['status', 'stage'],
  controls: ['staff'],
  scenario: {
    version: 1,
    title: 'Pick a line, any line',
    note: 'Ninety-six guests an hour; the four could serve a hundred and twenty. Everybody picks a line without looking.',
    opensAt: '11:00',
    duration: 240,
    seed: 13,
    demand: { perHour: 96 },
    work: { law: 'exponential', mean: 2 },
    staff: [{ id: 'ana', name: 'Ana' }, { id: 'ben', name: 'Ben' }, { id: 'chloe', name: 'Chloé' }, { id: 'dev', name: 'Dev' }],
    line: { layout: 'own', routing: 'random' },
    coordination: { contention: 0, coherency: 0 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
