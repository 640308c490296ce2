import type { ReactElement } from 'react'
import type { Text } from '../../text/text.ts'
import { PLATFORMS, type PlatformId, type Takes } from './platforms.ts'

export const TAKES: readonly Takes[] = ['element', 'frame', 'card', 'picture']

/** Not called by a name that is the same in every language. */
export const isWord = (id: PlatformId): id is 'html' | 'mail' => id === 'html' || id === 'mail'

/** As it calls itself, or in words. */
export const nameOf = ({ id, name }: { id: PlatformId; name: string }, { paste }: Text): string => (isWord(id) ? paste[`name.${id}`] : name)

/** Where one writes, by what becomes of the figure there. */
export function PlatformSelect({ text, value, onChange }: { text: Text; value: PlatformId; onChange: (id: PlatformId) => void }): ReactElement {
  return (
    <select className="dr-paste-where" aria-label={text.paste.where} value={value} onChange={({ target }) => onChange(target.value as PlatformId)}>
      {TAKES.map((takes) => (
        <optgroup key={takes} label={text.paste[`takes.${takes}`]}>
          {PLATFORMS.filter((platform) => platform.takes === takes).map(({ id, name }) => (
            <option key={id} value={id} translate={isWord(id) ? undefined : 'no'}>
              {nameOf({ id, name }, text)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
