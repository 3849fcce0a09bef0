import type { Address } from '@openledger/base'
import { bridgedOPENAbi, bridgeVaultAbi, lightClientAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'

type Reader = Pick<OpenLedger, 'chain'>

/** How a bridge stands, in wei. Its ends name each other, or it is no bridge: `linked`. */
export type BridgeView = {
  linked: boolean
  /** Whether what is burnt can be released. */
  returnable: boolean
  most: bigint
  locked: bigint
  supply: bigint
  /** Transfers sent from the vault and from the token. */
  deposits: bigint
  burns: bigint
  /** What each end can pay out now, of what it can at once. */
  claims: { capacity: bigint; available: bigint }
  releases: { capacity: bigint; available: bigint }
  /** The light clients: on the other chain of OPEN's, and on OPEN's chain of the other. */
  homeClient: ClientView
  farClient?: ClientView
}

/** What a light client trusts, and until when that carries: seconds since 1970. */
export type ClientView = { address: Address; chainId: string; height: bigint; time: number; until: number }

/** Reads both ends of a bridge and their light clients. */
export async function getBridge({ home, far, vault, token }: getBridge.Options): Promise<BridgeView> {
  const there = { address: vault, abi: bridgeVaultAbi } as const
  const here = { address: token, abi: bridgedOPENAbi } as const
  const [locked, deposits, vaultMost, judge, vaultRemote, releases] = await Promise.all([
    home.chain.readContract({ ...there, functionName: 'locked' }),
    home.chain.readContract({ ...there, functionName: 'sentCount' }),
    home.chain.readContract({ ...there, functionName: 'most' }),
    home.chain.readContract({ ...there, functionName: 'judge' }),
    home.chain.readContract({ ...there, functionName: 'remote' }),
    home.chain.readContract({ ...there, functionName: 'limit' }),
  ])
  const [supply, burns, most, client, remote, claims, returnable] = await Promise.all([
    far.chain.readContract({ ...here, functionName: 'totalSupply' }),
    far.chain.readContract({ ...here, functionName: 'sentCount' }),
    far.chain.readContract({ ...here, functionName: 'most' }),
    far.chain.readContract({ ...here, functionName: 'judge' }),
    far.chain.readContract({ ...here, functionName: 'remote' }),
    far.chain.readContract({ ...here, functionName: 'limit' }),
    far.chain.readContract({ ...here, functionName: 'returnable' }),
  ])
  const hasJudge = BigInt(judge) !== 0n
  const isSame = (a: Address, b: Address) => BigInt(a) === BigInt(b)
  return {
    linked: isSame(vaultRemote, token) && isSame(remote, vault) && most === vaultMost && hasJudge === returnable,
    ...{ returnable, most, locked, supply, deposits, burns },
    claims: { capacity: claims[0], available: claims[1] },
    releases: { capacity: releases[0], available: releases[1] },
    homeClient: await viewClient(far, client),
    ...(hasJudge && { farClient: await viewClient(home, judge) }),
  }
}

export declare namespace getBridge {
  type Options = { home: Reader; far: Reader; vault: Address; token: Address }
}

async function viewClient({ chain }: Reader, address: Address): Promise<ClientView> {
  const at = { address, abi: lightClientAbi } as const
  const [chainId, { height, time }, period] = await Promise.all([
    chain.readContract({ ...at, functionName: 'chainId' }),
    chain.readContract({ ...at, functionName: 'trusted' }),
    chain.readContract({ ...at, functionName: 'trustingPeriod' }),
  ])
  return { address, chainId, height, time: Number(time), until: Number(time + period) }
}
