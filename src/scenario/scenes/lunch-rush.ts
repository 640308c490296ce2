import type { SceneFile } from '../presets/scene.ts'

export const scene: SceneFile = {
  title: 'Lunch rush',
  listed: 1,
  opening: { at: 227, rate: 4 },
  poster: 259,
  scenario: {
    version: 1,
    title: 'Saturday at Nino’s',
    note: 'Ana has the counter to herself, and all morning that is enough. Then it is lunchtime.',
    opensAt: '08:00',
    duration: 600,
    seed: 16,
    demand: { perHour: [[0, 12], [150, 14], [210, 16], [225, 20], [231, 100], [248, 118], [330, 118], [352, 34], [380, 20], [510, 20], [545, 34], [580, 26], [600, 16]] },
    work: { law: 'lognormal', mean: 2, scv: 0.5 },
    patience: { law: 'lognormal', mean: 15, scv: 0.25 },
    line: { layout: 'shared' },
    staff: [{ id: 'ana', name: 'Ana' }],
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
