import { abis, addresses } from '@openledger/contracts'
import { queryOptions } from '@tanstack/react-query'
import { type Abi, decodeEventLog, decodeFunctionData, type Hash, type Hex, type Log } from 'viem'
import { node } from './ledger.ts'

const contracts: Record<string, { name: string; abi: Abi }> = {
  [addresses.wopen.toLowerCase()]: { name: 'wOPEN', abi: abis.wopenAbi as Abi },
  [addresses.datanets.toLowerCase()]: { name: 'Datanets', abi: abis.datanetsAbi as Abi },
  [addresses.models.toLowerCase()]: { name: 'Models', abi: abis.modelsAbi as Abi },
  [addresses.settlement.toLowerCase()]: { name: 'Settlement', abi: abis.settlementAbi as Abi },
}

/** The house's name for a contract's address, or null. */
export function contractName(address: string | null): string | null {
  return address === null ? null : (contracts[address.toLowerCase()]?.name ?? null)
}

/** The latest blocks, the newest first. */
export const blocksQuery = (count = 10) =>
  queryOptions({
    queryKey: ['blocks', count],
    queryFn: async () => {
      const { chain } = node()
      const head = await chain.getBlock()
      const older = Array.from(
        { length: Math.min(count - 1, Number(head.number)) },
        (_, i) => head.number - BigInt(i + 1),
      )
      return [head, ...(await Promise.all(older.map(blockNumber => node().chain.getBlock({ blockNumber }))))]
    },
    refetchInterval: 5_000,
  })

/** A block by number or hash. */
export const blockQuery = (id: string) =>
  queryOptions({
    queryKey: ['block', id],
    queryFn: () =>
      node().chain.getBlock({
        ...(id.startsWith('0x') ? { blockHash: id as Hash } : { blockNumber: BigInt(id) }),
        includeTransactions: true,
      }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

/** A call or event in the contracts' own words. */
export type Said = { contract: string | null; name: string; args: [string, unknown][] }

/** A transaction with its outcome, its call and its events decoded where a contract of ours is meant. */
export const transactionQuery = (hash: string) =>
  queryOptions({
    queryKey: ['transaction', hash],
    queryFn: async () => {
      const [transaction, receipt] = await Promise.all([
        node().chain.getTransaction({ hash: hash as Hash }),
        node().chain.getTransactionReceipt({ hash: hash as Hash }),
      ])
      const block = await node().chain.getBlock({ blockHash: receipt.blockHash })
      return {
        transaction,
        receipt,
        at: Number(block.timestamp),
        call: decodeCall(transaction.to, transaction.input),
        events: receipt.logs.map(decodeEvent),
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

/** Names the call that input data makes on one of our contracts; null for anything else. */
export function decodeCall(to: string | null, input: Hex): Said | null {
  const contract = to === null ? undefined : contracts[to.toLowerCase()]
  if (!contract || input.length < 10) return null
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi: contract.abi, data: input })
    const inputs = contract.abi.find(
      item => item.type === 'function' && item.name === functionName && item.inputs.length === args.length,
    )
    const names = inputs?.type === 'function' ? inputs.inputs.map(({ name }) => name ?? '') : []
    return { contract: contract.name, name: functionName, args: args.map((arg, i) => [names[i] || String(i), arg]) }
  } catch {
    return null
  }
}

function decodeEvent(log: Pick<Log, 'address' | 'topics' | 'data'>): Said {
  const contract = contracts[log.address.toLowerCase()]
  if (contract) {
    try {
      const { eventName, args } = decodeEventLog({
        abi: contract.abi,
        topics: log.topics as [Hex, ...Hex[]],
        data: log.data,
      })
      return { contract: contract.name, name: eventName ?? 'event', args: Object.entries(args ?? {}) }
    } catch {
      // An event that our ABI does not know is shown raw, below.
    }
  }
  return {
    contract: contract?.name ?? null,
    name: 'unknown event',
    args: [
      ['topic', log.topics[0] ?? '0x'],
      ['data', log.data],
    ],
  }
}
