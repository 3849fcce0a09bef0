import { cancelJob, getJob, type Job, jobSchema, pauseJob, resumeJob, toWire } from '@openledger/client'
import type { CommandDef } from 'citty'
import { command } from '../command.ts'
import { followJob, jobResult, priceArgs } from '../followJob.ts'
import { networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'
import { openWallets } from '../wallets.ts'
import { renderDone } from './fineTune.ts'

const id = { type: 'positional', description: 'Id of the job', required: true } as const

const watch = command({
  name: 'watch',
  about: 'Follow a job to its end; registers the model where it is yours',
  args: { id, ...priceArgs, ...signingArgs },
  run: async ({ args, terminal }) => {
    // Anybody may watch; only the builder's key can register.
    const ledger = openWallets(args).has(args.wallet) ? openSigning(args) : openNetwork(args)
    const done = await followJob(ledger, args.id, {
      terminal,
      basePrice: args['base-price'],
      tokenPrice: args['token-price'],
    })
    terminal.result(jobResult(done), () => renderDone(done.job.name, done.job.result?.loss, done.model))
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'How far a job is',
  args: { id, ...networkArgs },
  run: async ({ args, terminal }) => {
    const job = await getJob(openNetwork(args), args.id)
    terminal.result(toWire(jobSchema, job), () => renderJob(job))
    return undefined
  },
})

const cancel = command({
  name: 'cancel',
  about: 'Stop a job',
  args: { id, ...networkArgs },
  run: async ({ args, terminal }) => {
    const job = await cancelJob(openNetwork(args), args.id)
    terminal.result(toWire(jobSchema, job), () => renderJob(job))
    return undefined
  },
})

const pause = command({
  name: 'pause',
  about: 'Stop a job where it can go on later; its place is free meanwhile',
  args: { id, ...networkArgs },
  run: async ({ args, terminal }) => {
    const job = await pauseJob(openNetwork(args), args.id)
    terminal.result(toWire(jobSchema, job), () => renderJob(job))
    return undefined
  },
})

const resume = command({
  name: 'resume',
  about: 'Let a paused job go on, to the same bytes',
  args: { id, ...networkArgs },
  run: async ({ args, terminal }) => {
    const job = await resumeJob(openNetwork(args), args.id)
    terminal.result(toWire(jobSchema, job), () => renderJob(job))
    return undefined
  },
})

function renderJob({ id, name, status, progress, error }: Job): string {
  return [
    `${id}  “${name}”  ${status}`,
    ...(progress
      ? [
          `  ${progress.stage} ${progress.step}/${progress.steps}${progress.loss === null ? '' : `, loss ${progress.loss.toFixed(3)}`}`,
        ]
      : []),
    ...(error ? [`  ${error.message}`] : []),
  ].join('\n')
}

export const jobs: CommandDef = {
  meta: { name: 'jobs', description: 'Fine-tuning jobs: watch, show, pause, resume, cancel' },
  subCommands: { watch, show, pause, resume, cancel },
}
