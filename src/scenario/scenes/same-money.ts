import type { SceneFile } from '../presets/scene.ts'
import { scene as rush } from './lunch-rush.ts'

/** The same guests and the same wage bill: Ana at almost three times her speed, or three more like her. */
export const scene: SceneFile = {
  title: 'The same money',
  scenario: { ...(rush.scenario as object), title: 'The same money at Nino’s', note: 'Sixty dollars an hour: one employee at nearly three times the speed, or four of the usual kind.' },
  opening: { at: 227, rate: 5, until: 330 },
  poster: 275,
  beside: {
    a: [{ do: 'train', who: 'ana', value: 2.89 }],
    b: ['Ben', 'Chloé', 'Dev'].map((name) => ({ do: 'hire' as const, value: { name } })),
  },
  show: ['ask', 'status', 'stage'],
  controls: [],
  ask: {
    kind: 'choice',
    question: { en: 'Both cost the same by the hour. Who loses fewer guests until closing?', es: 'Los dos cuestan lo mismo por hora. ¿Quién pierde menos clientes hasta el cierre?' },
    options: [
      { says: { en: 'One, almost three times as fast', es: 'Una, casi tres veces más rápida' }, commands: [{ at: 227, do: 'train', who: 'ana', value: 2.89 }] },
      { says: { en: 'Four of the usual speed', es: 'Cuatro de velocidad normal' }, commands: [{ at: 227, do: 'hire' }, { at: 227, do: 'hire' }, { at: 227, do: 'hire' }] },
    ],
    reading: 'lost',
    best: 'least',
    at: 600,
    why: {
      en: 'At this price more hands do more work than one fast pair, although talk slows each of them a little.',
      es: 'Por este precio, más manos hacen más trabajo que un par rápido, aunque hablar frena un poco a cada una.',
    },
  },
}
