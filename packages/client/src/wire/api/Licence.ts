import { type Terms, territoryBits, territoryCodes } from '@openledger/contracts'
import * as z from 'zod'
import { licenceName, licenceToBytes32 } from '../Licence.ts'
import { basisPoints, hash32, licence, whole } from '../scalars.ts'
import { pageOf } from './Page.ts'

/** Terms of a licence as the wire says them; `Licences` on chain keeps the same. */
export const licenceTermsSchema = z.object({
  /**
   * SPDX id, or the key of custom terms. Of the terms of a set: the licence that what is made of it must be under, null
   * where there is none.
   */
  licence: z.nullable(licence),
  /** sha-256 of the text of custom terms. */
  textHash: z.nullable(hash32).default(null),
  /** Least part of an answer's price that must reach the data, in basis points. */
  share: basisPoints,
  /** Second from which on nothing new may be made of the data; null for never. */
  expiry: z.nullable(whole),
  train: z.boolean(),
  derive: z.boolean(),
  commercial: z.boolean(),
  shareAlike: z.boolean(),
  attribution: z.boolean(),
  /** Codes of ISO 3166-1; none for the whole world. */
  territory: z.array(z.string().length(2)).max(256),
})

export type LicenceTerms = z.output<typeof licenceTermsSchema>

/** `GET /api/licences`. */
export const licencePageSchema = pageOf(licenceTermsSchema)

const none = `0x${'00'.repeat(32)}` as const

/** Terms from the chain, with the licence that they belong to. */
export function termsView(terms: Terms, of: string | null = null): LicenceTerms {
  const { textHash, share, expiry, train, derive, commercial, shareAlike, attribution } = terms
  return {
    licence: of ?? (terms.id === none ? null : licenceName(terms.id)),
    textHash: textHash === none ? null : textHash,
    ...{ share, train, derive, commercial, shareAlike, attribution },
    expiry: expiry === 0 ? null : expiry,
    territory: territoryCodes(terms.territory),
  }
}

/** The same as the chain keeps them. */
export function termsOnChain(view: LicenceTerms): Terms {
  const { textHash, share, expiry, train, derive, commercial, shareAlike, attribution } = view
  const isCustom = textHash !== null
  return {
    id: view.licence === null || isCustom ? none : licenceToBytes32(view.licence),
    textHash: textHash ?? none,
    ...{ share, train, derive, commercial, shareAlike, attribution },
    expiry: expiry ?? 0,
    territory: territoryBits(view.territory),
  }
}
