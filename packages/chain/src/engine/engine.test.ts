import type { Hex } from '@openledger/base'
import { SignJWT } from 'jose'
import { parseEther } from 'viem'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beaconRoot, buildOn, createDrivenChain, testSecret, zero } from '../testing/createDrivenChain.ts'
import { testAccount } from '../testing/index.ts'

let node: Awaited<ReturnType<typeof createDrivenChain>>

beforeEach(async () => {
  node = await createDrivenChain()
})
afterEach(() => node.close())

const bob = testAccount(1).address
const carol = testAccount(40).address

function follow(hash: Hex, { safe = zero, final = zero }: { safe?: Hex; final?: Hex } = {}) {
  return node.engine.call<{ payloadStatus: { status: string; latestValidHash: Hex | null }; payloadId: Hex | null }>(
    'engine_forkchoiceUpdatedV3',
    { headBlockHash: hash, safeBlockHash: safe, finalizedBlockHash: final },
    null,
  )
}

const pay = (from: number, value: bigint, more = {}) =>
  node.wallet(from).sendTransaction({ to: carol, value, gas: 21_000n, ...more })

/** Builds, judges and follows the next block. */
async function advance(final = true) {
  const parent = await node.engine.head()
  const built = await buildOn(node.engine, parent)
  const hash = built.executionPayload.blockHash
  expect(await node.engine.judge(built, beaconRoot)).toMatchObject({ status: 'VALID', latestValidHash: hash })
  expect((await follow(hash, final ? { safe: hash, final: hash } : {})).payloadStatus.status).toBe('VALID')
  return built
}

test('a consensus builds, judges and follows blocks; transactions wait in the pool until then', async () => {
  const hash = await pay(0, parseEther('1'))
  expect(await node.client.getBlockNumber()).toBe(0n)
  expect(await node.chain.request('txpool_status')).toEqual({ pending: '0x1', queued: '0x0' })
  const built = await advance()
  expect(built.executionPayload.transactions).toHaveLength(1)
  const receipt = await node.client.getTransactionReceipt({ hash })
  expect(receipt.blockHash).toBe(built.executionPayload.blockHash)
  expect(await node.client.getBalance({ address: carol })).toBe(parseEther('1'))
  expect(await node.chain.request('txpool_status')).toEqual({ pending: '0x0', queued: '0x0' })
  for (const blockTag of ['latest', 'safe', 'finalized'] as const) {
    expect((await node.client.getBlock({ blockTag })).hash).toBe(built.executionPayload.blockHash)
  }
})

test('every method of the Prague fork is announced, and each one announced is answered', async () => {
  const announced = await node.engine.call<string[]>('engine_exchangeCapabilities', [])
  expect(announced.sort()).toEqual([
    'engine_forkchoiceUpdatedV3',
    'engine_getClientVersionV1',
    'engine_getPayloadV4',
    'engine_newPayloadV4',
  ])
  for (const method of announced) {
    await node.engine.call(method).catch(error => expect(error.facts.error).not.toBe('-32601'))
  }
  // The common methods are there too, as a consensus client expects.
  expect(await node.engine.call('eth_chainId')).toBe('0x10ab')
  // On the public port there is no Engine API.
  await expect(node.chain.request('engine_exchangeCapabilities', [[]])).rejects.toMatchObject({ code: -32601 })
})

