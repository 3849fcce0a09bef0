import { type Address, BaseError, type Hex } from '@openledger/base'
import {
  type Abi,
  decodeErrorResult,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  parseEventLogs,
  type TransactionReceipt,
  BaseError as ViemError,
} from 'viem'
import { type OpenLedger, walletOf } from './OpenLedger.ts'
import { waitForReceipt } from './waitForReceipt.ts'

/**
 * Sends one transaction and waits until it is in a block. The call is tried first, so that what would fail is refused
 * before anybody signs.
 *
 * Throws `client/reverted` with the contract's own error, `client/no-funds`, `client/rejected` where the wallet's owner
 * declined, `client/unreachable`.
 */
export async function transact(
  ledger: OpenLedger,
  { to, data, value = 0n, abi, what }: transact.Options,
): Promise<TransactionReceipt> {
  try {
    // In the block that would come next: on a quiet chain the last one may lie before a deadline that has passed.
    await ledger.chain.call({ account: walletOf(ledger).account, to, data, value, blockTag: 'pending' })
  } catch (cause) {
    throw chainError(cause, { what, abi, url: ledger.url })
  }
  return send(ledger, { to, data, value, abi, what })
}

export declare namespace transact {
  type Options = Omit<send.Options, 'to'> & { to: Address }
}

/** Sends one transaction without trying it first, and waits until it is in a block. Throws as {@link transact} does. */
export async function send(
  ledger: OpenLedger,
  { to, data, value = 0n, abi, what }: send.Options,
): Promise<TransactionReceipt> {
  const wallet = walletOf(ledger)
  try {
    const hash = await wallet.sendTransaction({ account: wallet.account, to, data, value, chain: null })
    const receipt = await waitForReceipt(ledger.chain, { hash })
    if (receipt.status !== 'success') {
      throw new BaseError(`${what} failed on chain.`, { code: 'client/reverted', facts: { transaction: hash } })
    }
    return receipt
  } catch (cause) {
    throw chainError(cause, { what, abi, url: ledger.url })
  }
}

export declare namespace send {
  type Options = {
    /** Undefined where a contract is created. */
    to?: Address | undefined
    data: Hex
    /** Wei of native OPEN sent along. */
    value?: bigint
    /** Names the contract's errors. */
    abi: Abi
    /** What is done, for the error: “The contribution”. */
    what: string
  }
}

/**
 * Calls a contract's function as a transaction and gives back its events of one name.
 *
 * @example
 * const { transaction, event } = await transactFor(ledger, {
 *   abi: datanetsAbi, to: addresses.datanets, functionName: 'createDatanet', args, event: 'DatanetCreated', what,
 * })
 */
export async function transactFor<const A extends Abi>(
  ledger: OpenLedger,
  { abi, to, functionName, args, value, event, what }: transactFor.Options,
): Promise<{ transaction: Hex; args: Record<string, unknown> }> {
  const data = encodeFunctionData({ abi: abi as Abi, functionName, args } as EncodeFunctionDataParameters)
  const receipt = await transact(ledger, { to, data, abi, what, ...(value === undefined ? {} : { value }) })
  const found = parseEventLogs({ abi: abi as A, logs: receipt.logs, eventName: event as never })[0] as
    | { args: Record<string, unknown> }
    | undefined
  if (!found) {
    throw new BaseError(`${what} went through, but said nothing of it.`, {
      code: 'client/no-event',
      facts: { event, transaction: receipt.transactionHash },
    })
  }
  return { transaction: receipt.transactionHash, args: found.args }
}

export declare namespace transactFor {
  type Options = {
    abi: Abi
    to: Address
    functionName: string
    args: readonly unknown[]
    value?: bigint
    /** Name of the event that tells what happened. */
    event: string
    what: string
  }
}

/** What viem threw, as an error that says what happened and what to try. Our own errors stay as they are. */
export function chainError(cause: unknown, { what, abi, url }: chainError.Options): BaseError {
  if (cause instanceof BaseError) return cause
  if (!(cause instanceof ViemError)) return new BaseError(`${what} failed.`, { code: 'client/chain', cause })
  const named = (name: string) => cause.walk(error => (error as Error).name === name) !== null
  if (named('UserRejectedRequestError')) {
    return new BaseError(`${what} was declined in the wallet.`, { code: 'client/rejected', cause })
  }
  if (named('InsufficientFundsError') || /insufficient funds|insufficient balance/i.test(cause.message)) {
    return new BaseError('The account has not enough OPEN.', {
      code: 'client/no-funds',
      facts: { for: what },
      hint: 'Ask the faucet on a local network, or send OPEN to the account.',
      cause,
    })
  }
  const data = revertData(cause)
  if (data !== undefined) {
    const { name, facts } = readRevert(data, abi)
    return new BaseError(`${what} was refused by the contract.`, {
      code: 'client/reverted',
      facts: { error: name, ...facts },
      cause,
    })
  }
  if (named('HttpRequestError') || named('TimeoutError')) {
    return new BaseError('The node does not answer.', {
      code: 'client/unreachable',
      facts: { url },
      hint: 'Is it running? Start it with: npm start',
      cause,
    })
  }
  return new BaseError(`${what} failed.`, { code: 'client/chain', facts: { reason: cause.shortMessage }, cause })
}

export declare namespace chainError {
  type Options = { what: string; abi: Abi; url: string }
}

function revertData(error: ViemError): Hex | undefined {
  const carrier = error.walk(inner => {
    const { data } = inner as { data?: unknown }
    return isHex(data) || isHex((data as { data?: unknown } | undefined)?.data)
  }) as { data?: unknown } | null
  if (carrier === null) return undefined
  return isHex(carrier.data) ? carrier.data : (carrier.data as { data: Hex }).data
}

const isHex = (value: unknown): value is Hex => typeof value === 'string' && /^0x([0-9a-f]{2})*$/i.test(value)

function readRevert(data: Hex, abi: Abi): { name: string; facts: Record<string, string> } {
  try {
    const { errorName, args = [], abiItem } = decodeErrorResult({ abi, data })
    const inputs = 'inputs' in abiItem ? abiItem.inputs : []
    const facts = Object.fromEntries(
      (args as readonly unknown[]).map((value, i) => [inputs[i]?.name || `argument ${i}`, String(value)]),
    )
    return { name: errorName, facts }
  } catch {
    return { name: data.slice(0, 10), facts: {} }
  }
}
