import { auditReportSchema } from '@openledger/attribution'
import { type Address, BaseError, cidFromDigest, type Hex, hexToBytes } from '@openledger/base'
import type { Policy } from '@openledger/client'
import { modelsAbi, settlementAbi } from '@openledger/contracts'
import { eq } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { assertDataShare } from '../datanets/licences.ts'
import type { Ledger } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'
import type { ModelRow } from './findModel.ts'

/** Who is paid for an answer of a model by which policy. */
export type Terms = {
  policy: Policy
  baseDigest: Hex
  accounts: { builder: Address; parents: Address; operator: Address; treasury: Address }
}

/**
 * A model's terms, as the chain says now.
 *
 * @throws `inference/not-operator`, `datanets/licence-share`
 */
export async function readTerms(
  model: ModelRow,
  { db, ledger: { client, addresses }, operator }: readTerms.Services,
): Promise<Terms> {
  const settlement = { address: addresses.settlement, abi: settlementAbi } as const
  const models = { address: addresses.models, abi: modelsAbi } as const
  const [[policyId, policy], treasury, builder, parents, { baseId }, allowed] = await Promise.all([
    client.readContract({ ...settlement, functionName: 'currentPolicy' }),
    client.readContract({ ...settlement, functionName: 'treasury' }),
    client.readContract({ ...models, functionName: 'ownerOf', args: [model.id] }),
    client.readContract({ ...models, functionName: 'ownerOf', args: [model.parentId!] }),
    client.readContract({ ...models, functionName: 'getModel', args: [model.id] }),
    client.readContract({ ...models, functionName: 'isOperator', args: [model.id, operator] }),
  ])
  if (!allowed)
    throw new BaseError('The owner of this model has not allowed this node to serve it.', {
      code: 'inference/not-operator',
      facts: { model: model.id, operator },
      hint: 'Its owner can call Models.setOperator.',
    })
  assertDataShare({ model, dataShare: policy.data })
  const lower = (address: string) => address.toLowerCase() as Address
  return {
    policy: { id: policyId, ...policy } as Policy,
    baseDigest: await baseDigestOf(baseId, db),
    accounts: { builder: lower(builder), parents: lower(parents), operator, treasury: lower(treasury) },
  }
}

export declare namespace readTerms {
  type Services = { db: Database; ledger: Ledger; operator: Address }
}

/** What the receipt of a model that failed says, also where the node may no longer serve it. */
export async function readRefundTerms(
  model: ModelRow,
  { db, ledger: { client, addresses } }: Pick<readTerms.Services, 'db' | 'ledger'>,
): Promise<{ baseDigest: Hex; policy: { id: number } }> {
  const [[id], { baseId }] = await Promise.all([
    client.readContract({ address: addresses.settlement, abi: settlementAbi, functionName: 'currentPolicy' }),
    client.readContract({ address: addresses.models, abi: modelsAbi, functionName: 'getModel', args: [model.id] }),
  ])
  return { baseDigest: await baseDigestOf(baseId, db), policy: { id } }
}

async function baseDigestOf(baseId: bigint, db: Database): Promise<Hex> {
  const [base] = await db.select().from(t.models).where(eq(t.models.id, baseId))
  return base!.digest as Hex
}

/** Whether the model's published audit says that its signal is too weak to pay by. */
export async function readWeak(model: ModelRow, store: Store): Promise<boolean> {
  if (!model.audit || /^0x0+$/.test(model.audit)) return false
  const report = await store.getJson(cidFromDigest(hexToBytes(model.audit as Hex))).catch(() => undefined)
  const parsed = auditReportSchema.safeParse(report)
  return parsed.success && parsed.data.weak
}
