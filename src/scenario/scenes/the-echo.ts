import type { SceneFile } from '../presets/scene.ts'

/** A bus stops for six minutes. Who gives up comes back two minutes later, and the rush outlives the bus by hours. */
export const scene: SceneFile = {
  title: 'The echo',
  opening: { at: 57, rate: 6, until: 200 },
  poster: 110,
  show: ['status', 'stage'],
  controls: ['staff'],
  scenario: {
    version: 1,
    title: 'The bus has long gone',
    note: 'Ana and Ben serve sixty an hour, fifty-two come. At one minute to nine a bus stops for six minutes; whoever gives up is back two minutes later.',
    opensAt: '08:00',
    duration: 360,
    seed: 2,
    demand: { perHour: [[0, 52], [59, 52], [60, 500], [66, 500], [67, 52], [360, 52]] },
    work: { law: 'lognormal', mean: 2, scv: 0.5 },
    patience: { law: 'lognormal', mean: 6, scv: 0.25 },
    retry: { chance: 1, after: 2 },
    staff: [{ id: 'ana', name: 'Ana' }, { id: 'ben', name: 'Ben' }],
    line: { layout: 'shared' },
    coordination: { contention: 0, coherency: 0 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
