import { type Address, BaseError, type Hex } from '@openledger/base'
import {
  addresses,
  bridgedOPENAbi,
  bridgeSlots,
  bridgeVaultAbi,
  lightClientAbi,
  settlementSlots,
} from '@openledger/contracts'
import type { Abi } from 'viem'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { followHeaders, type HeaderSource } from '../light/followHeaders.ts'
import { lightUpdate } from './lightUpdate.ts'
import { proveWord, type WordProof } from './proveWord.ts'

type Reader = Pick<OpenLedger, 'chain'>

/** A transfer that was sent: its number is what proves it on the other chain. */
export type SentTransfer = { transaction: Hex; number: bigint; recipient: Address; amount: bigint }

/** A transfer that was paid out, and how many headers had to be shown for it. */
export type PaidTransfer = { transaction: Hex; recipient: Address; amount: bigint; headers: number }

/**
 * Locks OPEN in a vault, for an account on the other chain.
 *
 * @throws client/reverted (a transfer carries at most what the vault says), client/no-funds, client/unreachable
 * @example
 * const { number } = await lockOpen(home, { vault, recipient, amount: parseOpen('5') })
 */
export async function lockOpen(
  home: OpenLedger,
  { vault, recipient, amount }: lockOpen.Options,
): Promise<SentTransfer> {
  const { transaction, args } = await transactFor(home, {
    ...{ abi: bridgeVaultAbi, to: vault, functionName: 'lock', args: [recipient], value: amount },
    event: 'Locked',
    what: 'The lock',
  })
  return { transaction, number: args.number as bigint, recipient, amount }
}

export declare namespace lockOpen {
  type Options = { vault: Address; recipient: Address; amount: bigint }
}

/**
 * Burns bridged OPEN, for an account on OPEN's chain.
 *
 * @throws client/reverted (where the vault cannot judge this chain, nothing is burnt), client/unreachable
 * @example
 * const { number } = await burnOpen(far, { token, recipient, amount: parseOpen('5') })
 */
export async function burnOpen(far: OpenLedger, { token, recipient, amount }: burnOpen.Options): Promise<SentTransfer> {
  const { transaction, args } = await transactFor(far, {
    ...{ abi: bridgedOPENAbi, to: token, functionName: 'burn', args: [recipient, amount] },
    event: 'Burnt',
    what: 'The burn',
  })
  return { transaction, number: args.number as bigint, recipient, amount }
}

export declare namespace burnOpen {
  type Options = { token: Address; recipient: Address; amount: bigint }
}

/**
 * Mints on the other chain what was locked, to whom it was locked for: proves it there, after as many headers as the light
 * client needs. Anybody may.
 *
 * @throws client/bridge-unknown, client/bridge-taken, client/light-refused, client/light-missing where the consensus has
 *   not decided the block yet, client/reverted, client/unreachable
 * @example
 * const { recipient, amount } = await claimOpen(far, { token, home, source: createCometSource({ url }), number })
 */
export async function claimOpen(far: OpenLedger, { token, home, ...rest }: claimOpen.Options): Promise<PaidTransfer> {
  const end = { address: token, abi: bridgedOPENAbi, functionName: 'claim', event: 'Minted' } as const
  return payOut(far, { ...rest, end, from: home })
}

export declare namespace claimOpen {
  type Options = {
    token: Address
    /** The chain that it was locked on; it need not be trusted. */
    home: Reader
    /** Headers of that chain's consensus; they need not be trusted either. */
    source: HeaderSource
    number: bigint
    /** Milliseconds since 1970, by which headers are judged. */
    now?: number | undefined
  }
}

/**
 * Pays out of the vault what was burnt on the other chain, to whom it was burnt for. Anybody may.
 *
 * @throws as `claimOpen` does
 * @example
 * const { recipient, amount } = await releaseOpen(home, { vault, far, source: createCometSource({ url }), number })
 */
export async function releaseOpen(
  home: OpenLedger,
  { vault, far, ...rest }: releaseOpen.Options,
): Promise<PaidTransfer> {
  const end = { address: vault, abi: bridgeVaultAbi, functionName: 'release', event: 'Released' } as const
  return payOut(home, { ...rest, end, from: far })
}

export declare namespace releaseOpen {
  type Options = Omit<claimOpen.Options, 'token' | 'home'> & { vault: Address; far: Reader }
}

/**
 * Shows a light client the headers that it needs to know an execution block: as few as follow from the one that it trusts.
 *
 * @returns how many were shown; 0 where the block was known
 * @throws client/light-refused, client/light-missing where the consensus has not decided the header after the block,
 *   client/reverted, client/unreachable
 * @example
 * await updateLightClient(far, { client, source: createCometSource({ url }), block: 1_200n })
 */
