import { BaseError, bytesToHex, cidFromDigest, type Hex, hexToBytes, sha256, utf8 } from '@openledger/base'
import { addresses, licenceIds, licencesAbi, standardTerms } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { chainError, transactFor } from '../connection/transact.ts'
import { licenceConflict, licenceReasons } from '../licences/compileLicences.ts'
import { type LicenceTerms, termsOnChain, termsView } from '../wire/api/Licence.ts'
import { licenceName, licenceToBytes32 } from '../wire/Licence.ts'
import { uploadFile } from './uploadFile.ts'

const registry = { address: addresses.licences, abi: licencesAbi } as const

/**
 * Registers custom terms for ever; the text goes to the node's store, its hash on chain. The result names the licence:
 * the key that a Datanet can carry.
 *
 * @example
 * const { licence } = await registerLicence(ledger, { text, terms: { commercial: false, share: 500 } })
 */
export async function registerLicence(
  ledger: OpenLedger,
  { text, terms = {} }: registerLicence.Options,
): Promise<registerLicence.Result> {
  const bytes = utf8(text)
  const whole: LicenceTerms = {
    ...{ share: 0, expiry: null, territory: [] },
    ...{ train: true, derive: true, commercial: true, shareAlike: false, attribution: true },
    ...terms,
    licence: null,
    textHash: bytesToHex(sha256(bytes)),
  }
  await uploadFile(ledger, { file: new Blob([bytes]) })
  const { transaction, args } = await transactFor(ledger, {
    abi: licencesAbi,
    to: addresses.licences,
    functionName: 'register',
    args: [termsOnChain(whole)],
    event: 'LicenceRegistered',
    what: 'Registering the licence',
  })
  const licence = args.key as Hex
  return { licence, terms: { ...whole, licence }, file: cidFromDigest(hexToBytes(whole.textHash!)), transaction }
}

export declare namespace registerLicence {
  type Options = {
    text: string
    /** What the text says; unless told it lets everything be done, with the source named. */
    terms?: Partial<Omit<LicenceTerms, 'licence' | 'textHash'>>
  }
  /** `file` is the text's name in the store. */
  type Result = { licence: Hex; terms: LicenceTerms; file: string; transaction: Hex }
}

/** Terms of a licence by its SPDX id or key. Throws `client/unknown-licence` where nobody registered it. */
export async function getLicence(ledger: OpenLedger, licence: string): Promise<LicenceTerms> {
  const key = licenceToBytes32(licence)
  const read = { ...registry, args: [key] } as const
  if (!(await ledger.chain.readContract({ ...read, functionName: 'isRegistered' }))) {
    throw new BaseError('This licence is not registered.', {
      code: 'client/unknown-licence',
      facts: { licence },
      hint: 'Use one that is, or register its terms. Case matters in SPDX ids.',
    })
  }
  return termsView(await ledger.chain.readContract({ ...read, functionName: 'getTerms' }), licence)
}

/** Every licence: the standard ones that genesis lays in, then what was registered since, in that order. */
export async function listLicences(ledger: OpenLedger): Promise<LicenceTerms[]> {
  const logs = await ledger.chain.getContractEvents({ ...registry, eventName: 'LicenceRegistered', fromBlock: 0n })
  return [
    ...licenceIds.map(id => termsView(standardTerms(id), id)),
    ...logs.map(({ args: { key, terms } }) => termsView(terms!, licenceName(key!))),
  ]
}

/**
 * Asks the chain what a set of licences allows together: of data as such or, with `use`, for a fine-tune.
 *
 * Throws `client/licence-conflict` with the licences that cannot meet and why, and `client/reverted` for one that is
 * not registered.
 *
 * @example
 * await checkLicences(ledger, { licences: ['CC-BY-4.0', 'CC-BY-NC-4.0'], use: { priced: true } }) // throws
 */
export async function checkLicences(
  ledger: OpenLedger,
  { licences, use }: checkLicences.Options,
): Promise<LicenceTerms> {
  const keys = licences.map(licenceToBytes32)
  try {
    return termsView(
      use
        ? await ledger.chain.readContract({ ...registry, functionName: 'compileFineTune', args: [keys, use.priced] })
        : await ledger.chain.readContract({ ...registry, functionName: 'compile', args: [keys] }),
    )
  } catch (cause) {
    const known = chainError(cause, { what: 'The check of the licences', abi: licencesAbi, url: ledger.url })
    const { error, a, b, reason } = known.facts
    if (error !== 'Licences_Incompatible') throw known
    throw licenceConflict(licenceName(a as Hex), licenceName(b as Hex), licenceReasons[Number(reason)]!)
  }
}

export declare namespace checkLicences {
  type Options = {
    /** SPDX ids or keys. */
    licences: readonly string[]
    /** To fine-tune a model, whose answers are sold or not. */
    use?: { priced: boolean } | undefined
  }
}
