import { z } from 'zod'
import { formatWaiting, type Json, quantity } from '../format.ts'
import { type Method, method, noParams, type RpcContext, requireHead } from '../Method.ts'
import { addressParam, blockParam, quantityParam } from '../params.ts'
import { RpcError, rpcCodes } from '../RpcError.ts'

const clientVersion = 'OpenLedger/0.1.0'
const mostHistory = 1024

/** wei per gas that a wallet is told to tip: the chain takes any tip, and zero would look like an error. */
const suggestedTip = 1_000_000n

/** web3_, net_, and what eth_ says about the chain as a whole. */
export const chainMethods: Record<string, Method> = {
  web3_clientVersion: method(
    noParams,
    () => `${clientVersion}/${process.platform}-${process.arch}/node${process.version}`,
  ),
  net_version: method(noParams, ({ core }) => core.rules.chainId().toString()),
  net_listening: method(noParams, () => true),
  net_peerCount: method(noParams, () => '0x0'),
  eth_chainId: method(noParams, ({ core }) => quantity(core.rules.chainId())),
  eth_syncing: method(noParams, () => false),
  eth_mining: method(noParams, () => false),
  eth_accounts: method(noParams, () => []),
  eth_coinbase: method(noParams, ({ feeRecipient }) => feeRecipient.toLowerCase()),
  eth_blockNumber: method(noParams, ({ core }) => quantity(core.head.number)),
  eth_gasPrice: method(noParams, ({ core }) => quantity(core.head.header.calcNextBaseFee() + suggestedTip)),
  eth_maxPriorityFeePerGas: method(noParams, () => quantity(suggestedTip)),
  eth_blobBaseFee: method(noParams, ({ core }) => quantity(core.head.header.getBlobGasPrice())),
  eth_feeHistory: method(
    z.tuple([
      z.union([quantityParam, z.int().nonnegative().transform(BigInt)]),
      blockParam,
      z.array(z.number().min(0).max(100)).max(100).optional(),
    ]),
    (context, [count, newest, percentiles]) =>
      feeHistory(
        context,
        Number(count > BigInt(mostHistory) ? mostHistory : count),
        requireHead(context, newest).number,
        percentiles,
      ),
  ),
  txpool_contentFrom: method(z.tuple([addressParam]), (context, [address]) => contentOf(context, address)),
  txpool_status: method(noParams, ({ pool }) => {
    const { pending, queued } = pool.counts
    return { pending: quantity(pending), queued: quantity(queued) }
  }),
}

/** What waits of one sender, by nonce. */
function contentOf({ pool }: RpcContext, address: Buffer) {
  const content: Record<'pending' | 'queued', Record<string, Json>> = { pending: {}, queued: {} }
  for (const { ready, ...waiting } of pool.entries()) {
    if (!address.equals(waiting.sender)) continue
    content[ready ? 'pending' : 'queued'][waiting.tx.nonce.toString()] = formatWaiting(waiting)
  }
  return content
}

/** Base fees, fullness and paid tips of the last blocks (geth's shape). */
function feeHistory(context: RpcContext, count: number, newest: bigint, percentiles: number[] | undefined) {
  if (percentiles?.some((p, i) => i > 0 && p < percentiles[i - 1]!)) {
    throw new RpcError(rpcCodes.invalidParams, 'invalid reward percentile: percentiles must rise')
  }
  const { core } = context
  const wanted = newest + 1n > BigInt(count) ? newest + 1n - BigInt(count) : 0n
  const oldest = core.first > 1n && wanted < core.first ? core.first : wanted
  const baseFeePerGas: string[] = []
  const baseFeePerBlobGas: string[] = []
  const gasUsedRatio: number[] = []
  const reward: string[][] = []
  for (let number = oldest; count > 0 && number <= newest; number++) {
    const { header } = core.headAt(number)!
    baseFeePerGas.push(quantity(header.baseFeePerGas ?? 0n))
    baseFeePerBlobGas.push(quantity(header.excessBlobGas === undefined ? 0n : header.getBlobGasPrice()))
    gasUsedRatio.push(Number((header.gasUsed * 1_000_000n) / header.gasLimit) / 1_000_000)
    if (percentiles !== undefined) reward.push(tipsOf(context, number, percentiles))
  }
  if (count > 0) {
    const { header } = core.headAt(newest)!
    baseFeePerGas.push(quantity(header.baseFeePerGas === undefined ? 0n : header.calcNextBaseFee()))
    baseFeePerBlobGas.push(quantity(header.excessBlobGas === undefined ? 0n : header.calcNextBlobGasPrice(core.rules)))
  }
  return {
    oldestBlock: quantity(oldest),
    baseFeePerGas,
    baseFeePerBlobGas,
    gasUsedRatio,
    blobGasUsedRatio: gasUsedRatio.map(() => 0),
    ...(percentiles === undefined ? {} : { reward }),
  }
}

/** Tips at percentiles of a block's gas, transactions ordered by tip. */
function tipsOf({ core }: RpcContext, number: bigint, percentiles: number[]): string[] {
  const { header } = core.headAt(number)!
  const paid = core
    .bodyAt(number)!
    .hashes.map(hash => core.receiptOf(hash)!)
    .map(({ effectiveGasPrice, gasUsed }) => ({ tip: effectiveGasPrice - (header.baseFeePerGas ?? 0n), gas: gasUsed }))
    .sort((a, b) => (a.tip < b.tip ? -1 : a.tip > b.tip ? 1 : 0))
  return percentiles.map(percentile => {
    if (paid.length === 0) return '0x0'
    const threshold = (Number(header.gasUsed) * percentile) / 100
    let sum = 0
    for (const { tip, gas } of paid) {
      sum += Number(gas)
      if (sum >= threshold) return quantity(tip)
    }
    return quantity(paid.at(-1)!.tip)
  })
}
