import { pow } from '../../kernel/math.ts'
import type { Employee, Scenario } from '../../scenario/types.ts'
import { blackHole } from '../blackhole.ts'
import { ofSome, ownLines, shortest, type OwnLines, type Preference } from '../choices.ts'
import { heavier, knownMenu, type Again, type Question } from '../facts.ts'
import { gmc } from '../gmc.ts'
import { allenCunneen } from '../mgc.ts'
import { stealing, supermarket, type MeanField } from '../meanfield.ts'
import { overloaded, outcomeOf } from '../outcome.ts'
import { zipfShares } from '../reliability.ts'
import { quantileOf } from '../tails.ts'
import { gapOf, gapScv, transformOf } from '../transform.ts'
import type { Kind, Obstacle, Outcome, PartPrediction } from '../types.ts'

/** The people of a scenario, each at the speed that coordination leaves them. */
export function slowed(staff: readonly Employee[], divisor: number): Employee[] {
  return divisor === 1 ? [...staff] : staff.map((e) => ({ ...e, speed: e.speed / divisor }))
}

/** Whom a customer goes to by chance alone: shares by employee; an obstacle where it is not chance alone. */
export function sharesByChance({ scenario, c }: Question): number[] | Obstacle {
  const { line, menu, staff } = scenario
  const own = line.layout === 'own'
  const by = line.routing
  if (menu !== undefined && menu.copies < c) {
    if (!knownMenu(menu)) return 'menu'
    if (own ? by !== 'random' && by !== 'by-dish' && menu.copies > 1 : menu.copies > 1) return 'menu'
    // The menu is dealt like cards: dish d to `copies` people from the d-th on.
    const shares = new Array<number>(c).fill(0)
    zipfShares(menu.dishes, menu.popularity).forEach((share, dish) => {
      for (let k = 0; k < menu.copies; k++) shares[((dish % c) + k) % c] += share / menu.copies
    })
    return shares
  }
  if (!own) return 'own lines'
  if (by === 'random' || by === 'sticky' || by === 'by-dish') return new Array<number>(c).fill(1 / c)
  if (by !== 'weighted') return 'own lines'
  let speeds = 0
  for (const e of staff) speeds += e.speed
  return staff.map((e) => e.speed / speeds)
}

/**
 * Lines joined by chance alone: a Poisson stream split by chance is as many Poisson streams, so every line is a queue of its
 * own, and a customer is one of theirs in proportion to their numbers (J. F. C. Kingman, Poisson Processes, 1993, §5.1).
 */
export function separateLines(q: Question, again: Again): Outcome | Obstacle {
  const shares = sharesByChance(q)
  if (typeof shares === 'string') return shares
  const { scenario } = q
  const { menu, ...rest } = scenario
  const effort = menu ? 1 - menu.writes + menu.writes * menu.copies : 1
  const line: Scenario['line'] = { ...scenario.line, layout: 'shared', routing: 'shortest', stealing: false }
  const people = slowed(scenario.staff, q.divisor * effort)
  const answers = new Map<string, Outcome | Obstacle>()
  const parts: { share: number; of: Outcome }[] = []
  for (const [i, e] of people.entries()) {
    const { id: _1, name: _2, ...makes } = e
    const key = JSON.stringify([shares[i], makes])
    let answer = answers.get(key)
    if (answer === undefined) {
      const demand = { ...scenario.demand, perHour: 60 * q.lambda * shares[i], factor: 1 }
      answer = again({ ...rest, demand, line, staff: [e], coordination: { contention: 0, coherency: 0 } })
      answers.set(key, answer)
    }
    if (typeof answer === 'string') return answer
    parts.push({ share: shares[i], of: answer })
  }
  const mixed = mixtureOf(q, parts)
  // The hash circle deals shares that are even only on the average.
  return scenario.line.layout === 'own' && scenario.line.routing === 'sticky' ? { ...mixed, kind: mixed.kind === 'limit' ? 'limit' : 'approximate' } : mixed
}

const WORSE: Kind[] = ['exact', 'approximate', 'limit']

