import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseOpen } from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import { vestingAddress } from '@openledger/contracts'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openKeyring } from '../../keys/Keyring.ts'
import { main } from '../main.ts'

const home = mkdtempSync(join(tmpdir(), 'openledger-validator-'))
const wallets = openKeyring(join(home, 'wallets'))
let chain: Chain
let door: Server
let url: string

/** The real chain behind `/rpc`, as a node offers it. */
beforeAll(async () => {
  const me = wallets.ensure('me').address
  wallets.ensure('validator')
  const [timestamp, part] = [1_760_000_000, parseOpen('500')]
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp,
    allocations: [
      { address: me, balance: totalSupply - part },
      { vesting: { beneficiary: me, start: timestamp, cliff: 0, duration: 1000 }, balance: part },
    ],
    roles: { proposer: me, guardian: me },
    ...{ challengeWindow: 1, proposerBond: 1n, batchBondLock: 60 },
    staking: { validatorBond: parseOpen('10') },
  })
  chain = await startChain({ dataDir: join(home, 'chain'), genesis })
  door = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', async () => {
      const answer = await fetch(chain.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: Buffer.concat(chunks),
      })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
    })
  })
  await new Promise<void>(resolve => door.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
})
afterAll(async () => {
  door?.close()
  await chain?.close()
  rmSync(home, { recursive: true, force: true })
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

/** Everything that a command writes, and the document that it prints. */
async function openledger(...words: string[]) {
  let written = ''
  const keep = (chunk: string | Uint8Array) => {
    written += String(chunk)
    return true
  }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  await main([
    ...words,
    '--json',
    '--node',
    url,
    ...(words[1] === 'list' || words[1] === 'show' ? [] : ['--data', home]),
  ])
  out.mockRestore()
  err.mockRestore()
  for (const file of readdirSync(wallets.folder)) {
    const secret: string = JSON.parse(readFileSync(join(wallets.folder, file), 'utf8')).privateKey
    expect(written).not.toContain(secret.slice(2))
  }
  return JSON.parse(written)
}

test('a validator registers with a key from its file, is listed, rotates and leaves', async () => {
  expect(await openledger('validator', 'register', '--key', 'validator')).toMatchObject({
    error: { code: 'client/reverted', facts: { error: 'Staking_StakeLocked' } },
  })
  await openledger('stake', 'add', '25')
  expect(await openledger('validator', 'register', '--key', 'me')).toMatchObject({
    error: { code: 'node/bad-argument' },
  })
  const { pubkey } = await openledger('validator', 'register', '--key', 'validator')
  expect(pubkey.slice(4)).toBe(wallets.account('validator').publicKey.slice(4, 68))
  expect(await openledger('validator', 'list')).toMatchObject({
    items: [{ account: wallets.account('me').address, pubkey, power: '25' }],
    bond: parseOpen('10').toString(),
  })
  wallets.ensure('next')
  const rotated = await openledger('validator', 'rotate', '--key', 'next')
  expect(rotated.pubkey).not.toBe(pubkey)
  expect(await openledger('validator', 'list')).toMatchObject({ items: [{ pubkey: rotated.pubkey }] })
  await openledger('validator', 'leave')
  expect(await openledger('validator', 'list')).toMatchObject({ items: [] })
})

test('what has vested is shown and released', async () => {
  const part = parseOpen('500').toString()
  expect(await openledger('vesting', 'show')).toMatchObject({ items: [{ held: part, releasable: part }] })
  expect(await openledger('vesting', 'stake', '0', '100')).toMatchObject({ shares: parseOpen('100').toString() })
  expect(await openledger('vesting', 'release', vestingAddress(0))).toMatchObject({
    amount: parseOpen('400').toString(),
  })
  expect(await openledger('vesting', 'unstake', '0')).toMatchObject({ request: '1' })
  expect(await openledger('vesting', 'show', '0')).toMatchObject({
    released: parseOpen('400').toString(),
    releasable: '0',
    unstaking: { request: '1', amount: parseOpen('100').toString() },
  })
  for (const [command, error] of [
    ['withdraw', 'Staking_NotReady'],
    ['rewards', 'Staking_NothingOwed'],
  ] as const) {
    expect(await openledger('vesting', command, '0')).toMatchObject({ error: { facts: { error } } })
  }
  expect(await openledger('vesting', 'show', '7')).toMatchObject({ error: { code: 'client/no-vesting' } })
  expect(await openledger('vesting', 'show', 'mine')).toMatchObject({ error: { code: 'node/bad-argument' } })
})
