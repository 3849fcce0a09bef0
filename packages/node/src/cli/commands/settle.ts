import { setTimeout as sleep } from 'node:timers/promises'
import { formatOpen } from '@openledger/base'
import { type Epoch, epochSchema, getEpoch, settle as settleNow, toWire } from '@openledger/client'
import { command } from '../command.ts'
import { networkArgs, openNetwork } from '../network.ts'

/** Milliseconds after the challenge window that the node may take to finalise. */
const patience = 60_000

export const settle = command({
  name: 'settle',
  about: 'Close the books: put all open receipts into one epoch on the ledger, and wait until it is final',
  args: {
    wait: { type: 'boolean', description: 'Wait until the time for disputes has passed', default: true },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    let epoch = await settleNow(ledger)
    if (epoch && args.wait) {
      const started = Math.floor(Date.now() / 1000)
      const total = Math.max(1, epoch.finalisableAt - started)
      const bar = terminal.progress(`Epoch ${epoch.epoch}: open to disputes`)
      const deadline = Math.max(Date.now(), epoch.finalisableAt * 1000) + patience
      while (epoch.state === 'pending' && Date.now() < deadline) {
        await sleep(500)
        bar.update(Math.min(total, Date.now() / 1000 - started), total)
        epoch = await getEpoch(ledger, epoch.epoch)
      }
      if (epoch.state === 'final') bar.end(`Epoch ${epoch.epoch} is final.`)
      else bar.fail(`Epoch ${epoch.epoch} is ${epoch.state}.`)
    }
    const closed = epoch
    terminal.result({ epoch: closed && toWire(epochSchema, closed) }, () =>
      closed ? renderEpoch(closed) : 'No receipts wait for an epoch: there is nothing to settle.',
    )
    return closed?.state === 'cancelled' ? 1 : undefined
  },
})

function renderEpoch({ epoch, state, receiptCount, added, payoutRoot, transactions }: Epoch): string {
  return [
    `Epoch ${epoch} is ${state}: ${receiptCount} receipts, ${formatOpen(added)} to pay out.`,
    `  payout root  ${payoutRoot}`,
    `  proposed in  ${transactions.proposed}`,
    ...(transactions.finalised ? [`  final in     ${transactions.finalised}`] : []),
  ].join('\n')
}
