import {
  cancelJob,
  getJob,
  isFinished,
  type Job,
  type JobRequest,
  listJobs,
  type Price,
  pauseJob,
  publishAudit,
  registerFineTune,
  resumeJob,
  startFineTune,
} from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import type { WalletClient } from 'viem'
import { node, signing } from './ledger.ts'

/** Jobs of this node, the newest first. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: () => listJobs(node()),
  refetchInterval: query => (query.state.data?.some(job => !isFinished(job.status)) ? 3_000 : 15_000),
})

/** One job; asked again until it is finished, and then until its audit is there. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => getJob(node(), id),
    refetchInterval: query => {
      const job = query.state.data
      if (!job || !isFinished(job.status)) return 5_000
      return job.status === 'succeeded' && !job.result?.audit ? 15_000 : false
    },
  })

export const startJob = (request: JobRequest) => startFineTune(node(), request)
export const stopJob = (id: string) => cancelJob(node(), id)
export const haltJob = (id: string) => pauseJob(node(), id)
export const continueJob = (id: string) => resumeJob(node(), id)

/** Puts a finished job's model on the ledger, owned by the wallet. */
export const registerModel = (wallet: WalletClient, options: { job: Job; price: Price }) =>
  registerFineTune(signing(wallet), options)

/** Puts the measured quality of a model's attribution on the ledger, beside it. */
export const putAudit = (wallet: WalletClient, options: { job: Job; model: number }) =>
  publishAudit(signing(wallet), options)
