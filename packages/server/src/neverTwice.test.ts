import { type Address, type Hex, parseOpen } from '@openledger/base'
import { changeKey, createKey, getAccount, listKeys, type OpenLedger, revokeKey } from '@openledger/client'
import { addresses, wopenAbi } from '@openledger/contracts'
import { ExactEvmScheme } from '@x402/evm'
import { wrapFetchWithPaymentFromConfig } from '@x402/fetch'
import OpenAI from 'openai'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type CuttingProxy, startCuttingProxy } from './testing/startCuttingProxy.ts'
import { addressOf, keyOf, startTestNetwork, type TestNetwork } from './testing/startTestNetwork.ts'
import { testPrices, trainTestModel } from './testing/trainTestModel.ts'

/*
 * The official clients, as npm has them, over a line that breaks: whatever they do by themselves, an answer is paid once.
 */

vi.setConfig({ testTimeout: 120_000 })

let network: TestNetwork
let proxy: CuttingProxy
let user: OpenLedger
beforeAll(async () => {
  network = await startTestNetwork()
  await trainTestModel(network, ['alice', 'bob'])
  proxy = await startCuttingProxy(network.server().url)
  user = await network.as('user')
}, 300_000)
afterAll(async () => {
  await proxy?.close()
  await network?.close()
})

type Ours = { openledger: { receipt: Hex; price: string } }
const ours = (answer: unknown) => (answer as Ours).openledger
const question = (content: string, tokens = 8) => ({
  model: 'talk',
  messages: [{ role: 'user' as const, content }],
  max_tokens: tokens,
  temperature: 1,
})
const textOf = (answer: OpenAI.ChatCompletion) => answer.choices[0]!.message.content
const receipts = () => network.services().journal.receipts.count()
const wopenOf = (account: Address) => network.services().payments.balanceOf(account)
/** What an account holds, and what it can claim once everything is settled. */
const wealthOf = async (account: Address) => {
  await network.services().settleNow()
  return (await wopenOf(account)) + (await getAccount(user, account)).claimable
}
/** A key with its own wallet, and the official client with it, through the proxy. */
const openClient = async () => {
  const made = await createKey(user, { name: 'test' })
  return { ...made, client: new OpenAI({ apiKey: made.key, baseURL: `${proxy.url}/v1`, maxRetries: 2 }) }
}

describe('the OpenAI client', () => {
  test.each(['sent', 'answered'] as const)(
    'that retries by itself, after a line cut when the request was %s, pays one answer',
    async cut => {
      const { client, account } = await openClient()
      const [before, sent, wealth] = [receipts(), proxy.count(), await wealthOf(account)]
      proxy.cut(cut)
      const answer = await client.chat.completions.create(question(`Is it ${cut}?`))
      expect(proxy.count() - sent).toBe(2)
      expect(receipts() - before).toBe(1)
      expect(await wealthOf(account)).toBe(wealth - BigInt(ours(answer).price))
      // The same question, asked anew, is another answer.
      const next = await client.chat.completions.create(question(`Is it ${cut}?`))
      expect(ours(next).receipt).not.toBe(ours(answer).receipt)
    },
  )

  test('with an idempotency key gets one answer, twice at once, once more, streamed, and after a restart', async () => {
    const { client, account } = await openClient()
    const once = (key: string) => ({ headers: { 'Idempotency-Key': key } })
    const before = receipts()
    const asked = question('The same?')
    const [one, two] = await Promise.all([
      client.chat.completions.create(asked, once('a')),
      client.chat.completions.create(asked, once('a')),
    ])
    const three = await client.chat.completions.create(asked, once('a'))
    expect([textOf(two), textOf(three)]).toEqual([textOf(one), textOf(one)])
    expect(new Set([one, two, three].map(answer => ours(answer).receipt)).size).toBe(1)
    expect([two.usage, ours(three)]).toEqual([one.usage, ours(one)])
    expect(receipts() - before).toBe(1)

    await expect(client.chat.completions.create(question('Another?'), once('a'))).rejects.toMatchObject({
      ...{ status: 409, code: 'server/idempotency-reused' },
    })

    // A stream that is left after its first word is there to its last when it is asked for again.
    const streamed = { ...question('A long one, please.', 40), stream: true as const }
    for await (const chunk of await client.chat.completions.create(streamed, once('b')))
      if (chunk.choices[0]?.delta.content) break
    const read = async () => {
      let text = ''
      let receipt: Hex | undefined
      for await (const chunk of await client.chat.completions.create(streamed, once('b'))) {
        text += chunk.choices[0]?.delta.content ?? ''
        receipt = ours(chunk)?.receipt ?? receipt
      }
      return { text, receipt }
    }
    const first = await read()
    expect(await read()).toEqual(first)
    expect(receipts() - before).toBe(2)
    const row = network.services().journal.receipts.get(first.receipt!)!
    expect(row.answer).toBe(first.text)

    const wealth = await wealthOf(account)
    await network.restart()
    await proxy.close()
    proxy = await startCuttingProxy(network.server().url)
    user = await network.as('user')
    client.baseURL = `${proxy.url}/v1`
    const late = await client.chat.completions.create(asked, once('a'))
    expect([textOf(late), ours(late)]).toEqual([textOf(one), ours(one)])
    expect(await read()).toEqual(first)
    expect(await wealthOf(account)).toBe(wealth)
  })

  test('that pays by x402 signs a second payment for its retry, which is not collected', async () => {
    await network.as('wallet')
    const deposit = {
      address: addresses.wopen,
      abi: wopenAbi,
      functionName: 'deposit',
      args: [],
      value: parseOpen('1'),
    }
    await network.services().ledger.sender(keyOf('wallet')).send(deposit)
    const paying = wrapFetchWithPaymentFromConfig(fetch, {
      spendControls: { allowedAssets: true },
      schemes: [{ network: 'eip155:*', client: new ExactEvmScheme(privateKeyToAccount(keyOf('wallet'))) }],
    })
    const client = new OpenAI({
      apiKey: 'none',
      baseURL: `${proxy.url}/v1`,
      fetch: paying as typeof fetch,
      maxRetries: 2,
    })
    const account = addressOf('wallet')
    const before = receipts()
    // The client's placeholder key counts as a way to pay for the proxy: it lets the question for the price through.
    proxy.cut('answered', 'answered')
    const answer = await client.chat.completions.create(question('By wallet?'))
    expect(receipts() - before).toBe(1)
    expect(await wopenOf(account)).toBe(parseOpen('1') - (testPrices.base + 8n * testPrices.token))
    expect(await wealthOf(account)).toBe(parseOpen('1') - BigInt(ours(answer).price))
  })
})

