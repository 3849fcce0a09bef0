import { exactOpen, formatOpen } from '@openledger/base'
import { Copyable } from './Copyable.tsx'
import { classes } from './classes.ts'

/**
 * Wei as `0.4213 OPEN`: four significant digits, the exact wei on hover and on copy.
 *
 * In a column that is to be added up by eye, `decimals` gives every entry the same number of them.
 */
export function Amount({ wei, decimals, unit = true, className }: Amount.Props) {
  const figure = decimals === undefined ? formatOpen(wei).replace(/ OPEN$/, '') : fixed(wei, decimals)
  return (
    <Copyable
      value={wei.toString()}
      label={`${figure} OPEN in wei`}
      tip={<span className="font-mono">{grouped(wei)} wei</span>}
      className={classes('figures whitespace-nowrap', className)}
    >
      {figure}
      {unit && <span className={classes('font-normal text-ink-3', unit === 'wide' && 'max-sm:hidden')}> OPEN</span>}
    </Copyable>
  )
}

export declare namespace Amount {
  type Props = {
    wei: bigint
    decimals?: number
    /** `wide` leaves the unit away on a phone, where the sum below it says it. */
    unit?: boolean | 'wide'
    className?: string
  }
}

/** `0.002460`: rounded to so many decimals, all of them shown. What would round to nothing reads `< 0.000001`. */
export function fixed(wei: bigint, decimals: number): string {
  const unit = 10n ** BigInt(18 - decimals)
  if (wei > 0n && wei < unit / 2n) return `< ${exactOpen(unit)}`
  const [whole, fraction = ''] = exactOpen(((wei + unit / 2n) / unit) * unit).split('.')
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals > 0 ? `.${fraction.padEnd(decimals, '0')}` : ''}`
}

/** Digits in groups of three, for reading: `1 000 000`. */
export function grouped(wei: bigint): string {
  return wei.toString().replace(/\B(?=(\d{3})+$)/g, ' ')
}
