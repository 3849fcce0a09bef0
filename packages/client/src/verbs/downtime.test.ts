import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ripemd160 } from '@noble/hashes/legacy.js'
import { bytesToHex, type Hex, hexToBytes, parseOpen, sha256 } from '@openledger/base'
import { buildGenesis, type Chain, connectExecution, startChain, totalSupply } from '@openledger/chain'
import { addresses, type CommitPlace, downtimeAbi, lastCommitRoot, purseOf, signedBits } from '@openledger/contracts'
import { encodeFunctionData, type PrivateKeyAccount } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOpenLedger, type OpenLedger } from '../connection/OpenLedger.ts'
import { transact } from '../connection/transact.ts'
import { readLastCommits } from '../light/readLastCommits.ts'
import { findMissedBlocks, getDowntimeTerms, getJail, reportDowntime, unjail } from './downtime.ts'
import { getTips, shareTips, withdrawTips } from './tips.ts'
import { provePossession } from './validators.ts'

const key = (last: string) => privateKeyToAccount(`0x${last.padStart(64, '0')}`)
const [alice, bob, stranger, rest] = ['a11ce', 'b0b', '57', '9e57'].map(key) as [
  PrivateKeyAccount,
  PrivateKeyAccount,
  PrivateKeyAccount,
  PrivateKeyAccount,
]
const terms = { window: 60, missedBps: 3_334, jailTime: 60, penaltyBps: 100 }
const start = 1_760_000_000

let folder: string
let chain: Chain
let engine: ReturnType<typeof connectExecution>
let ids: Hex[]
let comet: Server
let consensus: string
/** Of each block by its number, what it says of its last commit. */
let commits: CommitPlace[][] = [[]]
const away = new Set<Hex>()
/** The first block that the consensus node keeps. */
let earliest = 1
/** Seconds that the consensus' clock is ahead of its blocks. */
let ahead = 0

/** The chain as a consensus drives it by the Engine API, and what the consensus' own RPC says of its commits. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openledger-downtime-'))
  const first = await Promise.all(
    [alice, bob].map(async account => ({
      ...{ account: account.address, stake: parseOpen('1000') },
      ...(await provePossession({ key: account, account: account.address, chainId: 4267 })),
    })),
  )
  ids = first.map(({ pubkey }) => bytesToHex(ripemd160(sha256(hexToBytes(pubkey)))))
  const given = [alice, bob, stranger].map(({ address }) => ({ address, balance: parseOpen('100') }))
  const genesis = await buildGenesis({
    ...{ chainId: 4267, timestamp: start },
    allocations: [...given, { address: rest.address, balance: totalSupply - parseOpen('2300') }],
    roles: { guardian: rest.address, proposer: rest.address },
    ...{ challengeWindow: 1, proposerBond: 1n, batchBondLock: 60 },
    validators: { epochBlocks: 10, first, downtime: terms, stakersTips: 2_500 },
  })
  const secret = new Uint8Array(32).fill(7)
  chain = await startChain({ dataDir: join(folder, 'chain'), genesis, engine: { secret, port: 0 }, now: clock })
  engine = connectExecution({ url: chain.engineUrl!, secret })
  comet = createServer((request, response) => {
    const url = new URL(request.url!, consensus)
    const height = Number(url.searchParams.get('height'))
    const places = commits[height + 1]
    const result =
      url.pathname === '/validators'
        ? { validators: ids.map(id => ({ address: id.slice(2).toUpperCase() })), total: String(ids.length) }
        : url.pathname === '/status'
          ? { sync_info: { earliest_block_height: String(earliest) } }
          : {
              signed_header: {
                header: { validators_hash: createHash('sha256').update(ids.join()).digest('hex').toUpperCase() },
                commit: { signatures: (places ?? []).map(({ signed }) => ({ block_id_flag: signed ? 2 : 1 })) },
              },
              canonical: places !== undefined,
            }
    response.end(JSON.stringify({ result }))
  })
  await new Promise<void>(resolve => comet.listen(0, '127.0.0.1', resolve))
  consensus = `http://127.0.0.1:${(comet.address() as AddressInfo).port}`
})
afterAll(async () => {
  comet?.close()
  await chain?.close()
  rmSync(folder, { recursive: true, force: true })
})

const clock = () => start + commits.length + ahead

const as = (account: PrivateKeyAccount): OpenLedger =>
  createOpenLedger({ url: chain.url, account, fetch: (_, init) => globalThis.fetch(chain.url, init) })

/** One block more, proposed by the first. */
async function decide(): Promise<void> {
  const head = await engine.head()
  const height = head.number + 1
  const places = height === 1 ? [] : ids.map(id => ({ id, signed: !away.has(id) }))
  const { payloadId } = await engine.follow(head.hash, {
    attributes: {
      timestamp: `0x${clock().toString(16)}`,
      prevRandao: `0x${'00'.repeat(32)}`,
      suggestedFeeRecipient: purseOf(ids[0]!),
      withdrawals: [],
      parentBeaconBlockRoot: lastCommitRoot({ height, places }),
    },
  })
  const built = await engine.payload(payloadId!)
  expect(await engine.judge(built, lastCommitRoot({ height, places }))).toMatchObject({ status: 'VALID' })
  await engine.follow(built.executionPayload.blockHash)
  commits.push(places)
}

