import { BaseError } from './BaseError.ts'

/** Wei in one OPEN: 10^18. */
export const weiPerOpen: bigint = 10n ** 18n

/**
 * Reads an amount of OPEN as wei, exactly. The unit may stand behind it.
 *
 * Throws `base/bad-amount` for anything else than digits with at most 18 decimals: no sign, exponent or separators,
 * because those are where a person and a program read different numbers.
 *
 * @example
 * parseOpen('1.5') // 1500000000000000000n
 */
export function parseOpen(text: string): bigint {
  const match = /^(\d{1,60})(?:\.(\d{1,18}))?(?: OPEN)?$/.exec(text)
  if (!match) {
    throw new BaseError('This is not an amount of OPEN.', {
      code: 'base/bad-amount',
      facts: { value: String(text).slice(0, 80) },
      hint: 'Write digits with a point, at most 18 decimals, like 1.5.',
    })
  }
  return BigInt(match[1]!) * weiPerOpen + BigInt((match[2] ?? '').padEnd(18, '0'))
}

/**
 * An amount for people: rounded to significant digits, integer digits always whole, never scientific. What is above 0
 * but below 0.0001 OPEN reads `< 0.0001 OPEN`. Show {@link exactOpen} beside it on hover and copy.
 *
 * @example
 * formatOpen(421_337_000_000_000_000n) // '0.4213 OPEN'
 * formatOpen(1_234_567n * 10n ** 18n)  // '1,234,567 OPEN'
 * formatOpen(12n)                      // '< 0.0001 OPEN'
 */
export function formatOpen(wei: bigint, { digits = 4 }: formatOpen.Options = {}): string {
  const size = wei < 0n ? -wei : wei
  const sign = wei < 0n ? '-' : ''
  if (size === 0n) return '0 OPEN'
  if (size < weiPerOpen / 10_000n) return wei < 0n ? '> -0.0001 OPEN' : '< 0.0001 OPEN'
  const places = Math.min(18, Math.max(0, 18 - String(size).length + digits))
  const unit = 10n ** BigInt(18 - places)
  const rounded = ((size + unit / 2n) / unit) * unit
  const [whole, fraction] = exactOpen(rounded).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`} OPEN`
}

export declare namespace formatOpen {
  type Options = {
    /** Significant digits; 4 unless told. */
    digits?: number
  }
}

/**
 * An amount exactly, without unit or separators: what {@link parseOpen} reads back.
 *
 * @example
 * exactOpen(1_500_000_000_000_000_000n) // '1.5'
 */
export function exactOpen(wei: bigint): string {
  const size = wei < 0n ? -wei : wei
  const fraction = (size % weiPerOpen).toString().padStart(18, '0').replace(/0+$/, '')
  return `${wei < 0n ? '-' : ''}${size / weiPerOpen}${fraction === '' ? '' : `.${fraction}`}`
}
