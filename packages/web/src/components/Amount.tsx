import { formatOpen } from '@openledger/base'
import { classes } from './classes.ts'
import { Copyable } from './Copyable.tsx'

/** Wei as `0.4213 OPEN`: four significant digits, the exact wei on hover and on copy. */
export function Amount({ wei, unit = true, className }: { wei: bigint; unit?: boolean; className?: string }) {
  const [figure, name] = formatOpen(wei).split(/ (?=OPEN$)/) as [string, string]
  return (
    <Copyable
      value={wei.toString()}
      label={`${figure} ${name} in wei`}
      tip={<span className="font-mono">{exact(wei)} wei</span>}
      className={classes('whitespace-nowrap', className)}
    >
      {figure}
      {unit && <span className="text-ink-3"> {name}</span>}
    </Copyable>
  )
}

/** Digits in groups of three, for reading: `1 000 000`. */
export function exact(wei: bigint): string {
  return wei.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ' ')
}
