import { type Address, BaseError, canonicalJson, type Hex, utf8 } from '@openledger/base'
import {
  type AccountProof,
  accountProofSchema,
  bundleModelSchema,
  bundleSlots,
  fromWire,
  policySchema,
  type Receipt,
  toWire,
} from '@openledger/client'
import { modelsAbi, settlementAbi } from '@openledger/contracts'
import * as z from 'zod'
import type { Journal } from '../journal/openJournal.ts'
import type { Ledger } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'
import { readReceiptFile } from './buildEpoch.ts'

const hash32 = z.string().regex(/^0x[0-9a-f]{64}$/)

/** What the chain says at one block about everything that an epoch's receipts name. */
const evidenceSchema = z.object({
  version: z.literal(1),
  header: z.string().regex(/^0x[0-9a-f]*$/),
  blockHash: hash32,
  /** One for each (model, operator, policy) of the epoch: proofs of Models and of Settlement. */
  subjects: z.array(
    z.object({
      operator: z.string(),
      model: bundleModelSchema,
      policy: policySchema,
      accounts: z.array(accountProofSchema).length(2),
    }),
  ),
})

export type Evidence = z.output<typeof evidenceSchema>
type Subject = Pick<Receipt, 'modelId' | 'operator' | 'policyId'>

/** Takes the proofs at a block, for as many receipts as there are different subjects. */
export async function collectEvidence({ ledger, epoch, block, receipts }: collectEvidence.Options): Promise<Evidence> {
  const { client, addresses } = ledger
  const found = await client.getBlock({ blockNumber: block })
  const header = await rpc<Hex>(ledger, 'debug_getRawHeader', [`0x${block.toString(16)}`])
  const subjects: Evidence['subjects'] = []
  const at = { blockNumber: block } as const
  const models = { address: addresses.models, abi: modelsAbi, ...at } as const
  const settlement = { address: addresses.settlement, abi: settlementAbi, ...at } as const
  for (const receipt of receipts) {
    if (subjects.some(one => isOf(one, receipt))) continue
    const id = BigInt(receipt.modelId)
    const model = await client.readContract({ ...models, functionName: 'getModel', args: [id] })
    const [owner, parentOwner, base, policy] = await Promise.all([
      client.readContract({ ...models, functionName: 'ownerOf', args: [id] }),
      client.readContract({ ...models, functionName: 'ownerOf', args: [model.parentId] }),
      client.readContract({ ...models, functionName: 'getModel', args: [model.baseId] }),
      client.readContract({ ...settlement, functionName: 'policy', args: [receipt.policyId] }),
    ])
    const parentId = Number(model.parentId)
    const baseId = Number(model.baseId)
    const slots = bundleSlots({ receipt, model: { parentId, baseId }, epoch, ensemble: true })
    const accounts: AccountProof[] = []
    for (const [address, keys] of [
      [addresses.models, slots.models],
      [addresses.settlement, slots.settlement],
    ] as const) {
      const proof = await rpc<Record<string, unknown>>(ledger, 'eth_getProof', [
        address,
        keys,
        `0x${block.toString(16)}`,
      ])
      accounts.push(fromWire(accountProofSchema, pick(proof) as z.input<typeof accountProofSchema>, { what: 'proof' }))
    }
    subjects.push({
      operator: receipt.operator,
      model: {
        ...{ id: receipt.modelId, parentId, baseId, baseDigest: base.digest, adapterDigest: model.digest },
        owner: owner.toLowerCase() as Address,
        parentOwner: parentOwner.toLowerCase() as Address,
        indexRoot: model.indexRoot,
        basePrice: model.basePrice,
        tokenPrice: model.tokenPrice,
      },
      policy: { id: receipt.policyId, ...policy },
      accounts,
    })
  }
  return { version: 1, header, blockHash: found.hash, subjects }
}

export declare namespace collectEvidence {
  type Options = { ledger: Ledger; epoch: number; block: bigint; receipts: readonly Subject[] }
}

/** Keeps the evidence of a final epoch in the store, so that a bundle needs no archive of the chain's state later. */
export function createEvidenceTaker({ ledger, journal, store }: { ledger: Ledger; journal: Journal; store: Store }) {
  return async (epoch: number, block: bigint): Promise<string> => {
    const receipts = journal.receipts.ofEpoch(epoch).map(({ body }) => readReceiptFile(utf8(body)).receipt)
    const evidence = await collectEvidence({ ledger, epoch, block, receipts })
    return store.put(utf8(canonicalJson(toWire(evidenceSchema, evidence))))
  }
}

/** The evidence kept under a name. */
export async function readEvidence(store: Store, cid: string): Promise<Evidence> {
  return fromWire(evidenceSchema, (await store.getJson(cid)) as z.input<typeof evidenceSchema>, { what: 'evidence' })
}

/** What the chain says about one receipt. */
export function evidenceFor({ subjects }: Evidence, receipt: Subject): Evidence['subjects'][number] {
  const found = subjects.find(one => isOf(one, receipt))
  if (found) return found
  throw new BaseError('The chain’s evidence for this receipt was not kept.', {
    code: 'settlement/no-evidence',
    facts: { model: receipt.modelId },
  })
}

function isOf({ model, operator, policy }: Evidence['subjects'][number], receipt: Subject): boolean {
  return model.id === receipt.modelId && operator === receipt.operator && policy.id === receipt.policyId
}

function rpc<T>({ client }: Ledger, method: string, params: unknown[]): Promise<T> {
  return client.request({ method, params } as never) as Promise<T>
}

/** Only what a bundle carries: nodes may answer with more. */
function pick(proof: Record<string, unknown>): Record<string, unknown> {
  const { address, accountProof, balance, codeHash, nonce, storageHash, storageProof } = proof
  const slots = (storageProof as Record<string, unknown>[]).map(({ key, value, proof }) => ({ key, value, proof }))
  return { address: address as Address, accountProof, balance, codeHash, nonce, storageHash, storageProof: slots }
}
