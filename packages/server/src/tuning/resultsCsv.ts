import { type Bytes, utf8 } from '@openledger/base'
import type { JobEvent } from '@openledger/client'

type Step = Extract<JobEvent, { type: 'step' }>

/**
 * The training steps of a job's events, each once, in order. A run that was cut off tells some of them again, and kept
 * points are told once more with what they were measured to.
 */
export function trainingSteps(events: readonly JobEvent[]): Step[] {
  const steps = new Map<number, Step>()
  for (const event of events)
    if (event.type === 'step' && event.stage === 'training' && event.loss !== null)
      steps.set(event.step, merged(steps.get(event.step), event))
  return [...steps.values()].sort((a, b) => a.step - b.step)
}

/** The metrics of a run as the file that OpenAI gives: one line a step; what is not measured stays empty. */
export function resultsCsv(events: readonly JobEvent[]): Bytes {
  const lines = trainingSteps(events).map(
    ({ step, loss, evalLoss }) => `${step},${loss!.toFixed(5)},,${evalLoss?.toFixed(5) ?? ''},`,
  )
  return utf8(`step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy\n${lines.join('\n')}\n`)
}

/** What is told again keeps its time, and adds what is new. */
function merged(before: Step | undefined, event: Step): Step {
  if (!before || event.evalLoss === undefined) return event
  return { ...before, evalLoss: event.evalLoss }
}
