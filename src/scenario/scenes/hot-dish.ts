import type { SceneFile } from '../presets/scene.ts'

/** A menu of ten dishes split over four people, each dish known by one; everybody wants the same few. */
export const scene: SceneFile = {
  title: 'The hot dish',
  opening: { at: 75, rate: 8, until: 170 },
  poster: 130,
  show: ['status', 'stage'],
  controls: ['staff'],
  scenario: {
    version: 1,
    title: 'Everybody wants the noodles',
    note: 'Ten dishes, four people, each dish known by one of them. Ana knows the noodles.',
    opensAt: '11:00',
    duration: 240,
    seed: 4,
    demand: { perHour: 88 },
    work: { law: 'exponential', mean: 1.8 },
    menu: { dishes: 10, popularity: 1, copies: 1, writes: 0 },
    staff: [{ id: 'ana', name: 'Ana' }, { id: 'ben', name: 'Ben' }, { id: 'chloe', name: 'Chloé' }, { id: 'dev', name: 'Dev' }],
    line: { layout: 'own', routing: 'by-dish' },
    coordination: { contention: 0, coherency: 0 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
