import { figure } from '../figure.testing.ts'
import * as pair from '../pair.ts'
import { explained } from '../refusal.ts'
import { createDoings } from '../doings.ts'
import { MARK } from './contract.ts'
import { openGuest, type FrameWindow, type Heard } from './guest.ts'

export interface Beat {
  subscribe(listener: (now: number) => void): () => void
  beat(): void
}

export function beatByHand(): Beat {
  const listeners = new Set<(now: number) => void>()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    beat: () => [...listeners].forEach((listener) => listener(0)),
  }
}

export function speaker() {
  const fig = figure({}, ['stage'])
  fig.takeUp(createDoings, explained, pair)
  return { ...fig, mounted: { store: fig.store, digest: () => fig.digest('a'), reach: () => Promise.resolve() } }
}
export type Speaker = ReturnType<typeof speaker>

export const HOST = 'https://blog.example'

/** A frame whose host is played by the test. */
export function frameOf(query = '', fig: Speaker = speaker(), beat: Beat = beatByHand()) {
  const said: { message: Record<string, unknown> | string; target: string }[] = []
  const parent = { postMessage: (message: unknown, target: string) => void said.push({ message: structuredClone(message) as Record<string, unknown>, target }) }
  let hear: ((event: Heard) => void) | null = null
  let measured: ((height: number, width: number) => void) | null = null
  const clock = { now: 0 }
  const frame: FrameWindow = {
    parent,
    href: `https://rush.example/embed/${query}`,
    hear(heard) {
      hear = heard
      return () => void (hear = null)
    },
    measure(changed) {
      measured = changed
      return () => void (measured = null)
    },
    now: () => clock.now,
  }
  const guest = openGuest(frame, fig.mounted, false, beat)
  const post = (data: unknown, source: unknown = parent, origin = HOST): void => hear?.({ data: structuredClone(data), source: source as MessageEventSource, origin })
  return {
    fig, said, guest, clock, post, parent,
    open: () => ({ hears: hear !== null, measures: measured !== null }),
    grow: (height: number, width = 700) => measured!(height, width),
    ours: () => said.map(({ message }) => message).filter((message): message is Record<string, unknown> => typeof message === 'object' && MARK in message),
    words: () => said.map(({ message }) => message),
  }
}
