import type { Hex } from '@openledger/base'
import { encodeFunctionData } from 'viem'
import { expect, test } from 'vitest'
import WebSocket from 'ws'
import { beaconRoot, buildOn, createDrivenChain } from '../testing/createDrivenChain.ts'
import { storeContract } from '../testing/storeContract.ts'

type Log = { blockHash: Hex; removed: boolean; data: Hex }

test('logs of a block that leaves the chain are told again as removed, before those of the block in its place', async () => {
  const node = await createDrivenChain()
  const { engine, chain } = node
  const seal = async (seconds = 1) => {
    const built = await buildOn(engine, await engine.head(), { seconds })
    expect((await engine.judge(built, beaconRoot)).status).toBe('VALID')
    return built.executionPayload.blockHash
  }
  const follow = (hash: Hex) => {
    const none = `0x${'00'.repeat(32)}`
    const state = { headBlockHash: hash, safeBlockHash: none, finalizedBlockHash: none }
    return engine.call('engine_forkchoiceUpdatedV3', state, null)
  }
  const ws = new WebSocket(chain.wsUrl)
  const opened = new Promise(resolve => ws.once('open', resolve))
  try {
    const made = await node.wallet(0).deployContract({ ...storeContract, args: [], gas: 2_000_000n })
    await follow(await seal())
    const { contractAddress: store } = await node.client.getTransactionReceipt({ hash: made })

    const told: Log[] = []
    await opened
    const subscribed = new Promise(resolve => ws.once('message', resolve))
    ws.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_subscribe', params: ['logs', { address: store }] }))
    await subscribed
    const three = new Promise<void>(resolve =>
      ws.on('message', message => {
        told.push(JSON.parse(String(message)).params.result as Log)
        if (told.length === 3) resolve()
      }),
    )
    const filter = await chain.request('eth_newFilter', [{ address: store }])
    const elsewhere = await chain.request('eth_newFilter', [{ address: `0x${'aa'.repeat(20)}` }])

    const data = encodeFunctionData({ abi: storeContract.abi, functionName: 'put', args: [3n, 9n] })
    await node.wallet(1).sendTransaction({ to: store!, data, gas: 100_000n })
    const [first, second] = [await seal(1), await seal(2)]
    await follow(first)
    await follow(second)
    await three
    const expected = [
      { blockHash: first, removed: false },
      { blockHash: first, removed: true },
      { blockHash: second, removed: false },
    ]
    expect(told).toMatchObject(expected)
    expect(new Set(told.map(log => log.data)).size).toBe(1)
    expect(await chain.request('eth_getFilterChanges', [filter])).toMatchObject(expected)
    expect(await chain.request('eth_getFilterChanges', [elsewhere])).toEqual([])
    // Asked afterwards, the chain knows only what stands.
    expect(await chain.request('eth_getLogs', [{ address: store, fromBlock: '0x0' }])).toMatchObject([
      { blockHash: second, removed: false },
    ])
  } finally {
    ws.terminate()
    await node.close()
  }
})
