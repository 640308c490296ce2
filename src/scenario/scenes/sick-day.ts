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
  missions: [
    {
      id: 'one-sick',
      says: { en: 'Through lunch without Chloé', es: 'Pasar el almuerzo sin Chloé' },
      to: 352,
      conditions: [{ reading: 'lost', atMost: 17 }, { reading: 'wagesPerHour', atMost: 90, always: true }, { deed: 'let-go', atMost: 0 }, { deed: 'return', atMost: 0 }, { deed: 'set', atMost: 0 }],
      hints: [
        { en: 'One more beginner is past the $90: Chloé is paid while she is in bed. What else makes three people carry more?', es: 'Un principiante más pasa de los 90 $: a Chloé se le paga aunque esté en cama. ¿Qué más hace que tres personas puedan con todo?' },
        { en: 'The slowest are the cheapest to train: Ben and Dev a little each, rather than Ana a lot.', es: 'A los más lentos es a quienes menos cuesta formar: un poco a Ben y un poco a Dev, mejor que mucho a Ana.' },
      ],
      ways: [
        { says: { en: 'Train Ben to 1.4 and Dev to 1.3', es: 'Formar a Ben hasta 1,4 y a Dev hasta 1,3' }, commands: [{ at: 231.5, do: 'train', who: 'ben', value: 1.4 }, { at: 231.5, do: 'train', who: 'dev', value: 1.3 }] },
        { says: { en: 'Train all three a little', es: 'Formar un poco a los tres' }, commands: [{ at: 231.5, do: 'train', who: 'ana', value: 1.9 }, { at: 231.5, do: 'train', who: 'ben', value: 1.3 }, { at: 231.5, do: 'train', who: 'dev', value: 1.2 }] },
      ],
    },
    {
      id: 'in-time',
      says: { en: 'Hard: and hardly anybody waits', es: 'Difícil: y casi nadie espera' },
      to: 352,
      conditions: [{ reading: 'withinGoal', atLeast: 0.8 }, { reading: 'wagesPerHour', atMost: 105, always: true }, { deed: 'let-go', atMost: 0 }, { deed: 'return', atMost: 0 }, { deed: 'set', atMost: 0 }],
      hints: [
        { en: 'There is money for one beginner now, but one beginner alone is not enough.', es: 'Ahora alcanza para un principiante, pero uno solo no basta.' },
        { en: 'What is left over after a beginner trains Ben a little; or do without one, and train both slow ones a good deal.', es: 'Lo que sobra después de contratar forma un poco a Ben; o no contrates a nadie y forma bastante a los dos más lentos.' },
      ],
      ways: [
        { says: { en: 'One beginner, and Ben trained to 1.4', es: 'Un principiante, y Ben formado hasta 1,4' }, commands: [{ at: 231.5, do: 'hire', value: { name: 'Ewa' } }, { at: 231.5, do: 'train', who: 'ben', value: 1.4 }] },
        { says: { en: 'Nobody new; Ben and Dev trained to 1.7', es: 'Nadie nuevo; Ben y Dev formados hasta 1,7' }, commands: [{ at: 231.5, do: 'train', who: 'ben', value: 1.7 }, { at: 231.5, do: 'train', who: 'dev', value: 1.7 }] },
        { says: { en: 'One beginner, and Ben and Dev to 1.3', es: 'Un principiante, y Ben y Dev hasta 1,3' }, commands: [{ at: 231.5, do: 'hire', value: { name: 'Ewa' } }, { at: 231.5, do: 'train', who: 'ben', value: 1.3 }, { at: 231.5, do: 'train', who: 'dev', value: 1.3 }] },
      ],
    },
  ],
  ask: {
    kind: 'line',
    reading: 'inLine',
    from: 200,
    until: 231,
    to: 300,
    most: 60,
    question: {
      en: 'Four people were just enough, and Chloé has called in sick. How long will the line be, up to one o’clock? Draw it.',
      es: 'Cuatro personas bastaban justo, y Chloé está de baja. ¿Cómo será la cola hasta la una? Dibújala.',
    },
    why: {
      en: 'Three cannot keep up with what four just could, so the line grows from the first minute. But it does not grow for ever, and nobody has caught up: from here on people give up about as fast as they come. A line that holds its length may be one that loses everybody else.',
      es: 'Tres no dan abasto con lo que cuatro apenas podían, así que la cola crece desde el primer minuto. Pero no crece sin fin, y nadie ha recuperado el retraso: a partir de aquí la gente se va casi tan deprisa como llega. Una cola que no crece puede ser una que pierde a todos los demás.',
    },
  },
}
