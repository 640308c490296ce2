'use client'

import 'dinner-rush'
import { useState } from 'react'

export function Figure() {
  const [heard, setHeard] = useState('')
  return (
    <>
      <dinner-rush scenario="sick-day" onready={({ detail }) => setHeard(`ready at minute ${detail.minute}`)}>
        A picture.
      </dinner-rush>
      <p id="heard">{heard}</p>
    </>
  )
}
