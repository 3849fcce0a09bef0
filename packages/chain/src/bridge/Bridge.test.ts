import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { create } from '@bufbuild/protobuf'
import { sizeDelimitedDecodeStream, sizeDelimitedEncode } from '@bufbuild/protobuf/wire'
import { bytesToHex, type Hex } from '@openledger/base'
import { lastCommitRoot, purseOf, signedBits } from '@openledger/contracts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDrivenChain, testSecret } from '../testing/createDrivenChain.ts'
import { forge, serveLiar, testAccount } from '../testing/index.ts'
import { RequestSchema, type Response, ResponseSchema } from './generated/tendermint/abci/types_pb.js'
import { packPayload, unpackPayload } from './payloadBytes.ts'
import { startBridge } from './startBridge.ts'

let node: Awaited<ReturnType<typeof createDrivenChain>>
let bridge: Awaited<ReturnType<typeof startBridge>>
let socket: Socket
let answers: AsyncIterator<Response>
let fatal: Error[]

beforeEach(async () => {
  node = await createDrivenChain()
  fatal = []
  const path = join(node.folder.path, 'abci.sock')
  bridge = await startBridge({
    address: `unix://${path}`,
    engineUrl: node.chain.engineUrl!,
    secret: testSecret,
    buildTime: 0,
    config: { chainId: 4267, osakaTime: 1_800_000_000 },
    onFatal: error => fatal.push(error),
  })
  socket = connect(path)
  await once(socket, 'connect')
  answers = sizeDelimitedDecodeStream(ResponseSchema, socket)[Symbol.asyncIterator]()
})
afterEach(async () => {
  socket.destroy()
  bridge.close()
  await node.close()
})

/** One call as CometBFT makes it, over the socket. */
async function ask<T = Record<string, unknown>>(name: string, value: object = {}): Promise<T> {
  socket.write(sizeDelimitedEncode(RequestSchema, create(RequestSchema, { value: { case: name, value } } as never)))
  const { value: answer } = (await answers.next()) as { value: Response }
  expect(answer.value.case).toBe(name)
  return answer.value.value as T
}

type Proposal = { txs: Uint8Array[] }
const start = 1_760_000_100n
const proposerAddress = new Uint8Array(20).fill(0x80)
const at = (height: number) => ({
  height: BigInt(height),
  time: { seconds: start + BigInt(height), nanos: 0 },
  proposerAddress,
})
/** A commit by its flags: 1 says that a vote is missing, 2 that it is for the block, 3 that it is for none. */
const commitOf = (...flags: number[]) => ({
  round: 0,
  votes: flags.map((blockIdFlag, i) => ({
    validator: { address: new Uint8Array(20).fill(i + 1), power: 10n },
    blockIdFlag,
  })),
})
const propose = (height: number, localLastCommit = commitOf()) =>
  ask<Proposal>('prepareProposal', { ...at(height), localLastCommit, maxTxBytes: 4_000_000n })
const judge = async (height: number, txs: Uint8Array[], proposedLastCommit = commitOf()) =>
  (await ask<{ status: number }>('processProposal', { ...at(height), txs, proposedLastCommit })).status
const accept = 1
const reject = 2

/** Proposes, judges and finalises a height; returns its application hash. */
async function decide(height: number): Promise<Hex> {
  const { txs } = await propose(height)
  expect(await judge(height, txs)).toBe(accept)
  const { appHash } = await ask<{ appHash: Uint8Array }>('finalizeBlock', { ...at(height), txs })
  await ask('commit')
  return bytesToHex(appHash)
}

test('a height is a block: what the consensus decides is the execution client’s final head', async () => {
  const info = await ask<{ lastBlockHeight: bigint; lastBlockAppHash: Uint8Array }>('info')
  expect(info.lastBlockHeight).toBe(0n)
  expect(info.lastBlockAppHash).toHaveLength(0)
  const made = await ask<{ appHash: Uint8Array }>('initChain', {
    appStateBytes: new TextEncoder().encode(JSON.stringify(node.genesis)),
  })
  expect(bytesToHex(made.appHash)).toBe(node.chain.genesisHash)

  const hash = await node.wallet(0).sendTransaction({ to: testAccount(41).address, value: 5n })
  const first = await decide(1)
  const second = await decide(2)
  const block = await node.client.getBlock({ blockTag: 'finalized' })
  expect(block).toMatchObject({ number: 2n, hash: second, parentHash: first, timestamp: start + 2n })
  expect((await node.client.getTransactionReceipt({ hash })).blockHash).toBe(first)
  const after = await ask<{ lastBlockHeight: bigint; lastBlockAppHash: Uint8Array }>('info')
  expect(after.lastBlockHeight).toBe(2n)
  expect(bytesToHex(after.lastBlockAppHash)).toBe(second)
  // Tips are in the purse of the key that proposed.
  expect(await node.client.getBalance({ address: purseOf(bytesToHex(proposerAddress)) })).toBeGreaterThan(0n)
})

