import type { SceneFile } from '../presets/scene.ts'

export const scene: SceneFile = {
  title: 'Many hands',
  listed: 3,
  opening: { at: 244, rate: 4 },
  poster: 259,
  scenario: {
    version: 1,
    title: 'Many hands at Nino’s',
    note: 'The same Saturday with six people and a line for each. Nobody is quick, and nobody waits for long.',
    opensAt: '08:00',
    duration: 600,
    seed: 16,
    demand: { perHour: [[0, 12], [150, 14], [210, 16], [225, 20], [231, 100], [248, 118], [330, 118], [352, 34], [380, 20], [510, 20], [545, 34], [580, 26], [600, 16]] },
    work: { law: 'lognormal', mean: 2, scv: 0.5 },
    patience: { law: 'lognormal', mean: 15, scv: 0.25 },
    line: { layout: 'own', routing: 'shortest' },
    staff: [
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
      { id: 'chloe', name: 'Chloé' },
      { id: 'dev', name: 'Dev' },
      { id: 'ewa', name: 'Ewa' },
      { id: 'finn', name: 'Finn' },
    ],
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
