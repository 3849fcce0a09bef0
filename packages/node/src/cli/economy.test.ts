import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseOpen } from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { main } from './main.ts'
import { openWallets } from './wallets.ts'

/** Every transaction waits for its block. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const start = 1_760_000_000
const hour = 3600
const names = ['me', 'bob', 'bot', 'shop', 'one', 'two', 'three'] as const
let folder: string
let chain: Chain
let server: Server
const addresses = {} as Record<(typeof names)[number], `0x${string}`>

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: (start + 60) * 1000 })
  folder = await mkdtemp(join(tmpdir(), 'openledger-cli-'))
  const wallets = openWallets({ data: folder })
  for (const name of names) addresses[name] = wallets.create(name).address
  const role = privateKeyToAccount(`0x${'09e8'.padStart(64, '0')}`).address
  const rich = parseOpen('1000')
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp: start,
    allocations: [
      ...names.map(name => ({ address: addresses[name], balance: rich })),
      { address: role, balance: totalSupply - BigInt(names.length) * rich },
    ],
    roles: { admin: role, treasury: role, proposer: role, governor: role, guardian: role },
    challengeWindow: 1,
    proposerBond: 1n,
    batchBondLock: 3600,
  })
  chain = await startChain({ dataDir: join(folder, 'chain'), genesis })
  // What the gateway does for these commands: it passes /rpc on.
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const answer = await fetch(chain.url, {
      method: 'POST',
      body: Buffer.concat(chunks),
      headers: { 'content-type': 'application/json' },
    })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  vi.useRealTimers()
  process.exitCode = 0
  server?.close()
  await chain?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

/** Commands that sign nothing take no wallet. */
const reads = /^(circle rounds?|agent (show|list))\b/

/** Runs a command as one of the people and gives back its JSON. */
async function run(who: (typeof names)[number], line: string): Promise<Record<string, unknown>> {
  let printed = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text)
    return true
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await main([
      ...line.split(' '),
      '--node',
      url,
      '--json',
      ...(reads.test(line) ? [] : ['--wallet', who, '--data', folder]),
    ])
  } finally {
    write.mockRestore()
  }
  return JSON.parse(printed) as Record<string, unknown>
}
const wei = (amount: string) => parseOpen(amount).toString()
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

it('a round goes from its opening to its payout by commands alone', async () => {
  for (const donor of ['one', 'two'] as const) await run(donor, 'stake add 10')
  pass(10)
  const committee = addresses.three
  const opened = await run('me', `circle open matching --committee ${committee} --amount 100 --apply 1 --last 10`)
  expect(opened).toMatchObject({ round: 1 })
  expect(await run('bob', 'circle apply 1')).toMatchObject({ project: 1 })
  expect(await run('three', 'circle endorse 1')).toMatchObject({ votes: 1 })
  await run('one', 'circle donate 1 4')
  // 2·√4·√9 = 12 OPEN, of which a bound of 100 lets ⌊100·12/112⌋ through.
  const weight = (parseOpen('100') * parseOpen('12')) / parseOpen('112')
  expect(await run('two', 'circle donate 1 9')).toMatchObject({ matched: true, weight: weight.toString() })
  expect(await run('me', 'circle close 1')).toMatchObject({
    error: { code: 'client/reverted', facts: { error: 'OpenCircle_TooEarly' } },
  })
  pass(10 * hour)
  expect(await run('me', 'circle close 1')).toMatchObject({ awarded: weight.toString() })
  expect(await run('bob', 'circle withdraw')).toMatchObject({ amount: (parseOpen('13') + weight).toString() })
  expect(await run('bob', 'circle withdraw')).toMatchObject({ amount: '0' })
  expect(await run('bob', 'circle round 1')).toMatchObject({ closed: true, projects: [{ status: 'admitted' }] })
  expect(await run('bob', 'circle rounds')).toMatchObject({ items: [{ round: 1, kind: 'matching' }] })
  expect(await run('me', 'circle open lottery --committee 0x1')).toMatchObject({ error: { code: 'node/bad-argument' } })
})

