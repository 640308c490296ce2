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
      conditions: [{ reading: 'lost', atMost: 15 }, { reading: 'wagesPerHour', atMost: 90, always: true }, { deed: 'return', atMost: 0 }, { deed: 'set', atMost: 0 }],
      hints: [
        { en: 'One more beginner is past the $90: Chloé is paid while she is in bed. What else makes three people carry more?', es: 'Un principiante más pasa de los 90 $: a Chloé se le paga aunque esté en cama. ¿Qué más hace que tres personas puedan con todo?' },
        { en: 'The slowest are the cheapest to train: Ben and Dev a little each, rather than Ana a lot.', es: 'A los más lentos es a quienes menos cuesta formar: un poco a Ben y un poco a Dev, mejor que mucho a Ana.' },
      ],
      ways: [
        { says: { en: 'Train Ben to 1.4 and Dev to 1.3', es: 'Formar a Ben hasta 1,4 y a Dev hasta 1,3' }, commands: [{ at: 231.5, do: 'train', who: 'ben', value: 1.4 }, { at: 231.5, do: 'train', who: 'dev', value: 1.3 }] },
        { says: { en: 'Give Chloé’s place to two beginners', es: 'Dar el puesto de Chloé a dos principiantes' }, commands: [{ at: 231.5, do: 'let-go', who: 'chloe' }, { at: 231.5, do: 'hire', value: { name: 'Ewa' } }, { at: 231.5, do: 'hire', value: { name: 'Finn' } }] },
      ],
    },
    {
      id: 'in-time',
      says: { en: 'Hard: and hardly anybody waits', es: 'Difícil: y casi nadie espera' },
      to: 352,
      conditions: [{ reading: 'withinGoal', atLeast: 0.8 }, { reading: 'wagesPerHour', atMost: 90, always: true }, { deed: 'return', atMost: 0 }, { deed: 'set', atMost: 0 }],
      hints: [
        { en: 'While a quarter of the wages goes to a hook on the wall, $90 are not enough for this.', es: 'Mientras una cuarta parte del sueldo se vaya en un delantal colgado, 90 $ no alcanzan para esto.' },
        { en: 'Let Chloé go at once, and spend what that frees on beginners, on training, or on both.', es: 'Despide a Chloé enseguida y gasta lo que eso libera en principiantes, en formación, o en ambas cosas.' },
      ],
      ways: [
        { says: { en: 'Give Chloé’s place to two beginners', es: 'Dar el puesto de Chloé a dos principiantes' }, commands: [{ at: 231.5, do: 'let-go', who: 'chloe' }, { at: 231.5, do: 'hire', value: { name: 'Ewa' } }, { at: 231.5, do: 'hire', value: { name: 'Finn' } }] },
        { says: { en: 'One beginner in her place; Ben and Dev trained to 1.55', es: 'Un principiante en su lugar; Ben y Dev formados hasta 1,55' }, commands: [{ at: 231.5, do: 'let-go', who: 'chloe' }, { at: 231.5, do: 'hire', value: { name: 'Ewa' } }, { at: 231.5, do: 'train', who: 'ben', value: 1.55 }, { at: 231.5, do: 'train', who: 'dev', value: 1.55 }] },
        { says: { en: 'Nobody in her place; Ben and Dev trained to 1.95', es: 'Nadie en su lugar; Ben y Dev formados hasta 1,95' }, commands: [{ at: 231.5, do: 'let-go', who: 'chloe' }, { at: 231.5, do: 'train', who: 'ben', value: 1.95 }, { at: 231.5, do: 'train', who: 'dev', value: 1.95 }] },
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
