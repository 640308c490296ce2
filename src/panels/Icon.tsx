import type { ReactElement } from 'react'

const shapes = {
  play: 'M8 5.2v13.6c0 .9 1 1.5 1.8 1l10.4-6.8c.7-.5.7-1.5 0-2L9.8 4.2C9 3.7 8 4.3 8 5.2Z',
  pause: 'M7 5h3.4v14H7ZM13.6 5H17v14h-3.4Z',
  again: 'M12 5V1.8L6.8 6 12 10.2V7.2a4.8 4.8 0 1 1-4.8 4.8H5A7 7 0 1 0 12 5Z',
  close: 'm6.4 4.9 5.6 5.6 5.6-5.6 1.5 1.5-5.6 5.6 5.6 5.6-1.5 1.5-5.6-5.6-5.6 5.6-1.5-1.5 5.6-5.6-5.6-5.6Z',
  undo: 'M9.4 4.2 3.6 9.6l5.8 5.4v-4h4.4a3.7 3.7 0 0 1 0 7.4H8.6v2.2h5.2a5.9 5.9 0 0 0 0-11.8H9.4Z',
  redo: 'M14.6 4.2 20.4 9.6 14.6 15v-4h-4.4a3.7 3.7 0 0 0 0 7.4h5.2v2.2h-5.2a5.9 5.9 0 0 1 0-11.8h4.4Z',
  back: 'M17 6.2v11.6c0 .7-.8 1.1-1.4.7L8 13v5.5H5.6v-13H8V11l7.6-5.5c.6-.4 1.4 0 1.4.7Z',
  forward: 'M7 6.2v11.6c0 .7.8 1.1 1.4.7L16 13v5.5h2.4v-13H16V11L8.4 5.5c-.6-.4-1.4 0-1.4.7Z',
  compare: 'M3.5 5.5h7.3v13H3.5Zm2 2v9h3.3v-9ZM13.2 5.5h7.3v13h-7.3Z',
  share: 'M12 2.6 17 7.6l-1.5 1.5L13 6.7V15h-2V6.7L8.500 9.1 7 7.6ZM5 11.5h3.5v2H7v6h10v-6h-1.5v-2H19v10H5Z',
  help: 'M12 3a5 5 0 0 0-5 5h2.3a2.7 2.7 0 1 1 4.3 2.2c-1.7 1.2-2.7 2.3-2.7 4.3V15h2.3v-.5c0-1.1.6-1.7 1.800-2.500A5 5 0 0 0 12 3ZM10.7 17.3h2.7V20h-2.7Z',
  more: 'M5 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4Zm7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4Zm7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  settings: 'M3 6.500h9.200v2H3Zm15.300 0H21v2h-2.700ZM15.200 4.300a3.200 3.200 0 1 1 0 6.400 3.200 3.200 0 0 1 0-6.400ZM3 15.500h2.700v2H3Zm8.800 0H21v2h-9.200ZM8.800 13.300a3.200 3.200 0 1 1 0 6.400 3.200 3.200 0 0 1 0-6.400Z',
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
