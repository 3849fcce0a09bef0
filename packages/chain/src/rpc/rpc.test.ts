import { request as httpRequest } from 'node:http'
import { verifyMerkleProof } from '@ethereumjs/mpt'
import { RLP } from '@ethereumjs/rlp'
import { bytesToHex, type Hex, hexToBytes, keccak256 } from '@openledger/base'
import {
  createPublicClient,
  decodeErrorResult,
  encodeFunctionData,
  keccak256 as hashOf,
  http,
  parseEther,
  parseGwei,
  webSocket,
} from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { createTestChain, storeContract, testAccount } from '../testing/index.ts'

type TestChain = Awaited<ReturnType<typeof createTestChain>>
let node: TestChain
let store: Hex
const { abi } = storeContract

beforeAll(async () => {
  node = await createTestChain()
  const hash = await node.wallet(9).deployContract({ ...storeContract, args: [] })
  store = (await node.client.getTransactionReceipt({ hash })).contractAddress!
})
afterAll(() => node.close())

const write = (index: number, functionName: 'put', args: readonly [bigint, bigint]) =>
  node.wallet(index).writeContract({ address: store, abi, functionName, args, gas: 200_000n })

async function rpc(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(node.chain.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, json: text === '' ? undefined : JSON.parse(text) }
}

const call = async (method: string, params: unknown[] = []) =>
  (await rpc({ jsonrpc: '2.0', id: 1, method, params })).json as {
    result?: unknown
    error?: { code: number; message: string; data?: unknown }
  }

test('a hash is answered only once the transaction has its receipt', async () => {
  const hash = await node.wallet(0).sendTransaction({ to: testAccount(70).address, value: 5n })
  const receipt = await node.client.getTransactionReceipt({ hash })
  expect(receipt).toMatchObject({ status: 'success', gasUsed: 21_000n, transactionIndex: 0 })
  const block = await node.client.getBlock({ blockHash: receipt.blockHash, includeTransactions: true })
  expect(block.transactions[0]).toMatchObject({ hash, from: testAccount(0).address.toLowerCase(), value: 5n })
  expect(await node.client.getBlockTransactionCount({ blockNumber: block.number })).toBe(1)
  expect(await node.client.getTransaction({ blockNumber: block.number, index: 0 })).toMatchObject({ hash })
  expect(await node.client.getTransaction({ blockHash: block.hash, index: 0 })).toMatchObject({ hash })
  const raw = await call('debug_getRawTransaction', [hash])
  expect(hashOf(raw.result as Hex)).toBe(hash)
})

test('every type of transaction comes back as it was sent', async () => {
  const wallet = node.wallet(1)
  const to = testAccount(70).address
  const accessList = [{ address: store, storageKeys: [`0x${'00'.repeat(31)}07`] as Hex[] }]
  const legacy = await wallet.sendTransaction({ to, type: 'legacy', gasPrice: parseGwei('3') })
  const listed = await wallet.sendTransaction({ to, type: 'eip2930', accessList, gasPrice: parseGwei('3') })
  const dynamic = await wallet.sendTransaction({ to, type: 'eip1559', maxFeePerGas: parseGwei('4') })
  const authorization = await wallet.signAuthorization({ contractAddress: store, executor: 'self' })
  const delegating = await wallet.sendTransaction({ to, authorizationList: [authorization] })
  const get = (hash: Hex) => node.client.getTransaction({ hash })
  expect(await get(legacy)).toMatchObject({ type: 'legacy', gasPrice: parseGwei('3'), chainId: 4267 })
  expect(await get(listed)).toMatchObject({ type: 'eip2930', accessList: [{ address: store }] })
  expect(await get(dynamic)).toMatchObject({ type: 'eip1559', maxFeePerGas: parseGwei('4') })
  expect(await get(delegating)).toMatchObject({
    type: 'eip7702',
    authorizationList: [{ address: store, nonce: authorization.nonce }],
  })
  for (const hash of [legacy, listed, dynamic, delegating]) {
    expect((await node.client.getTransactionReceipt({ hash })).status).toBe('success')
  }
})

test('blobs are refused with a reason', async () => {
  const { error } = await call('eth_sendRawTransaction', ['0x03f8b1820a1480'])
  expect(error).toMatchObject({
    code: -32000,
    message: expect.stringContaining('transaction type not supported'),
    data: { code: 'chain/transaction-type-unsupported' },
  })
})

