import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { workshopAt, workshopOf } from './workers.ts'

it('knows where the product stands by its workers’ own place, and says nothing where a bundler has moved them', () => {
  const own = workshopAt('https://figure.example/one/embed/')
  expect(own.home).toBe('https://figure.example/one/')
  expect(workshopOf({ desk: 'https://figure.example/one/embed/desk.js', studio: 'https://figure.example/one/embed/studio.js' }), 'shared').toBe(own)
  expect(workshopOf({ desk: 'https://blog.example/assets/desk-CQMwl6ea.js', studio: 'https://blog.example/assets/studio-C-Jp7jOj.js' }).home).toBeUndefined()
})

it('is asked for in the words that bundlers look for', () => {
  const source = readFileSync(new URL('./element.ts', import.meta.url), 'utf8').replaceAll('/* @vite-ignore */ ', '')
  for (const name of ['desk', 'studio']) expect(source).toContain(`new URL('./embed/${name}.js', import.meta.url)`)
})
