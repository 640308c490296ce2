import type { SceneFile } from '../presets/scene.ts'

export const scene: SceneFile = {
  title: 'Lunch rush',
  listed: 1,
  opening: { at: 227, rate: 4 },
  poster: 259,
  scenario: {
    version: 1,
    title: 'Saturday at Nino’s',
    note: 'Ana has the counter to herself, and all morning that is enough. Then it is lunchtime.',
    opensAt: '08:00',
    duration: 600,
    seed: 16,
    demand: { perHour: [[0, 12], [150, 14], [210, 16], [225, 20], [231, 100], [248, 118], [330, 118], [352, 34], [380, 20], [510, 20], [545, 34], [580, 26], [600, 16]] },
    work: { law: 'lognormal', mean: 2, scv: 0.5 },
    patience: { law: 'lognormal', mean: 15, scv: 0.25 },
    line: { layout: 'shared' },
    staff: [{ id: 'ana', name: 'Ana' }],
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
  },
  missions: [
    {
      id: 'two-hands',
      says: { en: 'Only two more pairs of hands', es: 'Solo dos pares de manos más' },
      to: 360,
      conditions: [{ reading: 'lost', atMost: 5 }, { deed: 'hire', atMost: 2 }, { deed: 'set', atMost: 0 }],
      hints: [
        { en: 'The rush outruns Ana two minutes after it begins. Go back to the opening: what is done early is worth most.', es: 'La hora punta deja atrás a Ana a los dos minutos. Vuelve al principio: lo que se hace pronto es lo que más vale.' },
        { en: 'Two beginners beside Ana are not quite enough. Somebody has to get faster, too.', es: 'Dos principiantes junto a Ana no bastan del todo. Alguien tiene que ser más rápido, además.' },
      ],
      ways: [
        { says: { en: 'Hire two, and train Ana to 1.9', es: 'Contratar a dos y formar a Ana hasta 1,9' }, commands: [{ at: 228, do: 'hire', value: { name: 'Ben' } }, { at: 228, do: 'hire', value: { name: 'Chloé' } }, { at: 228, do: 'train', who: 'ana', value: 1.9 }] },
        { says: { en: 'Hire one, and train Ana to 3.05', es: 'Contratar a una persona y formar a Ana hasta 3,05' }, commands: [{ at: 228, do: 'hire', value: { name: 'Ben' } }, { at: 228, do: 'train', who: 'ana', value: 3.05 }] },
        { says: { en: 'Hire nobody: Ana alone, trained to 3.8, close to what two arms can do', es: 'No contratar a nadie: solo Ana, formada hasta 3,8, casi lo que dan dos brazos' }, commands: [{ at: 228, do: 'train', who: 'ana', value: 3.8 }] },
      ],
    },
    {
      id: 'in-time',
      says: { en: 'A quick lunch that pays', es: 'Un almuerzo rápido que sale a cuenta' },
      to: 360,
      conditions: [{ reading: 'withinGoal', atLeast: 0.9 }, { reading: 'wagesPerHour', atMost: 80, always: true }, { deed: 'set', atMost: 0 }],
      hints: [
        { en: '118 people an hour at two minutes each keep four people busy without a break. Nobody who is busy without a break has a short line.', es: '118 personas por hora, a dos minutos cada una, ocupan a cuatro personas sin descanso. Y quien no descansa nunca tiene la cola corta.' },
        { en: 'Training gets dearer with every step, hiring does not. Count what each unit of speed costs.', es: 'Formar se encarece a cada paso; contratar, no. Cuenta lo que cuesta cada unidad de velocidad.' },
      ],
      ways: [
        { says: { en: 'Hire four beginners', es: 'Contratar a cuatro principiantes' }, commands: ['Ben', 'Chloé', 'Dev', 'Ewa'].map((name) => ({ at: 228, do: 'hire' as const, value: { name } })) },
        { says: { en: 'Hire two, and train Ana to 2.5', es: 'Contratar a dos y formar a Ana hasta 2,5' }, commands: [{ at: 228, do: 'hire', value: { name: 'Ben' } }, { at: 228, do: 'hire', value: { name: 'Chloé' } }, { at: 228, do: 'train', who: 'ana', value: 2.5 }] },
      ],
    },
  ],
  ask: {
    kind: 'number',
    unit: 'people',
    from: 1,
    to: 10,
    step: 1,
    answer: { least: 'people', holds: [{ reading: 'longestWait', atMost: 5, always: true }], at: 350 },
    question: {
      en: 'Ana has been alone all morning. How many people does it take behind the counter so that nobody waits five minutes at lunch?',
      es: 'Ana ha estado sola toda la mañana. ¿Cuántas personas hacen falta tras el mostrador para que al mediodía nadie espere cinco minutos?',
    },
    why: {
      en: 'Divide the work by what one person does, and one fewer would just keep up, busy without a break. But customers do not come evenly, and a minute without anybody cannot be saved for the next crowd: whoever is to be quick in a crowd has to be idle now and then.',
      es: 'Si se reparte el trabajo entre lo que hace cada cual, con una persona menos casi alcanzaría, sin un respiro. Pero los clientes no llegan a compás, y un minuto sin nadie no se guarda para el próximo tropel: quien quiera ser rápido en el tropel tiene que estar ocioso a ratos.',
    },
  },
}
