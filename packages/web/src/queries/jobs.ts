import { fromWire, isFinished, type Job, type JobEvent, type JobRequest, jobEventSchema, jobRequestSchema, jobSchema, toWire } from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import { post, read } from './gateway.ts'

const place = 'openledger.jobs'

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => read(`/api/jobs/${encodeURIComponent(id)}`, jobSchema),
    refetchInterval: query => (query.state.data && isFinished(query.state.data.status) ? false : 5_000),
  })

/** Starts a fine-tune and remembers it in this browser. */
export async function startJob(request: JobRequest): Promise<Job> {
  const job = await post('/api/jobs', toWire(jobRequestSchema, request), jobSchema)
  localStorage.setItem(place, JSON.stringify([job.id, ...ownJobs()].slice(0, 20)))
  return job
}

export const cancelJob = (id: string) => post(`/api/jobs/${encodeURIComponent(id)}/cancel`, {}, jobSchema)

/** Ids of the jobs that this browser started, the newest first. */
export function ownJobs(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : []
  } catch {
    return []
  }
}

/**
 * Follows a job's events from its beginning; the browser reconnects by itself and goes on where it was.
 * Returns what stops it.
 */
export function watchJob(id: string, onEvent: (event: JobEvent) => void): () => void {
  const source = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`)
  const handle = (message: MessageEvent<string>) => {
    const event = fromWire(jobEventSchema, JSON.parse(message.data), { what: 'job event' })
    onEvent(event)
    if (event.type === 'job' && isFinished(event.job.status)) source.close()
  }
  for (const type of ['status', 'step', 'message', 'job']) source.addEventListener(type, handle)
  return () => source.close()
}
