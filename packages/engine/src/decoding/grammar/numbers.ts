import { byte, type Expression, either, never, nothing, optional, repeat, sequence, text, unit } from './Expression.ts'
import { mostDigits } from './json.ts'

/** The numbers that are allowed, with what they may be equal to. */
export type NumberRange = {
  min?: { value: number; exclusive: boolean } | undefined
  max?: { value: number; exclusive: boolean } | undefined
}

const digit = byte([48, 57])
const largest = 10n ** BigInt(mostDigits) - 1n

/** Whole numbers of a range, in at most 15 digits. */
export function integersIn({ min, max }: NumberRange): Expression {
  const ceil = min && BigInt(min.exclusive ? Math.floor(min.value) + 1 : Math.ceil(min.value))
  const floor = max && BigInt(max.exclusive ? Math.ceil(max.value) - 1 : Math.floor(max.value))
  return signed(ceil ?? -largest, floor ?? largest, naturals)
}

/** Numbers without exponent of a range. */
export function numbersIn(range: NumberRange): Expression {
  // What is not bounded ends at a thousand million. Digits before and after the point are at most 15 together: different
  // texts of so many digits are different doubles in the same order, so that bounds hold for what is read.
  const bounds = [range.min?.value, range.max?.value].map(value => Math.abs(value ?? 1e9 - 1))
  const before = `${BigInt(Math.floor(Math.max(...bounds)))}`.length
  const places = mostDigits - before
  if (places <= 0) return integersIn(range)
  const min = range.min
    ? scaled(range.min.value, places, Math.ceil) + (range.min.exclusive && isExact(range.min.value, places) ? 1n : 0n)
    : undefined
  const max = range.max
    ? scaled(range.max.value, places, Math.floor) - (range.max.exclusive && isExact(range.max.value, places) ? 1n : 0n)
    : undefined
  const all = 10n ** BigInt(mostDigits) - 1n
  return signed(min ?? -all, max ?? all, (from, to) => decimals(from, to, places))
}

function signed(min: bigint, max: bigint, between: (from: bigint, to: bigint) => Expression): Expression {
  const [least, most] = [min < -largest ? -largest : min, max > largest ? largest : max]
  const positive = most >= 0n && least <= most ? between(least > 0n ? least : 0n, most) : never
  const negative = least < 0n && least <= most ? sequence(text('-'), between(most < 0n ? -most : 1n, -least)) : never
  return unit(either(positive, negative))
}

/** Natural numbers from … to, without leading zeros. */
function naturals(from: bigint, to: bigint): Expression {
  const options: Expression[] = []
  for (let length = `${from}`.length; length <= `${to}`.length; length++) {
    const least = length === 1 ? 0n : 10n ** BigInt(length - 1)
    const most = 10n ** BigInt(length) - 1n
    options.push(
      digitsBetween(
        `${from > least ? from : least}`,
        `${to < most ? to : most}`,
        k => repeat(digit, k, k),
        () => false,
      ),
    )
  }
  return either(...options)
}

/** Numbers from … to in units of 10^−places, with up to so many digits behind the point. */
function decimals(from: bigint, to: bigint, places: number): Expression {
  const unitSize = 10n ** BigInt(places)
  const fraction = (a: bigint, b: bigint) => {
    const [low, high] = [a, b].map(each => `${each}`.padStart(places, '0')) as [string, string]
    const rest = digitsBetween(
      low,
      high,
      k => repeat(digit, 0, k),
      tail => /^0*$/.test(tail),
      true,
    )
    return either(...(a === 0n ? [nothing] : []), places > 0 ? sequence(text('.'), rest) : never)
  }
  const [first, last] = [from / unitSize, to / unitSize]
  if (first === last) return sequence(text(`${first}`), fraction(from % unitSize, to % unitSize))
  return either(
    sequence(text(`${first}`), fraction(from % unitSize, unitSize - 1n)),
    last - first > 1n
      ? sequence(
          naturals(first + 1n, last - 1n),
          places > 0 ? optional(sequence(text('.'), repeat(digit, 1, places))) : nothing,
        )
      : never,
    sequence(text(`${last}`), fraction(0n, to % unitSize)),
  )
}

/**
 * Digits between two texts of the same length. `free(k)`: what may follow where nothing binds the last k digits;
 * `mayStop(tail)`: whether the digits may end where the lower bound has `tail` left.
 */
function digitsBetween(
  low: string,
  high: string,
  free: (digits: number) => Expression,
  mayStop: (tail: string) => boolean,
  first = false,
): Expression {
  if (low === '') return nothing
  const stop = !first && mayStop(low) ? [nothing] : []
  const [a, b] = [Number(low[0]), Number(high[0])]
  const [lowRest, highRest] = [low.slice(1), high.slice(1)]
  const [zeros, nines] = ['0'.repeat(lowRest.length), '9'.repeat(lowRest.length)]
  const exactly = (value: number) => byte([48 + value, 48 + value])
  const next = (from: string, to: string) =>
    from === zeros && to === nines ? free(from.length) : digitsBetween(from, to, free, mayStop)
  if (a === b) return either(...stop, sequence(exactly(a), next(lowRest, highRest)))
  return either(
    ...stop,
    sequence(exactly(a), next(lowRest, nines)),
    b - a > 1 ? sequence(byte([48 + a + 1, 48 + b - 1]), free(lowRest.length)) : never,
    sequence(exactly(b), next(zeros, highRest)),
  )
}

/** A double in units of 10^−places, rounded: exactly, by its shortest decimal. */
function scaled(value: number, places: number, round: (value: number) => number): bigint {
  const { digits, exponent } = decimalOf(value)
  const shift = exponent + places
  if (shift >= 0) return digits * 10n ** BigInt(shift)
  const divisor = 10n ** BigInt(-shift)
  const whole = digits / divisor
  const rest = digits % divisor
  if (rest === 0n) return whole
  return whole + BigInt(round(rest > 0n ? 0.5 : -0.5))
}

function isExact(value: number, places: number): boolean {
  const { digits, exponent } = decimalOf(value)
  const shift = exponent + places
  return shift >= 0 || digits % 10n ** BigInt(-shift) === 0n
}

function decimalOf(value: number): { digits: bigint; exponent: number } {
  const [, mantissa = '0', power = '0'] = /^([^e]+)(?:e(.+))?$/.exec(`${value}`)!
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}
