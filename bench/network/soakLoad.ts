import { createRng, type Hex } from '@openledger/base'
import { encodeFunctionData, parseAbi } from 'viem'
import type { PrivateKeyAccount } from 'viem/accounts'
import { batch } from './startNetwork.ts'

/** Wrapped OPEN, where every genesis has it. */
const wopen: Hex = '0x0000000000000000000000000000000000000e01'

const tokenAbi = parseAbi([
  'function deposit() payable',
  'function transfer(address to, uint256 amount) returns (bool)',
])

export type Sender = { index: number; nonce: number; node: number }

export type SoakLoad = {
  /** Hashes that a node has answered, and the blocks of receipts that were seen. */
  acknowledged: Set<Hex>
  receipts: Map<Hex, Hex>
  /** Whose transaction a hash is, and which node answered it. */
  by: Map<Hex, Sender>
  refused: number
  read: number
  stop: () => Promise<void>
}

/**
 * Mixed load until it is stopped: each account sends one transaction after the other to its own node and waits for the
 * receipt (plain transfers, wrapping, token transfers), reads state, logs and proofs in between, and now and then sends
 * something that cannot be taken.
 */
export function startSoakLoad({ urls, chainId, accounts }: startSoakLoad.Options): SoakLoad {
  const load = {
    acknowledged: new Set<Hex>(),
    receipts: new Map<Hex, Hex>(),
    by: new Map<Hex, Sender>(),
    refused: 0,
    read: 0,
  }
  let stopped = false
  const running = accounts.map(async (account, index) => {
    const rng = createRng(`soak ${index}`)
    const url = urls[index % urls.length]!
    const ask = async <T>(method: string, ...params: unknown[]) => (await batch(url, [[method, params]]))[0] as T
    let nonce: number | undefined
    // What was signed for a nonce stays what is sent for it, whatever a node that was started again remembers: two
    // transactions with one nonce would be this sender's own doing.
    const signed = new Map<number, Hex>()
    while (!stopped) {
      try {
        nonce ??= Number(await ask<Hex>('eth_getTransactionCount', account.address, 'pending'))
        const raw = signed.get(nonce) ?? (await sign(account, { chainId, nonce, kind: rng.int(10) }))
        signed.set(nonce, raw)
        const hash = await ask<Hex>('eth_sendRawTransaction', raw)
        load.by.set(hash, { index, nonce, node: index % urls.length })
        load.acknowledged.add(hash)
        nonce++
        await read(ask, account.address, rng.int(4))
        load.read++
        if (rng.int(10) === 0) await invalid(ask, account)
        for (let receipt: { blockHash: Hex } | null = null; receipt === null && !stopped; ) {
          receipt = await ask('eth_getTransactionReceipt', hash)
          if (receipt !== null) load.receipts.set(hash, receipt.blockHash)
          else await new Promise(done => setTimeout(done, 100))
        }
      } catch {
        // Its node is down, or was: it is asked again where the account stands.
        nonce = undefined
        await new Promise(done => setTimeout(done, 500))
      }
    }
  })

  async function invalid(ask: Ask, account: PrivateKeyAccount): Promise<void> {
    const raw = await account.signTransaction({
      ...{ type: 'eip1559', chainId: chainId + 1, nonce: 0, to: account.address, gas: 21_000n },
      ...{ maxFeePerGas: 1n, maxPriorityFeePerGas: 0n },
    })
    await ask('eth_sendRawTransaction', raw).then(
      () => Promise.reject(new Error('a transaction of another chain was taken')),
      () => load.refused++,
    )
  }

  return Object.assign(load, {
    stop: async () => {
      stopped = true
      await Promise.all(running)
    },
  })
}

export declare namespace startSoakLoad {
  type Options = { urls: readonly string[]; chainId: number; accounts: readonly PrivateKeyAccount[] }
}

type Ask = <T>(method: string, ...params: unknown[]) => Promise<T>

function sign(account: PrivateKeyAccount, { chainId, nonce, kind }: { chainId: number; nonce: number; kind: number }) {
  const to: Hex = `0x${(0x2000_0000 + nonce).toString(16).padStart(40, '0')}`
  const what =
    kind < 6
      ? { to, value: 1n, gas: 21_000n }
      : kind < 8
        ? {
            to: wopen,
            value: 10n,
            gas: 100_000n,
            data: encodeFunctionData({ abi: tokenAbi, functionName: 'deposit' }),
          }
        : {
            ...{ to: wopen, gas: 100_000n },
            data: encodeFunctionData({ abi: tokenAbi, functionName: 'transfer', args: [to, 1n] }),
          }
  return account.signTransaction({
    ...{ type: 'eip1559', chainId, nonce, ...what },
    ...{ maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 10n ** 6n },
  })
}

async function read(ask: Ask, address: Hex, kind: number): Promise<void> {
  if (kind === 0) await ask('eth_getLogs', { address: wopen, fromBlock: 'latest' })
  else if (kind === 1) await ask('eth_getProof', address, [], 'latest')
  else if (kind === 2) await ask('eth_call', { to: wopen, data: '0x18160ddd' }, 'latest')
  else await ask('eth_getBlockByNumber', 'latest', true)
}
