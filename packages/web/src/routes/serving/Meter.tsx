import type { ReactNode } from 'react'

/**
 * Parts of a whole as one bar, each named with its figure below it. `value` and `of` are in one unit; the rest is free.
 */
export function Meter({ label, of, parts, free }: Meter.Props) {
  const share = (value: number) => (of > 0 ? Math.min(100, (value / of) * 100) : 0)
  const said = parts.map(({ name, text }) => `${name} ${text}`).join(', ')
  return (
    <div>
      <svg role="img" aria-label={`${label}: ${said}`} className="h-3 w-full">
        <rect x="0" y="2" width="100%" height="8" rx="2" fill="var(--line)" />
        {parts.map(({ name, value, colour }, i) => (
          <rect
            key={name}
            x={`${parts.slice(0, i).reduce((sum, part) => sum + share(part.value), 0)}%`}
            y="2"
            width={`${share(value)}%`}
            height="8"
            fill={colour}
          />
        ))}
      </svg>
      <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
        {parts.map(({ name, text, colour }) => (
          <li key={name} className="flex items-center gap-1.5">
            <span aria-hidden className="size-2 rounded-[2px]" style={{ background: colour }} />
            {name} <span className="figures text-ink">{text}</span>
          </li>
        ))}
        <li className="ml-auto text-ink-3">{free}</li>
      </ul>
    </div>
  )
}

export declare namespace Meter {
  type Props = {
    label: string
    of: number
    parts: readonly { name: string; value: number; text: string; colour: string }[]
    free: ReactNode
  }
}
