import { join } from 'node:path'
import { trainHalf } from '@openledger/attribution'
import { createLog, decodeEnsemble, drawHalves, ensembleQuery, type Hex, openEnsemble, utf8 } from '@openledger/base'
import {
  ask,
  bundleSchema,
  contribute,
  createDatanet,
  ensembleAnswer,
  getBundle,
  getReceipt,
  publishRelease,
  readWire,
  receiptFileSchema,
  registerFineTune,
  settle,
  startFineTune,
  verifyBundle,
  watchJob,
} from '@openledger/client'
import { adapterDigest, createEngine, Hyper } from '@openledger/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attestAnswer } from '../attest/attestAnswer.ts'
import { prepareRun } from '../factory/prepareRun.ts'
import { recordsOf } from '../testing/recordsOf.ts'
import { startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { testPrices } from '../testing/trainTestModel.ts'

const contributors = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank']
const hyper = { epochs: 1, rank: 2, alpha: 4, checkpoints: 1, auditAdapters: 4 }
let network: TestNetwork
let files: Record<string, string>
let descriptor: Hex

beforeAll(async () => {
  network = await startTestNetwork()
  const curator = await network.as('curator')
  const { datanet } = await createDatanet(curator, { name: 'Tables', licence: 'CC-BY-4.0' })
  for (const name of contributors)
    await contribute(await network.as(name), { datanet, file: recordsOf(name, 10), label: name })
  await publishRelease(curator, { datanet })
  const job = await startFineTune(curator, { base: 1, datanets: [datanet], name: 'Talk', seed: 3, hyper })
  const done = await watchJob(curator, job.id)
  files = done.result!.files
  descriptor = done.result!.descriptor
  await registerFineTune(curator, { job: done, price: testPrices })
}, 300_000)
afterAll(() => network?.close())

const readFile = (name: string) => network.services().store.get(files[name]!)

test('a model is trained with audit adapters, each of which anybody can train again', async () => {
  const ensemble = decodeEnsemble(await readFile('ensemble.json'))
  expect(ensemble).toMatchObject({ program: descriptor, contributors: 6 })
  expect(ensemble.adapters).toHaveLength(4)
  expect(BigInt(ensemble.scale)).not.toBe(0n)
  expect(Object.keys(files).filter(name => name.startsWith('audit-'))).toHaveLength(8)

  const { db, store } = network.services()
  const engine = await createEngine({ modelDir: join(network.dir, 'model') })
  const releases = (await db.query.releases.findMany()).map(row => ({
    ...{ id: Number(row.id), datanet: Number(row.datanetId), root: row.root as Hex, manifest: row.manifest as Hex },
  }))
  const full = Hyper.parse(
    (JSON.parse(new TextDecoder().decode(await readFile('descriptor.json'))) as { hyper: unknown }).hyper,
  )
  const run = await prepareRun({
    db,
    store,
    model: engine.model,
    base: 1,
    releases,
    hyper: full,
    seed: 3,
    log: createLog({ name: 'test', level: 'error' }),
  })
  const members = drawHalves({ units: 6, count: 4, seed: descriptor })[2]!
  const { adapter } = await trainHalf({ engine, ...run, members, hyper: full, seed: 3 })
  expect(adapterDigest(adapter)).toBe(ensemble.adapters[2])
  await engine.close()
})

test('an answer is paid by the fit of its losses, which follows from its receipt bit for bit', async () => {
  const user = await network.as('user')
  const answer = await ask(user, {
    model: 'talk',
    messages: [{ role: 'user', content: 'alice: a table for 2?' }],
    maxTokens: 8,
  })
  const id = answer.receipt!.receipt
  const body = network.services().journal.receipts.get(id)!.body
  const { evidence, query, receipt } = readWire(receiptFileSchema, utf8(body), { what: 'receipt' })
  expect(evidence!.losses).toHaveLength(4)
  expect(new Set(evidence!.losses).size).toBe(4)
  // Contributors, then records that are no copies.
  expect(evidence!.influence.length).toBeGreaterThan(20)
  const open = openEnsemble(decodeEnsemble(await readFile('ensemble.json')))
  expect(ensembleQuery(open, evidence!, query.length)).toEqual(query)
  const other = { ...evidence!, losses: evidence!.losses.toReversed() }
  expect(ensembleQuery(open, other, query.length)).not.toEqual(query)
  expect(receipt.completionTokens).toBeGreaterThan(0)

  const view = await getReceipt(user, id)
  expect(view.estimate).toEqual({ method: 'ensemble', adapters: 4 })
  await settle(user)
  const bundle = await getBundle(user, id)
  const { ok, steps } = await verifyBundle(bundle)
  expect(steps.filter(step => !step.ok)).toEqual([])
  expect(ok).toBe(true)
  // The file alone says what each contributor did, with the ensemble that the model was registered with.
  expect(steps.map(step => step.id)).toContain('ensemble')
  const { receiptFile: paid, ensemble } = bundleSchema.parse(bundle)
  const derived = ensembleAnswer({ receiptFile: paid, ensemble: ensemble! })
  expect(derived).toMatchObject({ adapters: 4, query })
  expect(derived.values.slice(0, contributors.length).some(value => value > 0n)).toBe(true)

  const read = (name: string) => (files[name] ? readFile(name) : Promise.resolve(undefined))
  const options = { bundle, opening: answer.opening, modelDir: join(network.dir, 'model'), read }
  const attested = await attestAnswer(options)
  expect(attested.verdict).toBe('exact')
  expect(attested.steps.map(step => step.id)).toContain('evidence')
  // The epoch names the receipt's file by its hash: losses of another answer, or none, are found out before any replay.
  const receiptFile = bundle.receiptFile as { evidence?: { losses: string[]; influence: string[] } }
  const { losses, influence } = receiptFile.evidence!
  for (const evidence of [{ losses: losses.toReversed(), influence }, undefined]) {
    const forged = { ...bundle, receiptFile: { ...receiptFile, evidence } }
    expect((await attestAnswer({ ...options, bundle: forged })).verdict).toBe('different')
  }
})
