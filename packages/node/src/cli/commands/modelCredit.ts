import { BaseError } from '@openledger/base'
import { getJob } from '@openledger/client'
import { command } from '../command.ts'
import { networkArgs, openNetwork } from '../network.ts'

export const modelCredit = command({
  name: 'credit',
  about:
    'What a job’s model adds to the one that it began from, on records held back, and the shares that follow from it',
  args: { job: { type: 'positional', description: 'Id of the job', required: true }, ...networkArgs },
  run: async ({ args, terminal }) => {
    const job = await getJob(openNetwork(args), args.job)
    const credit = job.result?.credit
    if (!credit) {
      throw new BaseError('This job has no measured credit.', {
        code: 'node/no-credit',
        facts: { job: job.id, status: job.status, records: job.result?.records ?? 0 },
        hint: 'It takes 40 records, a twentieth of which is held back; of those, some that none of its line was trained on; and, from a base, an adapter without magnitudes.',
      })
    }
    const parents = [{ model: job.base, share: 10_000 - credit.share }]
    terminal.result({ job: job.id, ...credit, parents }, () =>
      [
        `${credit.gain.toFixed(3)} nats a token better than model ${job.base}, which it began from (${credit.low.toFixed(3)} to ${credit.high.toFixed(3)}) on ${credit.records} records held back, p = ${credit.p.toPrecision(2)}.`,
        credit.isSignificant
          ? `  Register it with --parent ${job.base}:${10_000 - credit.share}: ${credit.share / 100} % of the credit is its builder’s. Shares are shown and divide no payment yet.`
          : '  That can be chance: the builder earns nothing by it, and all stays with the parent.',
      ].join('\n'),
    )
    return undefined
  },
})
