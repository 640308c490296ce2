import type { ReactElement } from 'react'

/** Some of several, in the order in which the figure has them. `least`: as many stay. */
export function Choices<T extends string>({ title, names, chosen, least = 0, labelOf, onChange }: {
  title: string
  names: readonly T[]
  chosen: readonly T[]
  least?: number
  labelOf: (name: T) => string
  onChange: (chosen: T[]) => void
}): ReactElement {
  return (
    <fieldset className="dr-paste-set">
      <legend>{title}</legend>
      <div className="dr-paste-checks">
        {names.map((name) => {
          const on = chosen.includes(name)
          return (
            <label key={name} className="dr-paste-check">
              <input
                type="checkbox"
                value={name}
                checked={on}
                disabled={on && chosen.length <= least}
                onChange={() => onChange(names.filter((other) => (other === name ? !on : chosen.includes(other))))}
              />
              <span>{labelOf(name)}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
