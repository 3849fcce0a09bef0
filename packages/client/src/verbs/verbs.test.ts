import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Address,
  bytesToHex,
  cidFromDigest,
  cidOf,
  hexToBytes,
  keccak256,
  parseOpen,
  utf8,
} from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import { addresses, datanetsAbi, wopenAbi } from '@openledger/contracts'
import { createPublicClient, createWalletClient, http, publicActions } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOpenLedger } from '../connection/OpenLedger.ts'
import { waitForReceipt } from '../connection/waitForReceipt.ts'
import { seedChain } from '../derive/sampledBlock.ts'
import { prepareBatch } from '../records/prepareBatch.ts'
import type { Batch } from '../wire/api/Datanet.ts'
import { licenceToBytes32 } from '../wire/Licence.ts'
import { paymentPayloadSchema, paymentRequiredSchema, readPaymentHeader, writePaymentHeader } from '../wire/Payment.ts'
import { ask } from './ask.ts'
import { reclaimBond, tombstone } from './batches.ts'
import { registerBatch } from './contribute.ts'
import { createDatanet } from './createDatanet.ts'
import { finalise } from './epochs.ts'
import { publishRelease } from './publishRelease.ts'
import { setAllowed } from './setAllowed.ts'
import { setPrice } from './setPrice.ts'
import { ensureWrapped, transferWrapped, unwrap, wrap } from './wrap.ts'

const chainId = 4267
const accountOf = (name: string) => privateKeyToAccount(bytesToHex(keccak256(utf8(name))))
const [alice, bob, poor, operator] = ['alice', 'bob', 'poor', 'operator'].map(accountOf) as [
  ReturnType<typeof accountOf>,
  ReturnType<typeof accountOf>,
  ReturnType<typeof accountOf>,
  ReturnType<typeof accountOf>,
]
const quote = parseOpen('0.25')

let dataDir: string
let chain: Chain
let server: Server
let url: string
/** What the gateway of this test holds and offers. */
const gateway = {
  files: new Map<string, Buffer>(),
  batches: [] as object[],
  payTo: addresses.settlement.toLowerCase() as Address,
  /** What the receipt says otherwise, and what the quote says of sampling. */
  receipt: {} as object,
  sampling: undefined as object | undefined,
  asked: [] as { headers: Record<string, unknown>; body: Record<string, unknown> }[],
}

