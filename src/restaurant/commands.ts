import { checks } from '../scenario/checks.ts'
import { slug } from '../scenario/slug.ts'
import type { Command, Problem } from '../scenario/types.ts'
import { beAbsent, comeBack, detectAnew, drawAbsence } from './absence.ts'
import { repay } from './accounts.ts'
import { EventKind } from './events.ts'
import { createIdlePool } from './idle/index.ts'
import { changeRate } from './service.ts'
import { drawFailing, drawHealth, drawSlowness } from './spells.ts'
import { dismissOff, failAtOnce, hire, letGo, shiftChanged, slowDown, train, type Person } from './staff.ts'
import { fillIdle } from './teams.ts'
import { review } from './trust.ts'
import { State } from './codes.ts'
import type { World } from './world.ts'

/**
 * The one door by which the world is changed. `command` has been through `parseCommand`;
 * what depends on the day (who is there) is checked here, and a refusal changes nothing.
 */
export function applyCommand(w: World, command: Command): Problem[] | null {
  switch (command.do) {
    case 'hire': {
      const value = (command.value ?? {}) as Partial<Person>
      const name = value.name ?? `Employee ${w.staff + 1}`
      if (value.quality !== undefined) w.optional = true
      hire(w, { ...value, id: freeId(w, name), name, speed: value.speed ?? 1 }, w.scenario.growth?.onboardingTime ?? 0)
      return null
    }
    case 'let-go': {
      const e = command.who === undefined ? lastHired(w) : find(w, command.who)
      if (e < 0) return unknown(w, command.who)
      if (w.state[e] === State.Off) dismissOff(w, e)
      else if (w.state[e] !== State.Gone && w.leaving[e] !== 1) letGo(w, e)
      return null
    }
    case 'return':
    case 'train': {
      const one = command.who === undefined ? null : find(w, command.who)
      if (one === -1) return unknown(w, command.who)
      for (let e = one ?? 0; e < (one === null ? w.staff : one + 1); e++) {
        if (w.state[e] === State.Gone) continue
        if (command.do === 'train') train(w, e, command.value as number)
        else comeBack(w, e)
      }
      return null
    }
    case 'call-in-sick':
    case 'fail':
    case 'slow': {
      const e = command.who === undefined ? onlyOne(w) : find(w, command.who)
      if (e < 0) return unknown(w, command.who)
      if (w.state[e] === State.Gone || w.state[e] === State.Off) return null
      if (command.do === 'fail') failAtOnce(w, e, command.value as number)
      else if (command.do === 'slow') slowDown(w, e, command.value as number)
      else beAbsent(w, e, command.value === undefined ? drawAbsence(w, e) : (command.value as number))
      return null
    }
    case 'set':
      return setLive(w, command.path!, command.value)
  }
}

/** Sets one parameter that may change during a day, and everything that hangs on it. */
function setLive(w: World, path: string, value: unknown): Problem[] | null {
  const before = w.scenario
  const parsed = checks().setParameter(before, path, value)
  if (!parsed.ok) return parsed.problems
  const now = parsed.scenario
  w.scenario = now
  w.readParameters()
  switch (path.split('.')[0]) {
    case 'demand':
      w.arrivals.change(now.demand, w.now)
      break
    case 'line':
      if (now.line.routing !== before.line.routing) for (const team of w.teams) team.renewRouter()
      if (now.line.idle !== before.line.idle) {
        for (const team of w.teams) team.idle = createIdlePool(now.line.idle, w)
        fillIdle(w)
      }
      break
    case 'coordination':
      shiftChanged(w)
      break
    case 'growth':
    case 'money':
      for (let e = 0; e < w.staff; e++) repay(w, e)
      break
    case 'sickness':
      if (path.startsWith('sickness.detection')) for (let e = 0; e < w.staff; e++) detectAnew(w, e)
      if (!path.startsWith('sickness.meanTimeToSick') && path !== 'sickness.while') break
      // Times to sick are memoryless: a new rate means a new draw, at an address that no absence has used.
      for (let e = 0; e < w.staff; e++) {
        if (w.state[e] === State.Sick || w.state[e] === State.Gone) continue
        w.absences[e]++
        drawHealth(w, e)
      }
      break
    case 'slowness':
    case 'failFast':
      for (let e = 0; e < w.staff; e++) {
        if (w.state[e] === State.Gone || w.state[e] === State.Off) continue
        if (path.startsWith('slowness')) drawSlowness(w, e)
        else drawFailing(w, e)
      }
      break
    case 'protection':
      for (let e = 0; e < w.staff; e++) if (w.state[e] !== State.Gone) review(w, e)
      break
  }
  for (let e = 0; e < w.staff; e++) if (w.state[e] !== State.Gone) changeRate(w, e)
  w.emit(EventKind.ParameterSet, -1, -1)
  return null
}

/** Index by id, else by a name that only one of those still there bears; −1 if nobody. */
function find(w: World, who: string): number {
  const byId = w.byId.get(who)
  if (byId !== undefined) return byId
  let found = -1
  for (let e = 0; e < w.staff; e++) {
    if (w.names[e] !== who || w.state[e] === State.Gone) continue
    if (found >= 0) return -1
    found = e
  }
  return found
}

function lastHired(w: World): number {
  let e = w.staff - 1
  while (e >= 0 && (w.state[e] === State.Gone || w.state[e] === State.Off || w.leaving[e] !== 0)) e--
  return e
}

function onlyOne(w: World): number {
  let found = -1
  for (let e = 0; e < w.staff; e++) {
    if (w.state[e] === State.Gone || w.state[e] === State.Off) continue
    if (found >= 0) return -1
    found = e
  }
  return found
}

function freeId(w: World, name: string): string {
  const base = slug(name) || 'employee'
  let id = base
  for (let n = 2; w.byId.has(id); n++) id = `${base}-${n}`
  return id
}

function unknown(w: World, who: string | undefined): Problem[] {
  const present: string[] = []
  for (let e = 0; e < w.staff && present.length < 12; e++) if (w.state[e] !== State.Gone) present.push(w.ids[e])
  const there = present.length === 0 ? 'nobody is on the roster' : `on the roster: ${present.join(', ')}`
  const message = who === undefined ? `expected somebody's id (${there})` : `nobody here is called "${who}" (${there})`
  return [{ path: 'who', message }]
}
