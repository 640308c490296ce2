/** A worker of `run.mjs`: batch by batch, so that what failed is found again by one seed, and whoever watches sees how far it is. */
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'

const BATCH = 1000
const { targets, unpolluted } = await import(workerData.module)

/** Rejections that nobody heard are faults as well. */
const unheard = []
process.on('unhandledRejection', (error) => unheard.push(error))

/** What a page has that a bare engine has not. */
globalThis.reportError ??= (error) => unheard.push(error)

const shown = (input) => {
  const text = fc.stringify(input)
  return text.length > 4000 ? `${text.slice(0, 4000)}… (${text.length} letters)` : text
}

const { find, count, seed, target: only, shared } = workerData
if (find) {
  let at = -1
  const { arbitrary } = targets.find(({ name }) => name === find.name)
  fc.check(fc.property(arbitrary, (input) => void (++at === find.index && parentPort.postMessage({ input: shown(input) }))), { numRuns: find.inputs, seed: find.seed })
} else {
  const chosen = targets.filter(({ name }) => !only || name === only)
  const shares = chosen.reduce((sum, { share }) => sum + share, 0)
  let total = 0
  for (const { name, share, arbitrary, holds } of chosen) {
    const wanted = Math.max(1, Math.ceil((count * share) / shares))
    const row = { name, inputs: 0, taken: 0, seconds: 0, slowest: 0 }
    const since = performance.now()
    for (let batch = 0; row.inputs < wanted; batch++) {
      const inputs = Math.min(BATCH, wanted - row.inputs)
      const own = (seed + batch * 7919) | 0
      parentPort.postMessage({ batch: { name, seed: own, inputs } })
      Atomics.store(shared, 1, -1)
      const result = await fc.check(
        fc.asyncProperty(arbitrary, async (input) => {
          Atomics.store(shared, 0, ++total)
          Atomics.add(shared, 1, 1)
          const at = performance.now()
          if ((await holds(input)) === 'taken') row.taken++
          row.slowest = Math.max(row.slowest, performance.now() - at)
          unpolluted()
          if (unheard.length > 0) throw unheard.splice(0)[0]
        }),
        { numRuns: inputs, seed: own },
      )
      row.inputs += inputs
      if (result.failed) {
        const { errorInstance: error, counterexample } = result
        parentPort.postMessage({ failure: `${name}: npm run fuzz -- --target ${name} --seed ${own} --count ${inputs}\n${String(error?.stack ?? error).slice(0, 1500)}\n${shown(counterexample?.[0])}` })
        break
      }
    }
    row.seconds = (performance.now() - since) / 1000
    parentPort.postMessage({ row })
  }
}
