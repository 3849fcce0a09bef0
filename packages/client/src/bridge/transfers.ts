import { type Address, BaseError, type Hex } from '@openledger/base'
import { bridgedOPENAbi, bridgeSlots, bridgeVaultAbi, lightClientAbi } from '@openledger/contracts'
import type { Abi } from 'viem'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import type { HeaderSource } from '../light/followHeaders.ts'
import { isKnownBlock } from './isKnownBlock.ts'
import { proveWord } from './proveWord.ts'
import { updateLightClient } from './updateLightClient.ts'

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
  const early = await isKnownBlock(ledger, { client: judge, block })
    .then(known => (known ? prove(block) : undefined))
    .catch(() => undefined)
  let headers = 0
  let found = early
  if (found === undefined || found.word === 0n) {
    block = await from.chain.getBlockNumber({ cacheTime: 0 })
    found = await prove(block)
    if (found.word === 0n) {
      throw new BaseError('There is no such transfer.', { code: 'client/bridge-unknown', facts: { number, block } })
    }
    headers = await updateLightClient(ledger, { client: judge, source, block, now })
  }
  const { transaction, args } = await transactFor(ledger, {
    ...{ abi: end.abi, to: end.address, functionName: end.functionName, args: [number, block, found.proof] },
    event: end.event,
    what: 'The proof of the transfer',
  })
  return { transaction, recipient: args.recipient as Address, amount: args.amount as bigint, headers }
}