test('transactions that cannot be are refused in words that wallets know', async () => {
  const account = testAccount(0)
  const base = {
    chainId: 4267,
    type: 'eip1559',
    to: testAccount(70).address,
    gas: 21_000n,
    maxFeePerGas: parseGwei('2'),
    maxPriorityFeePerGas: 1n,
    nonce: await node.client.getTransactionCount({ address: account.address }),
  } as const
  const send = async (change: object) =>
    (await call('eth_sendRawTransaction', [await account.signTransaction({ ...base, ...change })])).error
  expect((await send({ nonce: 0 }))?.message).toContain('nonce too low')
  expect((await send({ value: 10n ** 30n }))?.message).toContain('insufficient funds for gas * price + value')
  expect((await send({ gas: 20_999n }))?.message).toContain('intrinsic gas too low')
  expect((await send({ gas: 60_000_001n }))?.message).toContain('exceeds block gas limit')
  expect((await send({ maxFeePerGas: 3n }))?.message).toContain('transaction underpriced')
  expect((await send({ chainId: 1 }))?.data).toMatchObject({ code: 'chain/transaction-wrong-chain' })
  expect((await send({ data: `0x${'01'.repeat(130 * 1024)}`, gas: 30_000_000n }))?.message).toContain('oversized data')
  expect((await call('eth_sendRawTransaction', ['0x02c0'])).error?.data).toMatchObject({
    code: 'chain/transaction-invalid',
  })
  const poor = await testAccount(80).signTransaction({ ...base, nonce: 0 })
  expect((await call('eth_sendRawTransaction', [poor])).error?.data).toMatchObject({
    code: 'chain/transaction-insufficient-funds',
    facts: { balance: '0' },
  })
  // A bit of the signature changed: another sender, or none.
  const good = await account.signTransaction(base)
  const broken = `${good.slice(0, -2)}${good.endsWith('00') ? '01' : '00'}`
  expect((await call('eth_sendRawTransaction', [broken])).error).toBeDefined()
})

test('a nonce gap waits, is replaced by a higher fee, and is sealed once filled', async () => {
  const wallet = node.wallet(2)
  const { address } = wallet.account
  const to = testAccount(71).address
  const base = { to, gas: 21_000n, maxFeePerGas: parseGwei('5'), maxPriorityFeePerGas: parseGwei('1') }
  const second = await wallet.sendTransaction({ ...base, nonce: 1, value: 1n })
  const third = await wallet.sendTransaction({ ...base, nonce: 2, value: 1n })
  expect(await node.client.getTransaction({ hash: second })).toMatchObject({ blockNumber: null })
  expect((await call('txpool_status')).result).toEqual({ pending: '0x0', queued: '0x2' })
  expect(await node.client.getTransactionCount({ address, blockTag: 'pending' })).toBe(0)

  await expect(wallet.sendTransaction({ ...base, nonce: 1, value: 2n })).rejects.toThrow(
    /replacement transaction underpriced/i,
  )
  const replaced = await wallet.sendTransaction({
    ...base,
    nonce: 1,
    value: 2n,
    maxFeePerGas: parseGwei('6'),
    maxPriorityFeePerGas: parseGwei('2'),
  })
  expect((await call('eth_getTransactionByHash', [second])).result).toBeNull()

  await wallet.sendTransaction({ ...base, nonce: 0, value: 1n })
  for (const hash of [replaced, third]) {
    expect((await node.receiptOf(hash)).status).toBe('success')
  }
  expect(await node.client.getTransactionCount({ address })).toBe(3)
  expect(await node.client.getBalance({ address: to })).toBe(4n)
})

test('the gaps of one sender are limited', async () => {
  const account = testAccount(3)
  const sign = (nonce: number) =>
    account.signTransaction({
      chainId: 4267,
      type: 'eip1559',
      nonce,
      to: account.address,
      gas: 21_000n,
      maxFeePerGas: parseGwei('2'),
    })
  const raws = await Promise.all(Array.from({ length: 65 }, (_, i) => sign(2 * i + 2)))
  const answers = (
    await rpc(raws.map((raw, id) => ({ jsonrpc: '2.0', id, method: 'eth_sendRawTransaction', params: [raw] })))
  ).json as { error?: { code: number; message: string } }[]
  expect(answers.filter(({ error }) => error === undefined)).toHaveLength(64)
  expect(answers[64]?.error).toMatchObject({ code: -32005, message: expect.stringContaining('txpool is full') })
})

