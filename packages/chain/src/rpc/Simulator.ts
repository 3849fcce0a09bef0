import { type Block, createBlock } from '@ethereumjs/block'
import type { InterpreterStep } from '@ethereumjs/evm'
import { createTx, getCalldataFloorGas, type TypedTransaction } from '@ethereumjs/tx'
import {
  Account,
  Address,
  bigIntMax,
  bigIntMin,
  type EOACode7702AuthorizationListBytesItem,
  eoaCode7702RecoverAuthority,
} from '@ethereumjs/util'
import type { Head } from '../core/Block.ts'
import type { Core } from '../core/Core.ts'
import type { Machine } from '../core/Machine.ts'
import { keccak } from '../core/nativeCrypto.ts'
import { largestTransactionGas, type Rules } from '../core/Rules.ts'
import { integer } from '../core/rlp.ts'
import type { CallRequest, StateOverrides } from './params.ts'
import { RpcError, rpcCodes } from './RpcError.ts'

/** The block that a call believes to be in. */
export type CallFrame = { stateRoot: Uint8Array; block: Block; rules: Rules }

/** How a call ended. Gas includes the intrinsic part and is after refunds, as a receipt would say. */
export type CallOutcome = { output: Uint8Array; gasUsed: bigint; failure: 'revert' | string | undefined }

/** What a watched call was, and what was warm in it from the start: precompiles, as 40 digits. */
export type Watched = { outcome: CallOutcome; nonce: bigint; precompiles: string[] }

/**
 * Runs calls that change nothing, one after the other, on a machine of its own.
 */
export class Simulator {
  readonly #core: Core
  readonly #machines = new Map<Rules, Promise<Machine>>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(core: Core) {
    this.#core = core
  }

  /** A call in the block `head`, on the state after it (as geth does for a tag or a number). */
  frameOf({ header }: Head): CallFrame {
    const rules = header.common as Rules
    return { stateRoot: header.stateRoot, rules, block: createBlock({ header }, { common: rules, freeze: false }) }
  }

  /** A call in the block that would come next, sealed now. */
  nextFrame(timestamp: bigint, feeRecipient: Uint8Array): CallFrame {
    const { header, hash } = this.#core.head
    const { rules } = this.#core
    const next = {
      parentHash: hash,
      number: header.number + 1n,
      timestamp,
      coinbase: new Address(feeRecipient),
      mixHash: keccak(hash),
      gasLimit: header.gasLimit,
      baseFeePerGas: header.calcNextBaseFee(),
      difficulty: 0n,
    }
    return {
      stateRoot: header.stateRoot,
      rules,
      block: createBlock({ header: next }, { common: rules, freeze: false }),
    }
  }

  /** @throws RpcError when the caller cannot pay for the value and the fee that the request names. */
  call(frame: CallFrame, request: CallRequest, overrides: StateOverrides = {}): Promise<CallOutcome> {
    return this.#exclusively(frame, async machine => {
      await machine.state.setStateRoot(frame.stateRoot)
      await pretend(machine, overrides)
      return run(machine, frame, request, request.gas ?? frame.block.header.gasLimit)
    })
  }

  /** A call whose every step is shown to `onStep`, with the sender's nonce before it. */
  watch(frame: CallFrame, request: CallRequest, onStep: (step: InterpreterStep) => void): Promise<Watched> {
    return this.#exclusively(frame, async machine => {
      await machine.state.setStateRoot(frame.stateRoot)
      const { events, precompiles } = machine.vm.evm
      const nonce = machine.state.readAccount(new Address(request.from ?? new Uint8Array(20)))?.nonce ?? 0n
      events?.on('step', onStep)
      try {
        const outcome = await run(machine, frame, request, request.gas ?? frame.block.header.gasLimit)
        return { outcome, nonce, precompiles: [...precompiles.keys()] }
      } finally {
        events?.off('step', onStep)
      }
    })
  }

  /**
   * The least gas with which the call succeeds, found by bisection to within 1.5 %.
   *
   * @throws RpcError 3 with the revert data when it fails with all gas there is.
   */
  estimate(frame: CallFrame, request: CallRequest, overrides: StateOverrides = {}): Promise<bigint> {
    return this.#exclusively(frame, async machine => {
      const { gasLimit } = frame.block.header
      let high = request.gas !== undefined && request.gas < gasLimit ? request.gas : gasLimit
      if (frame.rules.isActivatedEIP(7825)) high = bigIntMin(high, largestTransactionGas)
      const attempt = async (gas: bigint) => {
        await machine.state.setStateRoot(frame.stateRoot)
        await pretend(machine, overrides)
        return run(machine, frame, request, gas)
      }
      await machine.state.setStateRoot(frame.stateRoot)
      await pretend(machine, overrides)
      const affordable = affordableGas(machine, request)
      if (affordable !== undefined && affordable < high) high = affordable
      const most = await attempt(high)
      if (most.failure !== undefined) throw failed(most, high)
      // A plain transfer needs exactly what it used; anything else may have needed more on the way (the 63/64 rule).
      let low = most.gasUsed - 1n
      const guess = (most.gasUsed * 64n) / 63n + 2_300n
      if (guess < high) {
        if ((await attempt(most.gasUsed)).failure === undefined) return most.gasUsed
        low = most.gasUsed
        if ((await attempt(guess)).failure === undefined) high = guess
        else low = guess
      }
      while (high - low > 1n + high / 64n) {
        const middle = (low + high) / 2n
        if ((await attempt(middle)).failure === undefined) high = middle
        else low = middle
      }
      return high
    })
  }

  /** Runs work after all other calls, one at a time: what takes a processor for long does not take it twice. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => {})
    return result
  }

  async #exclusively<T>({ rules, stateRoot }: CallFrame, work: (machine: Machine) => Promise<T>): Promise<T> {
    let made = this.#machines.get(rules)
    if (made === undefined) {
      made = this.#core.machineAt(stateRoot, rules)
      this.#machines.set(rules, made)
    }
    const machine = await made
    return this.inTurn(() => work(machine))
  }
}

/** The error that a failed call becomes: code 3 with the revert's bytes, as wallets expect. */
export function failed({ failure, output }: CallOutcome, gas: bigint): RpcError {
  if (failure !== 'revert') {
    const reason = failure === 'out of gas' ? `out of gas: gas required exceeds allowance (${gas})` : failure
    return new RpcError(rpcCodes.server, String(reason))
  }
  const text = Buffer.from(output)
  const reason = revertReason(text)
  return new RpcError(
    rpcCodes.reverted,
    reason === undefined ? 'execution reverted' : `execution reverted: ${reason}`,
    `0x${text.toString('hex')}`,
  )
}

