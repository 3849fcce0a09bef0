import { formatOpen } from '@openledger/base'
import { askFaucet, getAccount, walletOf } from '@openledger/client'
import { command } from '../command.ts'
import { openSigning, signingArgs } from '../network.ts'

export const faucet = command({
  name: 'faucet',
  about: 'Get test OPEN from a local network’s faucet',
  args: signingArgs,
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const address = walletOf(ledger).account.address.toLowerCase()
    const { transaction, amount } = await askFaucet(ledger)
    const { balance } = await getAccount(ledger)
    terminal.result(
      { address, amount, balance, transaction },
      () =>
        `Got ${formatOpen(amount)} for “${args.wallet}”, which now holds ${formatOpen(balance)}.\n  transaction  ${transaction}`,
    )
    return undefined
  },
})
