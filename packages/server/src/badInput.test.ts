import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Address,
  bytesToHex,
  cidFromDigest,
  digestOfCid,
  type Hex,
  parseOpen,
  sha256,
  utf8,
} from '@openledger/base'
import {
  type Authorization,
  ask,
  authorizationTypedData,
  contribute,
  createDatanet,
  type OpenLedger,
  paymentPayloadSchema,
  paymentRequiredSchema,
  prepareBatch,
  publishRelease,
  readPaymentHeader,
  registerFineTune,
  startFineTune,
  tombstone,
  uploadFile,
  watchJob,
  writePaymentHeader,
} from '@openledger/client'
import { addresses, wopenAbi } from '@openledger/contracts'
import OpenAI from 'openai'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordsOf } from './testing/recordsOf.ts'
import { addressOf, keyOf, startTestNetwork, type TestNetwork } from './testing/startTestNetwork.ts'

let network: TestNetwork
let curator: OpenLedger
let datanet: number
let url: string
beforeAll(async () => {
  network = await startTestNetwork({
    limits: {
      uploadBytes: 1_000_000,
      faucetAmount: parseOpen('1'),
      keyAmount: parseOpen('0.0015'),
      concurrent: 1,
      waiting: 1,
    },
  })
  url = network.server().url
  curator = await network.as('curator')
  datanet = (await createDatanet(curator, { name: 'Tables', licence: 'CC-BY-4.0' })).datanet
  for (const name of ['alice', 'bob'])
    await contribute(await network.as(name), { datanet, file: recordsOf(name, 12), label: name })
  await publishRelease(curator, { datanet })
  const job = await startFineTune(curator, {
    base: 1,
    datanets: [datanet],
    name: 'Talk',
    seed: 1,
    hyper: { epochs: 1, rank: 2, alpha: 4, checkpoints: 1 },
  })
  await registerFineTune(curator, {
    job: await watchJob(curator, job.id),
    price: { base: parseOpen('0.001'), token: parseOpen('0.0001') },
  })
}, 300_000)
afterAll(() => network?.close())

const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as {
      error: { code: string; message: string; type?: string; facts: Record<string, string>; hint?: string }
    },
  }
}
const upload = (text: string | Uint8Array) => uploadFile(curator, { file: new Blob([text as BlobPart]) })
const check = (file: string, changes: object = {}) =>
  post('/api/contributions/check', { datanet, file, licence: 'CC-BY-4.0', label: '', ...changes })
const line = (record: object, salt = 1) =>
  `${JSON.stringify({ salt: `0x${salt.toString(16).padStart(64, '0')}`, record })}\n`
const good = { prompt: 'Where is the opera?', completion: 'Three streets north of the river.' }
const nets = async () => (await (await fetch(`${url}/api/datanets/${datanet}`)).json()) as { batches: number }

describe('an upload', () => {
  test('of 2 GB is refused when it is declared', async () => {
    const { status, body } = await post('/api/uploads', { size: 2e9, sha256: `0x${'0'.repeat(64)}` })
    expect(status).toBe(413)
    expect(body.error).toMatchObject({
      code: 'store/upload-too-large',
      facts: { bytes: '2000000000', limit: '1000000' },
    })
  })
  test('of nothing is refused when it is declared', async () => {
    const { status, body } = await post('/api/uploads', { size: 0, sha256: `0x${'0'.repeat(64)}` })
    expect([status, body.error.code]).toEqual([400, 'store/upload-empty'])
  })
  test('goes on over HTTP where it stopped', async () => {
    const bytes = utf8('0123456789'.repeat(100))
    const { body } = (await post('/api/uploads', { size: 1000, sha256: bytesToHex(sha256(bytes)) })) as unknown as {
      body: { id: string }
    }
    const patch = (offset: number, part: Uint8Array) =>
      fetch(`${url}/api/uploads/${body.id}`, {
        method: 'PATCH',
        headers: { 'upload-offset': String(offset) },
        body: part as BodyInit,
      })
    expect(await (await patch(0, bytes.subarray(0, 300))).json()).toMatchObject({ offset: 300, cid: null })
    const wrong = await patch(200, bytes.subarray(200))
    expect([wrong.status, ((await wrong.json()) as { error: object }).error]).toEqual([
      409,
      expect.objectContaining({ code: 'store/upload-offset', facts: expect.objectContaining({ offset: '300' }) }),
    ])
    const done = (await (await patch(300, bytes.subarray(300))).json()) as { cid: string }
    const content = await fetch(`${url}/api/content/${done.cid}`)
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(bytes)
    expect(content.headers.get('content-security-policy')).toContain('sandbox')
  })
})

