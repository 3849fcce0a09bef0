import type { NetworkView } from '@openledger/client'

/** A part of the power as whole percent, rounded down: 66.9 % is not two thirds. */
export function powerShare(power: bigint, total: bigint): string {
  return total === 0n ? '–' : `${(100n * power) / total} %`
}

/** How a validator did over the blocks that are shown. */
export function attendance({ missed, of }: Pick<NetworkView['validators'][number], 'missed' | 'of'>): string {
  return missed === 0 ? `signed all of ${of}` : `missed ${missed} of ${of}`
}

/** More than two thirds of the power must sign; what of it may be absent is the rest. */
export function spare(view: Pick<NetworkView, 'validators' | 'finality'>): number {
  const needed = (2n * view.finality.total) / 3n + 1n
  const strongest = view.validators.map(({ power }) => power).sort((a, b) => Number(b - a))
  let left = view.finality.total
  for (const [absent, power] of strongest.entries()) {
    left -= power
    if (left < needed) return absent
  }
  return strongest.length
}
