import { decodeClusters, originals } from '@openledger/attribution'
import { createRng } from '@openledger/base'
import {
  ask,
  contribute,
  createDatanet,
  type JobResult,
  publishRelease,
  registerFineTune,
  startFineTune,
  watchJob,
} from '@openledger/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordsOf } from '../testing/recordsOf.ts'
import { addressOf, startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { testPrices } from '../testing/trainTestModel.ts'

const honest = ['alice', 'bob', 'carol', 'dave']
const hyper = { epochs: 2, rank: 2, alpha: 4, checkpoints: 1, learningRate: 0.02, scoreSteps: 1, quarantine: 1 }
let network: TestNetwork
let result: JobResult

/** What no other record says: letters at random behind questions like those of others. */
function noise(count: number): Blob {
  const rng = createRng('noise')
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      prompt: `alice: a table in Napa for 2, request ${i}?`,
      completion: Array.from({ length: 24 }, () => String.fromCharCode(33 + rng.int(90))).join(''),
    }),
  )
  return new Blob([`${lines.join('\n')}\n`])
}

beforeAll(async () => {
  network = await startTestNetwork()
  const curator = await network.as('curator')
  const { datanet } = await createDatanet(curator, { name: 'Tables', licence: 'CC-BY-4.0' })
  for (const name of honest)
    await contribute(await network.as(name), { datanet, file: recordsOf(name, 12), label: name })
  await contribute(await network.as('mallory'), { datanet, file: noise(6), label: 'noise' })
  await publishRelease(curator, { datanet })
  const job = await startFineTune(curator, { base: 1, datanets: [datanet], name: 'Talk', seed: 3, hyper })
  const done = await watchJob(curator, job.id)
  result = done.result!
  await registerFineTune(curator, { job: done, price: testPrices })
}, 300_000)
afterAll(() => network?.close())

test('records that the hold-out speaks against are trained on, and count for nobody', async () => {
  const { quarantine, files } = result
  expect(quarantine!.cut).toBe(1)
  const { store } = network.services()
  const listed = (await store.getJson(files['quarantine.json']!)) as { cut: number; records: number[] }
  const aside = quarantine!.contributors.reduce((sum, { records }) => sum + records, 0)
  expect(aside).toBeGreaterThan(0)
  expect(listed).toMatchObject({ version: 1, cut: 1 })
  expect(listed.records).toHaveLength(aside)
  // Letters at random are what speaks against what was held back, and honest records hardly.
  const of = (name: string) => {
    const account = addressOf(name)
    return quarantine!.contributors.find(each => each.account === account)?.records ?? 0
  }
  expect(of('mallory')).toBeGreaterThanOrEqual(aside / 2)
})

test('an answer weighs every contributor by what is left of its records', async () => {
  const answer = await ask(await network.as('user'), {
    model: 'talk',
    messages: [{ role: 'user', content: 'alice: a table for 2?' }],
    maxTokens: 4,
  })
  const file = network.services().journal.receipts.get(answer.receipt!.receipt)!
  const { contributors } = JSON.parse(file.body) as { contributors: { account: string; records: number }[] }
  const counted = contributors.reduce((sum, { records }) => sum + records, 0)
  const { store } = network.services()
  const { records: aside } = (await store.getJson(result.files['quarantine.json']!)) as { records: number[] }
  const earning = originals(decodeClusters(await store.get(result.files['clusters.json']!)))
  expect(counted).toBe(earning.filter(r => !aside.includes(r)).length)
  expect(counted).toBeLessThan(earning.length)
})

test('a quarantine without in-run scores is refused before anything is trained', async () => {
  const asked = { base: 1, datanets: [1], name: 'No', hyper: { ...hyper, scoreSteps: 0 } }
  await expect(startFineTune(await network.as('curator'), asked)).rejects.toMatchObject({
    code: 'factory/bad-hyper',
  })
})
