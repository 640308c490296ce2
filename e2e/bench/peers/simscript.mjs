/**
 * simscript (npm): a script a customer, who enters and leaves queues. It drives animations and asks for a frame now and then;
 * here it never has to wait for one. (Its documentation tools, which it declares as dependencies, are overridden in package.json.)
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { Simulation, Entity, Queue, Exponential, Uniform } = require('simscript')

export const name = `simscript ${JSON.parse(readFileSync(require.resolve('simscript/package.json'), 'utf8')).version}`

/** `choose` says which of the counters a customer joins; the wait is the time spent in `line`. */
async function run(customers, perMinute, counters, seed, choose) {
  const work = new Exponential(1, seed * 7919 + 1)
  const line = new Queue('line')
  class Customer extends Entity {
    async script() {
      const counter = choose()
      counter.expected++
      this.enterQueueImmediately(line)
      await this.enterQueue(counter)
      this.leaveQueue(line)
      await this.delay(work.sample())
      this.leaveQueue(counter)
      counter.expected--
    }
  }
  class Day extends Simulation {
    onStarting() {
      super.onStarting()
      this.generateEntities(Customer, new Exponential(1 / perMinute, seed), customers)
    }
  }
  for (const counter of counters) counter.expected = 0
  const day = new Day()
  day.yieldInterval = Infinity
  const frame = globalThis.requestAnimationFrame
  globalThis.requestAnimationFrame = setImmediate
  try {
    await new Promise((done) => {
      day.finished.addEventListener(done)
      day.start()
    })
  } finally {
    globalThis.requestAnimationFrame = frame
  }
  return { wait: line.averageDwell }
}

export function shared(servers, load, customers, seed) {
  const counter = new Queue('counter', servers)
  return run(customers, servers * load, [counter], seed, () => counter)
}

export function twoChoices(n, load, customers, seed) {
  const counters = Array.from({ length: n }, (_, i) => new Queue(`counter ${i}`, 1))
  const uniform = new Uniform(0, 1, seed * 104729 + 3)
  return run(customers, n * load, counters, seed, () => {
    const i = Math.floor(uniform.sample() * n)
    let j = Math.floor(uniform.sample() * (n - 1))
    if (j >= i) j++
    const ahead = counters[i].expected - counters[j].expected
    return ahead < 0 || (ahead === 0 && uniform.sample() < 0.5) ? counters[i] : counters[j]
  })
}
