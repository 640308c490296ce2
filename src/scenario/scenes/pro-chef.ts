import type { SceneFile } from '../presets/scene.ts'

/** Two at the grill, one at the till. The grill is made faster, and the line moves to the till. */
export const scene: SceneFile = {
  title: 'The pro chef',
  opening: { at: 80, rate: 5, until: 130 },
  poster: 101,
  show: ['status', 'stage', 'actions'],
  controls: ['staff', 'speed'],
  commands: [{ at: 80, do: 'train', who: 'ana', value: 3 }],
  scenario: {
    version: 1,
    title: 'A professional at the grill',
    note: 'Every order passes the grill, then the till. Ana has just become three times as fast.',
    opensAt: '11:00',
    duration: 240,
    seed: 1,
    demand: { perHour: 62 },
    stations: [{ name: 'Grill', work: { law: 'lognormal', mean: 2.2, scv: 0.5 } }, { name: 'Till', work: { law: 'lognormal', mean: 1.05, scv: 0.5 } }],
    staff: [
      { id: 'ana', name: 'Ana', skills: { Grill: 1 } },
      { id: 'ben', name: 'Ben', skills: { Grill: 1 } },
      { id: 'chloe', name: 'Chloé', skills: { Till: 1 } },
    ],
    line: { layout: 'shared' },
    coordination: { contention: 0, coherency: 0 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
