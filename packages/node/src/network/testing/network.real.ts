import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRng, type Hex } from '@openledger/base'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProgram } from '../binaries.ts'
import { joinNetwork } from '../joinNetwork.ts'
import { superviseNetwork } from '../superviseNetwork.ts'
import {
  blockAt,
  heightOf,
  loadAccount,
  makeNetwork,
  type RpcBlock,
  type RpcReceipt,
  rpc,
  signTransfer,
  until,
} from './runNetwork.ts'
import { fundLoad, startLoad, untilSealed } from './startLoad.ts'

/** Blocks under load, and how often everything is killed at once. */
const blocks = Number(process.env.NETWORK_BLOCKS ?? 60)
const kills = Number(process.env.NETWORK_KILLS ?? 3)
const senders = 12

const missing = (['cometbft', 'geth'] as const).filter(program => findProgram(program) === undefined)
if (missing.length > 0) console.warn(`SKIPPED 7 tests of the network: ${missing.join(' and ')} cannot be had here.`)
const needsPrograms = test.skipIf(missing.length > 0)

let net: Awaited<ReturnType<typeof makeNetwork>>
let chainId: number

beforeAll(async () => {
  if (missing.length > 0) return
  net = await makeNetwork({ validators: 4, geth: 2 })
  chainId = net.network.chainId
  net.up()
  await until('all four have five blocks', async () => (await lowest()) >= 5)
  await fundLoad({ urls: net.urls, chainId, faucet: net.faucet, count: senders })
})
afterAll(async () => {
  await net?.killAll()
  net?.remove()
})

needsPrograms(
  'four validators on two execution clients agree on every block under load, and receipts stay where they are',
  async () => {
    const from = await lowest()
    const load = startLoad({ urls: net.urls, chainId, count: senders })
    await until(`${blocks} blocks more`, async () => (await lowest()) >= from + blocks, blocks * 10)
    await load.stop()
    const to = await lowest()
    let transactions = 0
    const proposers = new Set<string>()
    for (let number = from; number <= to; number++) {
      const seen = await Promise.all(net.urls.map(url => blockAt(url, number)))
      expect(new Set(seen.map(({ hash }) => hash)).size, `block ${number}`).toBe(1)
      transactions += seen[0]!.transactions.length
      if (number === to)
        expect(Number(seen[0]!.timestamp), 'ahead of the clock').toBeLessThanOrEqual(Date.now() / 1000 + 2)
      proposers.add((seen[0] as RpcBlock & { miner: string }).miner)
    }
    // Clients of both kinds have proposed, and those of each have executed what the others built.
    expect(proposers.size).toBe(4)
    expect(transactions).toBeGreaterThan(senders)
    expect(load.receipts.size).toBeGreaterThan(senders)
    for (const [hash, blockHash] of load.receipts) await expectReceipt(hash, blockHash)
  },
)

needsPrograms('three go on while one is down; killed, it comes back by itself and agrees', async () => {
  for (const index of [0, 3]) {
    const others = net.urls.filter((_, i) => i !== index)
    net.kill(index)
    const before = await heightOf(others[0]!)
    await until('the others go on', async () => (await heightOf(others[0]!)) >= before + 5)
    await until('it has caught up', async () => {
      const [own, other] = await Promise.all([heightOf(net.urls[index]!), heightOf(others[0]!)])
      return own >= other - 1
    })
    await expectAgreement()
  }
})

needsPrograms('a validator that is frozen stops nobody, and follows once it is thawed', async () => {
  for (const index of [1, 2]) {
    const others = net.urls.filter((_, i) => i !== index)
    net.kill(index, undefined, 'SIGSTOP')
    const before = await heightOf(others[0]!)
    await until('the others go on', async () => (await heightOf(others[0]!)) >= before + 5)
    net.kill(index, undefined, 'SIGCONT')
    await until('it follows again', async () => (await heightOf(net.urls[index]!)) >= before + 6)
    await expectAgreement()
  }
})

needsPrograms('a flood of transactions that nobody can use stops nothing', async () => {
  const rng = createRng('flood')
  const poor = loadAccount(50)
  const to = loadAccount(100).address
  const rich = loadAccount(0)
  const far = 1_000_000
  const flood = await Promise.all(
    Array.from({ length: 400 }, async (_, i): Promise<Hex> => {
      if (i % 4 === 0)
        return `0x02${Array.from({ length: 200 }, () => rng.int(256).toString(16).padStart(2, '0')).join('')}`
      if (i % 4 === 1) return signTransfer(poor, { chainId, nonce: i, to })
      if (i % 4 === 2) return signTransfer(rich, { chainId: chainId + 1, nonce: i, to })
      return rich.signTransaction({
        ...{ type: 'eip1559', chainId, nonce: far + i, to, gas: 21_000n, maxFeePerGas: 1n, maxPriorityFeePerGas: 0n },
      })
    }),
  )
  const before = await lowest()
  const answers = await Promise.all(
    net.urls.flatMap(url =>
      flood.map(raw =>
        rpc(url, 'eth_sendRawTransaction', raw).then(
          () => 'taken',
          () => 'refused',
        ),
      ),
    ),
  )
  expect(answers.filter(answer => answer === 'taken')).toHaveLength(0)
  await until('blocks come as before', async () => (await lowest()) >= before + 4)
  const nonce = Number(await rpc<Hex>(net.urls[1]!, 'eth_getTransactionCount', rich.address, 'pending'))
  const hash = await rpc<Hex>(net.urls[1]!, 'eth_sendRawTransaction', await signTransfer(rich, { chainId, nonce, to }))
  await until('a good one is in a block on all four', async () => {
    const found = await Promise.all(net.urls.map(url => rpc<RpcReceipt | null>(url, 'eth_getTransactionReceipt', hash)))
    return found.every(receipt => receipt !== null)
  })
})

