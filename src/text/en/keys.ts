import { both, same, type Area } from '../telling.ts'

/** The help that lists the keys. */
export const keys = {
  title: same('Keyboard shortcuts'),
  lead: both('They work while the focus is in the restaurant.', 'They work while the focus is in the system.'),
  key: same('Keys'),
  deed: same('What they do'),
  or: same('or'),
  space: same('Space'),
  home: same('Home'),
  end: same('End'),
  enter: same('Enter'),
  escape: same('Esc'),
  command: same('Ctrl or ⌘'),
  control: same('Ctrl'),
  shift: same('Shift'),
  play: same('Play and pause'),
  back: same('Back to the event before'),
  forward: same('To the next event'),
  undo: same('Undo'),
  redo: same('Redo'),
  within: both('Along employees, pins, a slider or the map', 'Along nodes, pins, a slider or the map'),
  far: same('To the first and to the last'),
  open: both('Open the card of an employee or a pin', 'Open the card of a node or a pin'),
  close: same('Close what is open'),
  help: same('This list'),
} satisfies Area
