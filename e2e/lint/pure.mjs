import { isTest, placeInSource } from './folders.mjs'

const PURE = new Set(['kernel', 'theory', 'scenario', 'restaurant', 'run', 'engine.ts'])

/**
 * What makes the display list, and its words: the same moment is the same picture in every engine. All of the stage but its painters,
 * so that a new file is held to it, too.
 */
const PAINTERS = new Set(['views/stage/canvas.ts', 'views/stage/room.ts', 'views/stage/traits.ts'])
const makesPicture = (place) => (place.startsWith('views/stage/') && !PAINTERS.has(place)) || place.startsWith('text/')

/** IEEE 754 fixes these to the last bit; the rest of `Math` differs between engines. */
const EXACT = new Set([
  ...['abs', 'min', 'max', 'floor', 'ceil', 'round', 'trunc', 'sign', 'sqrt', 'imul', 'fround', 'clz32'],
  ...['PI', 'E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'SQRT2', 'SQRT1_2'],
])

const CLOCK = 'simulated time is an argument here; no clock and no timer'
const SCREEN = 'this runs without a screen, in Node and in workers'
const LOCALE = 'it differs with the language of the machine'
const GLOBALS = {
  Date: CLOCK,
  performance: CLOCK,
  setTimeout: CLOCK,
  setInterval: CLOCK,
  setImmediate: CLOCK,
  queueMicrotask: CLOCK,
  requestAnimationFrame: CLOCK,
  cancelAnimationFrame: CLOCK,
  requestIdleCallback: CLOCK,
  document: SCREEN,
  window: SCREEN,
  navigator: SCREEN,
  location: SCREEN,
  localStorage: SCREEN,
  process: SCREEN,
  globalThis: 'name what you need; whole worlds are not for here',
  self: 'name what you need; whole worlds are not for here',
  crypto: 'randomness comes from addressed streams (kernel/random.ts)',
  Intl: LOCALE,
}
const LOCAL_METHODS = new Set(['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleUpperCase', 'toLocaleLowerCase'])

/** The name of a property when it stands in the source: `a.name`, `a['name']`. */
const nameOf = (member) => (member.computed ? (member.property.type === 'Literal' ? String(member.property.value) : null) : member.property.name)

/** Every use of a name that no scope of the file declares. */
function* globalReferences(sourceCode) {
  const scope = sourceCode.scopeManager.globalScope
  for (const reference of scope.through) yield reference
  for (const variable of scope.variables) if (variable.defs.length === 0) yield* variable.references
}

/** house/pure: the same scenario, seed and commands give the same day in every engine, and the same moment the same picture. */
export const pureRule = {
  meta: { type: 'problem', docs: { description: 'No clock, no screen, no chance and only exact maths in what decides a day; exact maths in what decides a picture.' } },
  create(context) {
    const place = placeInSource(context.filename)
    if (place === null || isTest(place)) return {}
    const isPure = PURE.has(place.split('/')[0])
    if (!isPure && !makesPicture(place)) return {}
    const isWorker = place.endsWith('.worker.ts')
    const why = isPure ? 'A day is decided bit for bit by scenario, seed and commands' : 'A picture is decided bit for bit by the moment it shows'
    const say = (node, message) => context.report({ node, message: `${message}. ${why}.` })
    const power = (node) => {
      if (node.operator === '**' || node.operator === '**=') say(node, `"**" differs between engines in the last bit: use kernel/math.ts`)
    }
    return {
      BinaryExpression: power,
      AssignmentExpression: power,
      MemberExpression(node) {
        const name = nameOf(node)
        if (isPure && LOCAL_METHODS.has(name)) say(node, `No "${name}" here: ${LOCALE}`)
      },
      'Program:exit'() {
        for (const { identifier, isTypeReference } of globalReferences(context.sourceCode)) {
          const { name, parent } = identifier
          if (name === 'Math' && !isTypeReference) {
            const member = parent.type === 'MemberExpression' && parent.object === identifier ? nameOf(parent) : null
            if (member === 'random') say(parent, 'No Math.random here: draw from an addressed stream (kernel/random.ts)')
            else if (member === null) say(identifier, 'Write Math.member, so that it can be seen which of them is used')
            else if (!EXACT.has(member)) say(parent, `Math.${member} differs between engines in the last bit: use kernel/math.ts`)
          } else if (isPure && Object.hasOwn(GLOBALS, name) && !(isWorker && name === 'self')) say(identifier, `No "${name}" here: ${GLOBALS[name]}`)
        }
      },
    }
  },
}

const FRAMES = new Set(['requestAnimationFrame', 'cancelAnimationFrame'])

/** house/clock: one file names requestAnimationFrame, so that a figure out of sight costs nothing. */
export const clockRule = {
  meta: { type: 'problem', docs: { description: 'Only views/clock.ts names requestAnimationFrame.' } },
  create(context) {
    const place = placeInSource(context.filename)
    if (place === null || isTest(place) || place === 'views/clock.ts') return {}
    const check = (node, name) => {
      if (FRAMES.has(name)) context.report({ node, message: `Subscribe to views/clock.ts: only it names ${name}, so that frames stop when nobody looks.` })
    }
    return {
      Identifier: (node) => check(node, node.name),
      Literal: (node) => check(node, node.value),
    }
  },
}
