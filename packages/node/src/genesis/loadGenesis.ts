import { existsSync } from 'node:fs'
import { type Address, weiPerOpen } from '@openledger/base'
import type { Genesis } from '@openledger/chain'
import type { DowntimeTerms } from '@openledger/contracts'
import type { DataFolder } from '../folder/DataFolder.ts'
import { writeFileDurably } from '../folder/writeFileDurably.ts'
import type { Keyring } from '../keys/Keyring.ts'
import { allocateLocally, type Founder } from './allocation.ts'
import { makeGenesis } from './makeGenesis.ts'
import { readGenesis } from './readGenesis.ts'

/** The local network. */
export const localChainId = 4267

/** Seconds in which a payout root can be challenged on the local network: short, so that a claim follows soon. */
export const localChallengeWindow = 5

/** Locked with every payout root, in wei: 10 OPEN. */
const proposerBond = 10n ** 19n

/** Seconds that a contribution's bond stays locked on the local network. */
const batchBondLock = 60

/** Votes on the local network take minutes, and little stake decides; whoever wants to vote stakes first. */
const governance = {
  votingDelay: 10,
  votingPeriod: 120,
  lateQuorumExtension: 30,
  timelockDelay: 10,
  chamberDelay: 60,
  proposalThreshold: 100n * weiPerOpen,
  quorumFloor: 1_000n * weiPerOpen,
}

/**
 * The genesis of this data folder: read where it exists, else made with fresh keys and written once.
 *
 * Who got how much stands in `genesis.json` under `config.openledger.allocation`, besides the balances in `alloc`.
 */
export async function loadGenesis({ folder, keys, network }: loadGenesis.Options): Promise<Genesis> {
  if (existsSync(folder.genesis)) return readGenesis(folder.genesis)
  const addressOf = (name: string) => keys.ensure(name).address.toLowerCase() as Address
  const genesis = await makeGenesis({
    chainId: localChainId,
    timestamp: Math.floor(Date.now() / 1000),
    allocation: allocateLocally(addressOf, network?.founders),
    roles: {
      guardian: addressOf('guardian'),
      proposer: addressOf('operator'),
    },
    challengeWindow: localChallengeWindow,
    proposerBond,
    batchBondLock,
    governance,
    ...(network === undefined
      ? {}
      : {
          staking: { unbondDelay: network.unbondDelay },
          validators: {
            epochBlocks: network.epochBlocks,
            downtime: network.downtime,
            first: network.founders.map(({ name: _, held: __, ...first }) => first),
          },
        }),
  })
  writeFileDurably(folder.genesis, `${JSON.stringify(genesis, null, 1)}\n`)
  return genesis
}

export declare namespace loadGenesis {
  type Options = {
    folder: Pick<DataFolder, 'genesis'>
    keys: Keyring
    /**
     * Of a network of validators: the first of them, blocks between two changes of their set, what they may miss, seconds
     * of unbonding.
     */
    network?:
      | {
          founders: readonly Founder[]
          epochBlocks: number
          downtime?: Partial<DowntimeTerms> | undefined
          unbondDelay: number
        }
      | undefined
  }
}
