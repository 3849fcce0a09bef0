import type { Hex } from '@openledger/base'
import { encodeFunctionData, parseEther } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestChain, storeContract, testAccount } from '../../testing/index.ts'

type Simulated = {
  hash: Hex
  parentHash: Hex
  number: Hex
  calls: { status: Hex; returnData: Hex; gasUsed: Hex; logs: { address: Hex; data: Hex; logIndex: Hex }[] }[]
}

let node: Awaited<ReturnType<typeof createTestChain>>
let store: Hex
const { abi } = storeContract
const alice = testAccount(0).address
const stranger = `0x${'5a'.repeat(20)}`

beforeAll(async () => {
  node = await createTestChain()
  const hash = await node.wallet(9).deployContract({ ...storeContract, args: [] })
  store = (await node.client.getTransactionReceipt({ hash })).contractAddress!
})
afterAll(() => node.close())

const simulate = (blockStateCalls: unknown[], more = {}) =>
  node.chain.request('eth_simulateV1', [{ blockStateCalls, ...more }, 'latest']) as Promise<Simulated[]>

test('blocks stand on each other, and nothing of them is left', async () => {
  const before = await node.client.getBlock()
  const put = encodeFunctionData({ abi, functionName: 'put', args: [7n, 42n] })
  const read = encodeFunctionData({ abi, functionName: 'at', args: [7n] })
  const hashOf = encodeFunctionData({ abi, functionName: 'hashOf', args: [before.number + 1n] })
  const [first, second] = await simulate([
    { calls: [{ from: alice, to: store, input: put }] },
    {
      calls: [
        { to: store, input: read },
        { to: store, input: hashOf },
      ],
    },
  ])
  expect(first).toMatchObject({ parentHash: before.hash, calls: [{ status: '0x1' }] })
  expect(BigInt(first!.calls[0]!.logs[0]!.data)).toBe(42n)
  expect(second!.parentHash).toBe(first!.hash)
  expect(BigInt(second!.calls[0]!.returnData)).toBe(42n)
  expect(second!.calls[1]!.returnData).toBe(first!.hash)
  expect(await node.client.readContract({ address: store, abi, functionName: 'at', args: [7n] })).toBe(0n)
  expect((await node.client.getBlock()).hash).toBe(before.hash)
  // The next real block is as if nobody had asked.
  const hash = await node.wallet(0).writeContract({ address: store, abi, functionName: 'put', args: [1n, 2n] })
  expect((await node.client.getTransactionReceipt({ hash })).status).toBe('success')
})

test('gas is what the transaction itself uses, and a failed call says why', async () => {
  const put = encodeFunctionData({ abi, functionName: 'put', args: [11n, 5n] })
  const unlucky = encodeFunctionData({ abi, functionName: 'put', args: [13n, 5n] })
  const [block] = await simulate([
    {
      calls: [
        { from: alice, to: store, input: put },
        { to: store, input: unlucky },
      ],
    },
  ])
  expect(block!.calls[1]).toMatchObject({
    status: '0x0',
    error: { code: 3, message: 'execution reverted: unlucky' },
  })
  const hash = await node.wallet(0).writeContract({ address: store, abi, functionName: 'put', args: [11n, 5n] })
  expect(BigInt(block!.calls[0]!.gasUsed)).toBe((await node.client.getTransactionReceipt({ hash })).gasUsed)
})

test('transfers of value are told in their order among the logs, and undone ones are not', async () => {
  const stateOverrides = { [stranger]: { balance: '0x64' } }
  const told = await simulate(
    [
      { stateOverrides, calls: [{ from: stranger, to: alice, value: '0x28' }] },
      { calls: [{ from: stranger, to: store, value: '0x3c', input: '0x12' }] },
    ],
    { traceTransfers: true },
  )
  expect(told[0]!.calls[0]!.logs).toMatchObject([{ address: `0x${'ee'.repeat(20)}`, logIndex: '0x0' }])
  expect(BigInt(told[0]!.calls[0]!.logs[0]!.data)).toBe(40n)
  expect(told[1]!.calls[0]).toMatchObject({ status: '0x0', logs: [] })
  const silent = await simulate([{ stateOverrides, calls: [{ from: stranger, to: alice, value: '0x28' }] }])
  expect(silent[0]!.hash).toBe(told[0]!.hash)
  expect(silent[0]!.calls[0]!.logs).toEqual([])
})

test('what cannot be is refused with the code that the standard lists', async () => {
  const codeOf = (blocks: unknown[], more = {}) =>
    simulate(blocks, more).then(
      () => 0,
      error => (error as { code: number }).code,
    )
  const value = `0x${parseEther('1').toString(16)}`
  expect(await codeOf([])).toBe(-32602)
  expect(await codeOf([{ calls: [{ from: stranger, to: alice, value }] }])).toBe(-38014)
  expect(await codeOf([{ calls: [{ from: alice, to: stranger, nonce: '0xffff' }] }], { validation: true })).toBe(-38011)
  expect(await codeOf([{ calls: [{ from: alice, to: stranger }] }], { validation: true })).toBe(-38012)
  expect(await codeOf([{ calls: [{ from: alice, to: stranger, gas: '0x1' }] }])).toBe(-38013)
  expect(await codeOf([{ blockOverrides: { gasLimit: '0x5208' }, calls: [{ from: alice, gas: '0x5209' }] }])).toBe(
    -38015,
  )
  expect(await codeOf([{ blockOverrides: { number: '0x1' } }])).toBe(-38020)
  expect(await codeOf([{ blockOverrides: { time: '0x1' } }])).toBe(-38021)
  expect(await codeOf(Array.from({ length: 257 }, () => ({})))).toBe(-38026)
})

test('a trace holds every step of a transaction, and its gas is the receipt’s', async () => {
  const hash = await node.wallet(2).writeContract({ address: store, abi, functionName: 'put', args: [21n, 8n] })
  const { gasUsed, blockNumber } = await node.client.getTransactionReceipt({ hash })
  type Step = { op: string; pc: number; gas: number; gasCost: number; depth: number; storage?: Record<Hex, Hex> }
  type Trace = { gas: number; failed: boolean; structLogs: Step[] }
  const trace = (await node.chain.request('debug_traceTransaction', [hash])) as Trace
  expect(trace).toMatchObject({ gas: Number(gasUsed), failed: false })
  expect(trace.structLogs[0]).toMatchObject({ pc: 0, op: 'PUSH1', depth: 1 })
  const stored = trace.structLogs.find(({ op }) => op === 'SSTORE')
  expect(Object.values(stored!.storage!).map(BigInt)).toEqual([8n])
  // Within a frame the gas of a step and its cost give the gas of the next one.
  for (const [i, { gas, gasCost, depth }] of trace.structLogs.slice(0, -1).entries()) {
    if (trace.structLogs[i + 1]!.depth === depth) expect(trace.structLogs[i + 1]!.gas).toBe(gas - gasCost)
  }
  const block = await node.chain.request('debug_traceBlockByNumber', [`0x${blockNumber.toString(16)}`])
  expect(block).toMatchObject([{ txHash: hash, result: { gas: trace.gas } }])
  const failing = await node
    .wallet(3)
    .writeContract({ address: store, abi, functionName: 'put', args: [13n, 1n], gas: 100_000n })
  expect(await node.chain.request('debug_traceTransaction', [failing])).toMatchObject({ failed: true })
})
