import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speedLimit } from '../../kernel/laws.ts'
import { teamWait } from '../../theory/team.ts'
import { overlaps, type Box } from '../chart/boxes.ts'
import { guess } from '../chart/measure.ts'
import { contour, contourCosts, groundOf } from './ground.ts'
import { crosses, isWithin, leadOf, placeLabels, regionSpans, type Labels, type Wishes } from './labels.ts'
import { peopleTicks, plotOf, speedTicks, tickRoom, type Plot } from './layout.ts'
import { extentOf } from './select.ts'
import { breakInto, wordingsOf } from './wording.ts'

const wage = { fixed: 5, perSpeed: 10, serialShare: 0.2 }
const regions = ['meets', 'clears', 'never'] as const

function wishesOf(width: number, height: number, people: number, speed: number, perHour: number, sick: number): Wishes | null {
  const here = { people, speed }
  const ghost = { people: people + sick, speed }
  const extent = extentOf([here, ghost], speedLimit(0.2))
  const plot = plotOf(width, height, extent)
  if (!plot) return null
  const ask = {
    perHour, work: { law: 'exponential' as const, mean: 2, scv: 1 }, contention: 0.03, coherency: 0.0005,
    goal: { wait: 3, share: 0.9 }, poisson: true, wage, wall: 5,
  }
  const names = { meets: '9 in 10 wait under 3 min', clears: 'clears, but misses the goal', never: 'line never clears' }
  return {
    plot,
    ground: groundOf(ask, extent, teamWait),
    discs: [here, ...(sick ? [ghost] : [])].map((p) => ({ x: plot.x(p.people), y: plot.y(p.speed), radius: 14 })),
    beside: [
      { disc: 0, wordings: wordingsOf('mixed team: 103% load', guess, 2) },
      ...(sick ? [{ disc: 1, wordings: wordingsOf('with Chloé', guess) }] : []),
    ],
    regions: regions.map((region) => ({ region, wordings: wordingsOf(names[region], guess) })),
    lines: contourCosts(wage, extent).map((cost) => ({
      points: contour(cost, wage, extent).map(([n, s]) => ({ x: plot.x(n), y: plot.y(s) })),
      wording: wordingsOf(`$${cost}/h`, guess, 1)[0],
    })),
  }
}

const all = (labels: Labels): Box[] => [...labels.beside, ...labels.regions, ...labels.lines].filter((l) => l !== null && l !== undefined)
const inside = (box: Box, plot: Plot): boolean =>
  box.x >= plot.left && box.y >= plot.top && box.x + box.width <= plot.right && box.y + box.height <= plot.foot

/** With two stars near where the goal begins to be met, where all is narrowest. */
function withStars(wishes: Wishes, people: number): Wishes {
  const { plot, ground, discs, beside } = wishes
  const star = (n: number): { x: number; y: number; radius: number } => {
    const column = ground!.columns[Math.min(ground!.columns.length - 1, n - 1)]
    return { x: plot.x(n), y: Math.max(plot.top + 2, plot.y(column.meets)), radius: 12 }
  }
  const words = ['cheapest: 5 at 1.06×, $78.40/h', 'with one sick: 6 at 1.1×, $91/h']
  return {
    ...wishes,
    discs: [...discs, star(people), star(people + 1)],
    beside: [...beside, ...words.map((said, i) => ({ disc: discs.length + i, wordings: wordingsOf(said, guess), far: true }))],
  }
}

