import type { Frame } from '../../restaurant/frame.ts'
import { heard } from './bubbles.ts'
import { causesOf } from './causes.ts'
import { chosenOf } from './chosen.ts'
import { tempoOf } from './ease.ts'
import { employeesOf } from './employees.ts'
import { doingLabels, lineLabels, plateLabels, streetSigns } from './labels.ts'
import { layoutOf } from './layout.ts'
import { createPeople, type StageList, type StageView, type Told } from './list.ts'
import { crowdOf } from './people.ts'
import { blocksOf, sceneOf } from './scene.ts'
import { stock } from './shelves.ts'

/** Narrower or lower than this there is no picture. */
const LEAST = 120

/**
 * The display list of one frame: pure, and of that frame alone, so that seeking to a moment and playing to it give the same picture.
 * O(people + employees + recent moves).
 */
export function select(frame: Frame, view: StageView): StageList {
  const told = view.told ?? toldOf(frame)
  const title = view.text.stage.label
  const description = describe(frame, view, told)
  if (!(view.width >= LEAST) || !(view.height >= LEAST)) return { ...EMPTY, people: createPeople(0), title, description }
  const layout = layoutOf(view.width, view.height, frame.employees.length, view.layout, view.attention || frame.stations.length > 0, view.menu)
  const tempo = tempoOf(view.rate, view.reducedMotion, layout.doorX)
  const signs = streetSigns(frame, told, view, layout)
  const crowd = crowdOf(frame, view, layout, tempo, signs.bottom)
  const employees = employeesOf(frame, view, layout, tempo)
  const { counters, labels: stocked } = stock(frame, layout, view.text)
  const labels = [...stocked, ...plateLabels(frame, view, layout), ...doingLabels(frame, view, layout), ...lineLabels(frame, told, view, layout, crowd)]
  const words = [...labels.map(({ box }) => box), ...signs.badges.map(({ box }) => box), ...(signs.sign ? [signs.sign.box] : [])]
  return {
    width: view.width,
    height: view.height,
    scene: sceneOf(frame, view, layout, tempo, crowd, employees, signs, labels),
    counters,
    employees,
    blocks: blocksOf(frame, layout, view.layout === 'own'),
    people: crowd.people,
    coins: crowd.coins,
    chosen: chosenOf(crowd.people, view, words),
    bubbles: heard(crowd.bubbles, words),
    labels,
    badges: signs.badges,
    title,
    description,
  }
}

const EMPTY: Omit<StageList, 'people' | 'title' | 'description'> = {
  width: 0,
  height: 0,
  scene: {
    doorX: 0,
    doorTop: 0,
    floorTop: 0,
    ropes: [],
    posts: false,
    chevrons: [],
    chevronSize: 0,
    heads: [],
    clock: null,
    sign: null,
    lamps: [],
    awning: null,
    shelf: null,
    stools: [],
    areas: [],
    host: null,
    crowd: null,
  },
  counters: [],
  employees: [],
  blocks: [],
  coins: [],
  chosen: null,
  bubbles: [],
  labels: [],
  badges: [],
}

/** What is written in figures, as it is now. */
export function toldOf({ lost, lostTotal, inOrbit, stations }: Frame): Told {
  return { lost: { ...lost }, lostTotal, inOrbit, stations: stations.map(({ name, inLine }) => ({ name, inLine })) }
}

function describe(frame: Frame, view: StageView, told: Told): string {
  let busy = 0
  let atWork = 0
  let sick = 0
  for (const e of frame.employees) {
    if (e.state === 'busy') busy++
    if (e.state === 'busy' || e.state === 'idle') atWork++
    if (e.state === 'sick') sick++
  }
  const whole = view.text.stage.description({
    employees: frame.employees.length,
    atWork,
    busy,
    sick,
    waiting: frame.waiting.count,
    lost: told.lostTotal,
  })
  const causes = causesOf(frame, told, view.text).map(({ cause }) => `${cause}.`)
  return [whole, ...causes].join(' ')
}
