import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parseOpen } from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import {
  concludeVote,
  createOpenLedger,
  drawPanel,
  enrolReviewer,
  finaliseCase,
  getReviewCase,
  openReviewCase,
  type SealedVote,
  stake,
} from '@openledger/client'
import type { PrivateKeyAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKeyring } from '../../keys/Keyring.ts'

const bin = fileURLToPath(new URL('../../../bin/openledger.mjs', import.meta.url))
const names = ['ann', 'ben', 'cleo'] as const

let dir: string
let chain: Chain
let accounts: Record<string, PrivateKeyAccount>
/** Seconds that block time is ahead of the clock. */
let ahead = 0

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openledger-review-'))
  const keys = openKeyring(join(dir, 'wallets'))
  accounts = Object.fromEntries(['opener', ...names].map(name => [name, keys.ensure(name)]))
  const role = accounts.opener!.address
  const rich = parseOpen('1000')
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp: Math.floor(Date.now() / 1000) - 60,
    allocations: Object.values(accounts).map(({ address }) => {
      return { address, balance: address === role ? totalSupply - 3n * rich : rich }
    }),
    roles: { admin: role, treasury: role, proposer: role, governor: role, guardian: role },
    challengeWindow: 1,
    proposerBond: 1n,
    batchBondLock: 1,
  })
  chain = await startChain({ dataDir: join(dir, 'chain'), genesis, now: () => Date.now() / 1000 + ahead })
  for (const name of names) {
    await stake(as(name), { amount: parseOpen('20') })
    await enrolReviewer(as(name), { domain: 0, amount: parseOpen('20') })
  }
}, 60_000)

afterAll(async () => {
  await chain?.close()
  await rm(dir, { recursive: true, force: true })
})

const as = (name: string) => createOpenLedger({ url: chain.url, account: accounts[name]! })

/** One process of the command line, as a reviewer runs it. */
async function run(wallet: string, ...args: string[]): Promise<{ code: number; json: Record<string, unknown> }> {
  const all = [bin, 'review', ...args, '--json', '--wallet', wallet, '--node', chain.url, '--data', dir]
  const { stdout, code } = await promisify(execFile)(process.execPath, all).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (failure: { stdout: string; code: number }) => failure,
  )
  return { code, json: JSON.parse(stdout) as Record<string, unknown> }
}

test('a vote is on disk before it is sent, so that another process can reveal it', async () => {
  const { id } = await openReviewCase(as('opener'), { subject: `0x${'ab'.repeat(32)}`, domain: 0, choices: 2, size: 1 })
  await stake(as('opener'), { amount: parseOpen('1') })
  const { reviewers } = await drawPanel(as('opener'), { id })
  const drawn = names.find(name => accounts[name]!.address.toLowerCase() === reviewers[0]!.reviewer)!

  const wrong = await run(drawn, 'commit', String(id), '3')
  expect([wrong.code, (wrong.json.error as { code: string }).code]).toEqual([2, 'node/bad-argument'])
  const early = await run(drawn, 'reveal', String(id))
  expect((early.json.error as { code: string }).code).toBe('node/no-vote')

  const { code, json } = await run(drawn, 'commit', String(id), '2')
  expect(code).toBe(0)
  const kept = JSON.parse(await readFile(join(dir, 'votes', `${String(json.commitment)}.json`), 'utf8')) as SealedVote
  expect(kept).toMatchObject({ id, round: 0, choice: 2 })
  // The salt is kept, not told.
  expect(JSON.stringify(json)).not.toContain(kept.salt)
  // A second commitment is refused by the contract; what it left on disk does no harm.
  const again = await run(drawn, 'commit', String(id), '1')
  expect((again.json.error as { facts: object }).facts).toMatchObject({ error: 'Reviews_AlreadyCommitted' })
  expect(await readdir(join(dir, 'votes'))).toHaveLength(2)

  const revealed = await run(drawn, 'reveal', String(id))
  expect([revealed.code, revealed.json.choice]).toEqual([0, 2])
  const { verdict, appealEnds } = await concludeVote(as('opener'), { id })
  expect(verdict).toBe(2)
  ahead = appealEnds + 1 - Date.now() / 1000
  await stake(as('opener'), { amount: parseOpen('1') })
  await finaliseCase(as('opener'), { id })
  expect(await getReviewCase(as('opener'), { id })).toMatchObject({ state: 'final', choice: 2 })
  const paid = await run(drawn, 'withdraw')
  expect(BigInt(paid.json.amount as string)).toBeGreaterThan(0n)
}, 180_000)