describe('whether a line runs through a box', () => {
  test('is told as by walking along it', () => {
    const at = fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }) })
    fc.assert(
      fc.property(fc.array(at, { minLength: 2, maxLength: 5 }), at, (line, corner) => {
        const box = { ...corner, width: 17.3, height: 11.7 }
        let walked = false
        for (let k = 1; k < line.length; k++) {
          for (let step = 0; step <= 2000; step++) {
            const [x, y] = [line[k - 1].x + ((line[k].x - line[k - 1].x) * step) / 2000, line[k - 1].y + ((line[k].y - line[k - 1].y) * step) / 2000]
            walked ||= x > box.x + 0.01 && x < box.x + box.width - 0.01 && y > box.y + 0.01 && y < box.y + box.height - 0.01
          }
        }
        // A line that only cuts a corner may be walked past.
        if (walked) expect(crosses(line, box)).toBe(true)
        else expect(crosses(line, { x: box.x + 0.2, y: box.y + 0.2, width: box.width - 0.4, height: box.height - 0.4 })).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

describe('labels of the map', () => {
  test('never lie on one another or on a disc, and stay within the plot and their region', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 640 }),
        fc.integer({ min: 220, max: 420 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.3, max: 4.8, noNaN: true }),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 2 }),
        (width, height, people, speed, perHour, sick) => {
          const wishes = wishesOf(width, height, people, speed, perHour, sick)
          if (!wishes) return
          const labels = placeLabels(wishes)
          const boxes = all(labels)
          for (const [i, a] of boxes.entries()) {
            expect(inside(a, wishes.plot)).toBe(true)
            for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
            for (const d of wishes.discs) {
              expect(overlaps(a, { x: d.x - d.radius, y: d.y - d.radius, width: 2 * d.radius, height: 2 * d.radius })).toBe(false)
            }
          }
          labels.regions.forEach((label, i) => {
            if (!label) return
            const spans = regionSpans(wishes.ground!, wishes.plot, regions[i])
            // Within what it names, or it points into it, over no other label.
            const { to } = label
            if (!to) return void expect(isWithin(spans, label)).toBe(true)
            expect(spans.some((s) => to.x > s.from && to.x < s.to && to.y > s.top && to.y < s.foot)).toBe(true)
            for (const other of labels.beside) if (other) expect(crosses(leadOf(label), other)).toBe(false)
          })
        },
      ),
      { numRuns: 150 },
    )
  })

  test('on a usual map every land and every cost are named, no line runs through a name, and no name hides the end of a line', () => {
    const wishes = wishesOf(280, 330, 3, 1.27, 103, 1)!
    const labels = placeLabels(wishes)
    expect(labels.regions[1]?.to).toBeTruthy()
    for (const name of [labels.regions[0]!, labels.regions[1]!]) for (const { points } of wishes.lines) expect(crosses(points, name)).toBe(false)
    for (const [i, { points }] of wishes.lines.entries()) {
      const { x, y, width, height } = labels.lines[i]!
      for (const end of [points[0], points.at(-1)!]) expect(end.x > x && end.x < x + width && end.y > y && end.y < y + height).toBe(false)
    }
    expect(labels.regions[0]).toBeTruthy()
    expect(labels.regions[2]).toBeTruthy()
    expect(labels.beside.every((b) => b !== null)).toBe(true)
    expect(labels.lines.every((l) => l !== null)).toBe(true)
  })

  test('a region that the map does not reach has nothing to name', () => {
    expect(placeLabels(wishesOf(280, 330, 3, 1, 0, 0)!).regions[2]).toBe(undefined)
  })

  test('names stay where they stood while they can', () => {
    const first = wishesOf(280, 330, 3, 1.27, 103, 0)!
    const before = placeLabels(first).regions
    const next = wishesOf(280, 330, 3, 1.27, 102, 0)!
    expect(placeLabels({ ...next, last: before }).regions[0]).toEqual(before[0])
  })
})

describe('ticks', () => {
  test('never touch and are true', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 640 }), fc.integer({ min: 1, max: 9000 }), (width, people) => {
        const extent = extentOf([{ people, speed: 1 }], 5)
        const plot = plotOf(width, 330, extent)
        if (!plot) return
        const apart = tickRoom(extent.people)
        const ticks = peopleTicks(extent.people, plot.right - plot.left, apart)
        for (const [i, n] of ticks.entries()) {
          expect(n).toBeLessThanOrEqual(extent.people)
          if (i > 0) expect(plot.x(n) - plot.x(ticks[i - 1])).toBeGreaterThanOrEqual(apart - 1e-6)
        }
        const speeds = speedTicks(extent, plot.y, 15)
        expect(speeds).toContain(5)
        for (const [i, s] of speeds.entries()) if (i > 0) expect(plot.y(speeds[i - 1]) - plot.y(s)).toBeGreaterThanOrEqual(15 - 1e-6)
      }),
    )
  })
})

describe('wording', () => {
  test('is broken into lines of about equal length', () => {
    const width = (w: string): number => w.length
    expect(breakInto('9 in 10 wait under 3 min', 2, width)).toEqual(['9 in 10 wait', 'under 3 min'])
    expect(breakInto('clears', 2, width)).toEqual(['clears'])
    expect(wordingsOf('line never clears', guess).map((w) => w.lines.length)).toEqual([1, 2, 3])
  })
})

describe('words of the stars', () => {
  test('find room on any map, on nothing else and in nobody’s way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 268, max: 560 }), fc.integer({ min: 2, max: 20 }), fc.double({ min: 0.7, max: 3, noNaN: true }), fc.integer({ min: 20, max: 400 }), (width, people, speed, perHour) => {
        const wishes = wishesOf(width, 330, people, speed, perHour, 0)
        if (!wishes) return
        const starred = withStars(wishes, people)
        const labels = placeLabels(starred)
        const boxes = all(labels)
        for (const [i, box] of boxes.entries()) {
          expect(inside(box, starred.plot)).toBe(true)
          for (const other of boxes.slice(0, i)) expect(overlaps(box, other)).toBe(false)
        }
        expect(labels.beside.slice(-2).every((box) => box !== null)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
