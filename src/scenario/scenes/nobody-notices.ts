import type { SceneFile } from '../presets/scene.ts'

/** One of three is gone, and the host goes on sending every third guest to an empty place. */
export const scene: SceneFile = {
  title: 'Nobody notices',
  opening: { at: 60, rate: 4, until: 100 },
  poster: 80,
  show: ['status', 'stage'],
  controls: ['sick'],
  commands: [{ at: 60, do: 'call-in-sick', who: 'ben', value: 120 }],
  scenario: {
    version: 1,
    title: 'Where is Ben?',
    note: 'Guests are sent to Ana, Ben and Chloé in turn. Ben has just gone home. The host looks in every ten minutes, and believes it the third time.',
    opensAt: '11:00',
    duration: 240,
    seed: 2,
    demand: { perHour: 69 },
    work: { law: 'lognormal', mean: 2, scv: 0.5 },
    patience: { law: 'lognormal', mean: 25, scv: 0.25 },
    staff: [{ id: 'ana', name: 'Ana' }, { id: 'ben', name: 'Ben' }, { id: 'chloe', name: 'Chloé' }],
    sickness: { detection: { interval: 10, timeout: 1, fall: 3, rise: 2 }, order: 'restart', line: 'redispatch' },
    line: { layout: 'own', routing: 'round-robin' },
    coordination: { contention: 0, coherency: 0 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