describe('a contribution check', () => {
  test('says on which line the file is not UTF-8', async () => {
    const file = await upload(Uint8Array.from([...utf8(line(good)), 0xc3, 0x28, 0x0a]))
    const { status, body } = await check(file)
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ code: 'datanets/invalid-utf8', facts: { line: '2' } })
  })
  test('refuses a file without records', async () => {
    expect((await check(await upload('\n\n'))).body.error.code).toBe('datanets/empty-file')
  })
  test('names the nearest licences to a wrong id', async () => {
    const { status, body } = await check(await upload(line(good)), { licence: 'CC-BY-40' })
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ code: 'datanets/unknown-licence', hint: expect.stringContaining('CC-BY-4.0') })
  })
  test('refuses a licence that is not the Datanet’s', async () => {
    const { body } = await check(await upload(line(good)), { licence: 'MIT' })
    expect(body.error).toMatchObject({
      code: 'datanets/licence-mismatch',
      facts: { declared: 'MIT', datanet: 'CC-BY-4.0' },
    })
  })
  test('refuses an unknown Datanet and an unknown file', async () => {
    expect((await check(await upload(line(good)), { datanet: 99 })).status).toBe(404)
    const { status, body } = await check(cidFromDigest(sha256(utf8('nowhere'))))
    expect([status, body.error.code]).toEqual([404, 'store/not-found'])
  })
  test('finds secrets, personal data, broken lines, and keeps nothing where something fails', async () => {
    const file = await upload(
      line({ text: 'The key is AKIAIOSFODNN7EXAMPLE, keep it.' }, 1) +
        line({ text: 'Write to jane.doe@example.org or call +1 415 555-0199 any time.' }, 2) +
        'not json\n' +
        line({ nothing: true }, 3) +
        line(good, 4) +
        line(good, 4),
    )
    const { status, body } = await check(file)
    const result = body as unknown as {
      ok: boolean
      root: Hex
      metadata: Hex
      findings: { check: string; level: string; lines?: number[] }[]
    }
    expect([status, result.ok]).toEqual([200, false])
    const level = (name: string) => result.findings.find(finding => finding.check === name)
    expect(level('schema')).toMatchObject({ level: 'fail', lines: [3, 4, 6] })
    expect(level('secrets')).toMatchObject({ level: 'fail', lines: [1] })
    expect(level('personal-data')).toMatchObject({ level: 'warn', lines: [2] })
    expect(result.metadata).toBe(`0x${'0'.repeat(64)}`)
  })
  test('finds copies of what others gave, in the same Datanet or another', async () => {
    const other = (await createDatanet(curator, { name: 'Copies', licence: 'CC-BY-4.0' })).datanet
    const before = await nets()
    const copier = await network.as('copier')
    await expect(contribute(copier, { datanet: other, file: recordsOf('alice', 12) })).rejects.toMatchObject({
      code: 'client/contribution-refused',
      facts: { duplicates: expect.stringContaining('12 of 12 records were registered before') },
    })
    expect(await nets()).toEqual(before)
  })
})

describe('a corrupted store object', () => {
  test('is never served', async () => {
    const cid = await upload('to be spoilt')
    const hex = bytesToHex(digestOfCid(cid)).slice(2)
    await writeFile(join(network.dir, 'data', 'store', 'objects', hex.slice(0, 2), hex.slice(2)), 'spoilt now !')
    const response = await fetch(`${url}/api/content/${cid}`)
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({
      error: {
        code: 'store/corrupted',
        facts: { cid, expected: `0x${hex}`, found: bytesToHex(sha256(utf8('spoilt now !'))) },
      },
    })
    expect((await fetch(`${url}/api/content/${cid}`)).status).toBe(404)
  })
})

const chat = (body: object, headers: Record<string, string> = {}) =>
  post(
    '/v1/chat/completions',
    { model: 'talk', messages: [{ role: 'user', content: 'Hello there' }], max_tokens: 4, ...body },
    headers,
  )

