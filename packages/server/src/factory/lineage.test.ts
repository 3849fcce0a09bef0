import { join } from 'node:path'
import { trainHalf } from '@openledger/attribution'
import { cidOf, createLog, decodeEnsemble, drawHalves, type Hex } from '@openledger/base'
import {
  ask,
  contribute,
  createDatanet,
  getBundle,
  getModel,
  getReceipt,
  type Job,
  type JobRequest,
  type OpenLedger,
  publishRelease,
  registerFineTune,
  retireModel,
  settle,
  startFineTune,
  verifyBundle,
  watchJob,
} from '@openledger/client'
import { addresses, modelsAbi } from '@openledger/contracts'
import { adapterDigest, createEngine, decodeAdapter, Hyper } from '@openledger/engine'
import type { Abi } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attestAnswer } from '../attest/attestAnswer.ts'
import { recordsOf } from '../testing/recordsOf.ts'
import { addressOf, keyOf, startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { testPrices } from '../testing/trainTestModel.ts'
import { clusterRun, earnersOf } from './clusterRun.ts'
import { readParent, recordsOfLine } from './Parent.ts'
import { prepareRun } from './prepareRun.ts'
import { replayRun } from './replayRun.ts'

let network: TestNetwork
let [mother, daughter]: OpenLedger[] = []
/** Datanets of the first model and of its child. */
let [tables, rooms]: number[] = []
let [parent, child, grandchild]: { job: Job; model: number }[] = []
const hyper = { epochs: 2, batchSize: 4, maxLength: 96, checkpoints: 2, learningRate: 0.01 }
const adapter = { rank: 2, alpha: 6, targets: ['q_proj', 'v_proj'], rankStabilised: true }
const modelDir = () => join(network.dir, 'model')

async function datanetOf(owner: OpenLedger, name: string, people: readonly string[], licence = 'CC-BY-4.0') {
  const { datanet } = await createDatanet(owner, { name, licence })
  for (const one of people)
    await contribute(await network.as(one), { datanet, file: recordsOf(`${one} of ${name}`, 10), label: one })
  await publishRelease(owner, { datanet })
  return datanet
}
async function train(by: OpenLedger, request: Partial<JobRequest> & Pick<JobRequest, 'base' | 'datanets' | 'name'>) {
  const { id } = await startFineTune(by, { seed: 11, ...request, hyper: { ...hyper, ...request.hyper } })
  const job = await watchJob(by, id)
  return { job, model: (await registerFineTune(by, { job, price: testPrices })).model }
}
const refusal = (request: Partial<JobRequest>) =>
  startFineTune(daughter!, { base: parent!.model, datanets: [tables!, rooms!], name: 'refused', ...request }).then(
    ({ id }) => watchJob(daughter!, id).catch(error => error),
    error => error,
  )
const parentOf = ({ result }: Job) => result!.descriptorJson.version === 2 && result!.descriptorJson.parent
const bytesOf = (files: Record<string, string>, name: string) => network.services().store.get(files[name]!)

beforeAll(async () => {
  network = await startTestNetwork()
  ;[mother, daughter] = [await network.as('mother'), await network.as('daughter')]
  tables = await datanetOf(mother, 'Tables', ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'])
  rooms = await datanetOf(daughter, 'Rooms', ['gina', 'harry', 'iris', 'jack', 'kim', 'lea'])
  parent = await train(mother, { base: 1, datanets: [tables], name: 'Mother', hyper: adapter })
  child = await train(daughter, {
    ...{ base: parent.model, datanets: [tables, rooms], name: 'Daughter', hyper: { auditAdapters: 4 } },
  })
  grandchild = await train(daughter, { base: child.model, datanets: [tables, rooms], name: 'Granddaughter' })
}, 300_000)
afterAll(() => network?.close())

describe('a fine-tune of a fine-tune', () => {
  test('begins from its parent’s adapter, whose form it keeps, and its descriptor names it', async () => {
    const [first, second, third] = [parent!.job.result!, child!.job.result!, grandchild!.job.result!]
    expect(parentOf(parent!.job)).toBeUndefined()
    expect(parentOf(child!.job)).toEqual({ model: parent!.model, adapter: first.adapterDigest })
    expect(parentOf(grandchild!.job)).toEqual({ model: child!.model, adapter: second.adapterDigest })
    expect(second.chain!.points[0]!.adapterDigest).toBe(first.adapterDigest)
    expect(third.chain!.points[0]!.adapterDigest).toBe(second.adapterDigest)
    expect(child!.job.hyper).toMatchObject({ ...adapter, ...hyper, dora: false })
    expect(grandchild!.job.hyper).toMatchObject(adapter)
    const { config } = decodeAdapter({
      'adapter_config.json': await bytesOf(third.files, 'adapter_config.json'),
      'adapter_model.safetensors': await bytesOf(third.files, 'adapter_model.safetensors'),
    })
    expect(config).toMatchObject(adapter)
    // Moments begin anew: the same zeros as the parent's own run began with.
    expect(second.chain!.points[0]!.optimizerDigest).toBe(first.chain!.points[0]!.optimizerDigest)
  })

  test('stands on chain under its parent, and pages show both ways', async () => {
    const [first, second, third] = await Promise.all(
      [parent!, child!, grandchild!].map(({ model }) => getModel(daughter!, model)),
    )
    expect(third!.lineage.map(({ id }) => id)).toEqual([1, parent!.model, child!.model, grandchild!.model])
    expect(third!.parents).toEqual([{ id: child!.model, name: 'Daughter', share: 10_000 }])
    expect(first!.children).toEqual([{ id: child!.model, name: 'Daughter' }])
    expect(second!.children).toEqual([{ id: grandchild!.model, name: 'Granddaughter' }])
    expect(third!.baseDigest).toBe(first!.baseDigest)
  })

  test('pays who gave the data of its whole line, and of its owners the parent’s alone', async () => {
    const user = await network.as('user')
    const answer = await ask(user, {
      ...{ model: 'daughter', messages: [{ role: 'user', content: 'gina: a room?' }], maxTokens: 6 },
    })
    const { lines, contributors } = await getReceipt(user, answer.receipt!.receipt)
    const paid = (role: string) => lines.filter(line => line.role === role).map(({ account }) => account)
    expect(paid('parents')).toEqual([addressOf('mother')])
    expect(paid('builder')).toEqual([addressOf('daughter')])
    expect(contributors.map(({ account }) => account).sort()).toEqual(
      ['alice', 'bob', 'carol', 'dave', 'erin', 'frank', 'gina', 'harry', 'iris', 'jack', 'kim', 'lea']
        .map(addressOf)
        .sort(),
    )
    await settle(user)
    const bundle = await getBundle(user, answer.receipt!.receipt)
    const verified = await verifyBundle(bundle)
    expect(verified.steps.filter(({ ok }) => !ok)).toEqual([])
    expect(verified.ok).toBe(true)
    const { files } = child!.job.result!
    const read = (name: string) => (files[name] ? bytesOf(files, name) : Promise.resolve(undefined))
    const attested = await attestAnswer({ bundle, opening: answer.opening, modelDir: modelDir(), read })
    expect(attested.verdict).toBe('exact')
  })

  test('is replayed from its parent’s adapter; another one, or none, is an error', async () => {
    const { files, descriptor, checkpointRoot } = child!.job.result!
    const options = { modelDir: modelDir(), descriptorDigest: descriptor, root: checkpointRoot }
    const replayed = await replayRun(daughter!, { ...options, files })
    expect(replayed).toMatchObject({ verdict: 'identical', start: 0, findings: [], notes: [] })
    const name = 'parent/adapter_model.safetensors'
    const other = { ...files, [name]: grandchild!.job.result!.files['adapter_model.safetensors']! }
    await expect(replayRun(daughter!, { ...options, files: other })).rejects.toMatchObject({
      code: 'factory/parent-changed',
      facts: { model: String(parent!.model), wanted: parent!.job.result!.adapterDigest },
    })
    const gone = { ...files, [name]: cidOf(new Uint8Array([1, 2, 3])) }
    await expect(replayRun(daughter!, { ...options, files: gone })).rejects.toMatchObject({
      code: 'factory/parent-missing',
    })
  })

  test('has audit adapters that begin where it began', async () => {
    const { files, descriptor } = child!.job.result!
    const ensemble = decodeEnsemble(await bytesOf(files, 'ensemble.json'))
    const { db, store } = network.services()
    const releases = (await db.query.releases.findMany())
      .filter(row => [tables, rooms].includes(Number(row.datanetId)))
      .map(row => ({
        ...{ id: Number(row.id), datanet: Number(row.datanetId) },
        ...{ root: row.root as Hex, manifest: row.manifest as Hex },
      }))
      .sort((a, b) => a.id - b.id)
    const engine = await createEngine({ modelDir: modelDir() })
    try {
      const full = Hyper.parse(child!.job.hyper)
      const log = createLog({ name: 'test', level: 'error' })
      const base = parent!.model
      const run = await prepareRun({ db, store, model: engine.model, base, releases, hyper: full, seed: 11, log })
      const members = drawHalves({ units: run.accounts.length, count: 4, seed: descriptor })[1]!
      const initial = decodeAdapter((await readParent({ db, store, id: base }))!.files)
      const owners = earnersOf(run.owners, clusterRun(run, full))
      const half = await trainHalf({ engine, ...run, owners, members, hyper: full, seed: 11, initial })
      expect(adapterDigest(half.adapter)).toBe(ensemble.adapters[1])
      // What it is credited by is what it gains over its parent, on records that the parent has not learned.
      const learned = (await recordsOfLine({ db, store, id: base }))!
      const unseen = run.heldBack.filter(({ record: { batch, line } }) => !learned.has(`${batch}:${line}`))
      const meanLosses = async (adapter: typeof initial) =>
        (await engine.losses({ adapter, samples: unseen.map(({ sample }) => sample) })).map(
          ({ sum, tokens }) => sum / tokens,
        )
      const own = decodeAdapter({
        'adapter_config.json': await bytesOf(files, 'adapter_config.json'),
        'adapter_model.safetensors': await bytesOf(files, 'adapter_model.safetensors'),
      })
      const [before, after] = [await meanLosses(initial), await meanLosses(own)]
      const gain = before.reduce((sum, loss, i) => sum + loss - after[i]!, 0) / before.length
      expect(unseen.length).toBeGreaterThanOrEqual(2)
      expect(child!.job.result!.credit!.records).toBe(unseen.length)
      // Batches of other sizes sum in another order.
      expect(child!.job.result!.credit!.gain).toBeCloseTo(gain, 5)
    } finally {
      await engine.close()
    }
  })

  test('is credited on records alone that none of its line was trained on', async () => {
    // The seed of the second run holds the same records back again; another seed holds others back, which it learned.
    const { records } = child!.job.result!.credit!
    expect(grandchild!.job.result!.credit).toMatchObject({ records })
    const datanets = [tables!, rooms!]
    const other = await startFineTune(daughter!, {
      ...{ base: child!.model, datanets, name: 'other seed', seed: 12, hyper: { ...hyper, epochs: 1 } },
    })
    const { credit } = (await watchJob(daughter!, other.id)).result!
    expect(credit?.records ?? 0).toBeLessThan(records)
  })

  test('cut off by a restart goes on and ends at the same bytes', async () => {
    const request = {
      base: parent!.model,
      datanets: [tables!, rooms!],
      seed: 11,
      hyper: { ...hyper, auditAdapters: 4 },
    }
    const { id } = await startFineTune(daughter!, { ...request, name: 'cut' })
    const abort = new AbortController()
    for await (const { event } of network.services().factory.events(id, { signal: abort.signal }))
      if (event.type === 'step' && event.stage === 'training' && event.step >= 3) abort.abort()
    await network.restart()
    ;[mother, daughter] = [await network.as('mother'), await network.as('daughter')]
    const { result } = await watchJob(daughter, id)
    expect(result).toMatchObject({
      adapterDigest: child!.job.result!.adapterDigest,
      checkpointRoot: child!.job.result!.checkpointRoot,
      indexRoot: child!.job.result!.indexRoot,
      descriptor: child!.job.result!.descriptor,
    })
  })
})

describe('a job is refused', () => {
  test('that asks for another adapter than its parent’s, and both are named', async () => {
    expect(await refusal({ hyper: { rank: 8 } })).toMatchObject({
      code: 'factory/other-adapter',
      facts: { hyper: 'rank', asked: '8', parent: '2', model: String(parent!.model) },
    })
    expect(await refusal({ hyper: { alpha: 4 } })).toMatchObject({ facts: { asked: '4', parent: '6' } })
    expect(await refusal({ hyper: { targets: ['q_proj'] } })).toMatchObject({ facts: { hyper: 'targets' } })
    expect(await refusal({ hyper: { dora: true } })).toMatchObject({ facts: { asked: 'true', parent: 'false' } })
    expect(await refusal({ hyper: { rankStabilised: false } })).toMatchObject({ facts: { hyper: 'rankStabilised' } })
    // The same layers in other words are the same.
    const { id } = await startFineTune(daughter!, {
      ...{ base: parent!.model, datanets: [tables!, rooms!], name: 'same layers' },
      hyper: { ...hyper, epochs: 1, rank: 2, targets: ['v_proj', 'q_proj'] },
    })
    expect((await watchJob(daughter!, id)).status).toBe('succeeded')
  })

  test('from a model that is retired, unknown, of another base, or whose files are not here', async () => {
    expect(await refusal({ base: 999 })).toMatchObject({ code: 'factory/unknown-base', facts: { base: '999' } })
    const gone = await train(mother!, { base: 1, datanets: [tables!], name: 'Gone', hyper: { ...adapter, epochs: 1 } })
    await retireModel(mother!, { model: gone.model })
    expect(await refusal({ base: gone.model })).toMatchObject({ code: 'factory/parent-retired' })

    const { ledger } = network.services()
    const models = { address: addresses.models, abi: modelsAbi as Abi }
    const zero = `0x${'0'.repeat(64)}` as const
    const send = (functionName: string, args: unknown[]) =>
      ledger.sender(keyOf('mother')).send({ ...models, functionName, args })
    const count = async () => Number(await ledger.client.readContract({ ...models, functionName: 'count' }))
    await send('registerBase', ['Elsewhere', `0x${'12'.repeat(32)}`, zero])
    const elsewhere = await count()
    const registered = async (base: number) => {
      const { adapterDigest, descriptor, checkpointRoot, indexRoot, releaseIds } = parent!.job.result!
      const fineTune = {
        ...{ name: 'From elsewhere', parents: [{ modelId: BigInt(base), share: 10_000 }], adapterDigest, descriptor },
        ...{ checkpointRoot, indexRoot, releaseIds: releaseIds.map(BigInt), basePrice: 0n, tokenPrice: 0n },
        ...{ operator: addressOf('operator'), metadata: `0x${'34'.repeat(32)}` },
      }
      await send('registerFineTune', [fineTune])
      return count()
    }
    expect(await refusal({ base: await registered(elsewhere) })).toMatchObject({
      code: 'factory/other-base',
      facts: { wanted: `0x${'12'.repeat(32)}` },
    })
    expect(await refusal({ base: await registered(1) })).toMatchObject({ code: 'factory/parent-missing' })
  })

  test('where the parent’s licence and that of its own data cannot meet, and the model is named', async () => {
    const shared = await datanetOf(mother!, 'Shared', ['alice', 'bob'], 'CC-BY-SA-4.0')
    const open = await datanetOf(daughter!, 'Open', ['gina', 'harry'], 'ODbL-1.0')
    const sharing = await train(mother!, { base: 1, datanets: [shared], name: 'Sharing', hyper: adapter })
    expect(await refusal({ base: sharing.model, datanets: [shared, open] })).toMatchObject({
      code: 'datanets/licence-conflict',
      facts: { reason: 'share-alike', models: String(sharing.model), datanets: `${shared}, ${open}` },
    })
    const { model } = await train(daughter!, { base: sharing.model, datanets: [shared, rooms!], name: 'Shares too' })
    expect(await getModel(daughter!, model)).toMatchObject({ terms: { shareAlike: true } })
  })

  test('that leaves out data of its line, which could not be paid', async () => {
    const wanted = { code: 'factory/parent-data', facts: { datanets: String(tables), names: 'Tables' } }
    expect(await refusal({ datanets: [rooms!] })).toMatchObject(wanted)
    expect(await refusal({ base: child!.model, datanets: [rooms!] })).toMatchObject(wanted)
    const others = { datanets: `${tables}, ${rooms}`, names: 'Tables, Rooms' }
    const more = await datanetOf(daughter!, 'More', ['gina', 'harry'])
    expect(await refusal({ base: child!.model, datanets: [more] })).toMatchObject({ ...wanted, facts: others })
  })
})

test('a child that is registered under another parent is not, and one that is all the same is not answered with', async () => {
  const { job } = child!
  const price = testPrices
  await expect(
    registerFineTune(daughter!, { job, price, parents: [{ model: 1, share: 10_000 }] }),
  ).rejects.toMatchObject({ code: 'client/bad-parents', facts: { first: '1', wanted: String(parent!.model) } })
  const result = { ...job.result!, descriptorJson: { ...job.result!.descriptorJson, parent: undefined } }
  const renamed = { ...job, name: 'Renamed', result } as Job
  const { model } = await registerFineTune(daughter!, {
    job: renamed,
    price,
    parents: [{ model: 1, share: 10_000 }],
  })
  const user = await network.as('user')
  const asked = ask(user, { model: String(model), messages: [{ role: 'user', content: 'a room?' }], maxTokens: 4 })
  await expect(asked).rejects.toMatchObject({ message: expect.stringContaining('not the one that was registered') })
})
