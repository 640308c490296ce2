import type { SceneFile } from '../presets/scene.ts'

/** A manager who looks at the clock every quarter of an hour, and help that needs a quarter more to arrive. */
export const scene: SceneFile = {
  title: 'The late manager',
  opening: { at: 124, rate: 6, until: 330 },
  poster: 156,
  show: ['status', 'stage'],
  controls: ['demand'],
  scenario: {
    version: 1,
    title: 'The manager will call somebody',
    note: 'At ten past ten a market opens across the street. The manager looks every fifteen minutes; whoever is called needs fifteen more.',
    opensAt: '08:00',
    duration: 600,
    seed: 3,
    demand: { perHour: [[0, 30], [120, 30], [130, 120], [240, 120], [255, 30], [600, 30]] },
    work: { law: 'lognormal', mean: 2, scv: 0.5 },
    patience: { law: 'lognormal', mean: 20, scv: 0.25 },
    staff: [{ id: 'ana', name: 'Ana' }, { id: 'ben', name: 'Ben' }],
    manager: { kind: 'target', target: 0.8, tolerance: 0.1, interval: 15, stabilisation: 90, min: 2, max: 8, tempo: 1 },
    line: { layout: 'shared' },
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 15 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
