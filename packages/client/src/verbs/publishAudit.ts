import { BaseError, bytesToHex, digestOfCid, type Hex } from '@openledger/base'
import { addresses, modelsAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import type { Job } from '../wire/api/Job.ts'

/**
 * Puts the audit of a finished job on chain, beside the model that it made: from then on answers are paid by what it
 * says. The model's owner only.
 *
 * Throws `client/job-not-audited` while the job has no audit, and `client/reverted`.
 *
 * @example
 * const { transaction } = await publishAudit(ledger, { job: await getJob(ledger, id), model })
 */
export async function publishAudit(
  ledger: OpenLedger,
  { job, model }: { job: Job; model: number },
): Promise<{ transaction: Hex }> {
  const file = job.result?.audit?.file
  if (file === undefined) {
    throw new BaseError('The job has not been audited yet.', {
      code: 'client/job-not-audited',
      facts: { job: job.id, status: job.status },
      hint: 'Audits run when the node has nothing else to train.',
    })
  }
  const { transaction } = await transactFor(ledger, {
    abi: modelsAbi,
    to: addresses.models,
    functionName: 'publishAudit',
    args: [BigInt(model), bytesToHex(digestOfCid(file))],
    event: 'AuditPublished',
    what: 'Publishing the audit',
  })
  return { transaction }
}