test('a fee cap under the base fee waits', async () => {
  const wallet = node.wallet(4)
  const hash = await wallet.sendTransaction({
    to: testAccount(70).address,
    gas: 21_000n,
    maxFeePerGas: 100n,
    maxPriorityFeePerGas: 1n,
  })
  expect(await node.client.getTransaction({ hash })).toMatchObject({ blockNumber: null })
})

test('reverts come with code 3 and their data', async () => {
  const data = encodeFunctionData({ abi, functionName: 'put', args: [666n, 1n] })
  const from = testAccount(0).address
  for (const method of ['eth_call', 'eth_estimateGas']) {
    const { error } = await call(method, [{ from, to: store, data }])
    expect(error).toMatchObject({ code: 3, message: 'execution reverted' })
    expect(decodeErrorResult({ abi, data: error!.data as Hex })).toMatchObject({ errorName: 'Refused', args: [666n] })
  }
  const unlucky = await call('eth_call', [
    { from, to: store, data: encodeFunctionData({ abi, functionName: 'put', args: [13n, 1n] }) },
  ])
  expect(unlucky.error).toMatchObject({ code: 3, message: 'execution reverted: unlucky' })
  await expect(
    node.client.simulateContract({ address: store, abi, functionName: 'put', args: [666n, 1n], account: from }),
  ).rejects.toThrow(/Refused/)
  // Sealed all the same when the gas is given: a failed receipt, its state undone.
  const hash = await write(5, 'put', [666n, 1n])
  expect((await node.client.getTransactionReceipt({ hash })).status).toBe('reverted')
})

test('calls take overrides, old blocks and the pending block', async () => {
  const hash = await write(5, 'put', [77n, 1n])
  const { blockNumber } = await node.client.getTransactionReceipt({ hash })
  await write(5, 'put', [77n, 2n])
  const read = { address: store, abi, functionName: 'at', args: [77n] } as const
  expect(await node.client.readContract(read)).toBe(2n)
  expect(await node.client.readContract({ ...read, blockNumber })).toBe(1n)
  expect(await node.client.readContract({ ...read, blockNumber: blockNumber - 1n })).toBe(0n)
  const slot = hashOf(`0x${(77).toString(16).padStart(64, '0')}${'00'.repeat(32)}`)
  const value: Hex = `0x${(9).toString(16).padStart(64, '0')}`
  expect(
    await node.client.readContract({ ...read, stateOverride: [{ address: store, stateDiff: [{ slot, value }] }] }),
  ).toBe(9n)
  expect(await node.client.readContract(read)).toBe(2n)
  expect(await node.client.getStorageAt({ address: store, slot })).toBe(`0x${'00'.repeat(31)}02`)

  const head = await node.client.getBlock()
  const [number, timestamp] = await node.client.readContract({ address: store, abi, functionName: 'now_' })
  expect([number, timestamp]).toEqual([head.number, head.timestamp])
  const pending = await node.client.readContract({ address: store, abi, functionName: 'now_', blockTag: 'pending' })
  expect(pending[0]).toBe(head.number + 1n)
  expect(pending[1]).toBeGreaterThan(head.timestamp)
  const hashSeen = await node.client.readContract({
    address: store,
    abi,
    functionName: 'hashOf',
    args: [head.number - 1n],
  })
  expect(hashSeen).toBe(head.parentHash)
  await expect(node.client.call({ account: testAccount(80).address, to: store, value: 1n })).rejects.toThrow(
    /insufficient funds|exceeds/i,
  )
  await expect(node.client.getBalance({ address: store, blockNumber: 10_000n })).rejects.toThrow(/header not found/)
})

