import { createBlock } from '@ethereumjs/block'
import { Account, createAddressFromString } from '@ethereumjs/util'
import { type Address, BaseError, bytesToHex, formatOpen, type Hex } from '@openledger/base'
import {
  addresses,
  type GenesisRoles,
  type GenesisStep,
  type GovernanceSettings,
  type VestingTerms,
  vestingAddress,
} from '@openledger/contracts'
import { genesisPlan } from '@openledger/contracts/genesis'
import { createMachine, type Machine } from './core/Machine.ts'
import { Rules } from './core/Rules.ts'
import { State } from './core/State.ts'
import { createMemoryStore } from './core/StateStore.ts'
import { emptyRoot } from './core/Trie.ts'
import { type Genesis, type GenesisAccount, pragueConfig } from './Genesis.ts'
import { systemContracts } from './systemContracts.ts'

/** All OPEN that there is, in wei: one billion. */
export const totalSupply: bigint = 1_000_000_000n * 10n ** 18n

/**
 * A part of the supply, in wei: of an account (contracts included), or of a contract made for it, from which it vests.
 * Those that vest lie at `vestingAddress(0)`, `vestingAddress(1)` and so on, in their order.
 */
export type Allocation = { balance: bigint } & ({ address: Address } | { vesting: VestingTerms })

const gasLimit = 60_000_000n
const initialBaseFee = 1_000_000_000n
const stepGas = 30_000_000n

/**
 * Builds the genesis of a network: executes the contracts' genesis plan in an EVM at the network's rules, and dumps
 * what it leaves, beside Prague's system contracts and the allocations, in geth's format.
 *
 * Tips go to the treasury (the genesis coinbase); the base fee is burnt.
 *
 * @throws BaseError `chain/allocations-wrong` when the allocations do not sum to 1,000,000,000 OPEN or name an account
 * twice, `chain/genesis-step-failed` when a step of the plan reverts.
 *
 * @example
 * const genesis = await buildGenesis({
 *   chainId: 4267, timestamp: 1_760_000_000, allocations: [{ address, balance: totalSupply }], roles,
 *   challengeWindow: 60, proposerBond: 10n ** 18n, batchBondLock: 3600,
 * })
 */
export async function buildGenesis({
  chainId,
  timestamp,
  allocations,
  roles,
  challengeWindow,
  proposerBond,
  batchBondLock,
  governance = {},
  staking = {},
  validators = {},
  work = {},
}: buildGenesis.Options): Promise<Genesis> {
  const funded = holdersOf(allocations)
  const staked = (validators.first ?? []).reduce((sum, { stake }) => sum + stake, 0n)
  assertAllocations(funded, staked)
  const frame: Genesis = {
    config: { chainId, ...pragueConfig },
    nonce: '0x0',
    timestamp: `0x${timestamp.toString(16)}`,
    extraData: bytesToHex(new TextEncoder().encode('OpenLedger')),
    gasLimit: `0x${gasLimit.toString(16)}`,
    difficulty: '0x0',
    mixHash: `0x${'00'.repeat(32)}`,
    coinbase: roles.treasury ?? addresses.treasury,
    baseFeePerGas: `0x${initialBaseFee.toString(16)}`,
    alloc: {},
  }
  const machine = await createMachine({
    rules: Rules.fromGenesis(frame),
    state: new State(createMemoryStore(), emptyRoot),
    hashOfBlock: () => undefined,
  })
  const { steps } = genesisPlan({
    ...{ roles, challengeWindow, proposerBond, bondLock: batchBondLock, governance, staking, validators, work },
    vesting: allocations.flatMap(part => ('vesting' in part ? [part.vesting] : [])),
  })
  for (const step of steps) await execute(machine, step, BigInt(timestamp))
  for (const { address, code } of systemContracts) {
    const account = createAddressFromString(address)
    await machine.state.putAccount(account, new Account(1n))
    await machine.state.putCode(account, new Uint8Array(Buffer.from(code.slice(2), 'hex')))
  }
  for (const { address, balance } of funded) {
    const account = createAddressFromString(address)
    const known = machine.state.readAccount(account) ?? new Account()
    known.balance += balance
    await machine.state.putAccount(account, known)
  }
  const alloc = dump(machine.state)
  const supply = Object.values(alloc).reduce((sum, { balance }) => sum + BigInt(balance), 0n)
  if (supply !== totalSupply) throw wrongAllocations('They must sum to 1,000,000,000 OPEN.', supply)
  return { ...frame, alloc }
}

