import type { Hex } from '@openledger/base'
import { parseEther } from 'viem'
import type { PrivateKeyAccount } from 'viem/accounts'
import { loadAccount, type RpcReceipt, rpc, signTransfer, until } from './runNetwork.ts'

/** Gives the first `count` accounts of a load their OPEN, and waits until every node of `urls` shows it. */
export async function fundLoad({ urls, chainId, faucet, count }: fundLoad.Options): Promise<void> {
  for (let nonce = 0; nonce < count; nonce++) {
    const raw = await signTransfer(faucet, { chainId, nonce, to: loadAccount(nonce).address, value: parseEther('100') })
    await rpc(urls[0]!, 'eth_sendRawTransaction', raw)
  }
  await until('the senders are funded everywhere', async () => {
    const { address } = loadAccount(count - 1)
    const held = await Promise.all(urls.map(url => rpc<Hex>(url, 'eth_getBalance', address, 'latest')))
    return held.every(balance => BigInt(balance) > 0n)
  })
}

export declare namespace fundLoad {
  type Options = { urls: readonly string[]; chainId: number; faucet: PrivateKeyAccount; count: number }
}

/**
 * Senders that send one transfer after the other, each to its own node of `urls`, and wait for the receipt.
 *
 * `acknowledged` are the hashes that a node has answered, `receipts` the blocks of receipts that were seen.
 */
export function startLoad({ urls, chainId, count }: Omit<fundLoad.Options, 'faucet'>) {
  const receipts = new Map<Hex, Hex>()
  const acknowledged = new Set<Hex>()
  let stopped = false
  const running = Array.from({ length: count }, async (_, index) => {
    const account = loadAccount(index)
    const url = urls[index % urls.length]!
    let nonce: number | undefined
    while (!stopped) {
      try {
        nonce ??= Number(await rpc<Hex>(url, 'eth_getTransactionCount', account.address, 'pending'))
        const raw = await signTransfer(account, { chainId, nonce, to: loadAccount(100).address })
        const hash = await rpc<Hex>(url, 'eth_sendRawTransaction', raw)
        acknowledged.add(hash)
        nonce++
        for (let receipt: RpcReceipt | null = null; receipt === null && !stopped; ) {
          receipt = await rpc<RpcReceipt | null>(url, 'eth_getTransactionReceipt', hash)
          if (receipt !== null) receipts.set(hash, receipt.blockHash)
          else await new Promise(done => setTimeout(done, 50))
        }
      } catch {
        nonce = undefined
        await new Promise(done => setTimeout(done, 200))
      }
    }
  })
  return {
    receipts,
    acknowledged,
    stop: async () => {
      stopped = true
      await Promise.all(running)
    },
  }
}

/** Waits until every hash that was answered is in one and the same block on all nodes. */
export async function untilSealed(urls: readonly string[], hashes: Iterable<Hex>): Promise<void> {
  for (const hash of hashes) {
    await until(`${hash} is in a block`, async () => {
      const found = await Promise.all(urls.map(url => rpc<RpcReceipt | null>(url, 'eth_getTransactionReceipt', hash)))
      return found.every(receipt => receipt !== null && receipt.blockHash === found[0]!.blockHash)
    })
  }
}