test('whoever joins is told which forks the validator goes by, and nothing else', async () => {
  const { code, value } = await ask<{ code: number; value: Uint8Array }>('query', { path: '/config' })
  expect(code).toBe(0)
  expect(JSON.parse(Buffer.from(value).toString())).toEqual({ chainId: 4267, osakaTime: 1_800_000_000 })
  expect(await ask('query', { path: '/accounts' })).toMatchObject({ code: 1 })
})

test('told to stand still after a height, it helps to no later one, and follows what others decide', async () => {
  const path = join(node.folder.path, 'halting.sock')
  const halting = await startBridge({
    ...{ address: `unix://${path}`, engineUrl: node.chain.engineUrl!, secret: testSecret, buildTime: 0, haltHeight: 2 },
    onFatal: error => fatal.push(error),
  })
  const going = { socket, answers }
  const stopping = { socket: connect(path), answers }
  await once(stopping.socket, 'connect')
  stopping.answers = sizeDelimitedDecodeStream(ResponseSchema, stopping.socket)[Symbol.asyncIterator]()
  const use = (of: typeof going) => {
    socket = of.socket
    answers = of.answers
  }
  try {
    use(stopping)
    await decide(1)
    await decide(2)
    expect((await propose(3)).txs).toHaveLength(0)
    use(going)
    const { txs } = await propose(3)
    expect(await judge(3, txs)).toBe(accept)
    use(stopping)
    expect(await judge(3, txs)).toBe(reject)
    // Two thirds of the others decided it nevertheless.
    await ask('finalizeBlock', { ...at(3), txs })
    await ask('commit')
    expect(await node.client.getBlockNumber({ cacheTime: 0 })).toBe(3n)
    expect(fatal).toEqual([])
  } finally {
    use(going)
    stopping.socket.destroy()
    halting.close()
  }
})

test('a consensus of another genesis is refused', async () => {
  const other = { ...node.genesis, timestamp: '0x1' }
  const value = { appStateBytes: new TextEncoder().encode(JSON.stringify(other)) }
  socket.write(
    sizeDelimitedEncode(RequestSchema, create(RequestSchema, { value: { case: 'initChain', value } } as never)),
  )
  const { value: answer } = (await answers.next()) as { value: Response }
  expect(answer.value.case).toBe('exception')
  expect(fatal).toMatchObject([{ code: 'chain/genesis-mismatch', facts: { has: node.chain.genesisHash } }])
})

test('two blocks of one second get two times, and a consensus clock that stands still moves on', async () => {
  const stuck = { seconds: 1_700_000_000n, nanos: 0 }
  for (const height of [1, 2]) {
    const { txs } = await ask<Proposal>('prepareProposal', {
      height: BigInt(height),
      time: stuck,
      proposerAddress,
      maxTxBytes: 4_000_000n,
    })
    const same = { height: BigInt(height), time: stuck, proposerAddress, txs }
    expect((await ask<{ status: number }>('processProposal', same)).status).toBe(accept)
    await ask('finalizeBlock', same)
    await ask('commit')
  }
  expect((await node.client.getBlock({ blockTag: 'latest' })).timestamp).toBe(1_760_000_002n)
})

test('whatever a proposer may not choose is refused, and the height goes on with a good block', async () => {
  await decide(1)
  const { txs } = await propose(2)
  const good = unpackPayload(txs[0]!)
  const changed = (change: object) => [
    packPayload({ ...good, executionPayload: { ...good.executionPayload, ...change } as never }),
  ]
  const credit = { index: '0x0', validatorIndex: '0x0', address: testAccount(3).address, amount: '0x1' }
  for (const wrong of [
    [],
    [txs[0]!, txs[0]!],
    [new Uint8Array([1, 2, 3])],
    [deflateRawSync('[]')],
    // A small message that would unpack to far more than a payload may have.
    [deflateRawSync(Buffer.alloc(80 * 1024 * 1024))],
    changed({ parentHash: `0x${'01'.repeat(32)}` }),
    changed({ blockNumber: '0x3' }),
    changed({ timestamp: '0x6fffffff' }),
    changed({ prevRandao: `0x${'01'.repeat(32)}` }),
    changed({ feeRecipient: testAccount(3).address }),
    changed({ withdrawals: [credit] }),
    changed({ transactions: ['0x03aa'] }),
    changed({ stateRoot: `0x${'01'.repeat(32)}` }),
    changed({ gasUsed: '0x1' }),
  ]) {
    expect(await judge(2, wrong)).toBe(reject)
  }
  // Too early, too late: the block of another height.
  expect(await judge(3, txs)).toBe(reject)
  expect(await judge(2, txs)).toBe(accept)
  await ask('finalizeBlock', { ...at(2), txs })
  expect(fatal).toEqual([])
})