function mixtureOf(q: Question, parts: { share: number; of: Outcome }[]): Outcome {
  const first = parts[0].of
  const alike = parts.every(({ of }) => of.model === first.model)
  const served = parts.reduce((sum, { of }) => sum + of.served, 0)
  const weight = (of: Outcome) => (served > 0 ? of.served / served : 1 / parts.length)
  /** Over those served; null if any line has none. */
  const mean = (value: (of: Outcome) => number | null) => sumOf(parts.map(({ of }) => times(weight(of), value(of))))
  const sum = (value: (of: Outcome) => number | null) => sumOf(parts.map(({ of }) => value(of)))
  const tail = (name: 'waitTail' | 'sojournTail') => {
    // Equal lines have one tail between them.
    const kinds = new Map<Outcome, number>()
    for (const { of } of parts) if (weight(of) > 0) kinds.set(of, (kinds.get(of) ?? 0) + weight(of))
    const tails = [...kinds].map(([of, w]) => ({ w, at: of[name] }))
    if (tails.some(({ at }) => at === undefined)) return undefined
    return (t: number) => tails.reduce((all, { w, at }) => all + w * at!(t), 0)
  }
  const waitTail = tail('waitTail')
  const sojournTail = tail('sojournTail')
  const stable = parts.every(({ of }) => of.stable ?? true)
  const scale = Math.max(1e-9, q.mean)
  const lost = (reason: 'turnedAway' | 'gaveUp' | 'dropped') => {
    if (parts.every(({ of }) => of.lost?.[reason] === undefined)) return {}
    return { [reason]: parts.reduce((all, { share, of }) => all + share * (of.lost?.[reason] ?? 0), 0) }
  }
  const losses = { ...lost('turnedAway'), ...lost('gaveUp'), ...lost('dropped') }
  const busiest = parts.reduce((most, { of }) => Math.max(most, of.load.effective), 0)
  return {
    model: alike ? `${q.c} × ${first.model}` : `${q.c} separate lines`,
    formula: alike ? first.formula : [...new Set(parts.map(({ of }) => of.formula))].join(', '),
    kind: parts.reduce<Kind>((worst, { of }) => (WORSE.indexOf(of.kind) > WORSE.indexOf(worst) ? of.kind : worst), 'exact'),
    source: first.source,
    stable,
    growth: sum((of) => of.growth ?? 0)!,
    wait: stable ? mean((of) => of.wait) : null,
    sojourn: stable ? mean((of) => of.sojourn) : null,
    waitedShare: mean((of) => of.waitedShare),
    inLine: stable ? sum((of) => of.inLine) : null,
    inService: sum((of) => of.inService)!,
    inSystem: stable ? sum((of) => of.inSystem) : null,
    utilisation: sum((of) => of.utilisation)! / parts.length,
    served,
    ...(Object.keys(losses).length > 0 && { lost: losses }),
    load: q.load.effective > 0 ? heavier(q.load, 'peak', busiest / q.load.effective) : q.load,
    ...(stable && waitTail && { waitTail, waitQuantile: (p: number) => quantileOf(waitTail, p, scale) }),
    ...(stable && sojournTail && { sojournTail, sojournQuantile: (p: number) => quantileOf(sojournTail, p, scale) }),
    lines: parts.map(({ share, of }, i) => partOf(q.scenario.staff[i].id, 60 * q.lambda * share, of)),
  }
}

export function partOf(name: string, perHour: number, o: Outcome): PartPrediction {
  const { utilisation, wait, sojourn, inLine } = o
  return { name, perHour, stable: o.stable ?? true, utilisation, wait, sojourn, inLine }
}

const times = (a: number, b: number | null) => (a === 0 ? 0 : b === null ? null : a * b)
const sumOf = (values: (number | null)[]) => values.reduce((sum, v) => (sum === null || v === null ? null : sum + v), 0 as number | null)

const toEach = (q: Question) => q.lambda / q.c

/** In turn: each line gets every c-th customer. */
export function inTurn(q: Question): Outcome {
  const { demand } = q.scenario
  const gap = gapOf(demand, q.lambda)
  const name = demand.process === 'poisson' ? `E${q.c}` : gap.law === 'deterministic' ? 'D' : 'G'
  const model = `${q.c} × ${name}/${q.exponential ? 'M' : 'G'}/1`
  if (q.load.effective >= 1) return overloaded(q, model, q.c / q.mean)
  const all = (state: ReturnType<typeof gmc>) => ({
    ...state,
    inLine: q.c * state.inLine,
    inService: q.c * state.inService,
    inSystem: q.c * state.inSystem,
  })
  if (q.exponential) {
    const source = 'L. Kleinrock, Queueing Systems I, 1975, §6.4'
    const state = gmc(toEach(q), 1 / q.mean, 1, (s) => pow(transformOf(gap, s)[0], q.c))
    return outcomeOf(q, { model, formula: 'root σ of σ = φ(μ(1−σ))ᶜ', kind: 'exact', source }, all(state))
  }
  const gaps = (demand.process === 'poisson' ? 1 : gapScv(demand)) / q.c
  const state = allenCunneen(toEach(q), q.mean, Math.max(-1, q.shape.scv + gaps - 1), 1)
  return {
    model,
    formula: 'Kingman',
    kind: 'approximate',
    source: 'J. F. C. Kingman, Proc. Camb. Phil. Soc. 57 (1961) 902–904',
    wait: state.wait,
    sojourn: state.sojourn,
    waitedShare: null,
    inLine: q.c * state.inLine,
    inService: q.c * state.inService,
    inSystem: q.c * state.inSystem,
    utilisation: state.utilisation,
    served: q.lambda,
    load: q.load,
  }
}

/**
 * To whom has least work left: who would call the next from one line is who has least before them, so each customer waits
 * as long as in one line (J. Kiefer, J. Wolfowitz, Trans. AMS 78 (1955) 1–18).
 */
