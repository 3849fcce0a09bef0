import { type Address, BaseError, type Hex } from '@openledger/base'
import { addresses, modelsAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import type { Job } from '../wire/api/Job.ts'
import type { Price } from '../wire/api/Model.ts'
import { getStatus } from './getStatus.ts'

/**
 * Registers the model that a finished job made, owned by the connection's account, with its lineage, its price and the
 * operator that may serve it.
 *
 * Throws `client/job-not-finished` for a job without a result, and `client/reverted`.
 *
 * @example
 * const job = await watchJob(ledger, id)
 * const { model } = await registerFineTune(ledger, { job, price: { base: parseOpen('0.01'), token: parseOpen('0.001') } })
 */
export async function registerFineTune(
  ledger: OpenLedger,
  { job, price, operator }: registerFineTune.Options,
): Promise<registerFineTune.Result> {
  const { result } = job
  if (result === null) {
    throw new BaseError('The job has no model yet.', {
      code: 'client/job-not-finished',
      facts: { job: job.id, status: job.status },
      hint: 'Wait until it has succeeded.',
    })
  }
  const server = operator ?? (await getStatus(ledger)).operator
  const { transaction, args } = await transactFor(ledger, {
    abi: modelsAbi,
    to: addresses.models,
    functionName: 'registerFineTune',
    args: [
      {
        name: job.name,
        parents: [{ modelId: BigInt(job.base), share: 10_000 }],
        adapterDigest: result.adapterDigest,
        descriptor: result.descriptor,
        checkpointRoot: result.checkpointRoot,
        indexRoot: result.indexRoot,
        releaseIds: result.releaseIds.map(BigInt),
        basePrice: price.base,
        tokenPrice: price.token,
        operator: server,
        metadata: result.metadata,
      },
    ],
    event: 'FineTuneRegistered',
    what: 'Registering the model',
  })
  return { model: Number(args.modelId), transaction }
}

export declare namespace registerFineTune {
  type Options = {
    job: Job
    /** What an answer costs, in wei. */
    price: Price
    /** Who may serve it; the node's own operator unless told. */
    operator?: Address | undefined
  }
  type Result = { model: number; transaction: Hex }
}
