import { BaseError, createRng, type Hex } from '@openledger/base'
import {
  addresses,
  licenceIds,
  licencesAbi,
  standardTerms,
  type Terms,
  territories,
  territoryBits,
} from '@openledger/contracts'
import { decodeFunctionResult, encodeFunctionData, getAddress, zeroHash } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { compileLicences, type KeyedTerms, licenceReasons } from '../licences/compileLicences.ts'
import { describeTerms } from '../licences/describeTerms.ts'
import { startTestChain, type TestChain } from '../testing/startTestChain.ts'
import { termsOnChain, termsView } from '../wire/api/Licence.ts'
import { licenceName, licenceToBytes32 } from '../wire/Licence.ts'
import { checkLicences, getLicence, listLicences } from './licences.ts'

const alice = privateKeyToAccount(`0x${'a11ce'.padStart(64, '0')}`)
const registry = { address: addresses.licences, abi: licencesAbi } as const
let chain: TestChain
let ledger: OpenLedger
const custom: KeyedTerms[] = []
const rng = createRng('licences')
const pick = <T>(list: readonly T[]): T => list[rng.int(list.length)]!

/** Terms of which any two may clash in any way. */
function randomTerms(i: number, now: number): Terms {
  return {
    id: zeroHash,
    textHash: `0x${(i + 1).toString(16).padStart(64, '0')}`,
    territory: pick([0n, 0n, territoryBits(['DE']), territoryBits(['DE', 'FR']), territoryBits(['FR', 'ZW'])]),
    share: pick([0, 0, 500, 2000]),
    expiry: pick([0, 0, 0, 1_000, now + 100_000, now + 200_000]),
    train: rng.int(8) !== 0,
    derive: rng.int(8) !== 0,
    commercial: rng.int(4) !== 0,
    shareAlike: rng.int(4) === 0,
    attribution: rng.int(2) === 0,
  }
}

beforeAll(async () => {
  chain = await startTestChain({ rest: alice })
  ledger = chain.as(alice)
  const now = await chain.time()
  for (let i = 0; i < 24; i++) {
    const terms = randomTerms(i, Math.max(now, Math.floor(Date.now() / 1000)))
    const { args } = await transactFor(ledger, {
      ...{ abi: licencesAbi, to: addresses.licences, functionName: 'register', args: [terms] },
      ...{ event: 'LicenceRegistered', what: 'Registering' },
    })
    custom.push({ key: args.key as Hex, terms })
  }
})

afterAll(async () => {
  await chain?.close()
})

it('the chain holds exactly the standard terms that the package lists, and names countries as it does', async () => {
  for (const id of licenceIds) {
    expect(
      await ledger.chain.readContract({ ...registry, functionName: 'getTerms', args: [licenceToBytes32(id)] }),
    ).toEqual(standardTerms(id))
  }
  const all = await listLicences(ledger)
  expect(all.slice(0, licenceIds.length).map(({ licence }) => licence)).toEqual(licenceIds)
  expect(all.slice(licenceIds.length)).toEqual(custom.map(({ key, terms }) => termsView(terms, key)))
  for (const { key, terms } of custom) expect(termsOnChain(termsView(terms, key))).toEqual(terms)
  expect(new Set(territories).size).toBe(249)
  await expect(getLicence(ledger, 'cc-by-4.0')).rejects.toMatchObject({ code: 'client/unknown-licence' })
  expect(await getLicence(ledger, custom[3]!.key)).toEqual(termsView(custom[3]!.terms, custom[3]!.key))
})

it('what a set allows together is what the chain says, over random sets', async () => {
  const all: KeyedTerms[] = [
    ...custom,
    ...licenceIds.map(id => ({ key: licenceToBytes32(id), terms: standardTerms(id) })),
  ]
  const reasons = new Map<string, number>()
  let met = 0
  for (let i = 0; i < 250; i++) {
    const set = Array.from({ length: 1 + rng.int(4) }, () => pick(rng.int(3) === 0 ? custom : all))
    const use = pick([undefined, { priced: true }, { priced: false }])
    const keys = set.map(({ key }) => key)
    const at = Number((await ledger.chain.getBlock()).timestamp)
    const ours = attempt(() => compileLicences({ set, at, use }))
    const theirs = await checkLicences(ledger, { licences: keys.map(licenceName), use }).then(
      terms => ({ terms }),
      (error: BaseError) => ({ error }),
    )
    if ('terms' in ours) {
      met++
      const data = use
        ? encodeFunctionData({ abi: licencesAbi, functionName: 'compileFineTune', args: [keys, use.priced] })
        : encodeFunctionData({ abi: licencesAbi, functionName: 'compile', args: [keys] })
      const answer = await ledger.chain.call({ to: getAddress(addresses.licences), data })
      const functionName = use ? 'compileFineTune' : 'compile'
      expect(ours.terms).toEqual(decodeFunctionResult({ abi: licencesAbi, functionName, data: answer.data! }))
      expect(theirs).toEqual({ terms: termsView(ours.terms) })
    } else {
      expect(theirs).toMatchObject({ error: { code: 'client/licence-conflict', facts: ours.error.facts } })
      const reason = String(ours.error.facts.reason)
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    }
  }
  // Each way to clash was met, or this would show little.
  expect(met).toBeGreaterThan(20)
  expect([...reasons.keys()].sort()).toEqual([...licenceReasons.slice(1)].sort())
})

it('licences are said in plain words', () => {
  expect(describeTerms(termsView(standardTerms('CC-BY-NC-SA-4.0'), 'CC-BY-NC-SA-4.0'))).toEqual([
    'A model may be trained on it and passed on.',
    'Its answers may not be sold.',
    'The source must be named.',
    'What is made of it must be under the same licence.',
  ])
  const terms = { ...standardTerms('CC0-1.0'), train: false, share: 250, expiry: 1_893_456_000, territory: 2n }
  expect(describeTerms(termsView(terms))).toEqual([
    'No model may be trained on it.',
    'Its answers may be sold.',
    'At least 2.5 % of an answer’s price must reach the data.',
    'It runs out on 2030-01-01.',
    'It holds in AE only.',
  ])
})

function attempt(compile: () => Terms): { terms: Terms } | { error: BaseError } {
  try {
    return { terms: compile() }
  } catch (error) {
    if (!BaseError.is(error)) throw error
    return { error }
  }
}
