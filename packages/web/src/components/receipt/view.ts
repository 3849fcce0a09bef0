import type { NamedLine, ReceiptContributor, Role } from '@openledger/client'

/** What was paid to whom for one answer, as an answer and a receipt both carry it. `paid` is the sum of all lines. */
export type Breakdown = {
  mode: 'influence' | 'flat'
  weak: boolean
  strength?: { verdict: 'clear' | 'close' | 'weak'; reason: string } | undefined
  /** Where not every answer is attributed: whether this one was, and how many its block has. */
  sampling?: { mode: 'sampled' | 'carried'; members: number } | undefined
  /** What the weights were estimated by. */
  estimate?: { method: 'influence' | 'ensemble'; adapters: number } | undefined
  contributors: readonly ReceiptContributor[]
  lines: readonly NamedLine[]
  price: bigint
  paid: bigint
}

/** What each role of a receipt is called, and the glossary's word for it. */
export const roleNames: Record<Exclude<Role, 'data'>, { label: string; term?: string }> = {
  builder: { label: 'Model builder' },
  parents: { label: 'Parent model', term: 'Parent model' },
  operator: { label: 'Operator', term: 'Operator' },
  stakers: { label: 'Stakers' },
  treasury: { label: 'Treasury', term: 'Treasury' },
  burn: { label: 'Burned', term: 'Burn' },
  change: { label: 'Change, back to the payer', term: 'Change' },
}

/** Contributors, the largest part first; equals stay in the index's order. */
export function ranked(contributors: readonly ReceiptContributor[]): ReceiptContributor[] {
  return [...contributors].sort((a, b) => (a.weight === b.weight ? 0 : a.weight > b.weight ? -1 : 1))
}

/** Whether the interval of this share reaches down to nothing. */
export function isTooClose({ share, low }: Pick<ReceiptContributor, 'share' | 'low'>): boolean {
  return low !== undefined && share > 0 && low <= 0
}

/**
 * How many decimals a column of amounts needs so that its smallest entry still shows two digits: between 4 and 9.
 * One column has one number of decimals, or it cannot be added up by eye.
 */
export function decimalsFor(amounts: readonly bigint[]): number {
  const smallest = amounts
    .filter(amount => amount > 0n)
    .reduce<bigint | null>((a, b) => (a === null || b < a ? b : a), null)
  if (smallest === null) return 4
  return Math.min(9, Math.max(4, 18 - smallest.toString().length + 2))
}

/** One sentence on how the pool was divided. */
export function splitSentence({ mode, weak, strength, sampling, estimate, contributors }: Breakdown): string {
  const paid = contributors.filter(({ amount }) => amount > 0n).length
  const people = `${paid} ${paid === 1 ? 'contributor' : 'contributors'}`
  if (sampling?.mode === 'carried') {
    return `Paid ${people} by the weights of another answer: one of ${sampling.members} was drawn for all of them. Over many answers everybody gets what measuring each would pay.`
  }
  if (mode === 'flat') {
    return weak
      ? `This model’s measured attribution is too weak to decide by, so ${people} shared by number of records.`
      : `No contributor’s data stood out, so ${people} shared by number of records.`
  }
  const lead =
    estimate?.method === 'ensemble'
      ? `Paid ${people} by how much their records moved this answer, measured under ${estimate.adapters} adapters that were each trained without half of them.`
      : `Paid ${people} by how much their records moved this answer.`
  if (strength?.verdict === 'close') return `${lead} The first two are too close to call.`
  if (strength?.verdict === 'weak') return `${lead} ${strength.reason}`
  return lead
}