export declare namespace buildGenesis {
  type Options = {
    chainId: number
    /** Unix seconds. */
    timestamp: number
    /** Who holds what in wei; together with the stakes of the first validators 1,000,000,000 OPEN. */
    allocations: readonly Allocation[]
    roles: GenesisRoles
    /** Seconds that a payout root can be challenged. */
    challengeWindow: number
    /** Wei that back a payout root. */
    proposerBond: bigint
    /** Seconds that a contribution's bond stays. */
    batchBondLock: number
    /** How long votes and their consequences take; days unless told. */
    governance?: Partial<GovernanceSettings>
    /** Delays and amounts of Staking; those of a local network unless told. */
    staking?: genesisPlan.Options['staking']
    /** Epochs and penalties of validators, and the first of them, whose stakes lie in Staking from the first block on. */
    validators?: genesisPlan.Options['validators']
    /** Bonds, windows and prices of training, hosting and access to data; those of a local network unless told. */
    work?: genesisPlan.Options['work']
  }
}

/**
 * Which account holds each allocation: its own, or the contract that it vests in.
 *
 * @example
 * holdersOf([{ balance: 1n, vesting }]) // [{ address: '0x…0e20', balance: 1n }]
 */
export function holdersOf(allocations: readonly Allocation[]): { address: Address; balance: bigint }[] {
  let index = 0
  return allocations.map(part => ({
    address: 'vesting' in part ? vestingAddress(index++) : part.address,
    balance: part.balance,
  }))
}

function assertAllocations(allocations: readonly { address: Address; balance: bigint }[], staked: bigint): void {
  const named = new Set(allocations.map(({ address }) => address.toLowerCase()))
  if (named.size !== allocations.length) throw wrongAllocations('An account is named twice.')
  if (allocations.some(({ balance }) => balance < 0n)) throw wrongAllocations('A balance is negative.')
  const sum = allocations.reduce((total, { balance }) => total + balance, staked)
  if (sum !== totalSupply) throw wrongAllocations('They must sum to 1,000,000,000 OPEN.', sum)
}

function wrongAllocations(reason: string, sum?: bigint): BaseError {
  return new BaseError(`The allocations are wrong. ${reason}`, {
    code: 'chain/allocations-wrong',
    facts: { wanted: formatOpen(totalSupply), ...(sum === undefined ? {} : { sum: formatOpen(sum), wei: sum }) },
  })
}

async function execute({ vm, state, rules }: Machine, step: GenesisStep, timestamp: bigint): Promise<void> {
  const block = createBlock({ header: { timestamp, gasLimit, baseFeePerGas: 0n } }, { common: rules, freeze: false })
  const { evm } = vm
  const caller = createAddressFromString(step.from)
  let failure: { error: string } | undefined
  let output: Uint8Array
  if (step.kind === 'create') {
    const to = createAddressFromString(step.address)
    if (state.readCode(to).length > 0) throw failedStep(step, 'the account already has code')
    const account = state.readAccount(to) ?? new Account()
    account.nonce = 1n
    await state.putAccount(to, account)
    const code = Buffer.from(step.initCode.slice(2), 'hex')
    // A call of the init code, because only calls may create further contracts.
    const { execResult } = await evm.runCall({
      ...{ caller, to, code: new Uint8Array(code), gasLimit: stepGas, block },
      skipNonceIncrement: true,
    })
    failure = execResult.exceptionError
    output = execResult.returnValue
    if (failure === undefined) await state.putCode(to, output)
  } else {
    const to = createAddressFromString(step.to)
    const data = new Uint8Array(Buffer.from(step.data.slice(2), 'hex'))
    const value = step.value ?? 0n
    if (value > 0n) {
      const payer = state.readAccount(caller) ?? new Account()
      payer.balance += value
      await state.putAccount(caller, payer)
    }
    const { execResult } = await evm.runCall({
      ...{ caller, to, data, value, gasLimit: stepGas, block },
      skipNonceIncrement: true,
    })
    failure = execResult.exceptionError
    output = execResult.returnValue
  }
  if (failure !== undefined) throw failedStep(step, `${failure.error} ${bytesToHex(output)}`)
  await evm.journal.cleanup()
}

function failedStep(step: GenesisStep, reason: string): BaseError {
  return new BaseError('A step of the genesis plan failed.', {
    code: 'chain/genesis-step-failed',
    facts: { step: step.name, reason: reason.slice(0, 500) },
  })
}

function dump(state: State): Genesis['alloc'] {
  const alloc: Genesis['alloc'] = {}
  const accounts = [...state.touched()].sort((a, b) => (a.address < b.address ? -1 : 1))
  for (const { address, account, code, storage } of accounts) {
    const entry: GenesisAccount = { balance: `0x${account.balance.toString(16)}` }
    if (account.nonce > 0n) entry.nonce = `0x${account.nonce.toString(16)}`
    if (code.length > 0) entry.code = bytesToHex(code)
    const slots = [...storage].filter(([, value]) => value.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
    if (slots.length > 0) {
      entry.storage = Object.fromEntries(slots.map(([slot, value]) => [`0x${slot}` as Hex, padded(value)]))
    }
    alloc[address as Address] = entry
  }
  return alloc
}

function padded(value: Uint8Array): Hex {
  return `0x${Buffer.from(value).toString('hex').padStart(64, '0')}`
}
