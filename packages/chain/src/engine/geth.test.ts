import type { Hex } from '@openledger/base'
import { addresses, wopenAbi } from '@openledger/contracts'
import { encodeFunctionData, parseEther } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPayload, connectExecution } from '../bridge/ExecutionClient.ts'
import { beaconRoot, buildOn, createDrivenChain, testSecret, zero } from '../testing/createDrivenChain.ts'
import { clientsOf, storeContract, testAccount } from '../testing/index.ts'
import { findGeth, startGeth } from '../testing/startGeth.ts'

const geth = findGeth()
if (geth === undefined) console.warn('SKIPPED 5 tests against geth: it is neither at $GETH, on PATH nor in ~/go/bin.')

let ours: Awaited<ReturnType<typeof createDrivenChain>>
let peer: Awaited<ReturnType<typeof startGeth>>
let theirs: ReturnType<typeof connectExecution>

beforeAll(async () => {
  if (geth === undefined) return
  ours = await createDrivenChain()
  peer = await startGeth({ geth, folder: ours.folder.path, genesis: ours.genesis, secret: testSecret })
  theirs = connectExecution({ url: peer.engineUrl, secret: testSecret })
})
afterAll(async () => {
  await peer?.close()
  await ours?.close()
})

const clients = () => [ours.engine, theirs] as const

const undecodable = 'a transaction that is none'

/** Both judge a payload and follow it; returns both verdicts. */
async function handIn(built: BuiltPayload): Promise<string[]> {
  const verdicts: string[] = []
  for (const client of clients()) {
    verdicts.push((await client.judge(built, beaconRoot)).status)
    await client.follow(built.executionPayload.blockHash)
  }
  return verdicts
}

test.skipIf(geth === undefined)('geth computes the same genesis hash from the same file', async () => {
  expect((await theirs.blockAt(0))!.hash).toBe(ours.chain.genesisHash)
  // Nothing is final yet but that.
  for (const client of clients()) expect((await client.final()).hash).toBe(ours.chain.genesisHash)
})

test.skipIf(geth === undefined)(
  'geth and this core judge each other’s blocks VALID, of every kind of transaction',
  async () => {
    const raws = await everyKind()
    const there = clientsOf(peer.url)
    const here = clientsOf(ours.chain.url)
    for (const [i, batch] of raws.entries()) {
      const [builder, pool] = i % 2 === 0 ? [ours.engine, here] : [theirs, there]
      for (const raw of batch) await pool.client.sendRawTransaction({ serializedTransaction: raw })
      const parent = await builder.head()
      // geth builds on a timer of its own; this core when it is asked.
      const built = await buildOn(builder, parent, { seconds: 1 + i, wait: i % 2 === 0 ? 0 : 1_500 })
      expect(built.executionPayload.transactions).toHaveLength(batch.length)
      expect(await handIn(built)).toEqual(['VALID', 'VALID'])
      const heads = await Promise.all(clients().map(client => client.head()))
      expect(heads[0]).toEqual(heads[1])
      for (const hash of (await here.client.getBlock({ blockTag: 'latest' })).transactions) {
        const [a, b] = await Promise.all([here, there].map(({ client }) => client.getTransactionReceipt({ hash })))
        expect({ ...a, blockTimestamp: undefined }).toMatchObject({ ...b, blockTimestamp: undefined, logs: a!.logs })
        expect(a!.logs.map(({ topics, data }) => ({ topics, data }))).toEqual(
          b!.logs.map(({ topics, data }) => ({ topics, data })),
        )
      }
    }
    expect(raws.flat().length).toBeGreaterThan(20)
  },
)

test.skipIf(geth === undefined)(
  'geth and this core refuse the same changed payloads, naming the same last valid block',
  async () => {
    await ours.client.sendRawTransaction({ serializedTransaction: await transfer(6, 0) })
    const parent = await ours.engine.head()
    const built = await buildOn(ours.engine, parent, { seconds: 3 })
    const good = built.executionPayload
    expect(good.transactions).toHaveLength(1)
    const other = `0x${'12'.repeat(32)}`
    const changes: Record<string, Record<string, unknown>> = {
      'a state root that nothing leads to': { stateRoot: other },
      'a receipts root that nothing leads to': { receiptsRoot: other },
      'too much gas used': { gasUsed: '0x5209' },
      'another base fee': { baseFeePerGas: '0x7' },
      'a bloom with a bit too many': { logsBloom: `0x01${'00'.repeat(255)}` },
      'a time before its parent': { timestamp: `0x${parent.timestamp.toString(16)}` },
      'a number that leaves one out': { blockNumber: `0x${(parent.number + 2).toString(16)}` },
      'a gas limit far from its parent’s': { gasLimit: '0x5f5e100' },
      'a transaction twice': { transactions: [...good.transactions, ...good.transactions] },
      [undecodable]: { transactions: ['0x02c0'] },
      'blob gas that nothing used': { blobGasUsed: '0x20000' },
      'excess blob gas that nothing left': { excessBlobGas: '0x20000' },
      'more extra data than 32 bytes': { extraData: `0x${'01'.repeat(33)}` },
    }
    for (const [name, change] of Object.entries(changes)) {
      const hash = await hashOf({ ...built, executionPayload: { ...good, ...change } as never })
      const payload = { ...built, executionPayload: { ...good, ...change, blockHash: hash } as never }
      const verdicts = await Promise.all(
        clients().map(async client => {
          const { status, latestValidHash } = await client
            .judge(payload, beaconRoot)
            .catch(error => ({ status: `error ${error.facts.error}`, latestValidHash: null }))
          // geth decodes before it looks for the parent, and then names no ancestor; the specification wants one.
          return { name, status, latestValidHash: name === undecodable ? null : latestValidHash }
        }),
      )
      expect(verdicts[0], name).toEqual(verdicts[1])
      expect(verdicts[0]!.status, name).not.toBe('VALID')
    }
    expect(await handIn(built)).toEqual(['VALID', 'VALID'])
  },
)

