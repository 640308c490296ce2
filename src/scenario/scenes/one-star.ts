import type { SceneFile } from '../presets/scene.ts'

export const scene: SceneFile = {
  title: 'One star',
  listed: 2,
  opening: { at: 244, rate: 4 },
  poster: 259,
  scenario: {
    version: 1,
    title: 'One star at Nino’s',
    note: 'The same Saturday with Ana trained almost as far as two arms can go. She keeps up, at the price of fourteen beginners.',
    opensAt: '08:00',
    duration: 600,
    seed: 16,
    demand: { perHour: [[0, 12], [150, 14], [210, 16], [225, 20], [231, 100], [248, 118], [330, 118], [352, 34], [380, 20], [510, 20], [545, 34], [580, 26], [600, 16]] },
    work: { law: 'lognormal', mean: 2, scv: 0.5 },
    patience: { law: 'lognormal', mean: 15, scv: 0.25 },
    line: { layout: 'shared' },
    staff: [{ id: 'ana', name: 'Ana', speed: 4.2 }],
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
  missions: [
    {
      id: 'cheaper',
      says: { en: 'Half the wages, the same lunch', es: 'La mitad en sueldos, el mismo almuerzo' },
      from: 250,
      to: 360,
      conditions: [{ reading: 'withinGoal', atLeast: 0.95 }, { reading: 'wagesPerHour', atMost: 100, always: true }, { deed: 'set', atMost: 0 }],
      hints: [
        { en: 'The last bit of Ana’s speed costs more than everything before it. Click her: she can be trained down, too.', es: 'El último tramo de velocidad de Ana cuesta más que todo lo anterior. Haz clic en ella: también se puede bajar.' },
        { en: 'At speed 3 she costs $65 instead of $215. Who does the rest?', es: 'A velocidad 3 cuesta 65 $ en lugar de 215 $. ¿Quién hace el resto?' },
      ],
      ways: [
        { says: { en: 'Ana back to 3, and two beginners', es: 'Ana de vuelta a 3, y dos principiantes' }, commands: [{ at: 245, do: 'train', who: 'ana', value: 3 }, { at: 245, do: 'hire', value: { name: 'Ben' } }, { at: 245, do: 'hire', value: { name: 'Chloé' } }] },
        { says: { en: 'Ana back to 2, and three beginners', es: 'Ana de vuelta a 2, y tres principiantes' }, commands: [{ at: 245, do: 'train', who: 'ana', value: 2 }, ...['Ben', 'Chloé', 'Dev'].map((name) => ({ at: 245, do: 'hire' as const, value: { name } }))] },
        { says: { en: 'Five equals: Ana a beginner again, with four more', es: 'Cinco iguales: Ana otra vez principiante, con cuatro más' }, commands: [{ at: 245, do: 'train', who: 'ana', value: 1 }, ...['Ben', 'Chloé', 'Dev', 'Ewa'].map((name) => ({ at: 245, do: 'hire' as const, value: { name } }))] },
      ],
    },
  ],
  ask: {
    kind: 'number',
    unit: 'dollars',
    from: 0,
    to: 400,
    step: 5,
    answer: { reading: 'wagesPerHour', at: 254 },
    question: {
      en: 'Ana now does the work of more than four beginners. A beginner costs $15 an hour. What does Ana cost?',
      es: 'Ana hace ahora el trabajo de más de cuatro principiantes. Una principiante cuesta 15 $ la hora. ¿Cuánto cuesta Ana?',
    },
    why: {
      en: 'Not four times a beginner’s wage: {answer} an hour. A faster person is more hands under one head, and the head does not grow: every step up costs more than the one before, until no money buys another. One machine is no different: the biggest costs far more than it does.',
      es: 'No el sueldo de una principiante por cuatro: {answer} la hora. Quien va más deprisa es más manos bajo una sola cabeza, y la cabeza no crece: cada paso cuesta más que el anterior, hasta que ningún dinero compra otro. Con las máquinas pasa igual: la más grande cuesta mucho más de lo que rinde.',
    },
  },
}
