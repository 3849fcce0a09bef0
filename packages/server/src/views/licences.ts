import { type LicenceTerms, termsView } from '@openledger/client'
import { licenceIds, standardTerms } from '@openledger/contracts'
import { asc } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import { findTerms, storedTerms } from '../datanets/licences.ts'
import type { View } from './View.ts'

/** Every licence that a Datanet can carry: the standard ones, then custom terms in the order of their registration. */
export async function listLicenceTerms({ db }: View): Promise<LicenceTerms[]> {
  const custom = await db.select().from(t.licences).orderBy(asc(t.licences.block), asc(t.licences.key))
  return [
    ...licenceIds.map(id => termsView(standardTerms(id), id)),
    ...custom.map(({ key, terms }) => termsView(storedTerms(terms), key)),
  ]
}

/** What a licence says; null where it is not known here. */
export async function termsOf({ db }: View, licence: string): Promise<LicenceTerms | null> {
  const terms = await findTerms(db, licence)
  return terms ? termsView(terms, licence) : null
}
