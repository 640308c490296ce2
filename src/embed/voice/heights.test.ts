import { describe, expect, it } from 'vitest'
import { createHeights, createSteady } from './heights.ts'

const ADDRESS = 'https://rush.example/embed/?scenario=sick-day&show=stage'

function heightsAt(href = ADDRESS) {
  const said: unknown[] = []
  const heights = createHeights({ href, say: (message) => void said.push(message) })
  return {
    heights,
    said,
    /** What is said to one height. */
    tell(height: number) {
      said.length = 0
      heights.tell(height, 700)
      return [...said]
    },
  }
}

describe('a height is told', () => {
  it('to our own script, to Datawrapper, Embedly and AMP, each in its words', () => {
    expect(heightsAt().tell(612)).toEqual([
      { 'dinner-rush': 1, event: 'height', detail: { height: 612 } },
      { 'datawrapper-height': { 'scenario=sick-day&show=stage': 612 } },
      `{"src":"${ADDRESS}","context":"iframe.resize","height":612}`,
      { sentinel: 'amp', type: 'embed-size', height: 612 },
    ])
  })

  it('to WordPress with the secret that it gave, and again when it says that it is ready', () => {
    const { heights, said, tell } = heightsAt(`${ADDRESS}#?secret=aB3dE6gH9k`)
    const told = { message: 'height', value: 612, secret: 'aB3dE6gH9k' }
    expect(tell(612)).toContainEqual(told)
    said.length = 0
    expect(heights.hear({ message: 'ready', secret: 'another123' })).toBe(false)
    expect(said).toEqual([])
    expect(heights.hear({ message: 'ready', secret: 'aB3dE6gH9k' })).toBe(true)
    expect(said).toEqual([told])
  })

  it('to pym.js under the name that it gave', () => {
    expect(heightsAt(`${ADDRESS}&initialWidth=700&childId=rush`).tell(612)).toContain('pymxPYMxrushxPYMxheightxPYMx612')
  })

  it('to iframe-resizer 4 when it has said its name, by its words', () => {
    const { heights, said, tell } = heightsAt()
    expect(said).toEqual(['[iFrameResizerChild]Ready'])
    expect(tell(612).filter((message) => String(message).startsWith('[iFrameSizer]'))).toEqual([])
    said.length = 0
    expect(heights.hear('[iFrameSizer]rush:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true')).toBe(true)
    expect(said).toEqual(['[iFrameSizer]rush:612:700:init'])
    expect(tell(640).at(-1)).toBe('[iFrameSizer]rush:640:700:size')
    said.length = 0
    heights.hear('[iFrameSizer]resize')
    expect(said).toEqual(['[iFrameSizer]rush:640:700:resize'])
  })

  it('to iframe-resizer 5 in the edition that it speaks, however early it asks', () => {
    const { heights, said, tell } = heightsAt()
    said.length = 0
    heights.hear('[iFrameSizer]rush:8:false:false:32:true:true::auto:::0:false:child:auto:true:0:0:true:GPLv3:5.5.7:0::true')
    expect(said).toEqual([])
    expect(tell(612).at(-1)).toBe('[iFrameSizer]rush:612:700:init:5.5.7')
    expect(tell(613).at(-1)).toBe('[iFrameSizer]rush:613:700:size')
  })
})

describe('of the heights that are measured', () => {
  function steady(heights: readonly number[], apart: number): (number | null)[] {
    let now = 0
    const next = createSteady(() => now)
    return heights.map((height) => {
      now += apart
      return next(height)
    })
  }

  it('whole pixels are told, and only what has changed', () => {
    expect(steady([0, 600.2, 600.9, 601, 601.1, 600], 500)).toEqual([null, 601, null, null, 602, 600])
  })

  it('the taller of two that chase each other is kept, until another comes', () => {
    expect(steady([600, 620, 600, 620, 600, 620, 640, 600], 16)).toEqual([600, 620, 600, 620, null, null, 640, 600])
    expect(steady([600, 620, 600, 620, 600], 600), 'what a reader opens and closes is no chase').toEqual([600, 620, 600, 620, 600])
  })
})