/** Does what sends a transaction, and decides a block as soon as there is one. */
async function whileDeciding<T>(work: Promise<T>): Promise<T> {
  let done = false
  const settled = work.finally(() => {
    done = true
  })
  settled.catch(() => {})
  while (!done) {
    if (await isAnyPending()) await decide()
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  return settled
}

async function isAnyPending(): Promise<boolean> {
  const counts = [alice, bob, stranger].flatMap(({ address }) =>
    (['latest', 'pending'] as const).map(blockTag => as(alice).chain.getTransactionCount({ address, blockTag })),
  )
  const [a, b, c, d, e, f] = await Promise.all(counts)
  return a !== b || c !== d || e !== f
}

test('downtime is found, proven by a stranger in pieces, and over by unjail', { timeout: 30_000 }, async () => {
  const ledger = as(stranger)
  const [hers, his] = [ids[0]!, ids[1]!]
  for (let i = 0; i < 3; i++) await decide()
  away.add(his)
  for (let i = 0; i < 10; i++) await decide()
  expect(await getDowntimeTerms(ledger)).toEqual({ ...terms, allowed: 20 })
  const seen = await readLastCommits({ url: consensus, from: 1, until: 13 })
  expect(seen.map(({ height }) => height)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  earliest = 9
  const kept = await readLastCommits({ url: consensus, from: 1, until: 13 })
  expect(kept).toEqual(seen.slice(-4))
  earliest = 1
  const [found, ...others] = await findMissedBlocks(ledger, seen)
  expect(others).toEqual([])
  expect(found).toMatchObject({ account: bob.address, blocks: { length: 10 } })
  await expect(reportDowntime(ledger, { account: bob.address, consensus })).rejects.toMatchObject({
    ...{ code: 'client/not-down', facts: { missed: '10', allowed: '20' } },
  })

  // A report that was cut off after its first piece.
  const missed = await Promise.all(
    found!.blocks.map(async ({ height, places }) => ({
      height: BigInt(height),
      time: (await ledger.chain.getBlock({ blockNumber: BigInt(height) })).timestamp,
      signed: signedBits(places),
    })),
  )
  const data = encodeFunctionData({ abi: downtimeAbi, functionName: 'report', args: [[hers, his], 1n, missed, false] })
  await whileDeciding(transact(ledger, { to: addresses.downtime, data, abi: downtimeAbi, what: 'A piece' }))
  while (commits.length <= 24) await decide()
  const made = await whileDeciding(reportDowntime(ledger, { account: bob.address, consensus }))
  expect(made).toMatchObject({ account: bob.address, slashed: parseOpen('10'), missed: 21 })
  expect(await getJail(ledger, bob.address)).toEqual({ jailed: true, until: made.until })
  await expect(reportDowntime(ledger, { account: bob.address, consensus })).rejects.toMatchObject({
    facts: { error: 'Downtime_AlreadyOut' },
  })

  await expect(unjail(as(bob))).rejects.toMatchObject({ facts: { error: 'Downtime_TooEarly' } })
  away.clear()
  ahead += terms.jailTime
  await decide()
  await whileDeciding(unjail(as(bob)))
  expect(await getJail(ledger, bob.address)).toMatchObject({ jailed: false })
  // It has missed more than is allowed, but before.
  await expect(reportDowntime(ledger, { account: bob.address, consensus })).rejects.toMatchObject({
    code: 'client/not-down',
  })
})

test('a consensus that says something else than the chain is not believed', { timeout: 30_000 }, async () => {
  const kept = commits.map(places => [...places])
  away.clear()
  for (let i = 0; i < 30; i++) await decide()
  const framed = commits.length - 1
  for (const [height, places] of commits.entries()) {
    if (height > framed - 30) commits[height] = places.map(place => ({ ...place, signed: place.id !== ids[0] }))
  }
  await expect(reportDowntime(as(stranger), { account: alice.address, consensus })).rejects.toMatchObject({
    code: 'client/light-refused',
  })
  commits = [...kept, ...commits.slice(kept.length)]
})

test('tips are shared by anybody, and taken out by whose they are', { timeout: 30_000 }, async () => {
  const { held, credit, stakersShareBps, purse } = await getTips(as(stranger), alice.address)
  expect(stakersShareBps).toBe(2_500)
  expect(credit).toBe(0n)
  expect(held).toBeGreaterThan(0n)
  expect(held).toBe(await as(stranger).chain.getBalance({ address: purse }))
  const shared = await whileDeciding(shareTips(as(stranger), { id: ids[0]! }))
  expect(shared).toMatchObject({ account: alice.address, toStakers: (held * 2_500n) / 10_000n })
  expect(shared.toAccount + shared.toStakers).toBe(held)
  const taken = await whileDeciding(withdrawTips(as(alice), { receiver: `0x${'05'.repeat(20)}` }))
  expect(taken.amount).toBe(shared.toAccount)
  expect(await as(alice).chain.getBalance({ address: `0x${'05'.repeat(20)}` })).toBe(shared.toAccount)
  await expect(shareTips(as(stranger), { id: `0x${'01'.repeat(20)}` })).rejects.toMatchObject({
    facts: { error: 'Tips_UnknownKey' },
  })
})
