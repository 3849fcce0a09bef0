import { type Address, parseOpen } from '@openledger/base'
import {
  accessHeaderName,
  accessTypedData,
  buyAccess,
  contribute,
  createDatanet,
  getDatanet,
  getHosting,
  listBatches,
  listEvictable,
  listHosting,
  type OpenLedger,
  payHosting,
  publishRelease,
  readContent,
  readRelease,
  registerFineTune,
  registerOperator,
  setAccessPrice,
  stake,
  startFineTune,
  tombstone,
  watchJob,
  writeAccessHeader,
} from '@openledger/client'
import { addresses } from '@openledger/contracts'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordsOf } from './testing/recordsOf.ts'
import { addressOf, keyOf, startTestNetwork, type TestNetwork } from './testing/startTestNetwork.ts'

let network: TestNetwork
let curator: OpenLedger
let datanet: number
const hyper = { epochs: 1, rank: 2, alpha: 4, batchSize: 4, maxLength: 96, checkpoints: 1, learningRate: 0.01 }
/** Seconds that the chain is ahead of this process. */
let ahead = 0

beforeAll(async () => {
  network = await startTestNetwork({
    work: { accessPeriod: 100, hostingPrice: parseOpen('1000') },
    now: () => Date.now() / 1000 + ahead,
  })
  curator = await network.as('curator')
  datanet = (await createDatanet(curator, { name: 'Tables', licence: 'CC-BY-4.0' })).datanet
  for (const name of ['alice', 'bob'])
    await contribute(await network.as(name), { datanet, file: recordsOf(name, 10), label: name })
  await publishRelease(curator, { datanet })
}, 300_000)
afterAll(() => network?.close())

async function until(look: () => Promise<boolean>): Promise<void> {
  while (!(await look())) await new Promise(resolve => setTimeout(resolve, 100))
}
const needed = { code: 'datanets/access-needed' }
const fileOf = async (contributor: string) =>
  (await listBatches(curator, datanet)).items.find(batch => batch.contributor === addressOf(contributor))!.file!
const manifestOf = async () => (await getDatanet(curator, datanet)).release!.file
const get = (cid: string, header?: string) =>
  fetch(`${curator.url}/api/content/${cid}`, header === undefined ? {} : { headers: { [accessHeaderName]: header } })
const signed = async (name: string, content: string, expiry: number) => {
  const account = privateKeyToAccount(keyOf(name))
  const said = { account: account.address.toLowerCase() as Address, content, expiry }
  const data = accessTypedData(said, { chainId: 4267, dataAccess: addresses.dataAccess })
  return { ...said, signature: await account.signTypedData(data) }
}
const soon = () => Math.floor(Date.now() / 1000) + 60