/** A payment for the quote of a question, as a wallet signs it, with some of it changed. */
async function paymentFor(
  body: object,
  changes: Partial<Authorization> = {},
  signer = 'payer',
): Promise<Record<string, string>> {
  const { headers } = await chat(body)
  const { accepts, resource } = readPaymentHeader(paymentRequiredSchema, headers.get('payment-required')!)
  const accepted = accepts.find(option => option.scheme === 'exact')!
  const now = BigInt(Math.floor(Date.now() / 1000))
  const authorization: Authorization = {
    from: addressOf('payer'),
    to: accepted.payTo,
    value: accepted.amount,
    validAfter: 0n,
    validBefore: now + 300n,
    nonce: bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
    ...changes,
  }
  const domain = { chainId: 4267, token: accepted.asset, name: 'Wrapped OPEN', version: '1' }
  const signature = await privateKeyToAccount(keyOf(signer)).signTypedData(
    authorizationTypedData(authorization, domain),
  )
  return {
    'payment-signature': writePaymentHeader(paymentPayloadSchema, {
      x402Version: 2,
      resource,
      accepted,
      payload: { signature, authorization },
    }),
  }
}
const wrapped = (name: string) =>
  network.services().ledger.client.readContract({
    address: addresses.wopen,
    abi: wopenAbi,
    functionName: 'balanceOf',
    args: [addressOf(name)],
  })

