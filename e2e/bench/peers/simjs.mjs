/** simjs (npm): one entity that lets customers in, facilities that serve them. */
import { readFileSync } from 'node:fs'

const hadWindow = 'window' in globalThis
if (!hadWindow) globalThis.window = globalThis // it puts its names there
await import('simjs')
const { Sim, Facility, Entity, Random } = globalThis.window.Sim
if (!hadWindow) delete globalThis.window

export const name = `simjs ${JSON.parse(readFileSync(new URL(import.meta.resolve('simjs/package.json')), 'utf8')).version}`

function run(customers, perMinute, seed, choose) {
  const sim = new Sim()
  const random = new Random(seed)
  let left = customers
  class Door extends Entity {
    start() {
      if (left-- === 0) return
      this.useFacility(choose(random), random.exponential(1))
      this.setTimer(random.exponential(perMinute)).done(this.start)
    }
  }
  sim.addEntity(Door)
  sim.simulate(1e9)
}

export function shared(servers, load, customers, seed) {
  const counter = new Facility('counter', Facility.FCFS, servers)
  run(customers, servers * load, seed, () => counter)
  return { wait: counter.queueStats().durationSeries.average() }
}

export function twoChoices(n, load, customers, seed) {
  const counters = Array.from({ length: n }, (_, i) => new Facility(`counter ${i}`, Facility.FCFS, 1))
  const length = (f) => f.queue.size() + 1 - f.free
  run(customers, n * load, seed, (random) => {
    const i = Math.floor(random.random() * n)
    let j = Math.floor(random.random() * (n - 1))
    if (j >= i) j++
    const ahead = length(counters[i]) - length(counters[j])
    return ahead < 0 || (ahead === 0 && random.random() < 0.5) ? counters[i] : counters[j]
  })
  const sum = counters.reduce((total, f) => total + f.queueStats().durationSeries.average() * f.queueStats().durationSeries.count(), 0)
  return { wait: sum / customers }
}
