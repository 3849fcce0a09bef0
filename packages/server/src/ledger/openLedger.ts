import { type Address, BaseError, type Hex } from '@openledger/base'
import { waitForReceipt } from '@openledger/client'
import { addresses } from '@openledger/contracts'
import {
  type Abi,
  createPublicClient,
  createWalletClient,
  decodeErrorResult,
  defineChain,
  encodeFunctionData,
  http,
  type PrivateKeyAccount,
  type PublicClient,
  type TransactionReceipt,
  BaseError as ViemError,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'

/** One transaction to send: a contract call, or a plain transfer. */
export type Call =
  | { address: Address; abi: Abi; functionName: string; args: readonly unknown[]; value?: bigint; gas?: bigint }
  | { to: Address; value: bigint }

/**
 * An account of the node that sends transactions, one after the other, so that its nonces never race. They need not wait
 * for each other's blocks: what was sent at the same time can stand in one.
 */
export type Sender = { account: PrivateKeyAccount; send(call: Call): Promise<TransactionReceipt> }

/** The node's way to its chain: reads, and accounts that write. */
export type Ledger = {
  client: PublicClient
  chainId: number
  genesis: Hex
  addresses: typeof addresses
  sender(privateKey: Hex): Sender
}

/**
 * Connects to the chain's JSON-RPC.
 *
 * @example
 * const ledger = await openLedger({ url: 'http://127.0.0.1:8545' })
 * const operator = ledger.sender(operatorKey)
 * await operator.send({ address, abi, functionName: 'finalise', args: [1n] })
 */
export async function openLedger({ url }: { url: string }): Promise<Ledger> {
  const transport = http(url, { retryCount: 2, retryDelay: 100, timeout: 20_000 })
  const chainId = await createPublicClient({ transport }).getChainId()
  const chain = defineChain({
    id: chainId,
    name: 'OpenLedger',
    nativeCurrency: { name: 'OPEN', symbol: 'OPEN', decimals: 18 },
    rpcUrls: { default: { http: [url] } },
    contracts: { multicall3: { address: addresses.multicall3 } },
  })
  const client = createPublicClient({ chain, transport, pollingInterval: 50, cacheTime: 0 })
  const { hash: genesis } = await client.getBlock({ blockNumber: 0n })
  return {
    client,
    chainId,
    genesis,
    addresses,
    sender(privateKey) {
      const account = privateKeyToAccount(privateKey)
      const wallet = createWalletClient({ account, chain, transport })
      let last: Promise<unknown> = Promise.resolve()
      /** Gives the transaction to the chain, which has it on disk when it answers. */
      const submit = async (call: Call, transaction: Transaction): Promise<Hex> => {
        const nonce = await client.getTransactionCount({ address: account.address, blockTag: 'pending' })
        try {
          const gas = transaction.gas ?? withRoom(await client.estimateGas({ ...transaction, account }))
          return await wallet.sendTransaction({ ...transaction, gas, nonce })
        } catch (cause) {
          throw explain(cause, call)
        }
      }
      const outcome = async (call: Call, transaction: Transaction, hash: Hex): Promise<TransactionReceipt> => {
        const receipt = await waitForReceipt(client, { hash })
        if (receipt.status === 'success') return receipt
        // Say why: the same call, on the state that it failed on.
        await client.call({ ...transaction, account, blockNumber: receipt.blockNumber }).catch(cause => {
          throw explain(cause, call)
        })
        throw reverted(nameOf(call), 'unknown', { transaction: hash })
      }
      return {
        account,
        async send(call) {
          const transaction = transactionOf(call)
          const sent = last.then(() => submit(call, transaction))
          last = sent.catch(() => {})
          return outcome(call, transaction, await sent)
        },
      }
    },
  }
}

type Transaction = { to: Address; data?: Hex; value: bigint; gas?: bigint }

function transactionOf(call: Call): Transaction {
  if ('to' in call) return call
  const { address, value = 0n, gas } = call
  return { to: address, data: encodeFunctionData(call), value, ...(gas && { gas }) }
}

/**
 * A third more gas than a call takes on the state of now, at most 100,000: what stands before it in its block may have
 * emptied a word of storage that it fills.
 */
function withRoom(gas: bigint): bigint {
  const third = gas / 3n
  return gas + (third < 100_000n ? third : 100_000n)
}

function nameOf(call: Call): string {
  return 'to' in call ? 'transfer' : call.functionName
}

/** The contract's own error out of what viem throws. */
function explain(cause: unknown, call: Call): unknown {
  if (!(cause instanceof ViemError)) return cause
  const data = revertData(cause)
  if (data !== undefined && 'abi' in call) {
    try {
      const { errorName, args } = decodeErrorResult({ abi: call.abi, data })
      const facts: Record<string, string> = args && args.length > 0 ? { arguments: args.map(String).join(', ') } : {}
      return reverted(nameOf(call), errorName, facts, cause)
    } catch {
      return reverted(nameOf(call), data.slice(0, 10), {}, cause)
    }
  }
  return new BaseError('The chain did not take a transaction of this node.', {
    code: 'ledger/not-sent',
    facts: { call: nameOf(call), reason: cause.shortMessage },
    cause,
  })
}

function revertData(error: ViemError): Hex | undefined {
  let found: Hex | undefined
  error.walk(inner => {
    const data = (inner as { data?: unknown }).data
    const hex = typeof data === 'string' ? data : (data as { data?: unknown } | undefined)?.data
    if (typeof hex === 'string' && /^0x[0-9a-f]{8,}$/i.test(hex)) found = hex as Hex
    return false
  })
  return found
}

function reverted(call: string, reason: string, facts: Record<string, string>, cause?: unknown): BaseError {
  return new BaseError('The contract refused a transaction of this node.', {
    code: 'ledger/reverted',
    facts: { call, reason, ...facts },
    cause,
  })
}
