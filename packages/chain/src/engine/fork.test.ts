import type { Hex } from '@openledger/base'
import { getContractAddress } from 'viem'
import { afterEach, expect, test } from 'vitest'
import { connectExecution } from '../bridge/ExecutionClient.ts'
import type { Genesis } from '../Genesis.ts'
import { beaconRoot, buildOn, createDrivenChain, testSecret } from '../testing/createDrivenChain.ts'
import { clientsOf, testAccount, testGenesis } from '../testing/index.ts'
import { findGeth, startGeth } from '../testing/startGeth.ts'

const geth = findGeth()
if (geth === undefined)
  console.warn('SKIPPED geth in tests of a fork: it is neither at $GETH, on PATH nor in ~/go/bin.')

/** Seconds after the genesis at which Osaka begins. */
const forkAfter = 5

/** Returns the leading zeros of 1 by an opcode that Osaka has (EIP-7939): 255. Before that it is none. */
const countZeros: Hex = '0x600b600c600039600b6000f360011e60005260206000f3'

/** Gas that Prague lets one transaction have, and Osaka does not (EIP-7825: 2²⁴). */
const muchGas = 20_000_000n

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

test('at its time a fork holds for every block after it: opcodes, limits, and what was sent before it', async () => {
  const genesis = await forkingGenesis()
  const ours = await start(genesis)
  // One that was not told of the fork: what it builds is right by the old rules, to the last root.
  const { osakaTime, ...config } = genesis.config
  const stale = await start({ ...genesis, config })
  const fresh = await start(genesis)
  const clients = [ours.engine, fresh.engine]
  if (geth !== undefined) {
    const peer = await startGeth({ geth, folder: ours.folder.path, genesis, secret: testSecret })
    closing.push(peer.close)
    clients.push(connectExecution({ url: peer.engineUrl, secret: testSecret }))
    expect((await clients[2]!.blockAt(0))!.hash).toBe(ours.chain.genesisHash)
  }
  const verdictsOn = (built: Awaited<ReturnType<typeof buildOn>>) =>
    Promise.all(clients.map(async client => (await client.judge(built, beaconRoot)).status))
  const valid = clients.map(() => 'VALID')

  /** Builds the next block on ours, `at` seconds after the genesis; all judge and follow it. */
  async function seal(at: number) {
    const parent = await ours.engine.head()
    const built = await buildOn(ours.engine, parent, { seconds: genesisTime + at - parent.timestamp })
    expect(await verdictsOn(built)).toEqual(valid)
    for (const client of [...clients, stale.engine]) {
      if (client === stale.engine) await client.judge(built, beaconRoot)
      await client.follow(built.executionPayload.blockHash)
    }
    return built.executionPayload
  }

  const contract = await deploy(ours.chain.url)
  await seal(1)
  const before = await send(ours.chain.url, { nonce: 1, to: contract })
  await seal(2)
  expect((await ours.client.getTransactionReceipt({ hash: before })).status).toBe('reverted')
  await expect(ours.client.call({ to: contract })).rejects.toThrow('invalid opcode')

  // Taken before the fork, and told to nobody: no block after it may hold the one with so much gas.
  const large = await send(ours.chain.url, { nonce: 2, to: testAccount(3).address, gas: muchGas })
  await send(stale.chain.url, { nonce: 2, to: testAccount(3).address, gas: muchGas })
  const after = await send(ours.chain.url, { nonce: 0, to: contract, from: 1 })
  const parent = await ours.engine.head()
  const old = await buildOn(stale.engine, parent, { seconds: genesisTime + forkAfter - parent.timestamp })
  expect(old.executionPayload.transactions).toHaveLength(1)
  expect(await verdictsOn(old)).toEqual(clients.map(() => 'INVALID'))
  const [held] = (await seal(forkAfter)).transactions
  expect(held).toBeDefined()
  expect((await ours.client.getTransactionReceipt({ hash: after })).status).toBe('success')
  expect((await ours.client.call({ to: contract })).data).toBe(`0x${'ff'.padStart(64, '0')}`)
  await expect(ours.client.getTransactionReceipt({ hash: large })).rejects.toThrow('could not be found')

  // Its nonce is free again, and from now on such a one is refused at once.
  await expect(send(ours.chain.url, { nonce: 2, to: contract, gas: muchGas })).rejects.toThrow('gas limit too high')
  const again = await send(ours.chain.url, { nonce: 2, to: contract })
  expect((await seal(forkAfter + 1)).transactions).toHaveLength(1)
  expect((await ours.client.getTransactionReceipt({ hash: again })).status).toBe('success')
  expect(osakaTime).toBe(genesisTime + forkAfter)
})

test('before its time a fork changes nothing: a block at the last second is one of the old rules', async () => {
  const genesis = await forkingGenesis()
  const ours = await start(genesis)
  const large = await send(ours.chain.url, { nonce: 0, to: testAccount(3).address, gas: muchGas })
  const built = await buildOn(ours.engine, await ours.engine.head(), { seconds: forkAfter - 1 })
  expect((await ours.engine.judge(built, beaconRoot)).status).toBe('VALID')
  await ours.engine.follow(built.executionPayload.blockHash)
  expect((await ours.client.getTransactionReceipt({ hash: large })).status).toBe('success')
})

const genesisTime = 1_760_000_000

/** The tests' genesis, with Osaka a few seconds after it. */
async function forkingGenesis(): Promise<Genesis> {
  const genesis = await testGenesis({ timestamp: genesisTime })
  const { prague, ...blobs } = genesis.config.blobSchedule as Record<string, unknown>
  return {
    ...genesis,
    config: {
      ...genesis.config,
      osakaTime: genesisTime + forkAfter,
      blobSchedule: { ...blobs, prague, osaka: prague },
    },
  }
}

async function start(genesis: Genesis) {
  const chain = await createDrivenChain({ genesis })
  closing.push(chain.close)
  return chain
}

async function deploy(url: string): Promise<Hex> {
  await send(url, { nonce: 0, data: countZeros, gas: 200_000n })
  return getContractAddress({ from: testAccount(0).address, nonce: 0n })
}

async function send(url: string, { nonce, to, data, gas = 100_000n, from = 0 }: Sent): Promise<Hex> {
  const serializedTransaction = await testAccount(from).signTransaction({
    ...{ chainId: 4267, type: 'eip1559', nonce, gas, maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 1n },
    ...(to === undefined ? {} : { to }),
    ...(data === undefined ? {} : { data }),
  })
  return clientsOf(url).client.sendRawTransaction({ serializedTransaction })
}

type Sent = { nonce: number; to?: Hex; data?: Hex; gas?: bigint; from?: number }