test('a node that is killed between payment and answer refunds, and the retry pays once', async () => {
  const { client, account, key } = await openClient()
  const wealth = await wealthOf(account)
  const { payments } = network.services()
  const charge = {
    quote: testPrices.base + 8n * testPrices.token,
    modelId: 2n,
    request: `0x${'cd'.repeat(32)}` as const,
  }
  await payments.fromKey(payments.keys.find(key), charge)
  await network.restart()
  await proxy.close()
  proxy = await startCuttingProxy(network.server().url)
  user = await network.as('user')
  client.baseURL = `${proxy.url}/v1`
  const answer = await client.chat.completions.create(question('Again?'), { headers: { 'Idempotency-Key': 'killed' } })
  expect(await wealthOf(account)).toBe(wealth - BigInt(ours(answer).price))
})

describe('a prepaid key', () => {
  test('never spends more than its wallet holds, however much is asked at once', async () => {
    const rich = await createKey(user, { name: 'rich' })
    const quote = testPrices.base + 4n * testPrices.token
    // Enough for two answers and a half at their longest.
    const { ledger, payments } = network.services()
    const owner = payments.keys.find(rich.key)
    const spare = (await wopenOf(rich.account)) - (quote * 5n) / 2n
    const charge = { quote: spare, modelId: 2n, request: `0x${'ef'.repeat(32)}` as const }
    payments.leave(await payments.fromKey(owner, charge))
    const client = new OpenAI({ apiKey: rich.key, baseURL: `${network.server().url}/v1`, maxRetries: 0 })
    const ask = (n: number) =>
      client.chat.completions.create(question(`Number ${n}?`, 4)).then(
        () => 200,
        error => error.status,
      )
    const statuses = await Promise.all([1, 2, 3, 4, 5, 6].map(ask))
    expect(statuses.toSorted()).toEqual([200, 200, 402, 402, 402, 402])
    expect(await wopenOf(rich.account)).toBe(quote / 2n)
    expect(ledger.chainId).toBe(4267)
  })

  test('makes others, which ask within their rights and do nothing else', async () => {
    const owner = await createKey(user, { name: 'owner' })
    const quote = testPrices.base + 4n * testPrices.token
    const rights = { models: ['talk'], requestsPerMinute: 100, budget: (quote * 3n) / 2n }
    const made = await createKey(user, { name: 'intern', under: owner.key, rights })
    expect(made).toMatchObject({ account: owner.account, balance: owner.balance, rights: { models: [2] } })
    const open = (apiKey: string) => new OpenAI({ apiKey, baseURL: `${network.server().url}/v1`, maxRetries: 0 })
    const client = open(made.key)
    const { data, response } = await client.chat.completions.create(question('Hello?', 4)).withResponse()
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-ratelimit-limit-requests': '100',
      'x-ratelimit-remaining-requests': '99',
    })
    await expect(client.chat.completions.create(question('And now?', 8))).rejects.toMatchObject({
      ...{ status: 429, code: 'insufficient_quota', type: 'insufficient_quota' },
    })
    await expect(
      client.chat.completions.create({ ...question('The base?'), model: 'tiny-base' }),
    ).rejects.toMatchObject({ status: 403, type: 'permission_error' })
    await expect(client.files.list()).rejects.toMatchObject({ status: 403, code: 'inference/key-not-owner' })
    await expect(listKeys(user, { key: made.key })).rejects.toMatchObject({ code: 'inference/key-not-owner' })

    const [itself, intern] = await listKeys(user, { key: owner.key })
    const spent = BigInt(ours(data).price)
    expect(itself).toMatchObject({ name: 'owner', under: null, used: { all: { requests: 0 } } })
    expect(intern).toMatchObject({ id: made.id, under: itself!.id, used: { all: { requests: 1, spent } } })
    expect(intern!.used.all.tokens).toBe(data.usage!.total_tokens)

    await changeKey(user, { key: owner.key, id: made.id, rights: { budget: null, requestsPerMinute: 1 } })
    await expect(client.chat.completions.create(question('More?', 4))).rejects.toMatchObject({
      ...{ status: 429, code: 'rate_limit_exceeded', type: 'requests' },
    })
    await changeKey(user, { key: owner.key, id: made.id, rights: { requestsPerMinute: null } })
    expect(ours(await client.chat.completions.create(question('More?', 4))).receipt).toBeDefined()
    await revokeKey(user, { key: owner.key, id: made.id })
    await expect(client.chat.completions.create(question('Still?', 4))).rejects.toMatchObject({ status: 401 })
    expect(ours(await open(owner.key).chat.completions.create(question('I can?', 4))).receipt).toBeDefined()
  })
})
