import { expect, it } from 'vitest'
import { unreachable } from './Facts.tsx'

it('knows the addresses that no reader can reach', () => {
  expect(unreachable('http://localhost:4173/')).toBe('localhost:4173')
  expect(unreachable('http://127.0.0.1:36417/')).toBe('127.0.0.1:36417')
  expect(unreachable('http://[::1]:5000/x/')).toBe('[::1]:5000')
  expect(unreachable('http://192.168.1.4/')).toBe('192.168.1.4')
  for (const home of [null, 'https://rush.example/', 'https://localhost.example/rush/', 'https://10things.example/']) expect(unreachable(home)).toBeNull()
})