test('an estimate is enough, and not much more than what is used', async () => {
  const account = testAccount(6).address
  expect(await node.client.estimateGas({ account, to: testAccount(70).address, value: 1n })).toBe(21_000n)
  for (const args of [
    [900n, 1n, 5n],
    [900n, 30n, 5n],
    [900n, 31n, 0n],
  ] as const) {
    const request = { address: store, abi, functionName: 'putMany', args, account } as const
    const gas = await node.client.estimateContractGas(request)
    const hash = await node.wallet(6).writeContract({ ...request, account: testAccount(6), gas })
    const receipt = await node.client.getTransactionReceipt({ hash })
    expect(receipt.status).toBe('success')
    expect(Number(gas)).toBeLessThan(Number(receipt.gasUsed) * 1.35)
  }
  // A caught failure inside: too little gas succeeds too, but differently; the estimate must let it through at all.
  const deploy = await node.client.estimateGas({ account, data: storeContract.bytecode })
  const hash = await node.wallet(6).deployContract({ ...storeContract, args: [], gas: deploy })
  expect((await node.client.getTransactionReceipt({ hash })).status).toBe('success')
})

test('logs are found by address, topic, range and block', async () => {
  const first = await node.client.getBlockNumber()
  const hashes = [
    await write(7, 'put', [501n, 1n]),
    await write(7, 'put', [502n, 2n]),
    await write(7, 'put', [501n, 3n]),
  ]
  const range = { address: store, event: abi[0], fromBlock: first + 1n, toBlock: 'latest' } as const
  const all = await node.client.getLogs(range)
  expect(all.map(({ args }) => args.value)).toEqual([1n, 2n, 3n])
  expect(all.map(({ transactionHash }) => transactionHash)).toEqual(hashes)
  expect(await node.client.getLogs({ ...range, args: { slot: 501n } })).toHaveLength(2)
  expect(await node.client.getLogs({ ...range, args: { slot: [501n, 502n] } })).toHaveLength(3)
  expect(await node.client.getLogs({ ...range, address: testAccount(0).address })).toHaveLength(0)
  const { blockHash } = await node.client.getTransactionReceipt({ hash: hashes[1]! })
  expect(await node.client.getLogs({ blockHash, event: abi[0] })).toHaveLength(1)
  const [receipt] = (await call('eth_getBlockReceipts', [blockHash])).result as {
    logs: unknown[]
    transactionHash: Hex
  }[]
  expect(receipt).toMatchObject({ transactionHash: hashes[1], logs: [{ address: store, logIndex: '0x0' }] })
})

test('log queries that cannot be answered say why', async () => {
  const error = async (filter: object) => (await call('eth_getLogs', [filter])).error
  expect(await error({ fromBlock: '0x5', toBlock: '0x1' })).toMatchObject({
    code: -32602,
    message: 'invalid block range params',
  })
  expect(await error({ toBlock: '0xffffff' })).toMatchObject({ code: -32602 })
  expect(await error({ blockHash: `0x${'11'.repeat(32)}` })).toMatchObject({ message: 'unknown block' })
  expect(await error({ topics: Array(5).fill(null) })).toMatchObject({
    code: -32602,
    message: 'invalid argument 0: at most 4 topics',
  })
})

test('filters report what is new, once', async () => {
  const { client } = node
  const logs = await client.createContractEventFilter({ address: store, abi, eventName: 'Stored' })
  const blocks = await client.createBlockFilter()
  const pending = await client.createPendingTransactionFilter()
  const hash = await write(7, 'put', [601n, 1n])
  const { blockHash } = await client.getTransactionReceipt({ hash })
  expect(await client.getFilterChanges({ filter: logs })).toMatchObject([
    { transactionHash: hash, args: { slot: 601n } },
  ])
  expect(await client.getFilterChanges({ filter: blocks })).toEqual([blockHash])
  expect(await client.getFilterChanges({ filter: pending })).toEqual([hash])
  for (const filter of [logs, blocks, pending])
    expect(await client.getFilterChanges({ filter: filter as typeof logs })).toEqual([])
  expect(await client.uninstallFilter({ filter: logs })).toBe(true)
  await expect(client.getFilterChanges({ filter: logs })).rejects.toThrow(/filter not found/)
})

