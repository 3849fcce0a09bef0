import { formatOpen } from '@openledger/base'
import { getAccount, getStatus, statusSchema, toWire } from '@openledger/client'
import { command } from '../command.ts'
import { networkArgs, openNetwork } from '../network.ts'

export const status = command({
  name: 'status',
  about: 'What the node is, and where its chain stands',
  args: networkArgs,
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    const found = await getStatus(ledger)
    const operator = await getAccount(ledger, found.operator)
    terminal.result({ ...toWire(statusSchema, found), url: ledger.url }, () => {
      const { counts, epochs } = found
      return [
        `${found.name} ${found.version} at ${ledger.url}${found.demo ? ' (demo network)' : ''}`,
        `  chain      ${found.chainId}, block ${found.block.number}, genesis ${found.genesis}`,
        `  data       ${counts.datanets} Datanets, ${counts.records} records of ${counts.contributors} contributors`,
        `  models     ${counts.models}`,
        `  receipts   ${counts.receipts}, ${epochs.openReceipts} of them in no epoch yet`,
        `  epochs     ${epochs.lastFinal} final${epochs.pending === null ? '' : `, ${epochs.pending} pending`}; disputes for ${epochs.challengeSeconds} s`,
        `  operator   ${found.operator} (${formatOpen(operator.balance)})`,
      ].join('\n')
    })
    return undefined
  },
})
