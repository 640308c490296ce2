import type { SceneFile } from '../presets/scene.ts'

/** Busy nine minutes of ten: a line that comes from nowhere, though on average there is time enough. */
export const scene: SceneFile = {
  title: 'Almost busy',
  opening: { at: 92, rate: 8, until: 220 },
  poster: 152,
  show: ['ask', 'status', 'stage', 'actions'],
  controls: ['demand'],
  ask: {
    kind: 'number',
    unit: 'minutes',
    question: {
      en: 'When Ana is busy half of the time, people wait two minutes on average. Now she is busy nine minutes of ten. How long do they wait?',
      es: 'Cuando Ana está ocupada la mitad del tiempo, se espera dos minutos de media. Ahora lo está nueve minutos de cada diez. ¿Cuánto se espera?',
    },
    from: 0,
    to: 40,
    step: 1,
    answer: { reading: 'waitMean', at: 600 },
    why: {
      en: 'Over this day it comes to {answer}. What counts is not how busy she is but how little slack is left to catch up with.',
      es: 'En este día son {answer}. No cuenta lo ocupada que está, sino la poca holgura que queda para ponerse al día.',
    },
  },
  scenario: {
    version: 1,
    title: 'Ana is almost always busy',
    note: 'Twenty-seven guests an hour, two minutes each: Ana could serve thirty.',
    opensAt: '08:00',
    duration: 600,
    seed: 201,
    demand: { perHour: 27 },
    work: { law: 'exponential', mean: 2 },
    staff: [{ id: 'ana', name: 'Ana' }],
    line: { layout: 'shared' },
    coordination: { contention: 0, coherency: 0 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
}