describe('a question', () => {
  beforeAll(async () => {
    await network.as('payer')
    await network
      .services()
      .ledger.sender(keyOf('payer'))
      .send({ address: addresses.wopen, abi: wopenAbi, functionName: 'deposit', args: [], value: parseOpen('1') })
  })

  test('to a model that does not exist has OpenAI’s 404', async () => {
    const openai = new OpenAI({ apiKey: 'sk-x', baseURL: `${url}/v1`, maxRetries: 0 })
    const failed = await openai.chat.completions
      .create({ model: 'gpt-x', messages: [{ role: 'user', content: 'Hi' }] })
      .catch(error => error)
    expect(failed).toBeInstanceOf(OpenAI.NotFoundError)
    expect(failed).toMatchObject({ status: 404, code: 'model_not_found', type: 'invalid_request_error' })
  })

  test.each([
    ['no messages', { messages: [] }, 'messages'],
    ['a temperature of 9', { temperature: 9 }, 'temperature'],
    ['more answers than are given', { n: 9 }, 'n'],
    ['log-probabilities of others that it does not want', { top_logprobs: 2 }, 'top_logprobs'],
    ['functions of old', { functions: [] }, 'functions'],
    ['a parameter that nobody knows', { temprature: 1 }, 'temprature'],
    ['an answer of no one', { messages: [{ role: 'assistant', content: null }] }, 'messages.0.content'],
    [
      'an image',
      { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'x' } }] }] },
      'messages.0.content',
    ],
  ])('with %s is refused with the parameter named', async (_, changes, param) => {
    const { status, body } = await chat(changes)
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ type: 'invalid_request_error', param })
  })

  test('longer than the model reads is refused before it is paid', async () => {
    const { status, body } = await chat({ messages: [{ role: 'user', content: 'word '.repeat(400) }] })
    expect([status, body.error.code]).toEqual([400, 'context_length_exceeded'])
  })

  test('without payment gets a quote that x402 clients read', async () => {
    const { status, headers, body } = await chat({ max_tokens: 10 })
    expect([status, body.error.code]).toEqual([402, 'inference/payment-required'])
    const required = readPaymentHeader(paymentRequiredSchema, headers.get('payment-required')!)
    expect(required.accepts[0]).toMatchObject({
      scheme: 'exact',
      network: 'eip155:4267',
      amount: parseOpen('0.002'),
      payTo: addresses.settlement.toLowerCase() as Address,
    })
  })

  test.each([
    ['too small', { value: 1n }, 'payment-too-small'],
    ['to somebody else', { to: addressOf('thief') }, 'payment-payee'],
    ['out of date', { validBefore: 1000n }, 'payment-expired'],
    ['for later', { validAfter: 99_999_999_999n, validBefore: 99_999_999_999_999n }, 'payment-not-yet'],
    ['above what the payer holds', { value: parseOpen('2') }, 'no-funds'],
  ])('with a payment %s is refused and charges nothing', async (_, changes, code) => {
    const before = await wrapped('payer')
    const { status, body, headers } = await chat({}, await paymentFor({}, changes))
    expect([status, body.error.code]).toEqual([402, `inference/${code}`])
    expect(headers.get('payment-required')).not.toBeNull()
    expect(await wrapped('payer')).toBe(before)
  })

  test('with somebody else’s signature is refused', async () => {
    const { status, body } = await chat({}, await paymentFor({}, {}, 'thief'))
    expect([status, body.error.code]).toEqual([402, 'inference/payment-signature'])
  })

  test('is charged once, however often its payment is sent', async () => {
    const headers = await paymentFor({})
    const before = await wrapped('payer')
    const receiptOf = ({ body }: Awaited<ReturnType<typeof chat>>) =>
      (body as unknown as { openledger: { receipt: string } }).openledger.receipt
    // The same request joins the answer that is on its way; a third time it is told what there is.
    const [one, two] = await Promise.all([chat({}, headers), chat({}, headers)])
    const three = await chat({}, headers)
    expect([one.status, two.status, three.status]).toEqual([200, 200, 200])
    expect([receiptOf(two), receiptOf(three)]).toEqual([receiptOf(one), receiptOf(one)])
    expect(three.headers.get('idempotent-replayed')).toBe('true')
    // Another request is not what was paid for.
    const other = await chat({ max_tokens: 2 }, headers)
    expect([other.status, other.body.error.code, other.headers.get('x-should-retry')]).toEqual([
      409,
      'inference/payment-used',
      'false',
    ])
    expect(other.body.error.facts.receipt).toBe(receiptOf(one))
    expect(before - (await wrapped('payer'))).toBe(parseOpen('0.0014'))
    expect(
      network
        .services()
        .journal.receipts.after(0, 100)
        .filter(({ receipt }) => receipt.payer === addressOf('payer')),
    ).toHaveLength(1)
  })

  test('beyond the line’s end is asked to come back, uncharged', async () => {
    const offers = await Promise.all([0, 1, 2, 3].map(() => paymentFor({})))
    const before = await wrapped('payer')
    const answers = await Promise.all(offers.map(headers => chat({}, headers)))
    const full = answers.filter(answer => answer.status === 429)
    expect(full.length).toBeGreaterThan(0)
    expect(Number(full[0]!.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(full[0]!.body.error).toMatchObject({ type: 'rate_limit_error', code: 'rate_limit_exceeded' })
    const answered = answers.filter(answer => answer.status === 200).length
    expect(before - (await wrapped('payer'))).toBe(BigInt(answered) * parseOpen('0.0014'))
  })

  test('with a key that ran dry says so', async () => {
    const made = (await post('/api/keys', { name: 'small' })).body as unknown as { key: string; account: Address }
    const bearer = { authorization: `Bearer ${made.key}` }
    expect((await chat({}, bearer)).status).toBe(200)
    const dry = await chat({}, bearer)
    expect([dry.status, dry.body.error.code]).toEqual([402, 'inference/no-funds'])
    const unknown = await chat({}, { authorization: 'Bearer sk-ol-doesnotexist' })
    expect([unknown.status, unknown.body.error.type]).toEqual([401, 'authentication_error'])
  })

  test('whose asker leaves is stopped, and its receipt is written all the same', async () => {
    const abort = new AbortController()
    const payer = await network.as('payer')
    const count = () => network.services().journal.receipts.count()
    const before = count()
    const leaving = ask(payer, {
      model: 'talk',
      messages: [{ role: 'user', content: 'Tell me everything' }],
      maxTokens: 200,
      temperature: 1.5,
      signal: abort.signal,
      onToken: () => abort.abort(),
    }).catch(error => error)
    await leaving
    await expect.poll(count, { timeout: 20_000 }).toBe(before + 1)
    const last = network.services().journal.receipts.after(before, 10).at(-1)!.receipt
    const file = JSON.parse(last.body) as {
      receipt: { paid: string; price: string; completionTokens: number }
      lines: { amount: string }[]
    }
    expect(file.lines.reduce((sum, one) => sum + BigInt(one.amount), 0n)).toBe(BigInt(file.receipt.paid))
    expect(BigInt(file.receipt.price)).toBeLessThan(BigInt(file.receipt.paid))
  })
})

