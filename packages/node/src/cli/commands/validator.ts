import { BaseError, formatOpen } from '@openledger/base'
import {
  type ConsensusKey,
  leaveValidators,
  listValidators,
  registerValidator,
  rotateValidatorKey,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command } from '../command.ts'
import { networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'
import { openWallets } from '../wallets.ts'

const key = {
  type: 'string',
  description: 'Which of your keys the validator signs blocks with; made with: openledger wallet create NAME',
  required: true,
  valueHint: 'name',
} as const

const register = command({
  name: 'register',
  about: 'Join the validators with a consensus key; locks the validator bond out of your stake',
  args: { key, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await registerValidator(openSigning(args), { key: consensusKey(args) })
    terminal.result(made, () =>
      [`You are a validator.`, `  key          ${made.pubkey}`, `  transaction  ${made.transaction}`].join('\n'),
    )
    return undefined
  },
})

const rotate = command({
  name: 'rotate',
  about: 'Replace your consensus key',
  args: { key, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await rotateValidatorKey(openSigning(args), { key: consensusKey(args) })
    terminal.result(made, () =>
      [`The key is replaced.`, `  key          ${made.pubkey}`, `  transaction  ${made.transaction}`].join('\n'),
    )
    return undefined
  },
})

const leave = command({
  name: 'leave',
  about: 'Leave the validators and free the bond',
  args: signingArgs,
  run: async ({ args, terminal }) => {
    const made = await leaveValidators(openSigning(args))
    terminal.result(made, () => `You are no validator any more.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const list = command({
  name: 'list',
  about: 'List the validators with their keys and power',
  args: networkArgs,
  run: async ({ args, terminal }) => {
    const found = await listValidators(openNetwork(args))
    terminal.result(found, () =>
      [
        `${found.items.length} of ${found.seats} seats are taken; each locks ${formatOpen(found.bond)}.`,
        ...found.items.map(({ account, pubkey, power }) => `  ${account}  ${pubkey}  ${power}`),
      ].join('\n'),
    )
    return undefined
  },
})

/** The secret stays in its file: what is sent is the public key and one signature. */
function consensusKey(args: { key: string; wallet: string; data?: string | undefined }): ConsensusKey {
  if (args.key === args.wallet) {
    throw new BaseError('A validator signs blocks with a key of its own.', {
      code: 'node/bad-argument',
      facts: { key: args.key, wallet: args.wallet },
      hint: 'It lies where the validator runs; make another one with: openledger wallet create validator',
    })
  }
  return openWallets(args).account(args.key)
}

export const validator: CommandDef = {
  meta: { name: 'validator', description: 'Validators: register, rotate, leave, list' },
  subCommands: { register, rotate, leave, list },
}
