import { BaseError, type Hex } from '@openledger/base'
import type { Terms } from '@openledger/contracts'
import { licenceName } from '../wire/Licence.ts'

/** Why licences do not go together, in the order of `ILicences.Reason`. */
export const licenceReasons = [
  'none',
  'training',
  'derivatives',
  'commercial',
  'expired',
  'territory',
  'share-alike',
  'restriction',
] as const

export type LicenceReason = (typeof licenceReasons)[number]

/** A licence with its key on chain. */
export type KeyedTerms = { key: Hex; terms: Terms }

/**
 * What may be done with data under all of these licences at once: the same as `Licences.compile` on chain and, with
 * `use`, as `Licences.compileFineTune`.
 *
 * Flags are met by AND (shareAlike and attribution by OR), the share is the largest, the expiry the first, the territory
 * what all have in common.
 *
 * Throws `client/licence-conflict` with the two licences and the reason, in the order in which the chain finds it.
 *
 * @example
 * compileLicences({ set, at: 1_790_000_000, use: { priced: true } }).commercial // true
 */
export function compileLicences({ set, at, use }: compileLicences.Options): Terms {
  if (set.length === 0) throw new BaseError('No licence is named.', { code: 'client/no-licences' })
  for (const { key, terms } of set) if (terms.expiry !== 0 && terms.expiry <= at) throw conflict(key, key, 'expired')
  if (use) {
    for (const { key, terms } of set) {
      if (!terms.train) throw conflict(key, key, 'training')
      if (!terms.derive) throw conflict(key, key, 'derivatives')
      if (use.priced && !terms.commercial) throw conflict(key, key, 'commercial')
    }
  }
  // Whom a conflict is with: the licence that last narrowed the territory, and the one that wants its like.
  let result = set[0]!.terms
  let narrower = set[0]!
  let sharer = set[0]!
  for (const one of set.slice(1)) {
    const { key, terms } = one
    if (result.territory !== 0n && terms.territory !== 0n && (result.territory & terms.territory) === 0n)
      throw conflict(narrower.key, key, 'territory')
    if (terms.shareAlike) {
      if (result.shareAlike && sharer.key !== key) throw conflict(sharer.key, key, 'share-alike')
      sharer = one
    }
    const before = result.territory
    result = meet(result, terms)
    if (result.territory !== before) narrower = one
  }
  if (result.shareAlike) {
    const strict = set.find(({ terms }) => restricts(sharer.terms, terms))
    if (strict) throw conflict(sharer.key, strict.key, 'restriction')
  }
  const isUniform = set.every(({ key }) => key === set[0]!.key)
  return isUniform || result.shareAlike ? { ...result, id: sharer.key, textHash: sharer.terms.textHash } : result
}

export declare namespace compileLicences {
  type Options = {
    set: readonly KeyedTerms[]
    /** The time that licences may have run out by, in Unix seconds. */
    at: number
    /** For a fine-tune: it is trained on the data and is a derivative; `priced` where its answers are sold. */
    use?: { priced: boolean } | undefined
  }
}

const none: Hex = `0x${'00'.repeat(32)}`

function meet(a: Terms, b: Terms): Terms {
  return {
    id: none,
    textHash: none,
    territory: a.territory === 0n ? b.territory : b.territory === 0n ? a.territory : a.territory & b.territory,
    share: Math.max(a.share, b.share),
    expiry: a.expiry === 0 || (b.expiry !== 0 && b.expiry < a.expiry) ? b.expiry : a.expiry,
    train: a.train && b.train,
    derive: a.derive && b.derive,
    commercial: a.commercial && b.commercial,
    shareAlike: a.shareAlike || b.shareAlike,
    attribution: a.attribution || b.attribution,
  }
}

/** Whether `b` forbids anything that `a` allows. Naming the source may always be asked on top. */
function restricts(a: Terms, b: Terms): boolean {
  return (
    (a.train && !b.train) ||
    (a.derive && !b.derive) ||
    (a.commercial && !b.commercial) ||
    b.share > a.share ||
    (b.expiry !== 0 && (a.expiry === 0 || b.expiry < a.expiry)) ||
    (b.territory !== 0n && (a.territory === 0n || (a.territory & ~b.territory) !== 0n))
  )
}

function conflict(a: Hex, b: Hex, reason: LicenceReason): BaseError {
  return licenceConflict(licenceName(a), licenceName(b), reason)
}

const says: Record<LicenceReason, (a: string, b: string) => string> = {
  none: () => 'The licences do not go together.',
  training: a => `${a} does not let a model be trained.`,
  derivatives: a => `${a} does not let what is made of the data be passed on; a fine-tune is made of it.`,
  commercial: a => `${a} forbids selling what is made of the data.`,
  expired: a => `${a} has run out.`,
  territory: (a, b) => `There is no country in which both ${a} and ${b} allow the use.`,
  'share-alike': (a, b) => `${a} and ${b} each want the result under themselves alone.`,
  restriction: (a, b) => `${a} wants the result under itself, and ${b} forbids what it allows.`,
}

/** The error for two licences that cannot meet; they are the same where a licence forbids the use by itself. */
export function licenceConflict(a: string, b: string, reason: LicenceReason): BaseError {
  return new BaseError(says[reason](a, b), {
    code: 'client/licence-conflict',
    facts: a === b ? { licence: a, reason } : { licence: a, other: b, reason },
    hint: a === b ? 'Leave out the data under this licence.' : 'Leave out the data under one of them.',
  })
}