test('proofs verify against the state root', async () => {
  await write(8, 'put', [77n, 0x1234n])
  const slot = hashOf(`0x${(77).toString(16).padStart(64, '0')}${'00'.repeat(32)}`)
  const absent: Hex = `0x${'ab'.repeat(32)}`
  const { stateRoot, number } = await node.client.getBlock()
  const proof = await node.client.getProof({ address: store, storageKeys: [slot, absent], blockNumber: number })
  const verify = (root: Hex, key: Hex, nodes: Hex[]) =>
    verifyMerkleProof(keccak256(hexToBytes(key)), nodes.map(hexToBytes), {
      useKeyHashing: false,
      root: hexToBytes(root),
    } as never)
  const account = RLP.decode((await verify(stateRoot, store, proof.accountProof))!) as Uint8Array[]
  expect(bytesToHex(account[2]!)).toBe(proof.storageHash)
  expect(bytesToHex(account[3]!)).toBe(proof.codeHash)
  const value = RLP.decode((await verify(proof.storageHash, slot, proof.storageProof[0]!.proof))!) as Uint8Array
  expect(BigInt(bytesToHex(value))).toBe(0x1234n)
  expect(proof.storageProof[0]!.value).toBe(0x1234n)
  expect(await verify(proof.storageHash, absent, proof.storageProof[1]!.proof)).toBeNull()
  expect(proof.storageProof[1]!.value).toBe(0n)
  const nobody = await node.client.getProof({ address: `0x${'77'.repeat(20)}`, storageKeys: [], blockNumber: number })
  expect(await verify(stateRoot, `0x${'77'.repeat(20)}`, nobody.accountProof)).toBeNull()
  // The header that a verifier gets hashes to the block.
  const header = (await call('debug_getRawHeader', [`0x${number.toString(16)}`])).result as Hex
  expect(hashOf(header)).toBe((await node.client.getBlock({ blockNumber: number })).hash)
})

test('fees are suggested from what blocks took', async () => {
  const { client } = node
  const block = await client.getBlock()
  const fees = await client.estimateFeesPerGas()
  expect(fees.maxFeePerGas).toBeGreaterThan(block.baseFeePerGas!)
  const history = await client.getFeeHistory({ blockCount: 4, rewardPercentiles: [10, 50, 90] })
  expect(history.baseFeePerGas).toHaveLength(5)
  expect(history.baseFeePerGas[3]).toBe(block.baseFeePerGas)
  expect(history.reward).toHaveLength(4)
  expect(history.gasUsedRatio.every(ratio => ratio > 0 && ratio < 1)).toBe(true)
  expect(await client.getGasPrice()).toBeGreaterThan(0n)
})

test('batches are answered in order, with an answer for each request that wants one', async () => {
  const { json } = await rpc([
    { jsonrpc: '2.0', id: 'a', method: 'eth_chainId' },
    { jsonrpc: '2.0', method: 'eth_blockNumber' },
    { jsonrpc: '2.0', id: 'b', method: 'eth_nonsense' },
    { jsonrpc: '2.0', id: 'c', method: 'eth_getBalance', params: ['0x12'] },
    17,
  ])
  expect(json).toMatchObject([
    { id: 'a', result: '0x10ab' },
    { id: 'b', error: { code: -32601 } },
    { id: 'c', error: { code: -32602, message: expect.stringContaining('invalid argument 0') } },
    { id: null, error: { code: -32600 } },
  ])
  expect((await rpc('[]')).json).toMatchObject({ error: { code: -32600 } })
  expect((await rpc(Array(2_001).fill({ jsonrpc: '2.0', id: 1, method: 'eth_chainId' }))).json).toMatchObject({
    error: { code: -32600, message: expect.stringContaining('batch too large') },
  })
  expect((await rpc('{')).json).toMatchObject({ error: { code: -32700 } })
  expect((await call('eth_getBalance')).error).toMatchObject({
    code: -32602,
    message: 'missing value for required argument 0',
  })
  expect((await call('eth_chainId', [1])).error).toMatchObject({
    code: -32602,
    message: 'too many arguments, want at most 0',
  })
})

test('a request that is too large is refused', async () => {
  const status = await new Promise<number | undefined>(resolve => {
    const sent = httpRequest(
      node.chain.url,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      answer => {
        resolve(answer.statusCode)
        sent.destroy()
      },
    )
    sent.on('error', () => resolve(undefined))
    sent.end(Buffer.alloc(9 * 1024 * 1024, 0x20))
  })
  expect(status).toBe(413)
})