describe('data that its curator sells', () => {
  test('is open to all as long as it has no price', async () => {
    const open = await get(await fileOf('alice'))
    expect(open.status).toBe(200)
    expect(open.headers.get('cache-control')).toContain('public')
  })

  test('is read by who contributed it, by its curator, and by those who bought it, until their time is over', async () => {
    await setAccessPrice(curator, { datanet, price: parseOpen('2') })
    const [file, manifest] = [await fileOf('alice'), await manifestOf()]
    expect((await get(file)).status).toBe(402)
    expect((await get(manifest)).status).toBe(200)
    const [alice, bob, reader] = [await network.as('alice'), await network.as('bob'), await network.as('reader')]
    for (const owner of [alice, curator]) expect((await readContent(owner, file)).length).toBeGreaterThan(100)
    await expect(readContent(bob, file)).rejects.toMatchObject(needed)
    await expect(readContent(reader, file)).rejects.toMatchObject(needed)

    await buyAccess(reader, { release: 1 })
    const records: { contributor: Address }[] = []
    for await (const record of readRelease(reader, { manifest })) records.push(record)
    expect(records).toHaveLength(20)
    expect(new Set(records.map(({ contributor }) => contributor))).toEqual(
      new Set([addressOf('alice'), addressOf('bob')]),
    )
    const sold = await get(file, writeAccessHeader(await signed('reader', file, soon())))
    expect(sold.status).toBe(200)
    expect(sold.headers.get('cache-control')).toBe('private, no-store')
    ahead += 1000
    await expect(readContent(reader, file)).rejects.toMatchObject(needed)
    await buyAccess(reader, { release: 1 })
    await readContent(reader, file)
  })

  test('is not read with a signature for another content, of somebody else, that is over, or that is too long', async () => {
    const [file, other] = [await fileOf('alice'), await fileOf('bob')]
    const right = await signed('reader', file, soon())
    for (const wrong of [
      { ...right, content: other },
      { ...(await signed('reader', other, soon())), content: file },
      { ...(await signed('mallory', file, soon())), account: addressOf('reader') },
      await signed('reader', file, Math.floor(Date.now() / 1000) - 1),
      await signed('reader', file, Math.floor(Date.now() / 1000) + 7200),
      { ...right, expiry: right.expiry + 1 },
    ]) {
      const answer = await get(file, writeAccessHeader(wrong))
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ error: { code: 'datanets/access-signature' } })
    }
    expect((await get(file, 'bm90IGpzb24=')).status).toBe(400)
    expect((await get(file, writeAccessHeader(right))).status).toBe(200)
  })

  test('that was erased is read by nobody, whatever was paid', async () => {
    const reader = await network.as('reader')
    const file = await fileOf('bob')
    await readContent(reader, file)
    const batch = (await listBatches(curator, datanet)).items.find(one => one.contributor === addressOf('bob'))!
    await tombstone(await network.as('bob'), { batch: batch.id })
    await expect(readContent(reader, file)).rejects.toMatchObject({
      code: expect.stringMatching(/access-needed|store/),
    })
  })
})

describe('a model at a host', () => {
  test('is offered by its size once its host is an operator, and kept in memory while its rent is paid', async () => {
    await publishRelease(curator, { datanet })
    const models: number[] = []
    for (let i = 0; i < 6; i++) {
      const job = await startFineTune(curator, { base: 1, datanets: [datanet], name: `Model ${i}`, seed: i, hyper })
      const done = await watchJob(curator, job.id)
      models.push((await registerFineTune(curator, { job: done, price: { base: 1n, token: 1n } })).model)
    }
    const host = addressOf('operator')
    expect((await listHosting(curator)).map(({ offered }) => offered)).toEqual([0, 0, 0, 0, 0, 0])
    const operator = await network.as('operator')
    await stake(operator, { amount: parseOpen('10') })
    const profile = { endpoint: 'https://a.example', proofs: ['committee'], tokenPrice: 0n, leastPrice: 0n } as const
    await registerOperator(operator, profile)
    await until(async () => (await listHosting(curator)).every(({ offered }) => offered > 0))
    const [first] = await listHosting(curator)
    expect(first).toMatchObject({ model: models[0], paidUntil: 0, evictable: true, offered: first!.bytes })
    expect((await getHosting(curator, { model: models[0]!, host })).size).toBe(first!.bytes)

    const { paidUntil, amount } = await payHosting(curator, { model: models[0]!, host, seconds: 86_400 })
    expect(amount).toBeGreaterThan(0n)
    expect((await listHosting(curator))[0]).toMatchObject({ paidUntil, evictable: false })
    expect(await listEvictable(curator, { host, models })).toEqual(models.slice(1))

    const { inference } = network.services()
    const load = async (model: number) => inference.load(await inference.find(BigInt(model)))
    for (const model of models) await load(model)
    // Four are kept: the one that is paid for, although it was asked longest ago, and the last three.
    await until(async () => inference.loaded().length <= 4)
    expect(inference.loaded().map(Number)).toEqual([models[0], ...models.slice(3)])

    ahead += 100_000
    await stake(operator, { amount: parseOpen('1') })
    await load(models[1]!)
    await until(async () => inference.loaded().length <= 4)
    expect(inference.loaded().map(Number)).toEqual([...models.slice(3), models[1]])
  })
})