/** The few routes that these verbs use, over the real chain: uploads, batches, and an answer paid by x402. */
async function startGateway() {
  const collector = createWalletClient({ account: operator, transport: http(chain.url) }).extend(publicActions)
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const json = (value: unknown, headers: Record<string, string> = {}, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))
    const path = request.url!.split('?')[0]!
    if (path === '/rpc') {
      const answer = await fetch(chain.url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      return response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
    }
    if (path === '/api/uploads') {
      const { size, sha256 } = JSON.parse(body.toString()) as { size: number; sha256: `0x${string}` }
      return json({ id: cidFromDigest(hexToBytes(sha256)), size, offset: 0, cid: null })
    }
    if (path.startsWith('/api/uploads/')) {
      const cid = cidOf(body)
      expect(path).toContain(cid)
      gateway.files.set(cid, body)
      return json({ id: cid, size: body.length, offset: body.length, cid })
    }
    if (path.endsWith('/batches')) return json({ items: gateway.batches, next: null })
    gateway.asked.push({ headers: request.headers, body: JSON.parse(body.toString()) as Record<string, unknown> })
    const signed = request.headers['payment-signature'] as string | undefined
    if (signed === undefined && gateway.asked.at(-1)!.body.model !== 'base') {
      const header = writePaymentHeader(paymentRequiredSchema, {
        x402Version: 2,
        resource: { url: '/v1/chat/completions' },
        accepts: [
          {
            scheme: 'exact',
            network: `eip155:${chainId}`,
            amount: quote,
            asset: addresses.wopen,
            payTo: gateway.payTo,
            maxTimeoutSeconds: 300,
            extra: { name: 'Something else', version: '9' },
          },
        ],
        ...(gateway.sampling && { extensions: { sampling: gateway.sampling } }),
      })
      const error = { message: 'Pay.', type: 'payment_required', code: 'inference/payment-required', param: null }
      return json({ error }, { 'payment-required': header }, 402)
    }
    if (signed !== undefined) {
      const { payload } = readPaymentHeader(paymentPayloadSchema, signed)
      const { from, to, value, validAfter, validBefore, nonce } = payload.authorization
      // The real token judges the signature.
      const { request: call } = await collector.simulateContract({
        address: addresses.wopen,
        abi: wopenAbi,
        functionName: 'transferWithAuthorization',
        args: [from, to, value, validAfter, validBefore, nonce, payload.signature],
      })
      await waitForReceipt(collector, { hash: await collector.writeContract(call) })
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const chunk = (value: object) => `data: ${JSON.stringify({ id: 'c', choices: [], ...value })}\n\n`
    const delta = (content: string) => chunk({ choices: [{ index: 0, delta: { content } }] })
    if (signed === undefined)
      return response.end(`${delta('Free.')}${chunk({ openledger_note: 'free' })}data: [DONE]\n\n`)
    const hash = `0x${'12'.repeat(32)}`
    const openledger = {
      receipt: hash,
      model: 2,
      operator: operator.address,
      signature: `0x${'34'.repeat(65)}`,
      paid: quote.toString(),
      price: '7',
      mode: 'influence',
      weak: false,
      salt: hash,
      seed: (gateway.asked.at(-1)!.body.seed as number | undefined) ?? 5,
      ...gateway.receipt,
      contributors: [],
      lines: [{ role: 'change', account: alice.address, amount: (quote - 7n).toString() }],
    }
    response.end(
      delta('At ') +
        delta('Olla.') +
        chunk({ choices: [{ index: 0, delta: {}, finish_reason: 'length' }] }) +
        chunk({ usage: { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 } }) +
        (gateway.asked.at(-1)!.body.model === 'forgetful' ? '' : chunk({ openledger })) +
        'data: [DONE]\n\n',
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'openledger-verbs-'))
  const rich = parseOpen('1000')
  const role = operator.address
  const genesis = await buildGenesis({
    chainId,
    timestamp: 1_760_000_000,
    allocations: [
      { address: alice.address, balance: rich },
      { address: bob.address, balance: rich },
      { address: operator.address, balance: totalSupply - 2n * rich },
    ],
    roles: { admin: role, treasury: role, proposer: role, governor: role, guardian: role },
    challengeWindow: 1,
    proposerBond: 1n,
    batchBondLock: 3600,
  })
  chain = await startChain({ dataDir, genesis })
  await startGateway()
})

afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  await chain?.close()
  if (dataDir) await rm(dataDir, { recursive: true, force: true })
})

const as = (account: typeof alice) => createOpenLedger({ url, account })
const balance = (account: Address) =>
  createPublicClient({ transport: http(chain.url) }).readContract({
    address: addresses.wopen,
    abi: wopenAbi,
    functionName: 'balanceOf',
    args: [account],
  })