export function leastWork(q: Question, again: Again): Outcome | Obstacle {
  const line: Scenario['line'] = { ...q.scenario.line, layout: 'shared', routing: 'shortest' }
  const answer = again({ ...q.scenario, line })
  return typeof answer === 'string' ? answer : { ...answer, formula: `least work = one line: ${answer.formula}` }
}

/** Largest difference of lengths that still matters, by how many lines there are. */
const SPREAD = [0, 0, 24, 15, 12]

/** The shortest line, to six digits and more for up to four people. */
export function shortestLine(q: Question): Outcome | Obstacle {
  const model = `${q.c} lines, shortest`
  if (q.load.effective >= 1) return overloaded(q, model, q.c / q.mean)
  const source = 'J. F. C. Kingman, Ann. Math. Stat. 32 (1961) 1314–1323; L. Flatto, H. P. McKean, Comm. Pure Appl. Math. 30 (1977) 255–263'
  if (q.c >= SPREAD.length) return 'too many to compute'
  return chained(q, model, source, shortest, SPREAD[q.c])
}

/** The shorter of some: to six digits and more for two or three people, else as for infinitely many. */
export function ofSomeLines(q: Question): Outcome | Obstacle {
  const { of, replacement } = q.scenario.line.choices
  const model = `${q.c} lines, best of ${of}`
  if (q.load.effective >= 1) return overloaded(q, model, q.c / q.mean)
  if (!replacement && of >= q.c) return shortestLine(q)
  if (q.c <= 3) {
    const source = 'M. Mitzenmacher, IEEE Trans. Parallel Distrib. Syst. 12 (2001) 1094–1104; chain of the sorted lengths'
    // The busier, the further apart the lines drift. For so few the limit below would be no answer.
    const spread = (replacement ? 22 : 18) + (q.load.effective > 0.85 ? 8 : 0)
    return chained(q, model, source, ofSome(of, replacement), spread)
  }
  const source = 'N. D. Vvedenskaya, R. L. Dobrushin, F. I. Karpelevich, Problems Inform. Transmission 32 (1996) 15–29; M. Mitzenmacher, 2001'
  return manyLines(q, { model, formula: 'supermarket model, infinitely many lines', kind: 'limit', source }, supermarket(q.load.effective, of))
}

export function stealingLines(q: Question): Outcome {
  const model = `${q.c} lines, stealing`
  if (q.load.effective >= 1) return overloaded(q, model, q.c / q.mean)
  const source = 'M. Mitzenmacher, Analyses of load stealing models, SPAA 1998'
  return manyLines(q, { model, formula: 'stealing, infinitely many lines', kind: 'limit', source }, stealing(q.load.effective))
}

type Named = Pick<Outcome, 'model' | 'formula' | 'kind' | 'source'>

function manyLines(q: Question, label: Named, field: MeanField): Outcome {
  const wait = (field.sojourn - 1) * q.mean
  const rho = q.load.effective
  return {
    ...label,
    wait,
    sojourn: field.sojourn * q.mean,
    waitedShare: field.waitedShare,
    inLine: q.lambda * wait,
    inService: q.c * rho,
    inSystem: q.lambda * field.sojourn * q.mean,
    utilisation: rho,
    served: q.lambda,
    load: q.load,
  }
}

function chained(q: Question, model: string, source: string, preference: Preference, spread: number): Outcome | Obstacle {
  const found: OwnLines | null = ownLines(q.lambda, 1 / q.mean, q.c, preference, spread)
  if (found === null || found.edge > 5e-8) return 'too many to compute'
  return {
    model,
    formula: 'chain of the sorted lengths',
    kind: 'exact',
    source,
    wait: found.inLine / q.lambda,
    sojourn: found.inSystem / q.lambda,
    waitedShare: found.waitedShare,
    inLine: found.inLine,
    inService: found.inSystem - found.inLine,
    inSystem: found.inSystem,
    utilisation: (found.inSystem - found.inLine) / q.c,
    served: q.lambda,
    load: q.load,
  }
}

/** The shortest line, and some who fail every order at once. */
export function blackHoles(q: Question): Outcome | Obstacle {
  const { staff } = q.scenario
  if (staff.some((e) => (e.errorRate ?? 0) > 0 && e.errorRate !== 1)) return 'errors'
  const holes = staff.filter((e) => e.errorRate === 1).length
  const { lost, busy } = blackHole(q.lambda, 1 / q.mean, q.c, holes)
  return {
    model: `${q.c} lines, shortest, ${holes} failing`,
    formula: 'balance of births and deaths',
    kind: 'exact',
    source: 'births and deaths: L. Kleinrock, Queueing Systems I, 1975, ch. 3',
    wait: 0,
    sojourn: holes < q.c ? q.mean : null,
    waitedShare: 0,
    inLine: 0,
    inService: busy,
    inSystem: busy,
    utilisation: busy / q.c,
    served: q.lambda * (1 - lost),
    lost: { dropped: lost },
    load: q.load,
  }
}
