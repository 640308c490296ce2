import type { ReactElement } from 'react'

/** The house's sign. */
export function Dome(): ReactElement {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path className="site-brand-dome" d="M4 22a12 12 0 0 1 24 0z" />
      <path className="site-brand-plate" d="M4 23h24a2 2 0 0 1 0 4H4a2 2 0 0 1 0-4ZM16 5.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5Z" />
    </svg>
  )
}
