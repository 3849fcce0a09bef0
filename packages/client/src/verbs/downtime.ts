import { type Address, BaseError, type Hex, sameHex } from '@openledger/base'
import { addresses, downtimeAbi, lastCommitRoot, signedBits, validatorSetAbi } from '@openledger/contracts'
import { encodeFunctionData, parseEventLogs } from 'viem'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transact, transactFor } from '../connection/transact.ts'
import { type LastCommit, readLastCommits } from '../light/readLastCommits.ts'

const downtime = { abi: downtimeAbi, to: addresses.downtime } as const
const read = { address: addresses.downtime, abi: downtimeAbi } as const
const set = { address: addresses.validatorSet, abi: validatorSetAbi } as const

/** Blocks that one transaction shows: some 1.5 million gas. */
const atOnce = 200
/** Seconds that the chain keeps roots for (EIP-4788), less what sending takes. */
const keptFor = 8_191n - 300n

/** What a validator may miss, and what missing more costs: blocks, basis points of a window, seconds, basis points of the stake. */
export type DowntimeTerms = {
  window: number
  missedBps: number
  jailTime: number
  penaltyBps: number
  /** Blocks of a window that may be missed. */
  allowed: number
}

export async function getDowntimeTerms({ chain }: Pick<OpenLedger, 'chain'>): Promise<DowntimeTerms> {
  const [terms, allowed] = await Promise.all([
    chain.readContract({ ...read, functionName: 'currentTerms' }),
    chain.readContract({ ...read, functionName: 'allowed' }),
  ])
  return { ...terms, allowed: Number(allowed) }
}

/** A block that lacks a vote, and the place of whose it is. */
export type MissedBlock = LastCommit & { place: number }

/** A validator's account, and the blocks that lack its vote, in ascending order. */
export type MissedBlocks = { account: Address; blocks: MissedBlock[] }

/**
 * Whose votes blocks lack, by account: a validator that has rotated its key is one. Keys that the network's directory does
 * not hold are nobody's.
 *
 * @example
 * const commits = await readLastCommits({ url: consensus, from: 100, until: 199 })
 * const missed = await findMissedBlocks(ledger, commits)
 */
export async function findMissedBlocks(
  { chain }: Pick<OpenLedger, 'chain'>,
  commits: readonly LastCommit[],
): Promise<MissedBlocks[]> {
  const holders = new Map<Hex, Address>()
  const found = new Map<Address, Map<number, MissedBlock>>()
  for (const commit of commits) {
    for (const [place, { id, signed }] of commit.places.entries()) {
      if (signed) continue
      if (!holders.has(id)) {
        const [holder] = await chain.readContract({ ...set, functionName: 'holderOf', args: [id] })
        holders.set(id, holder)
      }
      const account = holders.get(id)!
      if (BigInt(account) === 0n) continue
      const blocks = found.get(account) ?? new Map<number, MissedBlock>()
      found.set(account, blocks.set(commit.height, { ...commit, place }))
    }
  }
  return [...found].map(([account, blocks]) => ({ account, blocks: [...blocks.values()] }))
}

/**
 * Proves on chain that a validator has missed more than it may of the last window's blocks, piece by piece: it is jailed
 * and pays a little, half of what its own stake loses is the caller's credit in Staking. A proof that was cut off is gone
 * on with.
 *
 * Where a consensus node says something else than the chain, whose blocks hold the hash of it, nothing is sent.
 *
 * @throws client/not-down where no more is missed than allowed; client/light-refused, client/reverted, client/unreachable
 * @example
 * await reportDowntime(ledger, { account, consensus: 'http://localhost:27002' })
 */
export async function reportDowntime(
  ledger: OpenLedger,
  { account, consensus, fetch }: reportDowntime.Options,
): Promise<reportDowntime.Result> {
  const { chain } = ledger
  const reporter = walletOf(ledger).account.address
  const head = await chain.getBlock({ blockTag: 'latest' })
  const { window, allowed } = await getDowntimeTerms(ledger)
  const [[, releasedAt], shown] = await Promise.all([
    chain.readContract({ ...read, functionName: 'recordOf', args: [account] }),
    chain.readContract({ ...read, functionName: 'caseOf', args: [reporter, account] }),
  ])
  const from = Math.max(Number(head.number) - window + 1, Number(releasedAt) + 1)
  const commits = await readLastCommits({ url: consensus, from, until: Number(head.number), fetch })
  const missed = (await findMissedBlocks(ledger, commits)).find(found => sameHex(found.account, account))?.blocks ?? []
  const rest = missed.filter(({ height }) => height > shown.last && height < Number(shown.first) + window)
  const goesOn = shown.first > releasedAt && shown.count > 0n && Number(shown.count) + rest.length > allowed
  const wanted = goesOn ? rest.slice(0, allowed + 1 - Number(shown.count)) : missed.slice(-1 - allowed)
  const kept = await keptBlocks(ledger, wanted, head.timestamp - keptFor)
  if ((goesOn ? Number(shown.count) : 0) + kept.length <= allowed) {
    throw new BaseError('The validator has not missed too many blocks.', {
      code: 'client/not-down',
      facts: { account, missed: missed.length, allowed, window },
    })
  }
  for (const [index, blocks] of pieces(kept).entries()) {
    const made = await show(ledger, blocks, goesOn || index > 0)
    if (made !== undefined) return made
  }
  throw new BaseError('The contract wants to see more than was allowed to be missed.', {
    code: 'client/not-down',
    facts: { account, missed: missed.length, allowed, window },
    hint: 'A vote has changed what is allowed: report again.',
  })
}