test('a block says whose votes its last commit holds, and one that says anything else is refused', async () => {
  const [missing, there, empty] = [1, 2, 3]
  const commit = commitOf(there, missing, empty)
  const { txs } = await propose(1, commit)
  for (const other of [
    commitOf(there, there, empty),
    commitOf(there, missing, missing),
    commitOf(missing, missing, there),
    commitOf(there, missing),
    commitOf(),
  ]) {
    expect(await judge(1, txs, other)).toBe(reject)
  }
  // Which block a vote was for is not told: it is there.
  expect(await judge(1, txs, commitOf(empty, missing, there))).toBe(accept)
  expect(await judge(1, txs, commit)).toBe(accept)
  const { appHash } = await ask<{ appHash: Uint8Array }>('finalizeBlock', {
    ...{ ...at(1), txs, decidedLastCommit: commit },
  })
  await ask('commit')
  const { parentBeaconBlockRoot } = await node.client.getBlock({ blockHash: bytesToHex(appHash) })
  const id = (byte: number): Hex => bytesToHex(new Uint8Array(20).fill(byte))
  const places = [1, 2, 3].map(byte => ({ id: id(byte), signed: byte !== 2 }))
  expect(parentBeaconBlockRoot).toBe(lastCommitRoot({ height: 1, places }))
  expect(signedBits(places)).toBe('0x05')
})

test('a block whose tips go elsewhere than to its proposer’s purse is refused', async () => {
  const { txs } = await propose(1)
  proposerAddress[0] = 1
  try {
    expect(await judge(1, txs)).toBe(reject)
  } finally {
    proposerAddress[0] = 0x80
  }
  expect(await judge(1, txs)).toBe(accept)
})

test('a payload that lies is refused for its lie, sealed anew on the commit that its proposer was given', async () => {
  const lying = join(node.folder.path, 'liar.sock')
  const commit = commitOf(2, 1, 2)
  const word: Hex = `0x${'17'.repeat(32)}`
  const liar = await serveLiar({
    socket: lying,
    bridge: join(node.folder.path, 'abci.sock'),
    lie: (txs, root) =>
      forge(txs, payload => Object.assign(payload, { stateRoot: word }), { genesis: node.genesis, root }),
  })
  const through = connect(lying)
  await once(through, 'connect')
  const direct = { socket, answers }
  socket = through
  answers = sizeDelimitedDecodeStream(ResponseSchema, through)[Symbol.asyncIterator]()
  const { txs } = await propose(1, commit)
  socket = direct.socket
  answers = direct.answers
  through.destroy()
  liar.close()
  const built = unpackPayload(txs[0]!)
  const places = commit.votes.map(({ validator, blockIdFlag }) => ({
    id: bytesToHex(validator.address),
    signed: blockIdFlag !== 1,
  }))
  const root = lastCommitRoot({ height: 1, places })
  const { validationError } = await node.engine.judge(built, root)
  expect(validationError).toContain('0x1717')
  expect(await judge(1, txs, commit)).toBe(reject)
})

test('an execution client that is away costs its validator the proposal, and a decided block waits for it', async () => {
  await decide(1)
  const { txs } = await propose(2)
  await node.chain.close()
  expect((await propose(2)).txs).toEqual([])
  expect(await judge(2, txs)).toBe(reject)
  const deciding = ask<{ appHash: Uint8Array }>('finalizeBlock', { ...at(2), txs })
  await new Promise(resolve => setTimeout(resolve, 300))
  const port = Number(new URL(node.chain.engineUrl!).port)
  const again = await createDrivenChain({ genesis: node.genesis, path: node.folder.path, port })
  const { appHash } = await deciding
  await ask('commit')
  expect((await again.client.getBlock({ blockTag: 'finalized' })).hash).toBe(bytesToHex(appHash))
  expect(fatal).toEqual([])
  await again.close()
})

test('a decided block on a parent that the execution client lacks is an exception, which the supervisor hears of', async () => {
  const txs = [await decide(1), await propose(2)].slice(1) as unknown as Proposal[]
  socket.write(
    sizeDelimitedEncode(
      RequestSchema,
      create(RequestSchema, { value: { case: 'finalizeBlock', value: { ...at(7), txs: txs[0]!.txs } } } as never),
    ),
  )
  const { value } = (await answers.next()) as { value: Response }
  expect(value.value.case).toBe('exception')
  expect(fatal).toMatchObject([{ code: 'chain/execution-behind' }])
})

test('a message that is too large or cannot be read closes its connection and no other', async () => {
  const path = join(node.folder.path, 'abci.sock')
  for (const bytes of [Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f]), Buffer.from([0x03, 0xff, 0xff, 0xff])]) {
    const other = connect(path)
    await once(other, 'connect')
    other.write(bytes)
    other.resume()
    await once(other, 'close')
  }
  expect((await ask<{ message: string }>('echo', { message: 'still here' })).message).toBe('still here')
})
