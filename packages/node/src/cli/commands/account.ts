import { type Address, formatOpen } from '@openledger/base'
import { accountSchema, getAccount, toWire } from '@openledger/client'
import { command } from '../command.ts'
import { networkArgs, openNetwork } from '../network.ts'
import { openWallets, walletArgs } from '../wallets.ts'

export const account = command({
  name: 'account',
  about: 'What an account holds, has earned and can claim',
  args: {
    address: {
      type: 'positional',
      description: 'Its address; your own key’s unless told',
      required: false,
      valueHint: 'address',
    },
    ...networkArgs,
    ...walletArgs,
  },
  run: async ({ args, terminal }) => {
    const address = args.address ?? openWallets(args).account(args.wallet).address
    const found = await getAccount(openNetwork(args), address.toLowerCase() as Address)
    terminal.result(toWire(accountSchema, found), () =>
      [
        `${found.name ?? args.wallet} ${found.account}`,
        `  holds      ${formatOpen(found.balance)} and ${formatOpen(found.wopen)} wrapped`,
        `  gave       ${found.records} records in ${found.batches} batches`,
        `  earned     ${formatOpen(found.earned)}, of it ${formatOpen(found.earnedFinal)} in final epochs`,
        `  claimed    ${formatOpen(found.claimed)}`,
        `  claimable  ${formatOpen(found.claimable)}`,
      ].join('\n'),
    )
    return undefined
  },
})
