import type { SceneFile } from '../presets/scene.ts'

export const scene: SceneFile = {
  title: 'Quiet afternoon',
  listed: 5,
  opening: { at: 390, rate: 1 },
  poster: 424,
  scenario: {
    version: 1,
    title: 'A quiet afternoon at Nino’s',
    note: 'Half past two. Two people for sixteen customers an hour: mostly they wait for somebody to serve.',
    opensAt: '08:00',
    duration: 600,
    seed: 16,
    demand: { perHour: [[0, 10], [210, 14], [250, 26], [320, 26], [350, 16], [510, 16], [545, 22], [600, 12]] },
    work: { law: 'lognormal', mean: 2, scv: 0.5 },
    patience: { law: 'lognormal', mean: 15, scv: 0.25 },
    line: { layout: 'shared' },
    staff: [
      { id: 'ana', name: 'Ana', speed: 1.4 },
      { id: 'ben', name: 'Ben' },
    ],
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
