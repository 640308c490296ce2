'use client'

import 'dinner-rush'
import type { DinnerRushElement } from 'dinner-rush'
import { useEffect, useRef, useState } from 'react'

export function Figure() {
  const [heard, setHeard] = useState('')
  const figure = useRef<DinnerRushElement>(null)
  useEffect(() => {
    // Not as onready: React forgets the handlers of elements that a server has rendered (https://github.com/react/react/issues/35446).
    const ready = new AbortController()
    figure.current?.addEventListener('ready', ({ detail }) => setHeard(`ready at minute ${detail.minute}`), { signal: ready.signal })
    return () => ready.abort()
  }, [])
  return (
    <>
      <dinner-rush ref={figure} scenario="sick-day">
        A picture.
      </dinner-rush>
      <p id="heard">{heard}</p>
    </>
  )
}
