import { setTimeout as sleep } from 'node:timers/promises'
import { BaseError } from '@openledger/base'
import {
  auditSchema,
  getParameter,
  type Job,
  listJobs,
  type OpenLedger,
  publishAudit,
  toWire,
} from '@openledger/client'
import { renderAudit } from '../../terminal/renderAudit.ts'
import { command } from '../command.ts'
import { findModel, openSigning, signingArgs } from '../network.ts'

/** Below so many an audit has nothing to tell apart. */
const leastRecords = 40

export const audit = command({
  name: 'audit',
  about: 'Wait for the audit of your model and put it on the ledger; answers are paid by what it says',
  args: { model: { type: 'positional', description: 'Id or name of the model', required: true }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const model = await findModel(ledger, args.model)
    let job = await jobOf(ledger, model.id)
    const leastContributors = Number(await getParameter(ledger, 'audit.leastContributors'))
    const { contributors = 0, records = 0 } = job.result ?? {}
    if (contributors < leastContributors || records < leastRecords) {
      throw new BaseError('This model is too small to be audited.', {
        code: 'node/not-auditable',
        facts: { contributors, records, needs: `${leastContributors} contributors, ${leastRecords} records` },
        hint: 'Its answers are paid by influence where that is clear, else by number of records.',
      })
    }
    const bar = terminal.progress(`Auditing “${model.name}”`)
    while (!job.result?.audit) {
      if (job.progress?.stage === 'audit') bar.update(job.progress.step, job.progress.steps)
      await sleep(2000)
      job = await jobOf(ledger, model.id)
    }
    const { audit: measured } = job.result
    const { transaction } = await publishAudit(ledger, { job, model: model.id })
    const figure = `LDS ${measured.lds.toFixed(2)} (${measured.low.toFixed(2)} to ${measured.high.toFixed(2)})`
    bar.end(figure)
    terminal.result({ model: model.id, audit: toWire(auditSchema, measured), transaction }, () =>
      [
        `“${model.name}”, audited:`,
        ...renderAudit(measured),
        ...(measured.weak ? ['  Too weak to pay by: its answers are split by number of records.'] : []),
        `  transaction  ${transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

async function jobOf(ledger: OpenLedger, model: number): Promise<Job> {
  const job = (await listJobs(ledger)).find(({ model: id }) => id === model)
  if (job) return job
  throw new BaseError('This node did not train that model, so it cannot audit it.', {
    code: 'node/no-job-of-model',
    facts: { model },
  })
}
