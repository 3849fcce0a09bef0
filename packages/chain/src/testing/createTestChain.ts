import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Address, Hex } from '@openledger/base'
import {
  createPublicClient,
  createWalletClient,
  defineChain,
  http,
  type PrivateKeyAccount,
  type TransactionReceipt,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { buildGenesis, totalSupply } from '../buildGenesis.ts'
import type { Genesis } from '../Genesis.ts'
import { startChain } from '../startChain.ts'

/** Accounts that the test genesis funds, by number; keys anybody can compute, worth nothing. */
export function testAccount(index: number): PrivateKeyAccount {
  return privateKeyToAccount(`0x${(index + 1).toString(16).padStart(64, '0')}` as Hex)
}

/** A genesis at a fixed time in which accounts 0 to `funded - 1` hold all OPEN in equal parts. */
export async function testGenesis({
  funded = 10,
  timestamp = 1_760_000_000,
  validators = {},
}: {
  funded?: number
  timestamp?: number
  validators?: buildGenesis.Options['validators']
} = {}): Promise<Genesis> {
  const share = totalSupply / BigInt(funded)
  const allocations = Array.from({ length: funded }, (_, i) => ({ address: testAccount(i).address, balance: share }))
  const staked = (validators.first ?? []).reduce((sum, { stake }) => sum + stake, 0n)
  allocations[0]!.balance += totalSupply - share * BigInt(funded) - staked
  const [admin, treasury, proposer, governor, guardian] = [90, 91, 92, 93, 94].map(i => testAccount(i).address) as [
    Address,
    Address,
    Address,
    Address,
    Address,
  ]
  return buildGenesis({
    chainId: 4267,
    timestamp,
    allocations,
    roles: { admin, treasury, proposer, governor, guardian },
    challengeWindow: 60,
    proposerBond: 10n ** 18n,
    batchBondLock: 3600,
    validators,
  })
}

/** A folder of this test's own; `remove` it at the end. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'openledger-chain-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A node on a fresh folder with viem clients on it. */
export async function createTestChain(options: { funded?: number } = {}) {
  const folder = temporaryFolder()
  const genesis = await testGenesis(options)
  const chain = await startChain({ dataDir: folder.path, genesis })
  return {
    chain,
    genesis,
    folder,
    ...clientsOf(chain.url),
    close: async () => {
      await chain.close()
      folder.remove()
    },
  }
}

/** viem clients of a node. */
export function clientsOf(url: string) {
  const network = defineChain({
    id: 4267,
    name: 'OpenLedger test',
    nativeCurrency: { name: 'OPEN', symbol: 'OPEN', decimals: 18 },
    rpcUrls: { default: { http: [url] } },
  })
  const transport = http(url, { retryCount: 0 })
  const client = createPublicClient({ chain: network, transport, pollingInterval: 20 })
  return {
    network,
    client,
    /** The receipt, once there is one. viem's own waiting can miss the last block of a chain that then falls idle. */
    receiptOf: async (hash: Hex): Promise<TransactionReceipt> => {
      for (;;) {
        const receipt = await client.getTransactionReceipt({ hash }).catch(() => undefined)
        if (receipt !== undefined) return receipt
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    },
    wallet: (index: number) => createWalletClient({ chain: network, transport, account: testAccount(index) }),
  }
}