test('pages of this machine may ask, others may not', async () => {
  const body = { jsonrpc: '2.0', id: 1, method: 'eth_chainId' }
  const local = await rpc(body, { origin: 'http://localhost:5173' })
  expect(local.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
  expect(local.json.result).toBe('0x10ab')
  expect((await rpc(body, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await rpc(body, { 'content-type': 'text/plain' })).status).toBe(415)
})

test('WebSocket subscriptions report heads, logs and waiting transactions', async () => {
  const client = createPublicClient({ chain: node.network, transport: webSocket(node.chain.wsUrl) })
  const heads: bigint[] = []
  const slots: (bigint | undefined)[] = []
  const pending: Hex[] = []
  const stops = [
    client.watchBlocks({ onBlock: block => heads.push(block.number) }),
    client.watchContractEvent({
      address: store,
      abi,
      eventName: 'Stored',
      onLogs: logs => slots.push(...logs.map(l => l.args.slot)),
    }),
    client.watchPendingTransactions({ onTransactions: hashes => pending.push(...hashes) }),
  ]
  await client.getBlockNumber()
  await new Promise(resolve => setTimeout(resolve, 50))
  const sent = [await write(8, 'put', [801n, 1n]), await write(8, 'put', [802n, 1n])]
  await expect.poll(() => slots).toEqual([801n, 802n])
  await expect.poll(() => pending).toEqual(sent)
  const head = await client.getBlockNumber({ cacheTime: 0 })
  await expect.poll(() => heads).toContain(head)
  for (const stop of stops) stop()
  ;(await client.transport.getRpcClient()).close()
})

test('a WebSocket answers batches, unknown subscriptions and unsubscribes', async () => {
  const ws = new WebSocket(node.chain.wsUrl)
  await new Promise(resolve => ws.once('open', resolve))
  const ask = (message: unknown) =>
    new Promise<unknown>(resolve => {
      ws.once('message', data => resolve(JSON.parse(String(data))))
      ws.send(JSON.stringify(message))
    })
  expect(
    await ask([
      { jsonrpc: '2.0', id: 1, method: 'eth_chainId' },
      { jsonrpc: '2.0', id: 2, method: 'net_version' },
    ]),
  ).toMatchObject([{ result: '0x10ab' }, { result: '4267' }])
  expect(await ask({ jsonrpc: '2.0', id: 3, method: 'eth_subscribe', params: ['syncing2'] })).toMatchObject({
    error: { code: -32602 },
  })
  const { result } = (await ask({ jsonrpc: '2.0', id: 4, method: 'eth_subscribe', params: ['newHeads'] })) as {
    result: Hex
  }
  expect(await ask({ jsonrpc: '2.0', id: 5, method: 'eth_unsubscribe', params: [result] })).toMatchObject({
    result: true,
  })
  expect(await ask({ jsonrpc: '2.0', id: 6, method: 'eth_unsubscribe', params: [result] })).toMatchObject({
    result: false,
  })
  // Over HTTP there is nobody to notify.
  expect((await call('eth_subscribe', ['newHeads'])).error).toMatchObject({ code: -32601 })
  ws.close()
})

test('a server that mounts the node hands over requests and upgrades', async () => {
  const { createServer } = await import('node:http')
  const server = createServer((request, response) => void node.chain.handle(request, response))
  server.on('upgrade', (request, socket, head) => node.chain.handleUpgrade(request, socket, head))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const overHttp = createPublicClient({ transport: http(`http://127.0.0.1:${port}/rpc`) })
  expect(await overHttp.getChainId()).toBe(4267)
  const overSocket = createPublicClient({ transport: webSocket(`ws://127.0.0.1:${port}/rpc`) })
  expect(await overSocket.getChainId()).toBe(4267)
  ;(await overSocket.transport.getRpcClient()).close()
  server.closeAllConnections()
  server.close()
})

test('many senders at once are all sealed, in order of nonce', async () => {
  const wallets = [5, 6, 7, 8].map(node.wallet)
  const receipts = await Promise.all(
    wallets.map(async wallet => {
      const { address } = wallet.account
      const nonce = await node.client.getTransactionCount({ address })
      const hashes = await Promise.all(
        Array.from({ length: 25 }, (_, i) =>
          wallet.sendTransaction({
            to: testAccount(75).address,
            value: parseEther('0.1'),
            gas: 21_000n,
            nonce: nonce + i,
          }),
        ),
      )
      return Promise.all(hashes.map(hash => node.receiptOf(hash)))
    }),
  )
  for (const list of receipts) {
    const order = list.map(({ blockNumber, transactionIndex }) => Number(blockNumber) * 10_000 + transactionIndex)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  }
  expect(await node.client.getBalance({ address: testAccount(75).address })).toBe(parseEther('10'))
})
