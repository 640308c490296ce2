import type { ReactElement } from 'react'

const shapes = {
  play: 'M8 5.2v13.6c0 .9 1 1.5 1.8 1l10.4-6.8c.7-.5.7-1.5 0-2L9.8 4.2C9 3.7 8 4.3 8 5.2Z',
  pause: 'M7 5h3.4v14H7ZM13.6 5H17v14h-3.4Z',
  again: 'M12 5V1.8L6.8 6 12 10.2V7.2a4.8 4.8 0 1 1-4.8 4.8H5A7 7 0 1 0 12 5Z',
  close: 'm6.4 4.9 5.6 5.6 5.6-5.6 1.5 1.5-5.6 5.6 5.6 5.6-1.5 1.5-5.6-5.6-5.6 5.6-1.5-1.5 5.6-5.6-5.6-5.6Z',
} as const

export type IconName = keyof typeof shapes

/** A sign beside or in place of words that stand in the button's label. */
export function Icon({ name }: { name: IconName }): ReactElement {
  return (
    <svg className="dr-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
