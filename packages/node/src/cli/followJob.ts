import { type Address, BaseError, parseOpen } from '@openledger/base'
import {
  getJob,
  type Job,
  jobSchema,
  type OpenLedger,
  registerFineTune,
  toWire,
  walletOf,
  watchJob,
} from '@openledger/client'
import type { ArgsDef } from 'citty'
import { jobProgress } from '../terminal/jobProgress.ts'
import type { Terminal } from '../terminal/Terminal.ts'

/** Options of commands that may register a model. */
export const priceArgs = {
  'base-price': { type: 'string', description: 'OPEN for every answer', default: '0.01', valueHint: 'amount' },
  'token-price': { type: 'string', description: 'OPEN for every token of it', default: '0.001', valueHint: 'amount' },
} as const satisfies ArgsDef

/**
 * Follows a job with a live line until it is finished, then registers its model where it is the user's own and not
 * registered yet. Ctrl-C stops following only: throws `node/stopped-watching`.
 */
export async function followJob(
  ledger: OpenLedger,
  id: string,
  { terminal, basePrice, tokenPrice }: followJob.Options,
): Promise<{ job: Job; model: number | null }> {
  const price = { base: parseOpen(basePrice), token: parseOpen(tokenPrice) }
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  const bar = jobProgress(terminal, 'Fine-tune')
  try {
    const job = await watchJob(ledger, id, { signal: stop.signal, onEvent: bar.onEvent })
    const model = job.model ?? (await registerOwn(ledger, job, price))
    bar.end(model === null ? 'The model is trained.' : `The model is trained and registered as model ${model}.`)
    return { job: await getJob(ledger, id), model }
  } catch (error) {
    if (stop.signal.aborted || BaseError.is(error, 'client/aborted')) {
      bar.fail('Stopped watching; the job goes on.')
      throw new BaseError('You stopped watching. The job goes on at the node.', {
        code: 'node/stopped-watching',
        facts: { job: id },
        hint: `Come back with: openledger jobs watch ${id}`,
      })
    }
    bar.fail('The job did not succeed.')
    throw error
  } finally {
    process.off('SIGINT', onInterrupt)
  }
}

export declare namespace followJob {
  type Options = { terminal: Terminal; basePrice: string; tokenPrice: string }
}

/** What scripts read of a followed job. */
export function jobResult({ job, model }: { job: Job; model: number | null }): Record<string, unknown> {
  return { ...(toWire(jobSchema, job) as Record<string, unknown>), model }
}

async function registerOwn(
  ledger: OpenLedger,
  job: Job,
  price: { base: bigint; token: bigint },
): Promise<number | null> {
  if (!ledger.wallet) return null
  const own = walletOf(ledger).account.address.toLowerCase() as Address
  if (job.builder !== own) return null
  return (await registerFineTune(ledger, { job, price })).model
}