needsPrograms('the execution client alone is killed: the bridge waits for it, or has its blocks replayed', async () => {
  for (const index of [1, 2]) {
    net.kill(index, ['execution'])
    const other = net.urls[0]!
    const before = await heightOf(other)
    await until('it follows again', async () => (await heightOf(net.urls[index]!)) >= before + 4)
    await expectAgreement()
  }
})

needsPrograms(
  'one more node joins from an address alone, follows from the first block on, and is told of transactions',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'openledger-join-'))
    const [first] = net.network.validators
    const { network: joined, genesis } = await joinNetwork({
      ...{ folder, execution: 'openledger', port: first!.ports.http + 45 },
      url: `http://127.0.0.1:${first!.ports.consensus}`,
      peers: net.urls,
    })
    expect(genesis).toBe((await blockAt(net.urls[3]!, 0)).hash)
    const wrong = {
      folder: `${folder}-wrong`,
      execution: 'openledger',
      port: 29_000,
      genesis: `0x${'00'.repeat(32)}`,
    } as const
    await expect(joinNetwork({ ...wrong, url: `http://127.0.0.1:${first!.ports.consensus}` })).rejects.toMatchObject({
      code: 'node/genesis-unexpected',
    })
    const supervised = superviseNetwork({
      network: joined,
      paths: { cometbft: findProgram('cometbft')!, geth: undefined },
    })
    const url = `http://127.0.0.1:${joined.validators[0]!.ports.http}`
    try {
      await until('it has caught up', async () => (await heightOf(url)) >= (await lowest()) - 1)
      const number = (await heightOf(url)) - 1
      expect((await blockAt(url, number)).hash).toBe((await blockAt(net.urls[0]!, number)).hash)
      // What it is told reaches the validators.
      const account = loadAccount(senders - 1)
      const nonce = Number(await rpc<Hex>(url, 'eth_getTransactionCount', account.address, 'pending'))
      const raw = await signTransfer(account, { chainId, nonce, to: loadAccount(100).address })
      const hash = await rpc<Hex>(url, 'eth_sendRawTransaction', raw)
      await until('it is in a block everywhere', async () => {
        const found = await Promise.all(
          [url, ...net.urls].map(at => rpc<RpcReceipt | null>(at, 'eth_getTransactionReceipt', hash)),
        )
        return found.every(receipt => receipt !== null)
      })
    } finally {
      await supervised.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

needsPrograms('all processes of all four are killed under load: nothing acknowledged is lost or moved', async () => {
  const rng = createRng('all killed')
  const receipts = new Map<Hex, Hex>()
  const acknowledged = new Set<Hex>()
  for (let round = 0; round < kills; round++) {
    const before = await lowest()
    const load = startLoad({ urls: net.urls, chainId, count: senders })
    await until('the load runs', async () => (await lowest()) >= before + 5)
    await new Promise(done => setTimeout(done, rng.int(1_000)))
    await net.killAll()
    await load.stop()
    for (const [hash, blockHash] of load.receipts) receipts.set(hash, blockHash)
    for (const hash of load.acknowledged) acknowledged.add(hash)
    net.up()
    await until('it is live again', async () => (await lowest()) >= before + 9, 300)
  }
  expect(acknowledged.size).toBeGreaterThan(senders)
  // Whose receipt had been seen is where it was; whose hash had been answered is in a block, on all four.
  for (const [hash, blockHash] of receipts) await expectReceipt(hash, blockHash)
  await untilSealed(net.urls, acknowledged)
  console.log(`${kills} kills of everything: ${receipts.size} receipts and ${acknowledged.size} answered hashes kept`)
  await expectAgreement()
})

async function lowest(): Promise<number> {
  return Math.min(...(await Promise.all(net.urls.map(heightOf))))
}

async function expectAgreement(): Promise<void> {
  const number = await lowest()
  const seen = await Promise.all(net.urls.map(url => blockAt(url, number)))
  expect(new Set(seen.map(({ hash }) => hash)).size).toBe(1)
}

async function expectReceipt(hash: Hex, blockHash: Hex): Promise<void> {
  for (const url of net.urls) {
    const receipt = await rpc<RpcReceipt | null>(url, 'eth_getTransactionReceipt', hash)
    expect(receipt?.blockHash, `${hash} on ${url}`).toBe(blockHash)
  }
}
