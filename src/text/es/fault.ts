import type { AreaOf } from '../catalogue.ts'
import { both, same } from '../telling.ts'

export const fault = {
  title: same('Algo se ha roto en esta figura'),
  kept: both(
    'El error es nuestro, no tuyo. Tu restaurante se conserva: todo lo que se hizo en él y el momento que se ve.',
    'El error es nuestro, no tuyo. Tu sistema se conserva: todos los cambios que se le hicieron y el momento que se ve.',
  ),
  again: both(
    'Se ha roto tres veces seguidas y ahora se queda parada, para no parpadear. El informe lleva un enlace a tu restaurante; empezar de nuevo lo abre como estaba al principio.',
    'Se ha roto tres veces seguidas y ahora se queda parada, para no parpadear. El informe lleva un enlace a tu sistema; empezar de nuevo lo abre como estaba al principio.',
  ),
  goOn: same('Seguir'),
  startOver: same('Empezar de nuevo'),
  copy: same('Copiar el informe'),
  copied: same('El informe está copiado.'),
  copyByHand: same('Esta página no puede copiar: el informe está marcado abajo, cópialo de ahí.'),
  report: same('Comunicarlo'),
  says: same('Lo que dice el informe'),
} satisfies AreaOf<'fault'>
