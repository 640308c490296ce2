import { describe, expect, it } from 'vitest'
import { openedFiles } from '../../../e2e/tools/opened.ts'
import { fetchPreset, findPreset, isPreset } from './index.ts'
import { fetchLesson } from './lesson.ts'
import { presets } from './all.ts'

describe('the scenes', () => {
  it('are what their files say (else: npm run schemas)', () => {
    const kept = import.meta.glob('../opened/*', { eager: true, query: '?raw', import: 'default' }) as Record<string, string>
    expect(Object.fromEntries(Object.entries(kept).map(([path, text]) => [path.slice('../opened/'.length), text]))).toEqual(openedFiles)
  })

  it('set no parameter before they open: nothing that could is on the first picture', () => {
    const set = (commands: readonly { do: string }[] = []): boolean => commands.some((command) => command.do === 'set')
    expect(presets.filter(({ commands, beside }) => set(commands) || set(beside?.a) || set(beside?.b))).toEqual([])
  })

  it('are one and the same, whichever way they came', async () => {
    for (const preset of presets) expect(await fetchPreset(preset.name)).toBe(preset)
    expect(await fetchPreset('toString')).toBeUndefined()
    expect(findPreset('toString')).toBeUndefined()
    expect(isPreset('toString')).toBe(false)
    expect(await fetchLesson('toString')).toBeNull()
  })

  it('have a lesson where they say so', async () => {
    for (const { name, teaches, tasks } of presets) {
      const lesson = await fetchLesson(name)
      expect(lesson?.missions?.length).toBe(tasks)
      expect(lesson === null ? undefined : (['ask', 'missions'] as const).filter((part) => lesson[part])).toEqual(teaches)
    }
  })
})
