import { parseOpen } from '@openledger/base'
import { contribute, createDatanet, getEscrow, type OpenLedger, publishRelease } from '@openledger/client'
import { wopenAbi } from '@openledger/contracts'
import type OpenAI from 'openai'
import type { FineTuningJob } from 'openai/resources/fine-tuning/jobs/jobs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordsOf } from '../testing/recordsOf.ts'
import { addressOf, startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { exampleFile, tuningClient } from '../testing/tuningClient.ts'

let network: TestNetwork
let curator: OpenLedger
let client: OpenAI
let account: `0x${string}`
let datanet: number
let ahead = 0
const hyper = { rank: 2, alpha: 4, maxLength: 96, checkpoints: 1 }
const training = { tokenPrice: 10n ** 12n, leastPrice: parseOpen('0.5'), deliverWithin: 600 }
type Ours = {
  escrow: { job: number; state: string }
  price: string
  contributors: { account: string; share: number }[]
}
const ours = (job: FineTuningJob) => (job as unknown as { openledger: Ours }).openledger

beforeAll(async () => {
  network = await startTestNetwork({
    ...{ training, work: { challengeWindow: 30 }, now: () => Date.now() / 1000 + ahead },
    limits: { keyAmount: parseOpen('3') },
  })
  curator = await network.as('curator')
  datanet = (await createDatanet(curator, { name: 'Tables', licence: 'CC-BY-4.0' })).datanet
  for (const name of ['alice', 'bob'])
    await contribute(await network.as(name), { datanet, file: recordsOf(name, 10), label: name })
  await publishRelease(curator, { datanet })
  ;({ client, account } = await tuningClient(curator))
}, 300_000)
afterAll(() => network?.close())

const create = (training_file: string, openledger: object = {}, rest: object = {}) =>
  client.fineTuning.jobs.create({
    ...{ model: 'tiny-base', training_file, openledger: { hyper, ...openledger }, seed: 1, ...rest },
    hyperparameters: { n_epochs: 1 },
  } as OpenAI.FineTuning.JobCreateParams)
const until = async (id: string, is: (job: FineTuningJob) => unknown): Promise<FineTuningJob> => {
  for (;;) {
    const job = await client.fineTuning.jobs.retrieve(id)
    if (is(job)) return job
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
const held = async () => {
  const { ledger } = network.services()
  const wopen = { address: ledger.addresses.wopen, abi: wopenAbi } as const
  return (
    (await ledger.client.readContract({ ...wopen, functionName: 'balanceOf', args: [account] })) +
    (await ledger.client.getBalance({ address: account }))
  )
}

describe('a fine-tune by API on a node that is paid', () => {
  test('is quoted before anything is published or paid', async () => {
    const before = await held()
    const quote = (await client.post('/fine_tuning/jobs/quote', {
      body: { model: 'tiny-base', training_file: `datanet:${datanet}`, openledger: { hyper: { ...hyper, epochs: 3 } } },
    })) as { price: string; tokens: number; examples: number; hyper: { epochs: number } }
    expect(quote).toMatchObject({ object: 'fine_tuning.job.quote', examples: 20, price: parseOpen('0.5').toString() })
    expect(quote.tokens % 3).toBe(0)
    expect(quote.tokens).toBeGreaterThan(3 * 20 * 10)
    expect(await held()).toBe(before)
  })

  test('of Datanets and a file together pays from the key’s wallet, and names who gave how much', async () => {
    const before = await held()
    const file = await client.files.create({ file: await exampleFile('tea', 20), purpose: 'fine-tune' })
    const { id } = await create(file.id, { datanets: [datanet], budget: parseOpen('0.6').toString() })
    const job = await until(id, ({ status }) => status === 'succeeded' || status === 'failed')
    expect(job.error).toBeNull()
    expect(before - (await held())).toBeGreaterThanOrEqual(parseOpen('0.5'))
    expect(before - (await held())).toBeLessThan(parseOpen('0.52'))
    expect(ours(job)).toMatchObject({ price: parseOpen('0.5').toString(), escrow: { state: 'delivered' } })
    expect(await getEscrow(curator, ours(job).escrow.job)).toMatchObject({ buyer: account, price: parseOpen('0.5') })
    const shares = Object.fromEntries(ours(job).contributors.map(one => [one.account, one.share]))
    // A twentieth of the forty records is held back.
    expect(Object.keys(shares).sort()).toEqual([account, addressOf('alice'), addressOf('bob')].sort())
    expect(shares[account]!).toBeGreaterThan(0.4)
    expect(Object.values(shares).reduce((a, b) => a + b)).toBeCloseTo(1, 9)
    ahead += 31
    await until(id, one => ours(one).escrow.state === 'paid')
  })

  test('fails above its budget, and without funds is not taken at all; nothing is paid', async () => {
    const before = await held()
    const { id } = await create(`datanet:${datanet}`, { budget: parseOpen('0.4').toString() })
    const failed = await until(id, ({ status }) => status === 'failed')
    expect(failed.error).toMatchObject({ code: 'tuning/over-budget', param: 'openledger.budget' })
    expect(await held()).toBe(before)
    await network.restart({ training: { ...training, leastPrice: parseOpen('50') } })
    client.baseURL = `${network.server().url}/v1`
    const poor = await create(`datanet:${datanet}`)
    const unpaid = await until(poor.id, ({ status }) => status === 'failed')
    expect(unpaid.error).toMatchObject({ code: 'tuning/no-funds' })
    expect(await held()).toBe(before)
    await network.restart()
    client.baseURL = `${network.server().url}/v1`
  })

  test('that is cancelled while it waits has its whole price back in the wallet', async () => {
    const running = await create(`datanet:${datanet}`, { hyper: { ...hyper, epochs: 500 } })
    await until(running.id, ({ status }) => status === 'running')
    const before = await held()
    const waiting = await create(`datanet:${datanet}`)
    await until(waiting.id, ({ status }) => status === 'queued')
    await client.fineTuning.jobs.cancel(waiting.id)
    await until(waiting.id, ({ status }) => status === 'cancelled')
    await until(waiting.id, one => ours(one).escrow.state === 'refunded')
    for (let left = before; before - left > parseOpen('0.01') || left === before; left = await held())
      await new Promise(resolve => setTimeout(resolve, 100))
    await expect(client.fineTuning.jobs.cancel(running.id)).rejects.toMatchObject({ status: 409, code: 'factory/paid' })
    // It may be paused, but goes on by itself in time for its delivery.
    expect((await client.fineTuning.jobs.pause(running.id)).status as string).toBe('paused')
    ahead += 301
    await until(running.id, ({ status }) => status === 'succeeded')
  })
})