export declare namespace reportDowntime {
  type Options = {
    account: Address
    /** RPC of a consensus node. */
    consensus: string
    fetch?: typeof globalThis.fetch | undefined
  }
  /** How much it has cost, in wei, and when it can come back, in seconds since 1970. */
  type Result = { transaction: Hex; account: Address; slashed: bigint; until: number; missed: number }
}

/** Lets one's own validator out of jail once its time is over: from the end of the epoch on it validates again. */
export async function unjail(ledger: OpenLedger): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...downtime,
    functionName: 'unjail',
    args: [],
    event: 'Released',
    what: 'The way out of jail',
  })
  return { transaction }
}

/** Whether an account is in jail, and from when on it can come out (seconds since 1970). */
export async function getJail(
  { chain }: Pick<OpenLedger, 'chain'>,
  account: Address,
): Promise<{ jailed: boolean; until: number }> {
  const [jailed, [until]] = await Promise.all([
    chain.readContract({ ...set, functionName: 'isJailed', args: [account] }),
    chain.readContract({ ...read, functionName: 'recordOf', args: [account] }),
  ])
  return { jailed, until: Number(until) }
}

type Kept = MissedBlock & { time: bigint }

/** Those whose roots the chain still keeps, with their times. Each root must be of what the consensus has told. */
async function keptBlocks({ chain }: OpenLedger, blocks: readonly MissedBlock[], since: bigint): Promise<Kept[]> {
  const kept: Kept[] = []
  for (let i = 0; i < blocks.length; i += 20) {
    const some = blocks.slice(i, i + 20)
    const found = await Promise.all(some.map(({ height }) => chain.getBlock({ blockNumber: BigInt(height) })))
    for (const [index, { timestamp, parentBeaconBlockRoot }] of found.entries()) {
      const commit = some[index]!
      if (parentBeaconBlockRoot !== lastCommitRoot(commit)) {
        throw new BaseError('The consensus says something else of a block than the chain.', {
          code: 'client/light-refused',
          facts: { height: commit.height },
          hint: 'Ask a consensus node of the same network.',
        })
      }
      if (timestamp > since) kept.push({ ...commit, time: timestamp })
    }
  }
  return kept
}

/** Blocks in their order, as many as one transaction shows, all of one set and one place in it. */
function pieces(blocks: readonly Kept[]): Kept[][] {
  const found: Kept[][] = []
  const setOf = ({ place, places }: Kept) => `${place} ${places.map(({ id }) => id).join()}`
  for (const block of blocks) {
    const last = found.at(-1)
    if (last !== undefined && last.length < atOnce && setOf(last[0]!) === setOf(block)) last.push(block)
    else found.push([block])
  }
  return found
}

/** Shows one piece; undefined where more is needed. */
async function show(
  ledger: OpenLedger,
  blocks: readonly Kept[],
  goesOn: boolean,
): Promise<reportDowntime.Result | undefined> {
  const { place, places } = blocks[0]!
  const missed = blocks.map(each => ({
    ...{ height: BigInt(each.height), time: each.time, signed: signedBits(each.places) },
  }))
  const data = encodeFunctionData({
    ...{ abi: downtimeAbi, functionName: 'report' },
    args: [places.map(({ id }) => id), BigInt(place), missed, goesOn],
  })
  const { logs, transactionHash } = await transact(ledger, { ...downtime, data, what: 'The report of downtime' })
  const jailed = parseEventLogs({ abi: downtimeAbi, logs, eventName: 'Jailed' })[0]?.args
  if (jailed === undefined) return undefined
  const { account, slashed, until, count } = jailed
  return { transaction: transactionHash, account, slashed, until: Number(until), missed: Number(count) }
}
