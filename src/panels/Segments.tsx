import { useId, type ReactElement } from 'react'

export interface SegmentsProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}

/** One of a few, side by side: radio buttons, so that arrow keys and screen readers know it. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>): ReactElement {
  const name = useId()
  return (
    <div className="dr-segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className="dr-segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