test.skipIf(geth === undefined)(
  'what the pool refuses and the rules of the chain allow is executed alike: blobs, transactions for no chain',
  async () => {
    const parent = await ours.engine.head()
    const built = await buildOn(ours.engine, parent, { seconds: 40 })
    const sender = testAccount(7)
    const hashes: Hex[] = [`0x01${'ab'.repeat(31)}`, `0x01${'cd'.repeat(31)}`]
    const fees = { maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 10n ** 9n }
    const blobs = await sender.signTransaction({
      ...{ type: 'eip4844', chainId: 4267, nonce: 0, to: testAccount(52).address, value: 1n, gas: 21_000n, ...fees },
      maxFeePerBlobGas: 10n ** 9n,
      blobVersionedHashes: hashes,
    } as never)
    const unprotected = await sender.signTransaction({
      ...{ type: 'legacy', nonce: 1, to: testAccount(52).address, value: 2n, gas: 21_000n, gasPrice: 10n ** 11n },
    })
    await expect(ours.client.sendRawTransaction({ serializedTransaction: blobs })).rejects.toThrow(/not supported/)
    await expect(ours.client.sendRawTransaction({ serializedTransaction: unprotected })).rejects.toThrow(/chain id/)

    const solved = await solve({ ...built.executionPayload, transactions: [blobs, unprotected] }, hashes)
    for (const client of clients()) {
      const ask = (of: Hex[]) => client.call<{ status: string }>('engine_newPayloadV4', solved, of, beaconRoot, [])
      expect((await ask(hashes.toReversed())).status).toBe('INVALID')
      expect((await ask(hashes)).status).toBe('VALID')
      await client.follow(solved.blockHash)
      expect(await client.call('eth_getBalance', testAccount(52).address, 'latest')).toBe('0x3')
    }
    expect(solved).toMatchObject({ blobGasUsed: '0x40000', gasUsed: '0xa410' })
  },
)

test.skipIf(geth === undefined)(
  'a head that is not final is told apart from what is, also by a geth that was killed',
  async () => {
    const parent = await ours.engine.head()
    const built = await buildOn(ours.engine, parent)
    const { blockHash } = built.executionPayload
    for (const client of clients()) {
      expect((await client.judge(built, beaconRoot)).status).toBe('VALID')
      await client.follow(blockHash, { final: parent.hash })
      expect((await client.head()).hash).toBe(blockHash)
      expect(await client.final()).toEqual(parent)
    }
    await peer.close()
    peer = await startGeth({ geth: geth!, folder: ours.folder.path, genesis: ours.genesis, secret: testSecret })
    theirs = connectExecution({ url: peer.engineUrl, secret: testSecret })
    // What it wrote last it may have lost; the block that was not final it must not say.
    const last = await theirs.final()
    expect(last.number).toBeLessThanOrEqual(parent.number)
    expect(last).toEqual(await ours.engine.blockAt(last.number))
  },
)

/** Completes a payload of which only the transactions are known: each refusal names what executing it gave. */
async function solve(payload: Record<string, unknown>, hashes: Hex[]) {
  let next = { ...payload, blockHash: `0x${'00'.repeat(32)}` as Hex } as BuiltPayload['executionPayload']
  for (let tries = 0; tries < 20; tries++) {
    const { status, validationError } = await ours.engine.call<{ status: string; validationError: string }>(
      'engine_newPayloadV4',
      ...[next, hashes, beaconRoot, []],
    )
    if (status === 'VALID') return next
    const hash = /got (0x[0-9a-f]{64})/.exec(validationError)?.[1]
    const [, field, value] = /^(\w+) is \S+, executed (\w+)$/.exec(validationError) ?? []
    if (hash !== undefined) next = { ...next, blockHash: hash as Hex }
    else if (field === undefined) throw new Error(validationError)
    else {
      const name = field === 'receiptTrie' ? 'receiptsRoot' : field
      next = { ...next, [name]: value!.startsWith('0x') ? value : `0x${BigInt(value!).toString(16)}`, blockHash: zero }
    }
  }
  throw new Error('No payload follows from these transactions.')
}