describe('verbs on the real chain', () => {
  it('create a Datanet, contribute a batch with its bond, and release it', async () => {
    const ledger = as(alice)
    const bond = parseOpen('1.5')
    const { datanet } = await createDatanet(ledger, {
      name: 'Travel',
      licence: 'CC-BY-4.0',
      mode: 'allowlist',
      batchBond: bond,
      description: 'Dialogues about travelling.',
    })
    expect(datanet).toBe(1)
    expect([...gateway.files.values()].map(String)).toEqual([
      '{"description":"Dialogues about travelling.","version":1}',
    ])

    const batch = await prepareBatch({ file: new Blob(['{"text":"a"}\n{"text":"b"}\n']) })
    const check = { bond, metadata: bytesToHex(keccak256(utf8('metadata'))) }
    const contribution = { datanet, batch, licence: 'CC-BY-4.0', check }
    await expect(registerBatch(as(bob), contribution)).rejects.toMatchObject({
      message: 'The contribution was refused by the contract.',
      code: 'client/reverted',
      facts: { error: 'Datanets_NotAllowed', datanetId: '1', contributor: bob.address },
    })
    await setAllowed(ledger, { datanet, contributor: bob.address })
    expect(await registerBatch(as(bob), contribution)).toMatchObject({ batch: 1 })
    await expect(registerBatch(as(bob), contribution)).rejects.toMatchObject({ facts: { error: 'Datanets_RootTaken' } })

    const stored = await ledger.chain.readContract({
      address: addresses.datanets,
      abi: datanetsAbi,
      functionName: 'getBatch',
      args: [1n],
    })
    expect(stored).toMatchObject({
      root: batch.root,
      count: 2,
      size: BigInt(batch.bytes),
      bond,
      contributor: bob.address,
    })

    await expect(publishRelease(ledger, { datanet })).rejects.toMatchObject({ code: 'client/nothing-to-release' })
    const listed: Record<keyof Batch, unknown> = {
      id: 1,
      datanet,
      contributor: bob.address,
      contributorName: 'Bob',
      label: 'two letters',
      root: batch.root,
      count: 2,
      bytes: batch.bytes,
      licence: 'CC-BY-4.0',
      file: batch.cid,
      bond: bond.toString(),
      bondReclaimed: false,
      state: 'live',
      verdict: null,
      caseId: null,
      openReports: 0,
      slashed: null,
      erasure: null,
      transaction: check.metadata,
      at: 1,
    }
    gateway.batches = [listed]
    const { release, root, manifest } = await publishRelease(ledger, { datanet })
    expect(release).toBe(1)
    expect(manifest.batches[0]).toMatchObject({ contributor: bob.address.toLowerCase(), label: 'two letters' })
    const kept = await ledger.chain.readContract({
      address: addresses.datanets,
      abi: datanetsAbi,
      functionName: 'getRelease',
      args: [1n],
    })
    expect(kept).toMatchObject({ root, batchCount: 1 })
    // The manifest can be fetched by the hash that stands on chain.
    expect(JSON.parse(String(gateway.files.get(cidFromDigest(hexToBytes(kept.manifest)))))).toMatchObject({ datanet })
    expect(licenceToBytes32('CC-BY-4.0')).toMatch(/^0x43432d42592d342e30/)

    await expect(reclaimBond(as(bob), { batch: 1 })).rejects.toMatchObject({ facts: { error: 'Datanets_BondLocked' } })
    await expect(tombstone(ledger, { batch: 1 })).rejects.toMatchObject({
      facts: { error: 'Datanets_NotYoursToErase' },
    })
    await tombstone(as(bob), { batch: 1 })
  })

  it('wrap, send and unwrap OPEN', async () => {
    const ledger = as(alice)
    const before = await balance(alice.address)
    await wrap(ledger, { amount: 100n })
    await transferWrapped(ledger, { to: poor.address, amount: 30n })
    await unwrap(ledger, { amount: 20n })
    expect((await balance(alice.address)) - before).toBe(50n)
    expect(await balance(poor.address)).toBe(30n)
    await ensureWrapped(ledger, { amount: before + 50n })
    expect((await balance(alice.address)) - before).toBe(50n)
    await ensureWrapped(ledger, { amount: before + 60n, portion: 1000n })
    expect((await balance(alice.address)) - before).toBe(1050n)
  })

  it('say that there are no funds, what a contract refused, and that nobody signs', async () => {
    await expect(wrap(as(poor), { amount: 1n })).rejects.toMatchObject({ code: 'client/no-funds' })
    await expect(finalise(as(alice), 9)).rejects.toMatchObject({ code: 'client/unknown-epoch', facts: { epoch: '9' } })
    await expect(setPrice(as(alice), { model: 9, price: { base: 1n, token: 1n } })).rejects.toMatchObject({
      code: 'client/reverted',
    })
    await expect(createDatanet(as(alice), { name: 'x', licence: 'not a licence' })).rejects.toMatchObject({
      code: 'client/bad-licence',
    })
    await expect(wrap(createOpenLedger({ url }), { amount: 1n })).rejects.toMatchObject({ code: 'client/no-account' })
  })
})