/** The text of Error(string), the number of Panic(uint256). */
function revertReason(output: Buffer): string | undefined {
  const selector = output.subarray(0, 4).toString('hex')
  if (selector === '4e487b71' && output.length === 36) return `panic code 0x${output.readUInt8(35).toString(16)}`
  if (selector !== '08c379a0' || output.length < 68) return undefined
  const length = Number(BigInt(`0x${output.subarray(36, 68).toString('hex')}`))
  if (!Number.isSafeInteger(length) || length > output.length - 68) return undefined
  return output.subarray(68, 68 + length).toString('utf8')
}

function priceOf(request: CallRequest, baseFee: bigint): { price: bigint; cap: bigint } {
  if (request.gasPrice !== undefined) return { price: request.gasPrice, cap: request.gasPrice }
  const cap = request.maxFeePerGas ?? 0n
  const wanted = baseFee + (request.maxPriorityFeePerGas ?? 0n)
  return { price: bigIntMin(wanted, cap), cap }
}

function affordableGas({ state }: Machine, request: CallRequest): bigint | undefined {
  const { cap } = priceOf(request, 0n)
  if (cap === 0n) return undefined
  const balance = state.readAccount(new Address(request.from ?? new Uint8Array(20)))?.balance ?? 0n
  const left = balance - (request.value ?? 0n)
  return left < 0n ? 0n : left / cap
}

async function run(machine: Machine, { block }: CallFrame, request: CallRequest, gas: bigint): Promise<CallOutcome> {
  const { vm, state, rules } = machine
  const { journal } = vm.evm
  const from = new Address(request.from ?? new Uint8Array(20))
  const to = request.to == null ? undefined : new Address(request.to)
  const value = request.value ?? 0n
  const baseFee = block.header.baseFeePerGas ?? 0n
  const { price, cap } = priceOf(request, baseFee)
  const frame = price === 0n ? freeOfCharge(block, machine) : block
  if (price > 0n && cap < baseFee) {
    throw new RpcError(
      rpcCodes.server,
      `max fee per gas less than block base fee: address ${from}, maxFeePerGas: ${cap}, baseFee: ${baseFee}`,
    )
  }
  const tx = unsigned(request, gas, machine)
  const account = state.readAccount(from) ?? new Account()
  const needed = gas * cap + value
  if (account.balance < needed) {
    throw new RpcError(
      rpcCodes.server,
      `insufficient funds for gas * price + value: address ${from} have ${account.balance} want ${needed}`,
    )
  }
  const intrinsic = tx.getIntrinsicGas()
  const floor = getCalldataFloorGas(tx)
  if (gas < intrinsic || gas < floor) {
    const least = bigIntMax(intrinsic, floor)
    return { output: new Uint8Array(0), gasUsed: gas, failure: `intrinsic gas too low: have ${gas}, want ${least}` }
  }

  await journal.cleanup()
  warmUp(machine, block, request)
  account.balance -= gas * price
  await state.putAccount(from, account)
  let refund = await delegate(machine, request)
  const { execResult } = await vm.evm.runCall({
    block: frame,
    gasPrice: price,
    caller: from,
    origin: from,
    ...(to === undefined ? {} : { to }),
    value,
    data: tx.data,
    gasLimit: gas - intrinsic,
  })
  refund += execResult.gasRefund ?? 0n
  let gasUsed = intrinsic + execResult.executionGasUsed
  const mostRefund = gasUsed / rules.param('maxRefundQuotient')
  gasUsed -= bigIntMin(refund, mostRefund)
  if (gasUsed < floor) gasUsed = floor
  await journal.cleanup()
  return { output: execResult.returnValue, gasUsed, failure: execResult.exceptionError?.error }
}