test('only tokens of the shared secret, issued within a minute of now, are let in', async () => {
  const now = Math.floor(Date.now() / 1000)
  const ask = async (authorization?: string) =>
    (
      await fetch(node.chain.engineUrl!, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
        body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
      })
    ).status
  const token = async (issued: number | undefined, secret = testSecret, alg = 'HS256') => {
    const jwt = new SignJWT().setProtectedHeader({ alg })
    return `Bearer ${await (issued === undefined ? jwt : jwt.setIssuedAt(issued)).sign(secret)}`
  }
  expect(await ask(await token(now))).toBe(200)
  expect(await ask(await token(now - 50))).toBe(200)
  expect(await ask(await token(now + 50))).toBe(200)
  expect(await ask()).toBe(401)
  expect(await ask('Bearer nonsense')).toBe(401)
  expect(await ask(await token(undefined))).toBe(401)
  expect(await ask(await token(now - 70))).toBe(401)
  expect(await ask(await token(now + 70))).toBe(401)
  expect(await ask(await token(now, new Uint8Array(32)))).toBe(401)
  expect(await ask(await token(now, new Uint8Array(64).fill(7), 'HS512'))).toBe(401)
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(`{"iat":${now}}`).toString('base64url')}.`
  expect(await ask(`Bearer ${none}`)).toBe(401)
})

test('a payload whose parent is unknown is SYNCING, and a head that is unknown too', async () => {
  const built = await advance()
  const other = await createDrivenChain({ genesis: node.genesis })
  const child = await buildOn(node.engine, await node.engine.head())
  expect(await other.engine.judge(child, beaconRoot)).toEqual({
    status: 'SYNCING',
    latestValidHash: null,
    validationError: null,
  })
  const answer = await other.engine.follow(child.executionPayload.blockHash)
  expect(answer.payloadStatus.status).toBe('SYNCING')
  // Handed in from the parent on, both hold.
  expect((await other.engine.judge(built, beaconRoot)).status).toBe('VALID')
  expect((await other.engine.judge(child, beaconRoot)).status).toBe('VALID')
  await other.close()
})

test('a payload that does not hold is INVALID with the last ancestor that does, and so is what stands on it', async () => {
  await advance()
  await pay(0, 1n)
  const parent = await node.engine.head()
  const built = await buildOn(node.engine, parent)
  const judge = (changes: Record<string, unknown>, requests = built.executionRequests) =>
    node.engine.call<{ status: string; latestValidHash: Hex | null; validationError: string }>(
      'engine_newPayloadV4',
      { ...built.executionPayload, ...changes },
      [],
      beaconRoot,
      requests,
    )
  // The hash is not that of the fields: nothing is known of any ancestor.
  expect(await judge({ gasUsed: '0x1' })).toMatchObject({ status: 'INVALID', latestValidHash: null })
  // Requests are part of the hash.
  expect(await judge({}, ['0x00ab'])).toMatchObject({ status: 'INVALID', latestValidHash: null })

  // A state root that nothing leads to, under a hash that is right for it.
  const wrongHash = /got (0x[0-9a-f]{64})/.exec((await judge({ stateRoot: zero })).validationError)![1]!
  const refused = await judge({ stateRoot: zero, blockHash: wrongHash })
  expect(refused).toMatchObject({ status: 'INVALID', latestValidHash: parent.hash })
  expect(refused.validationError).toContain('stateRoot')
  const onBad = await judge({ parentHash: wrongHash })
  const badHash = /got (0x[0-9a-f]{64})/.exec(onBad.validationError)![1]!
  expect(await judge({ parentHash: wrongHash, blockHash: badHash })).toMatchObject({
    status: 'INVALID',
    latestValidHash: parent.hash,
  })
  expect((await follow(wrongHash as Hex)).payloadStatus).toMatchObject({
    status: 'INVALID',
    latestValidHash: parent.hash,
  })
  // The one that was built still holds, and the state it stands on was not harmed.
  expect((await judge({})).status).toBe('VALID')
  await advance()
})

test('blocks beside the chain keep their state: the head moves to another branch and back, receipts and pool with it', async () => {
  const base = await advance()
  const parent = { hash: base.executionPayload.blockHash, timestamp: Number(base.executionPayload.timestamp) }
  const first = await pay(0, 3n)
  const a = await buildOn(node.engine, parent, { seconds: 1 })
  // The same nonce, spent otherwise, on another branch: only the one can be in a chain.
  const rival = await pay(0, 5n, { nonce: 0, maxFeePerGas: 10n ** 13n, maxPriorityFeePerGas: 10n ** 10n })
  const b = await buildOn(node.engine, parent, { seconds: 2 })
  const onB = await pay(1, 7n)
  expect((await node.engine.judge(a, beaconRoot)).status).toBe('VALID')
  expect((await node.engine.judge(b, beaconRoot)).status).toBe('VALID')
  expect(a.executionPayload.transactions).not.toEqual(b.executionPayload.transactions)

  await follow(a.executionPayload.blockHash)
  expect(await node.client.getBalance({ address: carol })).toBe(3n)
  expect((await node.client.getTransactionReceipt({ hash: first })).blockNumber).toBe(2n)
  await expect(node.client.getTransactionReceipt({ hash: rival })).rejects.toThrow(/could not be found/)

  await follow(b.executionPayload.blockHash)
  expect(await node.client.getBalance({ address: carol })).toBe(5n)
  expect((await node.client.getTransactionReceipt({ hash: rival })).blockHash).toBe(b.executionPayload.blockHash)
  await expect(node.client.getTransactionReceipt({ hash: first })).rejects.toThrow(/could not be found/)

  // One more on b, holding what waited; then back to a, where that waits again.
  const c = await buildOn(node.engine, await node.engine.head())
  expect(c.executionPayload.transactions).toHaveLength(1)
  await follow(c.executionPayload.blockHash)
  expect((await node.client.getTransactionReceipt({ hash: onB })).blockNumber).toBe(3n)
  const e = await buildOn(node.engine, await node.engine.head())
  await follow(a.executionPayload.blockHash)
  expect(await node.client.getBlockNumber()).toBe(2n)
  expect(await node.client.getBlock({ blockNumber: 3n }).catch(() => 'none')).toBe('none')
  expect((await node.client.getTransaction({ hash: onB })).blockNumber).toBeNull()
  const d = await advance()
  expect(d.executionPayload.transactions).toHaveLength(1)
  expect((await node.client.getTransactionReceipt({ hash: onB })).blockHash).toBe(d.executionPayload.blockHash)

  // What is final is not undone: of the other branch, what stands below is forgotten, what stands above refused.
  expect((await follow(b.executionPayload.blockHash)).payloadStatus.status).toBe('SYNCING')
  await expect(follow(e.executionPayload.blockHash)).rejects.toMatchObject({ facts: { error: '-38002' } })
  expect((await node.engine.head()).hash).toBe(d.executionPayload.blockHash)
})

test('a chain goes on after a restart from blocks that were valid but not yet followed', async () => {
  await advance(false)
  await pay(0, 9n)
  const built = await buildOn(node.engine, await node.engine.head())
  expect((await node.engine.judge(built, beaconRoot)).status).toBe('VALID')
  const waiting = await pay(1, 1n)
  await node.chain.close()
  const again = await createDrivenChain({ genesis: node.genesis, path: node.folder.path })
  expect(await again.client.getBlockNumber()).toBe(1n)
  // Its journal still holds what the block would take, and what waits.
  expect(await again.chain.request('txpool_status')).toEqual({ pending: '0x2', queued: '0x0' })
  const hash = built.executionPayload.blockHash
  expect((await again.engine.follow(hash)).payloadStatus.status).toBe('VALID')
  expect(await again.client.getBalance({ address: carol })).toBe(9n)
  const next = await buildOn(again.engine, await again.engine.head())
  expect(next.executionPayload.transactions).toHaveLength(1)
  await again.engine.follow(next.executionPayload.blockHash)
  expect((await again.client.getTransactionReceipt({ hash: waiting })).blockNumber).toBe(3n)
  await again.close()
})

test('wrong calls are refused with the codes of the specification', async () => {
  const head = await node.engine.head()
  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      error => Number(error.facts.error),
    )
  const attributes = {
    timestamp: `0x${(head.timestamp + 1).toString(16)}`,
    prevRandao: zero,
    suggestedFeeRecipient: bob,
    withdrawals: [] as unknown[],
    parentBeaconBlockRoot: zero,
  }
  const state = { headBlockHash: head.hash, safeBlockHash: zero, finalizedBlockHash: zero }
  const ask = (...params: unknown[]) => refusal(node.engine.call('engine_forkchoiceUpdatedV3', ...params))
  expect(await ask(state, attributes)).toBe('answered')
  expect(await ask(state, { ...attributes, timestamp: `0x${head.timestamp.toString(16)}` })).toBe(-38003)
  expect(await ask(state, { ...attributes, parentBeaconBlockRoot: undefined })).toBe(-32602)
  const credit = { index: '0x0', validatorIndex: '0x0', address: bob, amount: '0x1' }
  expect(await ask(state, { ...attributes, withdrawals: [credit] })).toBe(-38003)
  expect(await ask({ ...state, finalizedBlockHash: `0x${'11'.repeat(32)}` }, null)).toBe(-38002)
  expect(await refusal(node.engine.call('engine_getPayloadV4', '0x0300000000000000'))).toBe(-38001)
  expect(await refusal(node.engine.call('engine_newPayloadV3', {}))).toBe(-32601)
  const built = await buildOn(node.engine, head)
  const { executionPayload } = built
  expect(await refusal(node.engine.call('engine_newPayloadV4', executionPayload, [], beaconRoot))).toBe(-32602)
  expect(
    await refusal(node.engine.call('engine_newPayloadV4', executionPayload, [], beaconRoot, ['0x01aa', '0x00bb'])),
  ).toBe(-32602)
  // Nobody is credited from outside: the supply is what genesis laid.
  const credited = await node.engine.call(
    'engine_newPayloadV4',
    { ...executionPayload, withdrawals: [credit] },
    [],
    beaconRoot,
    [],
  )
  expect(credited).toMatchObject({ status: 'INVALID', validationError: expect.stringContaining('withdrawals') })
})