export async function updateLightClient(
  ledger: OpenLedger,
  { client, source, block, now = Date.now() }: updateLightClient.Options,
): Promise<number> {
  const at = { address: client, abi: lightClientAbi } as const
  const known = await ledger.chain.readContract({ ...at, functionName: 'blockHash', args: [block] })
  if (BigInt(known) !== 0n) return 0
  const [trusted, chainId, period] = await Promise.all([
    ledger.chain.readContract({ ...at, functionName: 'trusted' }),
    ledger.chain.readContract({ ...at, functionName: 'chainId' }),
    ledger.chain.readContract({ ...at, functionName: 'trustingPeriod' }),
  ])
  const { blocks } = await followHeaders({
    source,
    trusted: { height: trusted.height, validatorsHash: trusted.validatorsHash },
    target: block + 1n,
    rule: { chainId, now, trustingPeriod: Number(period), clockDrift: 10 },
  })
  for (const [index, next] of blocks.slice(1).entries()) {
    await transactFor(ledger, {
      ...{ abi: lightClientAbi, to: client, functionName: 'update' },
      args: await lightUpdate({ trusted: blocks[index]!, block: next, chainId }),
      event: 'HeaderTrusted',
      what: 'The update of the light client',
    })
  }
  return blocks.length - 1
}

export declare namespace updateLightClient {
  type Options = {
    /** Of the contract, on the ledger's chain. */
    client: Address
    source: HeaderSource
    /** Number of an execution block of the chain that it follows. */
    block: bigint
    now?: number | undefined
  }
}

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

/**
 * The last final payout root of OPEN's chain, proven to a light client on another one: what any contract there can read by
 * `storageAt`, with this proof.
 *
 * @param far the chain that the light client stands on
 * @param options.block of OPEN's chain, which the light client knows
 * @throws client/bridge-unknown where no root was final by then; client/reverted, client/unreachable
 * @example
 * const { root } = await readFinalRoot(far, { client, home, block })
 */
export async function readFinalRoot(
  { chain }: Reader,
  { client, home, block }: readFinalRoot.Options,
): Promise<readFinalRoot.Result> {
  const { slot } = settlementSlots.finalRoot
  const { word, proof } = await proveWord(home, { account: addresses.settlement, slot, block })
  if (word === 0n) throw unknown('No payout root was final by this block.', { block })
  const root = await chain.readContract({
    ...{ address: client, abi: lightClientAbi, functionName: 'storageAt' },
    args: [block, proof, addresses.settlement, slot],
  })
  return { root, proof }
}

export declare namespace readFinalRoot {
  type Options = { client: Address; home: Reader; block: bigint }
  type Result = { root: Hex; proof: WordProof }
}

/** An end that pays out, and what it is called there. */
type PayingEnd = { address: Address; abi: Abi; functionName: string; event: string }

/** Proves a transfer of the other end, from the newest block that the judge knows, or from the chain's last one. */
async function payOut(
  ledger: OpenLedger,
  { end, from, source, number, now }: Omit<claimOpen.Options, 'token' | 'home'> & { end: PayingEnd; from: Reader },
): Promise<PaidTransfer> {
  const { chain } = ledger
  const at = { address: end.address, abi: bridgedOPENAbi } as const
  const [judge, remote, isTaken] = await Promise.all([
    chain.readContract({ ...at, functionName: 'judge' }),
    chain.readContract({ ...at, functionName: 'remote' }),
    chain.readContract({ ...at, functionName: 'isTaken', args: [number] }),
  ])
  if (isTaken) {
    throw new BaseError('The transfer is paid out already.', { code: 'client/bridge-taken', facts: { number } })
  }
  const { slot } = bridgeSlots.sent(number).amount
  const prove = (block: bigint) => proveWord(from, { account: remote, slot, block })
  const { height } = await chain.readContract({ address: judge, abi: lightClientAbi, functionName: 'trusted' })
  let block = height - 1n
  // A node that no longer has that block's state cannot prove from it; its last block's it has.
  const early = await isKnown(ledger, judge, block)
    .then(known => (known ? prove(block) : undefined))
    .catch(() => undefined)
  let headers = 0
  let found = early
  if (found === undefined || found.word === 0n) {
    block = await from.chain.getBlockNumber({ cacheTime: 0 })
    found = await prove(block)
    if (found.word === 0n) throw unknown('There is no such transfer.', { number, block })
    headers = await updateLightClient(ledger, { client: judge, source, block, now })
  }
  const { transaction, args } = await transactFor(ledger, {
    ...{ abi: end.abi, to: end.address, functionName: end.functionName, args: [number, block, found.proof] },
    event: end.event,
    what: 'The proof of the transfer',
  })
  return { transaction, recipient: args.recipient as Address, amount: args.amount as bigint, headers }
}

async function isKnown({ chain }: Reader, client: Address, block: bigint): Promise<boolean> {
  const hash = await chain.readContract({
    ...{ address: client, abi: lightClientAbi, functionName: 'blockHash', args: [block] },
  })
  return BigInt(hash) !== 0n
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

function unknown(reason: string, facts: { number?: bigint; block: bigint }): BaseError {
  return new BaseError(reason, {
    code: 'client/bridge-unknown',
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)])),
  })
}