describe('a job', () => {
  const job = (changes: object) =>
    post('/api/jobs', { base: 1, datanets: [datanet], name: 'x', builder: addressOf('curator'), ...changes })
  test('of what does not exist is refused with the reason', async () => {
    expect((await job({ base: 77 })).body.error.code).toBe('factory/unknown-base')
    // A fine-tune can be trained on, with the adapter that it has.
    expect((await job({ base: 2, hyper: { rank: 5 } })).body.error.code).toBe('factory/other-adapter')
    expect((await job({ datanets: [77] })).body.error.code).toBe('datanets/unknown-datanet')
    const empty = (await createDatanet(curator, { name: 'Empty', licence: 'CC-BY-4.0' })).datanet
    expect((await job({ datanets: [empty] })).body.error.code).toBe('factory/no-release')
    expect((await job({ hyper: { rank: 0 } })).status).toBe(400)
    expect((await job({ builder: 'nobody' })).body.error.code).toBe('client/bad-shape')
  })
  test('of licences that cannot meet is refused', async () => {
    const closed = (await createDatanet(curator, { name: 'Closed', licence: 'CC-BY-NC-4.0' })).datanet
    const { status, body } = await job({ datanets: [datanet, closed] })
    expect([status, body.error.code]).toEqual([400, 'datanets/licence-conflict'])
  })
  test('says what it costs before it is taken: nothing here', async () => {
    const { body } = await post('/api/jobs/quote', {
      base: 1,
      datanets: [datanet],
      name: 'x',
      builder: addressOf('curator'),
    })
    expect(body).toMatchObject({ price: '0', note: expect.stringContaining('free of charge') })
  })
})

describe('the gateway', () => {
  test('answers what it does not know in one shape', async () => {
    const { status, body } = await post('/api/nothing', {})
    expect([status, body.error.code]).toEqual([404, 'server/not-found'])
    expect((await post('/api/faucet', 'not json')).body.error.code).toBe('server/bad-json')
    expect((await fetch(`${url}/api/receipts/0x12`)).status).toBe(400)
    expect((await fetch(`${url}/api/receipts/0x${'0'.repeat(64)}`)).status).toBe(404)
    expect((await fetch(`${url}/api/receipts?cursor=x`)).status).toBe(400)
  })
  test('refuses bodies beyond their limit', async () => {
    const { status, body } = await post('/api/faucet', { address: addressOf('payer'), padding: 'x'.repeat(5000) })
    expect([status, body.error.code]).toEqual([413, 'server/too-large'])
  })
  test('gives test coins so often and no more', async () => {
    const give = () => post('/api/faucet', { address: addressOf('poor') })
    expect((await give()).status).toBe(200)
    expect(await wrapped('poor')).toBe(parseOpen('1'))
    await give()
    await give()
    const { status, body } = await give()
    expect([status, body.error.code]).toEqual([429, 'faucet/spent'])
    expect(await wrapped('poor')).toBe(parseOpen('3'))
  })
  test('proxies the chain, and shows what it is', async () => {
    expect((await post('/rpc', { jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] })).body).toMatchObject({
      result: '0x10ab',
    })
    const status = await fetch(`${url}/api/status`)
    expect(status.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await status.json()).toMatchObject({ chainId: 4267, faucet: true, operator: addressOf('operator') })
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/openledger_inference_receipts \d+/)
  })
  test('erases a batch that its contributor took back', async () => {
    const dave = await network.as('dave')
    const batch = await prepareBatch({ file: recordsOf('dave', 3) })
    const given = await contribute(dave, { datanet, file: batch.file, prepared: batch })
    expect((await fetch(`${url}/api/content/${given.file}`)).status).toBe(200)

    await tombstone(dave, { batch: given.batch })
    const batches = (await (await fetch(`${url}/api/datanets/${datanet}/batches`)).json()) as {
      items: { id: number; state: string; file: string | null }[]
    }
    expect(batches.items.find(one => one.id === given.batch)).toMatchObject({ state: 'tombstoned', file: null })
    expect((await fetch(`${url}/api/content/${given.file}`)).status).toBe(410)
  })
})
