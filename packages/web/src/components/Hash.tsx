import { Copyable } from './Copyable.tsx'
import { classes } from './classes.ts'

/** A hash or address as `0x12ab…9f04`; a name stands first where there is one. */
export function Hash({ value, name, label = 'hash', className }: Hash.Props) {
  return (
    <span className={classes('inline-flex min-w-0 max-w-full items-baseline gap-1.5', className)}>
      {name && <span className="truncate">{name}</span>}
      <Copyable
        value={value}
        label={label}
        tip={<span className="font-mono break-all">{value}</span>}
        className={classes('font-mono text-[0.92em] whitespace-nowrap', name && 'text-ink-3')}
      >
        {shorten(value)}
      </Copyable>
    </span>
  )
}

export declare namespace Hash {
  type Props = { value: string; name?: string | null | undefined; label?: string; className?: string }
}

/** `0x12ab…9f04`, or `bafkr…x3qa` for a CID; short text stays. */
export function shorten(value: string): string {
  return value.length <= 13 ? value : `${value.slice(0, value.startsWith('0x') ? 6 : 5)}…${value.slice(-4)}`
}
