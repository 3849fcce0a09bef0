import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Address, parseOpen } from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import type { LocalAccount } from 'viem'
import { createOpenLedger, type OpenLedger } from '../connection/OpenLedger.ts'

export type TestChain = Chain & {
  /** The ledger in somebody's name, without a gateway. */
  as: (account: LocalAccount) => OpenLedger
  /** Seconds of the last block. */
  time: () => Promise<number>
}

/**
 * The embedded chain in a folder of its own, for tests: `rest` holds every role and all OPEN that nobody else was given.
 * Closing it removes the folder.
 */
export async function startTestChain(options: startTestChain.Options): Promise<TestChain> {
  const {
    rest,
    given = [],
    each = parseOpen('1000'),
    allocations = [],
    now,
    timestamp = 1_760_000_000,
    ...more
  } = options
  const role = rest.address
  const own: Allocation[] = [...given.map(({ address }) => ({ address, balance: each })), ...allocations]
  const left = totalSupply - own.reduce((sum, { balance }) => sum + balance, 0n)
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp,
    allocations: [...own, { address: role, balance: left }],
    roles: { admin: role, treasury: role, proposer: role, governor: role, guardian: role },
    challengeWindow: 1,
    proposerBond: 1n,
    batchBondLock: 3600,
    ...more,
  })
  const dataDir = await mkdtemp(join(tmpdir(), 'openledger-chain-'))
  const chain = await startChain({ dataDir, genesis, ...(now && { now }) })
  const as = (account: LocalAccount) =>
    createOpenLedger({ url: chain.url, account, fetch: (_, init) => globalThis.fetch(chain.url, init) })
  return {
    ...chain,
    as,
    time: async () => Number((await createOpenLedger({ url: chain.url }).chain.getBlock()).timestamp),
    async close() {
      await chain.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

type Genesis = Parameters<typeof buildGenesis>[0]
type Allocation = Genesis['allocations'][number]

export declare namespace startTestChain {
  type Options = Partial<Omit<Genesis, 'chainId'>> & {
    rest: { address: Address }
    /** Who gets `each` wei. */
    given?: readonly { address: Address }[]
    each?: bigint
    /** Second of the chain's clock; the machine's unless told. */
    now?: (() => number) | undefined
  }
}