it('an agent pays by command within its mandate, keeps what it signs, and is stopped beyond it', async () => {
  const { agent, pool } = await run('me', 'agent register --uri https://example.org/agent.json')
  await run('me', `agent wallet ${agent} --key bot`)
  await run('me', `agent stake ${agent} 10`)
  await run('bob', `stake add 30 --behind ${pool}`)
  await run('me', `agent bond ${agent} 20`)
  await run('me', `agent deposit ${agent} 50`)
  await run('me', `agent mandate ${agent} --payment 5 --period 8 --payees ${addresses.two}=1`)

  const paid = await run('bot', `agent pay ${agent} ${addresses.shop} 5 --for answer`)
  expect(paid).toMatchObject({ decision: { seq: 1, amount: wei('5'), payee: addresses.shop } })
  for (const [payee, amount, limit] of [
    [addresses.shop, '5.1', 'one payment'],
    [addresses.shop, '4', 'this period'],
    [addresses.two, '2', 'this payee'],
  ] as const) {
    expect(await run('bot', `agent pay ${agent} ${payee} ${amount} --for more`)).toMatchObject({
      error: { code: 'client/beyond-mandate', facts: { limit } },
    })
  }
  expect(await run('me', `agent pay ${agent} ${addresses.shop} 1 --for more`)).toMatchObject({
    error: { code: 'client/beyond-mandate', facts: { limit: 'another key' } },
  })

  // A decision that an earlier run has signed is sent again; nothing else is signed under its number.
  const [chainFolder] = await readdir(join(folder, 'decisions'))
  const file = (seq: number) => join(folder, 'decisions', chainFolder!, `${agent}-1-${seq}.json`)
  const kept = { ...(paid.decision as object), seq: 2, amount: wei('1') }
  await writeFile(file(2), JSON.stringify(kept))
  expect(await run('bot', `agent pay ${agent} ${addresses.shop} 2 --for answer`)).toMatchObject({
    error: { code: 'node/decision-waits', facts: { seq: '2' } },
  })
  expect(await run('bot', `agent pay ${agent} ${addresses.shop} 1 --for answer`)).toMatchObject({
    error: { facts: { error: 'AgentGuard_NotTheKey' } }, // the kept one is what was sent, and here it is forged
  })
  await rm(file(2))
  expect(await run('bot', `agent pay ${agent} ${addresses.shop} 1 --for answer`)).toMatchObject({
    decision: { seq: 2 },
  })
  expect(JSON.parse(await readFile(file(2), 'utf8'))).toMatchObject({ seq: 2, amount: wei('1') })

  expect(await run('shop', 'agent withdraw')).toMatchObject({ amount: wei('6') })
  expect(await run('bob', `agent show ${agent}`)).toMatchObject({
    funds: wei('44'),
    bond: wei('20'),
    mandate: { seq: 2, spent: wei('6') },
  })
})

it('an order that was not paid is proven by its file, and the prover is rewarded', async () => {
  const order = await run('bot', `agent order 1 ${addresses.shop} 2 --for delivery`)
  const path = join(folder, 'order.json')
  await writeFile(path, JSON.stringify(order))
  expect(await run('shop', `agent prove unsigned-act ${path}`)).toMatchObject({
    error: { facts: { error: 'AgentGuard_TooEarly' } },
  })
  pass(2 * hour)
  expect(await run('shop', `agent prove unsigned-act ${path}`)).toMatchObject({
    slashed: wei('10'),
    rewarded: wei('1.25'),
  })
  expect(await run('bob', 'agent list')).toMatchObject({ items: [{ agent: 1, mandate: { fault: 'unsigned act' } }] })
  expect(await run('shop', `agent prove theft ${path}`)).toMatchObject({ error: { code: 'node/bad-argument' } })
})
