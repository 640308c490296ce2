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
  missions: [
    {
      id: 'thrift',
      says: { en: 'The same lunch for less', es: 'El mismo almuerzo por menos' },
      from: 250,
      to: 360,
      conditions: [{ reading: 'withinGoal', atLeast: 0.9 }, { reading: 'wagesPerHour', atMost: 80, always: true }, { deed: 'set', atMost: 0 }],
      hints: [
        { en: 'Six people are one more than this lunch needs, if it is the right one.', es: 'Seis personas son una más de las que pide este almuerzo, si se elige bien.' },
        { en: 'Fewer people talk less: every one who goes makes the others a little faster.', es: 'Menos gente habla menos: cada persona que se va hace un poco más rápidas a las demás.' },
      ],
      ways: [
        { says: { en: 'Let Finn go', es: 'Despedir a Finn' }, commands: [{ at: 245, do: 'let-go', who: 'finn' }] },
        { says: { en: 'Let Ewa and Finn go, and train the other four to 1.25', es: 'Despedir a Ewa y a Finn, y formar a los otros cuatro hasta 1,25' }, commands: [{ at: 245, do: 'let-go', who: 'finn' }, { at: 245, do: 'let-go', who: 'ewa' }, ...['ana', 'ben', 'chloe', 'dev'].map((who) => ({ at: 245, do: 'train' as const, who, value: 1.25 }))] },
      ],
    },
  ],
}
