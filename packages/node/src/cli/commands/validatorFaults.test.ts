import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesToHex, type Hex, hexToBytes, parseOpen, sha256 } from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import { createOpenLedger, precommitBytes, provePossession } from '@openledger/client'
import { addresses, stakingAbi } from '@openledger/contracts'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openKeyring } from '../../keys/Keyring.ts'
import { consensusKey } from '../../network/consensusKeys.ts'
import { main } from '../main.ts'

const chainId = 4267
const home = mkdtempSync(join(tmpdir(), 'openledger-faults-'))
const out = join(home, 'evidence')
const secrets = ['11', '22', '33'].map((byte): Hex => `0x${byte.repeat(32)}`) as [Hex, Hex, Hex]
const [twice, honest, unknown] = secrets
const accounts = [twice, honest].map(secret => privateKeyToAccount(secret))
let chain: Chain
let consensus: Server
let url: string
/** Of each consensus block, the evidence that it holds. */
let blocks: unknown[][]

/** The real chain with two validators, and the consensus' RPC with votes that their keys have really signed. */
beforeAll(async () => {
  const me = openKeyring(join(home, 'wallets')).ensure('me').address
  const first = await Promise.all(
    accounts.map(async account => ({
      ...{ account: account.address, stake: parseOpen('1000') },
      ...(await provePossession({ key: account, account: account.address, chainId })),
    })),
  )
  const genesis = await buildGenesis({
    ...{ chainId, timestamp: 1_760_000_000 },
    allocations: [{ address: me, balance: totalSupply - parseOpen('2000') }],
    roles: { proposer: me, guardian: me },
    ...{ challengeWindow: 1, proposerBond: 1n, batchBondLock: 60 },
    validators: { first },
  })
  chain = await startChain({ dataDir: join(home, 'chain'), genesis })
  consensus = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, url)
    const evidence = blocks[Number(searchParams.get('height')) - 1]
    const result =
      pathname === '/status'
        ? { sync_info: { latest_block_height: String(blocks.length), earliest_block_height: '1' } }
        : { block: { evidence: { evidence } } }
    response.end(JSON.stringify({ result }))
  })
  await new Promise<void>(resolve => consensus.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(consensus.address() as AddressInfo).port}`
})
afterAll(async () => {
  consensus?.close()
  await chain?.close()
  rmSync(home, { recursive: true, force: true })
})

test('a watch proves what the consensus has found, once, and says what came of it', { timeout: 30_000 }, async () => {
  const me = openKeyring(join(home, 'wallets')).account('me').address
  const nonce = () => ledger().chain.getTransactionCount({ address: me })
  blocks = [[], [await evidence(twice, 0)], []]
  const found = await watch()
  expect(found).toMatchObject({ until: 3, waiting: [] })
  expect(found.files).toHaveLength(1)
  expect(outcomes()).toEqual([expect.objectContaining({ outcome: 'reported', slashed: parseOpen('50').toString() })])
  expect(await nonce()).toBe(1)
  expect(await poolOf(twice)).toBe(parseOpen('950'))

  // Later the same one again, and a key that is nobody's: neither costs anything.
  blocks = [...blocks, [await evidence(twice, 1), await evidence(unknown, 0)]]
  expect(await watch()).toMatchObject({ until: 4, files: { length: 2 }, waiting: [] })
  expect(
    outcomes()
      .map(({ outcome, error }) => error ?? outcome)
      .toSorted(),
  ).toEqual([...['DoubleSigning_UnknownKey', 'known', 'reported']])
  expect(await watch()).toMatchObject({ until: 4, files: [] })
  expect(await watch('--from', '1')).toMatchObject({ until: 4, files: { length: 3 }, waiting: [] })
  expect(await nonce()).toBe(1)
})

test('what cannot be sent waits, and is sent by a watch that comes later', { timeout: 30_000 }, async () => {
  blocks = [...blocks, [await evidence(honest, 0)]]
  const nobody = ['--rpc', 'http://127.0.0.1:1']
  expect(await watch(...nobody)).toMatchObject({ until: 5, waiting: { length: 1 } })
  expect(process.exitCode).toBe(1)
  expect(await poolOf(honest)).toBe(parseOpen('1000'))
  expect(await watch()).toMatchObject({ files: [], waiting: [] })
  expect(process.exitCode).toBe(0)
  expect(await poolOf(honest)).toBe(parseOpen('950'))
})

test('without an account files are all that a watch makes', async () => {
  rmSync(out, { recursive: true, force: true })
  const { files } = await run('validator', 'watch', '--consensus', url, '--out', out, '--once')
  expect(files).toHaveLength(4)
  expect((files as string[]).every(file => existsSync(file))).toBe(true)
  expect(outcomes()).toEqual([])
})

function watch(...more: string[]) {
  const rpc = more.includes('--rpc') ? [] : ['--rpc', chain.url]
  const where = ['--consensus', url, '--out', out, '--data', home, ...rpc]
  return run('validator', 'watch', '--once', '--submit', ...where, ...more)
}

/** What a command prints for scripts. */
async function run(...words: string[]): Promise<{ [name: string]: unknown; files: string[] }> {
  let written = ''
  process.exitCode = 0
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
      written += String(chunk)
      return true
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true),
  ]
  await main([...words, '--json'])
  for (const spy of spies) spy.mockRestore()
  return JSON.parse(written)
}

function outcomes(): { outcome: string; error?: string }[] {
  return readdirSync(out)
    .filter(name => name.endsWith('.settled.json'))
    .map(name => JSON.parse(readFileSync(join(out, name), 'utf8')))
}

function ledger() {
  return createOpenLedger({ url: chain.url, fetch: (_, init) => fetch(chain.url, init) })
}

function poolOf(secret: Hex): Promise<bigint> {
  const args = [privateKeyToAccount(secret).address] as const
  return ledger().chain.readContract({
    ...{ address: addresses.staking, abi: stakingAbi, functionName: 'poolAssets', args },
  })
}

/** Two precommits of a key in one place, as CometBFT keeps them in a block. */
async function evidence(secret: Hex, round: number) {
  const { address } = consensusKey(secret)
  const vote = async (byte: number) => {
    const hash = new Uint8Array(32).fill(byte)
    const blockId = { hash, parts: { total: 1, hash } }
    const commit = { height: 7n, round, block_id: blockId }
    const bytes = precommitBytes({ chainId: `openledger-${chainId}`, commit, timestamp: { seconds: 1n, nanos: 5 } })
    const signature = hexToBytes(await privateKeyToAccount(secret).sign({ hash: bytesToHex(sha256(bytes)) }))
    const hex = Buffer.from(hash).toString('hex').toUpperCase()
    return {
      ...{ type: 2, height: '7', round, timestamp: '1970-01-01T00:00:01.000000005Z', validator_address: address },
      block_id: { hash: hex, parts: { total: 1, hash: hex } },
      signature: Buffer.from(signature.subarray(0, 64)).toString('base64'),
      validator_index: 0,
    }
  }
  return { type: 'tendermint/DuplicateVoteEvidence', value: { vote_a: await vote(1), vote_b: await vote(2) } }
}
