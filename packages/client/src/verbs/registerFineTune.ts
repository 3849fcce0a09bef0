import { type Address, BaseError, type Hex } from '@openledger/base'
import { addresses, licencesAbi, modelsAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import type { Job } from '../wire/api/Job.ts'
import type { Price } from '../wire/api/Model.ts'
import type { TrainingDescriptor } from '../wire/TrainingDescriptor.ts'
import { getStatus } from './getStatus.ts'

/**
 * Registers the model that a finished job made, owned by the connection's account, with its lineage, its price and the
 * operator that may serve it. With `previous` it is the next version of that model's line.
 *
 * The chain refuses licences of releases and parents that cannot meet. Throws `client/job-not-finished` for a job
 * without a result, `client/bad-parents`, and `client/reverted`.
 *
 * @example
 * const job = await watchJob(ledger, id)
 * const { model } = await registerFineTune(ledger, { job, price: { base: parseOpen('0.01'), token: parseOpen('0.001') } })
 */
export async function registerFineTune(
  ledger: OpenLedger,
  { job, price, operator, parents, previous }: registerFineTune.Options,
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
  const fineTune = {
    name: job.name,
    parents: parentsOf(parents ?? [{ model: job.base, share: 10_000 }], result.descriptorJson),
    adapterDigest: result.adapterDigest,
    descriptor: result.descriptor,
    checkpointRoot: result.checkpointRoot,
    indexRoot: result.indexRoot,
    releaseIds: result.releaseIds.map(BigInt),
    basePrice: price.base,
    tokenPrice: price.token,
    operator: server,
    metadata: result.metadata,
  }
  const { transaction, args } = await transactFor(ledger, {
    // What it calls may refuse: its errors are named too.
    abi: [...modelsAbi, ...licencesAbi],
    to: addresses.models,
    ...(previous === undefined
      ? { functionName: 'registerFineTune', args: [fineTune] }
      : { functionName: 'registerUpdate', args: [BigInt(previous), fineTune] }),
    event: 'FineTuneRegistered',
    what: 'Registering the model',
  })
  return { model: Number(args.modelId), transaction }
}

export declare namespace registerFineTune {
  type Options = {
    job: Pick<Job, 'id' | 'status' | 'name' | 'base' | 'result'>
    /** What an answer costs, in wei. */
    price: Price
    /** Who may serve it; the node's own operator unless told. */
    operator?: Address | undefined
    /**
     * Models that it was made of, at most eight and all of one base, with their shares of the credit in basis points; what
     * they leave is the builder's. The shares are shown; an answer's parents' line is paid to the owner of the first.
     * The model that the job began from with all of it unless told; of a job that began from a fine-tune, the first is that.
     */
    parents?: readonly { model: number; share: number }[] | undefined
    /** The latest version of a line of one's own, to which this is the next. */
    previous?: number | undefined
  }
  type Result = { model: number; transaction: Hex }
}

function parentsOf(
  parents: readonly { model: number; share: number }[],
  descriptor: TrainingDescriptor,
): { modelId: bigint; share: number }[] {
  const from = descriptor.version === 2 ? descriptor.parent : undefined
  if (from && parents[0]?.model !== from.model)
    throw new BaseError('The job began from a fine-tune, which is the first parent of what it made.', {
      code: 'client/bad-parents',
      facts: { first: parents[0]?.model ?? 'none', wanted: from.model },
      hint: 'Name it first: its owner is paid the parents’ line of each answer.',
    })
  const sum = parents.reduce((total, { share }) => total + share, 0)
  const isWrong =
    parents.length === 0 || parents.some(({ share }) => !Number.isInteger(share) || share < 0) || sum > 10_000
  if (!isWrong) return parents.map(({ model, share }) => ({ modelId: BigInt(model), share }))
  throw new BaseError('The shares of the parents are not right.', {
    code: 'client/bad-parents',
    facts: { parents: parents.map(({ model, share }) => `${model}:${share}`).join(', ') || 'none', sum },
    hint: 'Whole basis points that sum to 10,000 at most.',
  })
}

/** Takes a model out of service for ever: no answers, no new price, no new fine-tunes of it. Owner only. */
export async function retireModel(ledger: OpenLedger, { model }: { model: number }): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    abi: modelsAbi,
    to: addresses.models,
    functionName: 'retire',
    args: [BigInt(model)],
    event: 'ModelRetired',
    what: 'Retiring the model',
  })
  return { transaction }
}
