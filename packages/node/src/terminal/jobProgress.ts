import type { JobEvent, JobProgress } from '@openledger/client'
import type { Progress, Terminal } from './Terminal.ts'

type Stage = JobProgress['stage']

const stageWords: Record<Stage, string> = {
  data: 'reading the data',
  training: 'training',
  attribution: 'measuring attribution',
  ensemble: 'training audit adapters',
  audit: 'auditing',
  storing: 'storing',
}

/**
 * Draws a job's events: one bar a stage, with loss and the time that is left.
 *
 * @example
 * const progress = jobProgress(terminal, '“Evening guide”')
 * await watchJob(ledger, id, { onEvent: progress.onEvent })
 * progress.end('Trained.')
 */
export function jobProgress(terminal: Terminal, title: string): JobBar {
  let bar: { stage: Stage; progress: Progress; started: number; from: number } | undefined
  return {
    onEvent: event => {
      if (event.type !== 'step') return
      const { stage, step, steps, loss } = event
      if (bar?.stage !== stage) {
        bar?.progress.end(`${title}: ${stageWords[bar.stage]}, done`)
        bar = { stage, progress: terminal.progress(`${title}: ${stageWords[stage]}`), started: Date.now(), from: step }
      }
      const perStep = (Date.now() - bar.started) / 1000 / Math.max(1, step - bar.from)
      const left = step > bar.from ? `about ${Math.ceil(perStep * (steps - step))} s left` : ''
      bar.progress.update(
        step,
        steps,
        [loss === null ? '' : `loss ${loss.toFixed(2)}`, left].filter(Boolean).join(', '),
      )
    },
    end: words => (bar ? bar.progress.end(words) : terminal.note(words)),
    fail: words => (bar ? bar.progress.fail(words) : terminal.note(words)),
  }
}

export type JobBar = {
  onEvent: (event: JobEvent) => void
  end: (words: string) => void
  fail: (words: string) => void
}
