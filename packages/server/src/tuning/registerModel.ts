import type { Address, Hex } from '@openledger/base'
import type { JobResult } from '@openledger/client'
import { modelsAbi } from '@openledger/contracts'
import { and, eq } from 'drizzle-orm'
import type { Abi } from 'viem'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Ledger } from '../ledger/openLedger.ts'
import type { KeyWallets } from './keyWallets.ts'

/** Gas of registering a model, rounded up. */
export const registerGas = 1_500_000n

/**
 * Registers the model of a finished run, owned by the key's wallet and served by this node, unless it is registered.
 *
 * @returns its number on chain
 */
export async function registerModel(options: registerModel.Options): Promise<bigint> {
  const { ledger, wallets, sync, owner, operator, base, name, result, price } = options
  await sync()
  const known = await findRegistered(options)
  if (known !== undefined) return known
  await wallets.provide(owner, await wallets.gas(registerGas))
  const fineTune = {
    name,
    parents: [{ modelId: BigInt(base), share: 10_000 }],
    adapterDigest: result.adapterDigest,
    descriptor: result.descriptor,
    checkpointRoot: result.checkpointRoot,
    indexRoot: result.indexRoot,
    releaseIds: result.releaseIds.map(BigInt),
    basePrice: price.base,
    tokenPrice: price.token,
    operator,
    metadata: result.metadata,
  }
  await wallets.sender(owner).send({
    ...{ address: ledger.addresses.models, abi: modelsAbi as Abi },
    ...{ functionName: 'registerFineTune', args: [fineTune] },
  })
  await sync()
  return (await findRegistered(options))!
}

export declare namespace registerModel {
  type Options = {
    db: Database
    ledger: Ledger
    wallets: KeyWallets
    sync: () => Promise<unknown>
    owner: Address
    /** Who may serve it. */
    operator: Address
    base: number
    name: string
    result: Pick<JobResult, 'adapterDigest' | 'descriptor' | 'checkpointRoot' | 'indexRoot' | 'releaseIds' | 'metadata'>
    /** Wei. */
    price: { base: bigint; token: bigint }
  }
}

/** The number of the model of a run, where its owner has registered it under this name. */
async function findRegistered({ db, owner, name, result }: registerModel.Options): Promise<bigint | undefined> {
  const same = and(
    eq(t.models.owner, owner),
    eq(t.models.name, name),
    eq(t.models.digest, result.adapterDigest as Hex),
    eq(t.models.descriptor, result.descriptor as Hex),
  )
  const [row] = await db.select({ id: t.models.id }).from(t.models).where(same).orderBy(t.models.id).limit(1)
  return row?.id
}