describe('ask', () => {
  const messages = [{ role: 'user', content: 'A table for two?' }] as const

  it('pays the quote with a signature that the real token takes, and streams the answer', async () => {
    const settled = await balance(addresses.settlement)
    const pieces: string[] = []
    const quotes: bigint[] = []
    gateway.asked.length = 0
    const answer = await ask(as(bob), {
      model: 'travel',
      messages,
      maxTokens: 32,
      onToken: piece => pieces.push(piece),
      onQuote: amount => quotes.push(amount),
    })
    expect(answer).toMatchObject({ text: 'At Olla.', finish: 'length', tokens: { prompt: 3, completion: 2 } })
    expect(answer.receipt).toMatchObject({ paid: quote, price: 7n, lines: [{ role: 'change', amount: quote - 7n }] })
    expect(answer.opening).toEqual({ salt: `0x${'12'.repeat(32)}`, messages, answer: 'At Olla.', quoted: null })
    expect(pieces).toEqual(['At ', 'Olla.'])
    expect(quotes).toEqual([quote])
    expect((await balance(addresses.settlement)) - settled).toBe(quote)
    expect(gateway.asked.at(-1)!.body).toMatchObject({ model: 'travel', max_tokens: 32, stream: true })
  })

  it('says that a receipt is false whose seeds are not those that were asked for or quoted', async () => {
    const seeds = seedChain(`0x${'77'.repeat(32)}`, 4)
    const block = (turn: number) => ({ mode: 'carried', members: 3, anchor: seeds[0], turn, seed: seeds[turn] })
    gateway.sampling = { most: 3, anchor: seeds[0], turn: 1, seed: seeds[1] }
    const faultOf = async (receipt: object, more = {}) => {
      gateway.receipt = receipt
      const { fault, opening } = await ask(as(bob), { model: 'travel', messages, ...more })
      return { code: fault?.code, opening }
    }
    const honest = await faultOf({ sampling: block(3) }, { seed: 9 })
    expect(honest.code).toBeUndefined()
    expect(honest.opening).toMatchObject({ sampling: { seed: 9 }, quoted: { turn: 1, seed: seeds[1] } })
    expect((await faultOf({})).code).toBeUndefined()
    expect((await faultOf({ seed: 8 }, { seed: 9 })).code).toBe('client/false-receipt')
    expect((await faultOf({ sampling: block(1) })).code).toBe('client/false-receipt')
    expect((await faultOf({ sampling: { ...block(3), seed: seeds[2] } })).code).toBe('client/false-receipt')
    expect((await faultOf({ sampling: { ...block(3), members: 4 } })).code).toBe('client/false-receipt')
    expect((await faultOf({ sampling: { ...block(3), anchor: seeds[4] } })).code).toBe('client/unquoted-seeds')
    gateway.sampling = undefined
    expect((await faultOf({ sampling: block(3) })).code).toBe('client/false-receipt')
    gateway.receipt = {}
  })

  it('asks for a form, and its opening says which', async () => {
    const schema = { type: 'object', properties: { seats: { type: 'integer' }, at: { type: 'string' } } }
    const form = { type: 'json_schema' as const, schema }
    const { opening } = await ask(as(bob), { model: 'travel', messages, form })
    expect(opening!.messages).toEqual([
      { role: 'system', content: JSON.stringify({ response_format: { type: 'json_schema', schema } }) },
      ...messages,
    ])
    const { response_format } = gateway.asked.at(-1)!.body
    expect(response_format).toEqual({ type: 'json_schema', json_schema: { name: 'answer', schema, strict: true } })
  })

  it('signs nothing above the most it may cost', async () => {
    gateway.asked.length = 0
    await expect(ask(as(bob), { model: 'travel', messages, maxPrice: quote - 1n })).rejects.toMatchObject({
      code: 'client/too-expensive',
      facts: { quote: '0.25 OPEN' },
    })
    expect(gateway.asked).toHaveLength(1)
  })

  it('signs nothing for another payee than Settlement', async () => {
    gateway.payTo = operator.address.toLowerCase() as Address
    gateway.asked.length = 0
    await expect(ask(as(bob), { model: 'travel', messages })).rejects.toMatchObject({
      code: 'client/bad-quote',
      facts: { payTo: gateway.payTo },
    })
    expect(gateway.asked).toHaveLength(1)
    gateway.payTo = addresses.settlement.toLowerCase() as Address
  })

  it('says that there is nothing to pay with', async () => {
    await expect(ask(as(poor), { model: 'travel', messages })).rejects.toMatchObject({ code: 'client/no-funds' })
    await expect(ask(createOpenLedger({ url }), { model: 'travel', messages })).rejects.toMatchObject({
      code: 'client/no-account',
    })
  })

  it('takes a free answer without a receipt, and no paid one', async () => {
    expect(await ask(createOpenLedger({ url }), { model: 'base', messages })).toEqual({
      text: 'Free.',
      finish: 'stop',
      tokens: { prompt: 0, completion: 0 },
    })
    await expect(ask(as(bob), { model: 'forgetful', messages })).rejects.toMatchObject({ code: 'client/no-receipt' })
  })
})
