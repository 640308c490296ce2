import type { SceneFile } from '../presets/scene.ts'

/** A canteen with almost three times the people that it works best with: everybody has to talk to everybody. */
export const scene: SceneFile = {
  title: 'Too many cooks',
  opening: { at: 22, rate: 8, until: 110 },
  poster: 80,
  show: ['status', 'stage'],
  controls: ['staff'],
  scenario: {
    version: 1,
    title: 'Too many cooks',
    note: 'A hundred and twenty people do what forty-four would do: most of their time goes into telling one another.',
    opensAt: '11:00',
    duration: 150,
    seed: 3,
    demand: { perHour: 385 },
    work: { law: 'lognormal', mean: 2, scv: 0.5 },
    staff: [{ count: 120 }],
    line: { layout: 'shared' },
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
