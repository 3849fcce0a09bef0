import {
  cancelJob,
  getJob,
  isFinished,
  type Job,
  type JobRequest,
  type Price,
  registerFineTune,
  startFineTune,
} from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import type { WalletClient } from 'viem'
import { node, signing } from './ledger.ts'

const place = 'openledger.jobs'

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => getJob(node(), id),
    refetchInterval: query => (query.state.data && isFinished(query.state.data.status) ? false : 5_000),
  })

/** Starts a fine-tune and remembers it in this browser. */
export async function startJob(request: JobRequest): Promise<Job> {
  const job = await startFineTune(node(), request)
  localStorage.setItem(place, JSON.stringify([job.id, ...ownJobs()].slice(0, 20)))
  return job
}

export const stopJob = (id: string) => cancelJob(node(), id)

/** Puts a finished job's model on the ledger, owned by the wallet. */
export const registerModel = (wallet: WalletClient, options: { job: Job; price: Price }) =>
  registerFineTune(signing(wallet), options)

/** Ids of the jobs that this browser started, the newest first. */
export function ownJobs(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : []
  } catch {
    return []
  }
}
