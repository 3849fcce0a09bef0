import { formatOpen, parseOpen } from '@openledger/base'
import {
  admitValidator,
  getJail,
  getStake,
  getTips,
  getValidatorStanding,
  unjail as leaveJail,
  leaveValidators,
  listValidators,
  registerValidator,
  requestUnbond,
  rotateValidatorKey,
  shareTips,
  stake as stakeOpen,
  walletOf,
  withdrawStake,
  withdrawTips,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { passphraseFile } from '../networkFolder.ts'
import { consensusKeyOf, openValidator, openValidators, validatorArgs } from '../validatorAccount.ts'
import { missed, report, reportDown, watch } from './validatorFaults.ts'

const key = {
  type: 'string',
  description: 'Which of your keys the validator signs blocks with; that of --network unless told',
  valueHint: 'name',
} as const

const register = command({
  name: 'register',
  about: 'Join the validators with a consensus key; locks the validator bond out of your stake',
  args: {
    key,
    stake: { type: 'string', description: 'OPEN to stake before', valueHint: 'open' },
    'passphrase-file': passphraseFile,
    ...validatorArgs,
  },
  run: async ({ args, terminal }) => {
    const consensusKey = await consensusKeyOf(args)
    const ledger = openValidator(args)
    if (args.stake !== undefined) await stakeOpen(ledger, { amount: parseOpen(args.stake) })
    const { pubkey, transaction } = await registerValidator(ledger, { key: consensusKey })
    const { address: account } = walletOf(ledger).account
    const { id } = await admitValidator(ledger, { account })
    const { power, nextEpoch } = await getValidatorStanding(ledger, account)
    terminal.result({ pubkey, transaction, id, power, nextEpoch }, () =>
      [
        `You validate from block ${nextEpoch + 2n} on, where the set has room for it, with a power of ${power}.`,
        `  key          ${pubkey}`,
        `  address      ${id}`,
        `  transaction  ${transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

const admit = command({
  name: 'admit',
  about: 'Take a registered key into the network’s directory, where register could not',
  args: {
    account: { type: 'positional', description: 'Whose; your own unless told', required: false, valueHint: 'address' },
    ...validatorArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openValidator(args)
    const account = (args.account as `0x${string}` | undefined) ?? walletOf(ledger).account.address
    const made = await admitValidator(ledger, { account })
    terminal.result(made, () => `The key ${made.id} is admitted.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const rotate = command({
  name: 'rotate',
  about: 'Replace your consensus key',
  args: { key, 'passphrase-file': passphraseFile, ...validatorArgs },
  run: async ({ args, terminal }) => {
    const ledger = openValidator(args)
    const made = await rotateValidatorKey(ledger, { key: await consensusKeyOf(args) })
    await admitValidator(ledger, { account: walletOf(ledger).account.address })
    terminal.result(made, () =>
      [`The key is replaced.`, `  key          ${made.pubkey}`, `  transaction  ${made.transaction}`].join('\n'),
    )
    return undefined
  },
})

const leave = command({
  name: 'leave',
  about: 'Leave the validators and free the bond',
  args: validatorArgs,
  run: async ({ args, terminal }) => {
    const made = await leaveValidators(openValidator(args))
    terminal.result(made, () => `You are no validator any more.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const exit = command({
  name: 'exit',
  about: 'Leave the validators and start to take all your own stake out',
  args: validatorArgs,
  run: async ({ args, terminal }) => {
    const ledger = openValidator(args)
    const { address: account } = walletOf(ledger).account
    const { seated, nextEpoch } = await getValidatorStanding(ledger, account)
    if (seated) await leaveValidators(ledger)
    const { shares } = await getStake(ledger, { pool: account, staker: account })
    const { request, readyAt } = await requestUnbond(ledger, { shares, pool: account })
    terminal.result({ request, readyAt, nextEpoch }, () =>
      [
        `Let the node sign until validator status says that it has left: block ${nextEpoch + 2n}, or an epoch later.`,
        `Request ${request} is paid from ${new Date(readyAt * 1000).toISOString()} on.`,
        `  next  openledger validator withdraw ${request}`,
      ].join('\n'),
    )
    return undefined
  },
})

const withdraw = command({
  name: 'withdraw',
  about: 'Take out what a request of exit is worth, once its delay has passed',
  args: { request: { type: 'positional', description: 'Its number', required: true }, ...validatorArgs },
  run: async ({ args, terminal }) => {
    const request = BigInt(wholeNumber(args.request, { name: 'The request', min: 1 }))
    const made = await withdrawStake(openValidator(args), { request })
    terminal.result(made, () => `Withdrew ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const status = command({
  name: 'status',
  about: 'Show how a validator stands: its seat, its key, its power; exit code 1 where it has none',
  args: {
    account: { type: 'positional', description: 'Whose; your own unless told', required: false, valueHint: 'address' },
    ...validatorArgs,
  },
  run: async ({ args, terminal }) => {
    const account = (args.account as `0x${string}` | undefined) ?? walletOf(openValidator(args)).account.address
    const ledger = openValidators(args)
    const [found, jail] = await Promise.all([getValidatorStanding(ledger, account), getJail(ledger, account)])
    terminal.result({ account, ...found, ...jail }, () =>
      [
        `Validator ${account}`,
        `  key     ${found.id}${found.admitted ? '' : ', which is not admitted'}`,
        `  seat    ${found.tombstoned ? 'none, barred for double signing' : found.seated ? 'one in Staking' : 'none'}`,
        ...(jail.jailed ? [`  jail    until it comes out, from ${new Date(jail.until * 1000).toISOString()} on`] : []),
        `  power   ${found.power}, from block ${found.nextEpoch + 2n} on, where the set has room for it`,
      ].join('\n'),
    )
    return found.power > 0n ? 0 : 1
  },
})

const unjail = command({
  name: 'unjail',
  about: 'Come out of jail, once its time is over: your node signs again',
  args: validatorArgs,
  run: async ({ args, terminal }) => {
    const ledger = openValidator(args)
    const made = await leaveJail(ledger)
    const { power, nextEpoch } = await getValidatorStanding(ledger, walletOf(ledger).account.address)
    terminal.result({ ...made, power, nextEpoch }, () =>
      [
        `You validate from block ${nextEpoch + 2n} on, where the set has room for it, with a power of ${power}.`,
        `  transaction  ${made.transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

const tips = command({
  name: 'tips',
  about: 'Share the tips of a validator’s blocks between it and all stakers, and take your own part out',
  args: {
    account: { type: 'positional', description: 'Whose; your own unless told', required: false, valueHint: 'address' },
    ...validatorArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openValidator(args)
    const own = walletOf(ledger).account.address
    const account = (args.account as `0x${string}` | undefined) ?? own
    const { id, held } = await getTips(ledger, account)
    const shared = held === 0n ? { toAccount: 0n, toStakers: 0n } : await shareTips(ledger, { id })
    const { credit } = await getTips(ledger, own)
    const withdrawn = credit === 0n ? 0n : (await withdrawTips(ledger)).amount
    terminal.result({ ...shared, account, withdrawn }, () =>
      [
        `The blocks of ${account} had earned ${formatOpen(held)}.`,
        `  its own      ${formatOpen(shared.toAccount)}`,
        `  all stakers  ${formatOpen(shared.toStakers)}`,
        `You have withdrawn ${formatOpen(withdrawn)}.`,
      ].join('\n'),
    )
    return undefined
  },
})

const list = command({
  name: 'list',
  about: 'List the validators with their keys and power',
  args: validatorArgs,
  run: async ({ args, terminal }) => {
    const found = await listValidators(openValidators(args))
    terminal.result(found, () =>
      [
        `${found.items.length} of ${found.seats} seats are taken; each locks ${formatOpen(found.bond)}.`,
        ...found.items.map(({ account, pubkey, power }) => `  ${account}  ${pubkey}  ${power}`),
      ].join('\n'),
    )
    return undefined
  },
})

export const validator: CommandDef = {
  meta: {
    name: 'validator',
    description: 'Validators: register, status, rotate, exit, withdraw, unjail, tips, list, missed, watch, reports',
  },
  subCommands: {
    ...{ register, admit, status, rotate, leave, exit, withdraw, unjail, tips, list, missed, watch },
    'report-double-sign': report,
    'report-downtime': reportDown,
  },
}
