import type { SceneFile } from '../presets/scene.ts'

export const scene: SceneFile = {
  title: 'Sick day',
  listed: 4,
  opening: { at: 231, rate: 4 },
  poster: 258,
  commands: [{ at: 230, do: 'call-in-sick', who: 'chloe', value: 94 }],
  scenario: {
    version: 1,
    title: 'Nino’s without Chloé',
    note: 'Four people were just enough for lunch. At ten to twelve Chloé calls in sick, and nothing else changes.',
    opensAt: '08:00',
    duration: 600,
    seed: 9,
    demand: { perHour: [[0, 24], [150, 30], [200, 45], [222, 100], [240, 112], [330, 112], [352, 45], [380, 30], [510, 30], [545, 45], [580, 34], [600, 20]] },
    work: { law: 'lognormal', mean: 2.4, scv: 0.5 },
    patience: { law: 'lognormal', mean: 15, scv: 0.25 },
    line: { layout: 'shared' },
    staff: [
      { id: 'ana', name: 'Ana', speed: 1.8 },
      { id: 'ben', name: 'Ben' },
      { id: 'chloe', name: 'Chloé', speed: 1.5 },
      { id: 'dev', name: 'Dev' },
    ],
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
