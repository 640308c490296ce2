import { expect, it } from 'vitest'
import { PAUSES, retried } from './retried.ts'

/** Comes at the so-manyth time of asking. */
function coming(at: number) {
  let asked = 0
  const pauses: number[] = []
  const outcome = retried(
    async () => {
      if (++asked < at) throw new Error(`not here, ${asked}`)
      return asked
    },
    async (ms) => void pauses.push(ms),
  )
  return { outcome, pauses }
}

it.each([
  [1, []],
  [2, PAUSES.slice(0, 1)],
  [3, PAUSES],
])('what comes when it is asked for %i times is there after as many pauses less one', async (at, waited) => {
  const { outcome, pauses } = coming(at)
  expect(await outcome).toBe(at)
  expect(pauses).toEqual(waited)
})

it('what stays away is given up after three times', async () => {
  const { outcome, pauses } = coming(4)
  await expect(outcome).rejects.toThrow('not here, 3')
  expect(pauses).toEqual(PAUSES)
})
