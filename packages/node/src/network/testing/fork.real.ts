import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import { getContractAddress } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProgram } from '../binaries.ts'
import { joinNetwork } from '../joinNetwork.ts'
import { networkFiles } from '../Network.ts'
import { superviseNetwork } from '../superviseNetwork.ts'
import { blockAt, heightOf, makeNetwork, type RpcReceipt, rpc, until } from './runNetwork.ts'
import { fundLoad, startLoad, untilSealed } from './startLoad.ts'

const missing = (['cometbft', 'geth'] as const).filter(program => findProgram(program) === undefined)
if (missing.length > 0) console.warn(`SKIPPED 2 tests of a fork: ${missing.join(' and ')} cannot be had here.`)
const needsPrograms = test.skipIf(missing.length > 0)

/** Seconds from its announcement to the fork: both validators are started again before it. */
const notice = 25

/** Returns the leading zeros of 1 by an opcode that Osaka has (EIP-7939): 255. Before that it is none. */
const countZeros: Hex = '0x600b600c600039600b6000f360011e60005260206000f3'

/** A call of the contract of `countZeros`. */
let zeros: { to: Hex }

let net: Awaited<ReturnType<typeof makeNetwork>>

beforeAll(async () => {
  if (missing.length > 0) return
  net = await makeNetwork({ validators: 2, geth: 1 })
  net.up()
  await until('both have three blocks', async () => (await lowest()) >= 3)
})
afterAll(async () => {
  await net?.killAll()
  net?.remove()
})

needsPrograms(
  'a network goes over a fork at its time under load, its two execution clients agreeing on every block',
  async () => {
    const { urls, faucet, network } = net
    const { chainId } = network
    await fundLoad({ urls, chainId, faucet, count: 4 })
    const deployed = await faucet.signTransaction({
      ...{ type: 'eip1559', chainId, nonce: 4, data: countZeros, gas: 200_000n },
      ...{ maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 10n ** 6n },
    })
    await untilSealed(urls, [await rpc<Hex>(urls[0]!, 'eth_sendRawTransaction', deployed)])
    zeros = { to: getContractAddress({ from: faucet.address, nonce: 4n }) }
    const answers = () =>
      Promise.all(
        urls.map(url =>
          rpc<Hex>(url, 'eth_call', zeros, 'latest').then(
            answer => Number(answer),
            () => 'none',
          ),
        ),
      )
    expect(await answers()).toEqual(['none', 'none'])

    // As its operators do: the time goes into the genesis file of each, and each is started again.
    await net.down()
    const forkTime = Math.floor(Date.now() / 1000) + notice
    announce(networkFiles(net.folder).genesis, forkTime)
    net.up()
    await until('both answer again', async () => (await lowest()) >= 3)
    const load = startLoad({ urls, chainId, count: 4 })
    const timeAt = async (number: number) => Number((await blockAt(urls[0]!, number)).timestamp)
    await until('both are well past the fork', async () => (await timeAt(await lowest())) >= forkTime + 8)
    await load.stop()
    expect(await answers()).toEqual([255, 255])

    const last = await lowest()
    const sides = { before: 0, after: 0 }
    const proposers = new Set<string>()
    for (let number = 1; number <= last; number++) {
      const [own, other] = await Promise.all(urls.map(url => blockAt(url, number)))
      expect(own!.hash, `block ${number}`).toBe(other!.hash)
      if (Number(own!.timestamp) < forkTime) sides.before++
      else {
        sides.after++
        proposers.add((own as unknown as { miner: string }).miner)
      }
    }
    // Both have proposed by the new rules, each to the other.
    expect(proposers.size).toBe(2)
    expect(sides.before).toBeGreaterThan(3)
    expect(load.receipts.size).toBeGreaterThan(4)
    await untilSealed(urls, load.acknowledged)
    const [hash] = load.acknowledged
    const receipts = await Promise.all(urls.map(url => rpc<RpcReceipt>(url, 'eth_getTransactionReceipt', hash)))
    expect(receipts[0]!.blockHash).toBe(receipts[1]!.blockHash)
  },
)

needsPrograms('a node that joins after the fork is told of it, on either client, and follows over it', async () => {
  const [first] = net.network.validators
  for (const [index, execution] of (['openledger', 'geth'] as const).entries()) {
    const folder = mkdtempSync(join(tmpdir(), 'openledger-join-'))
    const { network } = await joinNetwork({
      ...{ folder, execution, port: first!.ports.http + 25 + 10 * index },
      url: `http://127.0.0.1:${first!.ports.consensus}`,
    })
    const paths = { cometbft: findProgram('cometbft')!, geth: findProgram('geth') }
    const supervised = superviseNetwork({ network, paths })
    const url = `http://127.0.0.1:${network.validators[0]!.ports.http}`
    try {
      await until(`${execution} has caught up`, async () => (await heightOf(url)) >= (await lowest()) - 1)
      const number = (await heightOf(url)) - 1
      expect((await blockAt(url, number)).hash).toBe((await blockAt(net.urls[0]!, number)).hash)
      expect(Number(await rpc<Hex>(url, 'eth_call', zeros, 'latest'))).toBe(255)
    } finally {
      await supervised.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
})

/** Puts the time of Osaka into a genesis file; blobs stay as they are under Prague. */
function announce(file: string, osakaTime: number): void {
  const genesis = JSON.parse(readFileSync(file, 'utf8')) as { config: { blobSchedule: { prague: unknown } } }
  const { blobSchedule } = genesis.config
  const config = { ...genesis.config, osakaTime, blobSchedule: { ...blobSchedule, osaka: blobSchedule.prague } }
  writeFileSync(file, JSON.stringify({ ...genesis, config }))
}

async function lowest(): Promise<number> {
  return Math.min(...(await Promise.all(net.urls.map(heightOf))))
}
