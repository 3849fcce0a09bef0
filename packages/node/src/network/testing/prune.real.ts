import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProgram } from '../binaries.ts'
import { networkFiles } from '../Network.ts'
import { blockAt, heightOf, makeNetwork, rpc, until } from './runNetwork.ts'
import { fundLoad, startLoad, untilSealed } from './startLoad.ts'

const missing = (['cometbft', 'geth'] as const).filter(program => findProgram(program) === undefined)
if (missing.length > 0) console.warn(`SKIPPED 1 test of pruning: ${missing.join(' and ')} cannot be had here.`)

/** Blocks under load before the folder is pruned, and of how many of the last ones the state stays. */
const blocks = Number(process.env.PRUNE_BLOCKS ?? 30)
const states = 5

let net: Awaited<ReturnType<typeof makeNetwork>>

beforeAll(async () => {
  if (missing.length > 0) return
  net = await makeNetwork({ validators: 2, geth: 1, epochBlocks: 10 })
  net.up()
  await until('both have three blocks', async () => (await lowest()) >= 3)
})
afterAll(async () => {
  await net?.killAll()
  net?.remove()
})

test.skipIf(missing.length > 0)(
  'a validator whose folder was pruned goes on, proposes, and agrees with geth',
  async () => {
    const { urls, faucet, network, folder } = net
    const { chainId } = network
    await fundLoad({ urls, chainId, faucet, count: 8 })
    const load = startLoad({ urls, chainId, count: 8 })
    await until('there is a chain to prune', async () => (await lowest()) >= blocks)
    await load.stop()
    await untilSealed(urls, load.acknowledged)
    const prune = () =>
      execFileSync(
        process.execPath,
        [
          resolve(import.meta.dirname, '..', '..', '..', 'bin', 'openledger.mjs'),
          ...['chain', 'prune', '--chain', net.files(0).execution, '--genesis', networkFiles(folder).genesis],
          ...['--states', String(states), '--json'],
        ],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      )
    expect(prune).toThrow()
    await net.down()
    const { head, firstState, removed, kept, bytes } = JSON.parse(prune())
    expect(firstState).toBeLessThanOrEqual(head - states + 1)
    expect(firstState).toBeGreaterThan(head - states - 2)
    expect(bytes.after).toBeLessThan(bytes.before)
    console.log(
      `${head} blocks: ${bytes.before} → ${bytes.after} bytes, ${removed} nodes and codes removed, ${kept} stay`,
    )

    net.up()
    await until('both answer again', async () => (await lowest()) >= head)
    const again = startLoad({ urls, chainId, count: 8 })
    // Over the end of an epoch, at which the contract is asked what changes.
    await until('they go on', async () => (await lowest()) >= head + 15)
    await again.stop()
    await untilSealed(urls, again.acknowledged)
    const proposers = new Set<string>()
    for (let number = 1; number <= (await lowest()); number++) {
      const [own, other] = await Promise.all(urls.map(url => blockAt(url, number)))
      expect(own!.hash, `block ${number}`).toBe(other!.hash)
      if (number > head) proposers.add((own as unknown as { miner: string }).miner)
    }
    expect(proposers.size).toBe(2)
    await expect(rpc(urls[0]!, 'eth_getBalance', faucet.address, '0x2')).rejects.toThrow(
      /historical state .* not available/,
    )
    expect(await rpc(urls[0]!, 'eth_getBalance', faucet.address, 'latest')).toBe(
      await rpc(urls[1]!, 'eth_getBalance', faucet.address, 'latest'),
    )
  },
)

async function lowest(): Promise<number> {
  return Math.min(...(await Promise.all(net.urls.map(heightOf))))
}
