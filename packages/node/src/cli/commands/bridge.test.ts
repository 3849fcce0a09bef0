import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Hex, hexToBytes, parseOpen } from '@openledger/base'
import { lightBlockSchema, toWire } from '@openledger/client'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { simulateValidators } from '../../../../client/src/testing/simulateValidators.ts'
import { startTestChain, type TestChain } from '../../../../client/src/testing/startTestChain.ts'
import { openKeyring } from '../../keys/Keyring.ts'
import { main } from '../main.ts'

const folder = mkdtempSync(join(tmpdir(), 'openledger-bridge-'))
const me = openKeyring(join(folder, 'wallets')).ensure('me').address
const rest = privateKeyToAccount(`0x${'9e57'.padStart(64, '0')}`)

/** A chain, what its consensus answers of headers, and one that its validators have signed. */
type Judged = { chain: TestChain; comet: Server; consensus: string; trusted: string }
let chains: Judged[] = []

beforeAll(async () => {
  chains = await Promise.all([startJudged('home '), startJudged('far ')])
}, 60_000)
afterAll(async () => {
  for (const { chain, comet } of chains) {
    comet.close()
    await chain.close()
  }
  rmSync(folder, { recursive: true, force: true })
})

async function startJudged(word: string): Promise<Judged> {
  const chain = await startTestChain({ rest, given: [{ address: me }] })
  const hashes = new Map<bigint, Hex>()
  const start = BigInt(Math.floor(Date.now() / 1000) - 86_400)
  const network = simulateValidators({ count: 4, word, start, applied: number => hexToBytes(hashes.get(number)!) })
  const { chain: reader } = chain.as(rest)
  const blockAt = async (height: bigint) => {
    const { hash } = await reader.getBlock({ blockNumber: height - 1n })
    hashes.set(height - 1n, hash)
    return toWire(lightBlockSchema, network.block(height))
  }
  const comet = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost')
    const height = BigInt(searchParams.get('height')!)
    if (height - 1n > (await reader.getBlockNumber({ cacheTime: 0 }))) {
      response.end(JSON.stringify({ error: { data: 'height must be less than the last one' } }))
      return
    }
    const { signed_header, validators } = await blockAt(height)
    const result = pathname === '/commit' ? { signed_header } : { validators, total: String(validators.length) }
    response.end(JSON.stringify({ result }))
  })
  await new Promise<void>(resolve => comet.listen(0, '127.0.0.1', resolve))
  const { hash } = (await blockAt(1n)).signed_header.commit.block_id
  const consensus = `http://127.0.0.1:${(comet.address() as AddressInfo).port}`
  return { chain, comet, consensus, trusted: `1:0x${hash.toLowerCase()}` }
}
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

/** What a command prints for scripts. */
async function openledger(...words: string[]) {
  let written = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    written += String(chunk)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  await main(['bridge', ...words, '--json'])
  vi.restoreAllMocks()
  return JSON.parse(written)
}

test('OPEN goes to the other chain and comes back by seven commands', async () => {
  const file = ['--bridge', join(folder, 'both.json')]
  const mine = [...file, '--data', folder]
  const where = chains.flatMap(({ chain, consensus, trusted }, index) => {
    const side = ['home', 'far'][index]!
    return [`--${side}`, chain.url, `--${side}-consensus`, consensus, `--${side}-trusted`, trusted]
  })
  const made = await openledger('deploy', ...where, ...mine)
  expect(made).toMatchObject({ vault: expect.any(String), farClient: expect.any(String) })
  const there = `0x${'07'.repeat(20)}` as const

  expect(await openledger('lock', '30', me, ...mine)).toMatchObject({ number: '1' })
  expect(await openledger('claim', '1', ...mine)).toMatchObject({ amount: String(parseOpen('30')), headers: 1 })
  expect(await openledger('claim', '1', ...mine)).toMatchObject({ error: { code: 'client/bridge-taken' } })
  expect(await openledger('burn', '12', there, ...mine)).toMatchObject({ number: '1' })
  expect(await openledger('release', '1', ...mine)).toMatchObject({ recipient: there, headers: 1 })
  const { chain } = chains[0]!.chain.as(rest)
  expect(await chain.getBalance({ address: there })).toBe(parseOpen('12'))
  // The release has shown the other chain's last header; of OPEN's chain there are blocks since the claim.
  expect(await openledger('update', ...mine)).toEqual({ home: 1, far: 0 })
  expect(await openledger('update', ...mine)).toEqual({ home: 0, far: 0 })
  expect(await openledger('status', ...file)).toMatchObject({
    ...{ linked: true, returnable: true, locked: String(parseOpen('18')), supply: String(parseOpen('18')) },
  })

  // One that cannot be judged: the way out, and none back.
  const oneWay = [...where.slice(0, 6), '--far', chains[1]!.chain.url, '--bridge', join(folder, 'out.json')]
  expect(await openledger('deploy', ...oneWay, '--data', folder)).not.toHaveProperty('farClient')
  const out = ['--bridge', join(folder, 'out.json'), '--data', folder]
  await openledger('lock', '5', me, ...out)
  expect(await openledger('claim', '1', ...out)).toMatchObject({ amount: String(parseOpen('5')) })
  expect(await openledger('burn', '5', there, ...out)).toMatchObject({
    error: { code: 'client/reverted', facts: { error: 'BridgeEnd_OneWay' } },
  })
  expect(await openledger('status', ...out.slice(0, 2))).toMatchObject({ linked: true, returnable: false })
}, 120_000)

test('a file that is no bridge is refused by name', async () => {
  const file = join(folder, 'bridge.json')
  const status = () => openledger('status', '--bridge', file)
  expect(await status()).toMatchObject({ error: { code: 'node/unreadable-file', facts: { file } } })
  const ends = { vault: `0x${'01'.repeat(20)}`, token: `0x${'02'.repeat(20)}` }
  const home = { rpc: 'http://127.0.0.1:9', consensus: 'http://127.0.0.1:9' }
  for (const json of [{}, { ...ends, home }, { ...ends, home, far: { rpc: 'file:///etc' } }, { ...ends, vault: '1' }]) {
    writeFileSync(file, JSON.stringify(json))
    expect(await status()).toMatchObject({ error: { code: 'client/bad-shape' } })
  }
})

test('a deployment that names half of the other chain’s consensus is refused before anything is sent', async () => {
  const where = [
    '--home',
    'http://127.0.0.1:9',
    '--home-consensus',
    'http://127.0.0.1:9',
    '--far',
    'http://127.0.0.1:9',
  ]
  const trusted = ['--home-trusted', `1:0x${'07'.repeat(32)}`]
  expect(await openledger('deploy', ...where, ...trusted, '--far-consensus', 'http://127.0.0.1:9')).toMatchObject({
    error: { code: 'node/bad-argument' },
  })
})

test('nothing is released over a bridge without a judge of the other chain', async () => {
  const file = join(folder, 'oneWay.json')
  const bridge = {
    ...{ vault: `0x${'01'.repeat(20)}`, token: `0x${'02'.repeat(20)}` },
    home: { rpc: 'http://127.0.0.1:9', consensus: 'http://127.0.0.1:9' },
    far: { rpc: 'http://127.0.0.1:9' },
  }
  writeFileSync(file, JSON.stringify(bridge))
  expect(await openledger('release', '1', '--bridge', file, '--data', folder)).toMatchObject({
    error: { code: 'node/bad-argument' },
  })
})
