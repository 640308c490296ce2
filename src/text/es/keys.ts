import type { AreaOf } from '../catalogue.ts'
import { both, same } from '../telling.ts'

export const keys = {
  title: same('Atajos de teclado'),
  lead: both('Funcionan mientras el foco está en el restaurante.', 'Funcionan mientras el foco está en el sistema.'),
  key: same('Teclas'),
  deed: same('Qué hacen'),
  or: same('o'),
  space: same('Espacio'),
  home: same('Inicio'),
  end: same('Fin'),
  enter: same('Intro'),
  escape: same('Esc'),
  command: same('Ctrl o ⌘'),
  control: same('Ctrl'),
  shift: same('Mayús'),
  play: same('Reproducir y pausar'),
  back: same('Volver al suceso anterior'),
  forward: same('Ir al suceso siguiente'),
  undo: same('Deshacer'),
  redo: same('Rehacer'),
  within: both('Por empleados, marcas, un deslizador o el mapa', 'Por nodos, marcas, un deslizador o el mapa'),
  far: same('Al primero y al último'),
  open: both('Abrir la ficha de un empleado o de una marca', 'Abrir la ficha de un nodo o de una marca'),
  close: same('Cerrar lo que esté abierto'),
  help: same('Esta lista'),
} satisfies AreaOf<'keys'>
