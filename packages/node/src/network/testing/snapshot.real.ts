import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportSnapshot, parseGenesis } from '@openledger/chain'
import { parseEther } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProgram } from '../binaries.ts'
import { joinNetwork } from '../joinNetwork.ts'
import { networkFiles } from '../Network.ts'
import { superviseNetwork } from '../superviseNetwork.ts'
import { blockAt, heightOf, loadAccount, makeNetwork, type RpcBlock, rpc, signTransfer, until } from './runNetwork.ts'

const cometbft = findProgram('cometbft')
if (cometbft === undefined) console.warn('SKIPPED 2 tests of snapshots: CometBFT cannot be had here.')
const needsPrograms = test.skipIf(cometbft === undefined)

const every = 10
const scratch = mkdtempSync(join(tmpdir(), 'olsnap-'))
const file = join(scratch, 'state.snapshot')
let net: Awaited<ReturnType<typeof makeNetwork>>
let made: Awaited<ReturnType<typeof exportSnapshot>>

beforeAll(async () => {
  if (cometbft === undefined) return
  net = await makeNetwork({ validators: 2, geth: 0 })
  const files = networkFiles(net.network.folder)
  const described = JSON.parse(readFileSync(files.network, 'utf8')) as object
  writeFileSync(files.network, JSON.stringify({ ...described, snapshotEvery: every }))
  net.up()
  await until('there are three blocks', async () => (await heightOf(net.urls[0]!)) >= 3)
  const { chainId } = net.network
  const to = loadAccount(7).address
  const raw = await signTransfer(net.faucet, { chainId, nonce: 0, to, value: parseEther('5') })
  await rpc(net.urls[0]!, 'eth_sendRawTransaction', raw)
  await until('there are twelve', async () => (await heightOf(net.urls[0]!)) >= every + 2)
  await net.down()
  const genesis = parseGenesis(JSON.parse(readFileSync(files.genesis, 'utf8')))
  const { execution } = files.of(net.network.validators[0]!)
  made = await exportSnapshot({ dataDir: execution, genesis, file, every: BigInt(every) })
  net.up()
  await until('they go on', async () => (await heightOf(net.urls[0]!)) > made.number + 2)
})
afterAll(async () => {
  await net?.killAll()
  net?.remove()
  rmSync(scratch, { recursive: true, force: true })
})

const joining = (name: string, snapshot: string) => ({
  ...({ folder: join(scratch, name), execution: 'openledger', snapshot } as const),
  port: net.network.validators[0]!.ports.http + 30,
  url: `http://127.0.0.1:${net.network.validators[0]!.ports.consensus}`,
  peers: net.urls,
})

needsPrograms('a snapshot of a block that the validators did not sign begins nothing', async () => {
  const bytes = readFileSync(file)
  // The hash stands at the end of the first list.
  const at = bytes.indexOf(Buffer.from(made.hash.slice(2), 'hex'))
  bytes[at] = bytes[at]! ^ 1
  const forged = join(scratch, 'forged.snapshot')
  writeFileSync(forged, bytes)
  await expect(joinNetwork(joining('forged', forged))).rejects.toMatchObject({ code: 'client/light-refused' })
})

needsPrograms(
  'a node joins at the height of a snapshot and goes on with the others, having executed nothing before',
  async () => {
    const { network } = await joinNetwork(joining('joined', file))
    const supervised = superviseNetwork({ network, paths: { cometbft: cometbft!, geth: undefined } })
    const url = `http://127.0.0.1:${network.validators[0]!.ports.http}`
    try {
      await until('it has caught up', async () => (await heightOf(url)) >= (await heightOf(net.urls[0]!)) - 1)
      const number = await heightOf(url)
      expect(number).toBeGreaterThan(made.number)
      expect((await blockAt(url, number)).hash).toBe((await blockAt(net.urls[1]!, number)).hash)
      expect(await rpc(url, 'eth_getBalance', loadAccount(7).address, 'latest')).toBe(
        await rpc(net.urls[1]!, 'eth_getBalance', loadAccount(7).address, 'latest'),
      )
      expect(await rpc<RpcBlock | null>(url, 'eth_getBlockByNumber', '0x2', false)).toBeNull()
      const answer = await fetch(`http://127.0.0.1:${network.validators[0]!.ports.consensus}/status`)
      const { result } = (await answer.json()) as { result: { sync_info: { earliest_block_height: string } } }
      expect(Number(result.sync_info.earliest_block_height)).toBeGreaterThan(made.number - 1)
    } finally {
      await supervised.close()
    }
  },
)