/** Marks what EIP-2929 and the request's access list make warm from the start. */
export function warmUp(
  { vm }: Machine,
  { header }: Block,
  request: CallRequest,
  precompiles: Iterable<string> = vm.evm.precompiles.keys(),
): void {
  const { journal } = vm.evm
  for (const name of precompiles) journal.addAlwaysWarmAddress(name)
  for (const warm of [request.from ?? new Uint8Array(20), request.to, header.coinbase.bytes]) {
    if (warm != null) journal.addAlwaysWarmAddress(Buffer.from(warm).toString('hex'))
  }
  for (const { address, storageKeys } of request.accessList ?? []) {
    journal.addAlwaysWarmAddress(address.toString('hex'))
    for (const key of storageKeys) journal.addAlwaysWarmSlot(address.toString('hex'), key.toString('hex'))
  }
}

/** The transaction that the request would become; only what it costs by itself matters. */
export function unsigned(request: CallRequest, gasLimit: bigint, { rules }: Machine): TypedTransaction {
  const fields = {
    ...(request.to == null ? {} : { to: new Address(request.to) }),
    data: request.input ?? request.data ?? new Uint8Array(0),
    value: request.value ?? 0n,
    gasLimit: bigIntMin(gasLimit, largestTransactionGas),
    accessList: (request.accessList ?? []).map(
      ({ address, storageKeys }) => [address, storageKeys] as [Uint8Array, Uint8Array[]],
    ),
  }
  try {
    const options = { common: rules, freeze: false, allowUnlimitedInitCodeSize: false }
    if (request.authorizationList === undefined) return createTx({ ...fields, type: 2 }, options)
    return createTx({ ...fields, type: 4, authorizationList: request.authorizationList.map(authorization) }, options)
  } catch (error) {
    throw new RpcError(rpcCodes.server, `invalid call: ${(error as Error).message.split('\n')[0]}`)
  }
}

type Authorization = NonNullable<CallRequest['authorizationList']>[number]
type AuthorizationBytes = EOACode7702AuthorizationListBytesItem

function authorization({ chainId, address, nonce, yParity, v, r, s }: Authorization): AuthorizationBytes {
  const parity = yParity ?? (v === undefined ? 0n : v >= 27n ? v - 27n : v)
  return [integer(chainId), address, integer(nonce), integer(parity), integer(r), integer(s)] as AuthorizationBytes
}

/** Applies an authorization list (EIP-7702) and returns the gas that existing accounts give back. */
export async function delegate({ state, rules }: Machine, request: CallRequest): Promise<bigint> {
  let refund = 0n
  for (const item of request.authorizationList ?? []) {
    if (item.chainId !== 0n && item.chainId !== rules.chainId()) continue
    let authority: Address
    try {
      authority = eoaCode7702RecoverAuthority(authorization(item))
    } catch {
      continue
    }
    const known = state.readAccount(authority)
    const code = state.readCode(authority)
    const delegated = code.length === 23 && code[0] === 0xef && code[1] === 0x01
    if ((code.length > 0 && !delegated) || (known?.nonce ?? 0n) !== item.nonce) continue
    if (known !== undefined) refund += rules.param('perEmptyAccountCost') - rules.param('perAuthBaseGas')
    const account = known ?? new Account()
    account.nonce += 1n
    await state.putAccount(authority, account)
    const revoked = item.address.every(byte => byte === 0)
    await state.putCode(
      authority,
      revoked ? new Uint8Array(0) : Buffer.concat([Buffer.of(0xef, 0x01, 0x00), item.address]),
    )
  }
  return refund
}

/** A call that names no price pays none, and sees a base fee of zero (geth). */
function freeOfCharge(block: Block, { rules }: Machine): Block {
  return createBlock({ header: { ...block.header, baseFeePerGas: 0n } }, { common: rules, freeze: false })
}

export async function pretend({ state }: Machine, overrides: StateOverrides): Promise<void> {
  for (const [name, override] of Object.entries(overrides)) {
    const address = new Address(Buffer.from(name.slice(2), 'hex'))
    if (override.state !== undefined && override.stateDiff !== undefined) {
      throw new RpcError(rpcCodes.invalidParams, `account ${name} has both 'state' and 'stateDiff'`)
    }
    if (override.balance !== undefined || override.nonce !== undefined) {
      const account = state.readAccount(address) ?? new Account()
      if (override.balance !== undefined) account.balance = override.balance
      if (override.nonce !== undefined) account.nonce = override.nonce
      await state.putAccount(address, account)
    }
    if (override.code !== undefined) await state.putCode(address, new Uint8Array(override.code))
    if (override.state !== undefined) await state.clearStorage(address)
    for (const [slot, value] of Object.entries(override.state ?? override.stateDiff ?? {})) {
      await state.putStorage(address, Buffer.from(slot.slice(2).padStart(64, '0'), 'hex'), value)
    }
  }
}
