import { type Bytes, utf8 } from '@openledger/base'
import type { JobEvent } from '@openledger/client'

type Step = Extract<JobEvent, { type: 'step' }>

/** The training steps of a job's events, each once, in order. A run that was cut off tells some of them again. */
export function trainingSteps(events: readonly JobEvent[]): Step[] {
  const steps = new Map<number, Step>()
  for (const event of events)
    if (event.type === 'step' && event.stage === 'training' && event.loss !== null) steps.set(event.step, event)
  return [...steps.values()].sort((a, b) => a.step - b.step)
}

/** The metrics of a run as the file that OpenAI gives: one line a step; what is not measured stays empty. */
export function resultsCsv(events: readonly JobEvent[]): Bytes {
  const lines = trainingSteps(events).map(({ step, loss }) => `${step},${loss!.toFixed(5)},,,`)
  return utf8(`step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy\n${lines.join('\n')}\n`)
}