/** The hash that a changed payload would have: both clients name it when they are told a wrong one. */
async function hashOf(built: BuiltPayload): Promise<Hex> {
  const wrong = { ...built.executionPayload, blockHash: `0x${'00'.repeat(32)}` }
  for (const client of clients()) {
    const { validationError } = await client
      .judge({ ...built, executionPayload: wrong } as BuiltPayload, beaconRoot)
      .catch(() => ({ validationError: '' }))
    const hash = /got (0x[0-9a-f]{64})/.exec(validationError ?? '')?.[1]
    if (hash !== undefined) return hash as Hex
  }
  return `0x${'00'.repeat(32)}`
}

function transfer(from: number, nonce: number, more = {}): Promise<Hex> {
  return testAccount(from).signTransaction({
    chainId: 4267,
    type: 'eip1559',
    nonce,
    to: testAccount(50).address,
    value: 1n,
    gas: 21_000n,
    maxFeePerGas: 10n ** 12n,
    maxPriorityFeePerGas: 10n ** 9n,
    ...more,
  } as never)
}

/** Batches of signed transactions, one a block: transfers, contracts, failures, delegations, requests. */
async function everyKind(): Promise<Hex[][]> {
  const alice = testAccount(0)
  const bob = testAccount(1)
  let nonce = 0
  const store = `0x${'00'.repeat(20)}` as Hex
  const base = { chainId: 4267, gas: 2_000_000n, maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 10n ** 9n }
  const { getContractAddress } = await import('viem')
  const made = getContractAddress({ from: alice.address, nonce: 0n })
  const sign = (more: object) => alice.signTransaction({ ...base, type: 'eip1559', nonce: nonce++, ...more } as never)
  const call = (functionName: string, args: unknown[], more = {}) =>
    sign({ to: made, data: encodeFunctionData({ abi: storeContract.abi, functionName, args } as never), ...more })
  const salt = `0x${'07'.repeat(32)}`
  const first = [
    await sign({ data: storeContract.bytecode }),
    await call('put', [1n, 2n]),
    await call('putMany', [0n, 40n, 5n]),
    await call('putMany', [3n, 37n, 0n]),
  ]
  const second = [
    await call('put', [666n, 1n]),
    await call('failInside', [13n]),
    await call('burn', [100_000n], { gas: 60_000n }),
    await call('spawnAndKill', [salt]),
    await call('spawn', [salt]),
    await sign({ to: addresses.wopen, value: parseEther('10'), gas: 100_000n }),
  ]
  const delegation = await bob.signAuthorization({ chainId: 4267, contractAddress: made, nonce: 1 })
  const revocation = await bob.signAuthorization({ chainId: 4267, contractAddress: store, nonce: 3 })
  // Its nonce follows only once the delegation before it has taken one.
  const revoking = await bob.signTransaction({
    ...base,
    type: 'eip7702',
    nonce: 2,
    to: bob.address,
    authorizationList: [revocation],
  })
  const third = [
    await bob.signTransaction({
      ...base,
      type: 'eip7702',
      nonce: 0,
      to: bob.address,
      authorizationList: [delegation],
    }),
    await alice.signTransaction({
      ...{ chainId: 4267, type: 'eip2930', nonce: nonce++, gas: 100_000n, gasPrice: 10n ** 12n },
      to: made,
      accessList: [{ address: made, storageKeys: [`0x${'00'.repeat(31)}01`] }],
    }),
    await alice.signTransaction({
      ...{ chainId: 4267, type: 'legacy', nonce: nonce++, gas: 21_000n, gasPrice: 10n ** 12n },
      to: testAccount(51).address,
      value: parseEther('1'),
    }),
    // Requests to the consensus layer (EIP-7002), queued by a call and drained at the end of the block.
    await sign({
      to: '0x00000961Ef480Eb55e80D19ad83579A64c007002',
      data: `0x${'ab'.repeat(48)}0000000000000001`,
      value: 1n,
    }),
    await sign({
      to: addresses.wopen,
      data: encodeFunctionData({ abi: wopenAbi, functionName: 'transfer', args: [made, 7n] }),
    }),
  ]
  const many = async (from: number) =>
    Promise.all(Array.from({ length: 10 }, (_, i) => transfer(from, i, { value: BigInt(i) })))
  return [first, second, third, [revoking, ...(await many(2)), ...(await many(3))], await many(4), []]
}
