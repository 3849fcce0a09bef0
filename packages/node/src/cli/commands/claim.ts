import { formatOpen } from '@openledger/base'
import { claim as claimEarnings, walletOf } from '@openledger/client'
import { command } from '../command.ts'
import { openSigning, signingArgs } from '../network.ts'

export const claim = command({
  name: 'claim',
  about: 'Claim what final epochs owe to your key',
  args: signingArgs,
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const { transaction, amount, cumulative } = await claimEarnings(ledger)
    const account = walletOf(ledger).account.address.toLowerCase()
    terminal.result(
      { account, paid: amount, cumulative, transaction },
      () => `Claimed ${formatOpen(amount)} for “${args.wallet}”.\n  transaction  ${transaction}`,
    )
    return undefined
  },
})
