import { type Job, type JobEvent, watchJob } from '@openledger/client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { jobQuery } from '../../queries/jobs.ts'
import { node } from '../../queries/ledger.ts'

type Step = Extract<JobEvent, { type: 'step' }>

/** What a job has said so far: its losses by step, in training and held back, its newest step of any stage, and its messages. */
export type JobStory = {
  losses: (readonly [number, number])[]
  /** Losses on what is held back, by the steps that measured them. */
  evalLosses: (readonly [number, number])[]
  latest: Step | null
  messages: Extract<JobEvent, { type: 'message' }>[]
}

const nothing: JobStory = { losses: [], evalLosses: [], latest: null, messages: [] }

/** Follows a job from its first event; what arrives together is drawn together. */
export function useJobEvents(id: string): JobStory {
  const queries = useQueryClient()
  const [story, setStory] = useState<JobStory>(nothing)
  useEffect(() => {
    let waiting: JobEvent[] = []
    let frame = 0
    const flush = () => {
      frame = 0
      const events = waiting
      waiting = []
      setStory(now => events.reduce(tell, now))
    }
    setStory(nothing)
    const abort = new AbortController()
    const take = (event: JobEvent) => {
      if (event.type === 'job') queries.setQueryData(jobQuery(id).queryKey, event.job)
      if (event.type === 'status') {
        queries.setQueryData(jobQuery(id).queryKey, (job: Job | undefined) => job && { ...job, status: event.status })
      }
      waiting.push(event)
      if (frame === 0) frame = requestAnimationFrame(flush)
    }
    // How it ended is read from the job itself; a lost connection is covered by asking for the job every few seconds.
    watchJob(node(), id, { onEvent: take, signal: abort.signal })
      .catch(() => undefined)
      .finally(() => !abort.signal.aborted && queries.invalidateQueries({ queryKey: jobQuery(id).queryKey }))
    return () => {
      abort.abort()
      cancelAnimationFrame(frame)
    }
  }, [id, queries])
  return story
}

/** Adds one event to a story. A step that came before (after a reconnect) is not told twice. */
export function tell(story: JobStory, event: JobEvent): JobStory {
  if (event.type === 'message') return { ...story, messages: [...story.messages, event].slice(-200) }
  if (event.type !== 'step') return story
  const isNew = event.stage === 'training' && event.loss !== null && event.step > (story.losses.at(-1)?.[0] ?? -1)
  const losses = isNew ? [...story.losses, [event.step, event.loss!] as const] : story.losses
  const isMeasured = event.evalLoss !== undefined && event.step > (story.evalLosses.at(-1)?.[0] ?? -1)
  const evalLosses = isMeasured ? [...story.evalLosses, [event.step, event.evalLoss!] as const] : story.evalLosses
  return { ...story, latest: event, losses, evalLosses }
}
