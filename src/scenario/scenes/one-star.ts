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
    unit: 'people',
    from: 0,
    to: 40,
    step: 1,
    answer: { reading: 'mostInLine', at: 352 },
    question: {
      en: 'Ana can serve a few more an hour than come at the height of lunch. How many people will be in line when the line is longest?',
      es: 'Ana puede atender a algunas personas más por hora de las que llegan en lo peor del almuerzo. ¿Cuántas habrá en la cola cuando sea más larga?',
    },
    why: {
      en: 'A few more an hour is all that she has to catch up with. On average she keeps pace; but whenever several come at once the line grows in a moment, and it shrinks only as fast as what little she can do beyond the usual. One fast machine that is almost full behaves like any other that is almost full.',
      es: 'Esas pocas de más por hora son todo lo que tiene para recuperar. De media lleva el paso; pero cuando llegan varias a la vez la cola crece en un momento, y solo mengua con lo poco que le sobra. Una máquina rápida casi llena se porta como cualquier otra casi llena.',
    },
  },
}
