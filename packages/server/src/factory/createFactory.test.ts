import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  checkFiles,
  decodeClusters,
  decodeIndex,
  decodeRecords,
  rootOfIndex,
  writeIndex,
} from '@openledger/attribution'
import { bytesToHex, cidOf, digestOfCid, parseOpen } from '@openledger/base'
import {
  ask,
  cancelJob,
  contribute,
  createDatanet,
  getJob,
  getModel,
  type JobEvent,
  listClusters,
  type OpenLedger,
  publishRelease,
  registerFineTune,
  startFineTune,
  tombstone,
  watchJob,
} from '@openledger/client'
import { addresses, modelsAbi } from '@openledger/contracts'
import { createEngine } from '@openledger/engine'
import type { Abi } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordsOf } from '../testing/recordsOf.ts'
import { keyOf, startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { matchesOf } from '../views/matches.ts'
import { readIndexSources, readModelIndex } from './readModelIndex.ts'

let network: TestNetwork
let builder: OpenLedger
let datanet: number
const hyper = { epochs: 2, rank: 2, alpha: 4, batchSize: 4, maxLength: 96, checkpoints: 2, learningRate: 0.01 }

beforeAll(async () => {
  network = await startTestNetwork()
  builder = await network.as('builder')
  datanet = (await createDatanet(builder, { name: 'Tables', licence: 'CC-BY-4.0' })).datanet
  for (const name of ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'])
    await contribute(await network.as(name), { datanet, file: recordsOf(name, 10), label: name })
  await publishRelease(builder, { datanet })
}, 300_000)
afterAll(() => network?.close())

const start = (name: string) => startFineTune(builder, { base: 1, datanets: [datanet], name, seed: 11, hyper })
const stepOf = async (id: string, step: number) => {
  const abort = new AbortController()
  for await (const { event } of network.services().factory.events(id, { signal: abort.signal }))
    if (event.type === 'step' && event.stage === 'training' && event.step >= step) abort.abort()
}

describe('a job', () => {
  test('cut off by a restart goes on and ends at the same bytes', async () => {
    const whole = await watchJob(builder, (await start('whole')).id)
    const { id } = await start('cut')
    await stepOf(id, 3)
    await network.restart()
    builder = await network.as('builder')
    const events: JobEvent[] = []
    const cut = await watchJob(builder, id, { onEvent: event => events.push(event) })
    expect(cut.result).toMatchObject({
      adapterDigest: whole.result!.adapterDigest,
      checkpointRoot: whole.result!.checkpointRoot,
      indexRoot: whole.result!.indexRoot,
      descriptor: whole.result!.descriptor,
    })
    expect(events.flatMap(event => (event.type === 'status' ? [event.status] : []))).toEqual([
      'validating_files',
      'queued',
      'running',
      'running',
      'succeeded',
    ])
  })

  test('that may stop early ends at its best point, and there too when it was cut off', async () => {
    const eager = { ...hyper, epochs: 30, learningRate: 0.05, evalSteps: 2, earlyStoppingPatience: 2 }
    const begin = (name: string) =>
      startFineTune(builder, { base: 1, datanets: [datanet], name, seed: 11, hyper: eager })
    const whole = (await watchJob(builder, (await begin('early')).id)).result!
    const { best, taken, planned, records } = whole.stopping!
    // Sixty records: three are held back for audits and credit, and three more to decide when it ends.
    expect({ planned, records, trained: whole.records }).toEqual({ planned: 30 * 14, records: 3, trained: 54 })
    expect(taken).toBeLessThan(planned)
    expect(taken - best).toBe(2 * 2)
    expect(whole.checkpoints.at(-1)!.step).toBe(best)
    expect(whole.checkpoints.at(-1)!.adapterDigest).toBe(whole.adapterDigest)
    expect(whole.descriptorJson).toMatchObject({ code: { factory: 'openledger-factory-2' } })
    const { id } = await begin('early, cut off')
    await stepOf(id, Math.ceil(taken / 2))
    await network.restart()
    builder = await network.as('builder')
    expect((await watchJob(builder, id)).result).toMatchObject({
      adapterDigest: whole.adapterDigest,
      checkpointRoot: whole.checkpointRoot,
      indexRoot: whole.indexRoot,
      tokens: whole.tokens,
      stopping: whole.stopping,
    })
  })

  test('that may stop early and has too few records to hold any back fails and says so', async () => {
    const net = (await createDatanet(builder, { name: 'Few', licence: 'CC-BY-4.0' })).datanet
    await contribute(await network.as('alice'), { datanet: net, file: recordsOf('zoe', 12) })
    await publishRelease(builder, { datanet: net })
    const few = { ...hyper, earlyStoppingPatience: 1 }
    const { id } = await startFineTune(builder, { base: 1, datanets: [net], name: 'few', hyper: few })
    await expect(watchJob(builder, id)).rejects.toMatchObject({ code: 'client/job-failed' })
    expect((await getJob(builder, id)).error).toMatchObject({ code: 'factory/no-hold-out', facts: { records: '12' } })
  })

  test('that is cancelled stops, whether it runs or waits', async () => {
    const running = await start('first')
    const waiting = await start('second')
    await stepOf(running.id, 1)
    expect((await cancelJob(builder, waiting.id)).status).toBe('cancelled')
    await cancelJob(builder, running.id)
    await network.services().factory.idle()
    expect((await getJob(builder, running.id)).status).toBe('cancelled')
    await expect(watchJob(builder, running.id)).rejects.toMatchObject({ code: 'client/job-failed' })
  })

  test('pays for a copy’s original and not for the copy, and keeps the evidence', async () => {
    const net = (await createDatanet(builder, { name: 'Copied', licence: 'CC-BY-4.0' })).datanet
    const copied = new Blob([
      (await recordsOf('harry', 8).text()).replaceAll(/(?<=:)".*?"/g, text => text.toUpperCase()),
    ])
    const { batch: alices } = await contribute(await network.as('alice'), { datanet: net, file: recordsOf('harry', 8) })
    await contribute(await network.as('dave'), { datanet: net, file: copied })
    await contribute(await network.as('bob'), { datanet: net, file: recordsOf('iris', 8) })
    await publishRelease(builder, { datanet: net })
    const { id } = await startFineTune(builder, { base: 1, datanets: [net], name: 'copied', seed: 11, hyper })
    const { files, records } = (await watchJob(builder, id)).result!
    const { store } = network.services()
    const clusters = decodeClusters(await store.get(files['clusters.json']!))
    expect(clusters.records).toBe(records)
    // Records 8 to 15 are Dave's.
    for (let copy = 8; copy < 16; copy++)
      expect(clusters.copies.find(({ record }) => record === copy)?.of).toBeLessThan(8)
    const index = decodeIndex(await store.get(files['index.bin']!))
    const originals = records - clusters.copies.length
    expect(index.contributors.reduce((sum, contributor) => sum + contributor.records, 0)).toBe(originals)
    const { owners, groups } = decodeRecords(await store.get(files['records.bin']!))
    for (const { record } of clusters.copies) expect(groups[record]).toBe(-2)
    const said = async (answer: string) => {
      const origins = (await store.getJson(files['origins.json']!)) as [number, number][]
      return matchesOf({ db: network.services().db, store, names: new Map() }, { model: 'copied', origins, answer })
    }
    const [line] = (await recordsOf('harry', 1).text()).split('\n')
    const { completion } = JSON.parse(line!) as { completion: string }
    // Alice's record and Dave's copy of it differ in case alone, and words are matched as they are spelled.
    expect(await said(`So ${completion} Right?`)).toMatchObject([
      { text: completion, records: [{ batch: alices, line: 0 }] },
    ])
    const job = await getJob(builder, id)
    const { model } = await registerFineTune(builder, { job, price: { base: parseOpen('0.001'), token: 1n } })
    // Whoever has the base and may read the data builds the index again, copies and all, to the root on chain.
    const [dir, modelDir] = [mkdtempSync(join(tmpdir(), 'openledger-rebuilt-')), join(network.dir, 'model')]
    const engine = await createEngine({ modelDir: modelDir })
    try {
      const registered = await getModel(builder, model)
      const kept = await readModelIndex(builder, registered)
      const exact = checkFiles({ ...kept, root: registered.indexRoot! })
      expect(exact.map(({ ok }) => ok)).toEqual(exact.map(() => true))
      const sources = await readIndexSources(builder, { modelDir: modelDir, model: registered })
      async function* stream() {
        yield* sources.records
      }
      const { checkpoints, settings } = sources
      const rebuilt = await writeIndex({ dir, engine, checkpoints, records: stream(), ...settings })
      expect(bytesToHex(rootOfIndex(rebuilt.index))).toBe(registered.indexRoot)
    } finally {
      await engine.close()
      rmSync(dir, { recursive: true })
    }
    await tombstone(await network.as('alice'), { batch: alices })
    await expect.poll(() => said(`So ${completion} Right?`), { timeout: 30_000 }).toEqual([])
    // The model's page and the command line say so, with the earliest registrant and the evidence.
    const shown = await listClusters(builder, { model })
    expect(shown).toMatchObject({ records, copies: clusters.copies.length, next: null })
    const [alice, dave] = await Promise.all(['alice', 'dave'].map(name => network.as(name)))
    const accountOf = ({ wallet }: OpenLedger) => wallet!.account.address.toLowerCase()
    const all = shown.items.flatMap(({ original, copies }) => copies.map(copy => ({ original, copy })))
    const daves = all.filter(({ copy }) => copy.account === accountOf(dave!))
    expect(daves).toHaveLength(8)
    for (const { original, copy } of daves) {
      expect(original).toMatchObject({ account: accountOf(alice!), batch: alices })
      const found = clusters.copies.find(({ record }) => record === copy.record)
      expect({ record: copy.record, of: original.record, kind: copy.kind, permille: copy.permille }).toEqual(found)
    }
    // Alice's batch is erased by now: whose it was stays, its words do not. Dave's still stands.
    expect(daves[0]!.original).toMatchObject({ withheld: 'erased' })
    expect(daves[0]!.copy.excerpt).toContain(daves[0]!.copy.excerpt!.toUpperCase().slice(0, 8))
    // Dave has a place and nothing in it: no record of his can be owed for.
    expect(index.contributors[owners[8]!]!.records).toBe(0)
  })

  test('whose data was taken back fails and says so', async () => {
    const mine = await network.as('gina')
    const other = (await createDatanet(builder, { name: 'Other', licence: 'CC-BY-4.0' })).datanet
    const { batch } = await contribute(mine, { datanet: other, file: recordsOf('gina', 5) })
    await publishRelease(builder, { datanet: other })
    await tombstone(mine, { batch })
    const { id } = await startFineTune(builder, { base: 1, datanets: [other], name: 'gone', hyper })
    await expect(watchJob(builder, id)).rejects.toMatchObject({ facts: { reason: 'datanets/tombstoned' } })
  })
})

describe('an audit', () => {
  test('follows a job, and pays flat once its owner published that the signal is weak', async () => {
    await network.restart({
      factory: { index: { k: 64, curvatureSamples: 16 }, audits: { subsets: 4, measures: { brittle: 2 } } },
    })
    builder = await network.as('builder')
    await network.services().factory.idle()
    const jobs = (await (await fetch(`${builder.url}/api/jobs`)).json()) as { items: { id: string; name: string }[] }
    const job = await getJob(builder, jobs.items.find(one => one.name === 'whole')!.id)
    const audit = job.result!.audit!
    expect(audit).toMatchObject({ subsets: 4, queries: 3 })
    // Three records held back: the least p is 1/8, so that nothing can be significant and the base keeps all.
    const credit = job.result!.credit!
    expect(credit).toMatchObject({ records: 3, isSignificant: false, share: 0 })
    expect(credit.gain).not.toBe(0)
    expect(credit.p * 8).toBe(Math.round(credit.p * 8))
    expect(audit.lds).toBeGreaterThanOrEqual(-1)
    expect(audit.baselines.map(baseline => baseline.name)).toContain('random')
    const { leaveOneOut, brittleness, mislabels, trainings } = audit
    const { contributors } = job.result!
    expect(leaveOneOut).toMatchObject({ contributors, trainings: contributors })
    expect(brittleness).toMatchObject({ queries: 2, trainings: 4 })
    expect(mislabels).toMatchObject({ trainings: 1 })
    expect(mislabels!.ranked).toBe(4 * mislabels!.flipped)
    expect(trainings).toBeLessThanOrEqual(4 + contributors + 4 + 1)

    const { model } = await registerFineTune(builder, { job, price: { base: parseOpen('0.001'), token: 1n } })
    const question = {
      model: String(model),
      messages: [{ role: 'user' as const, content: 'alice: a table?' }],
      maxTokens: 3,
    }
    expect((await ask(builder, question)).receipt).toMatchObject({ weak: false })
    // What was measured on random weights may be anything; what is published decides.
    const { store, ledger } = network.services()
    const whole = (await store.getJson(audit.file!)) as { weak: boolean; indexRoot: string }
    expect(whole.indexRoot).toBe(job.result!.indexRoot)
    // As reports were before audits measured more than the LDS.
    const report = { ...whole, leaveOneOut: undefined, brittleness: undefined, mislabels: undefined }
    const weak = new TextEncoder().encode(JSON.stringify({ ...report, weak: true }))
    await store.put(weak)
    await ledger.sender(keyOf('builder')).send({
      address: addresses.models,
      abi: modelsAbi as Abi,
      functionName: 'publishAudit',
      args: [BigInt(model), bytesToHex(digestOfCid(cidOf(weak)))],
    })
    const flat = await ask(builder, question)
    expect(flat.receipt).toMatchObject({ weak: true, mode: 'flat' })
    const shown = (await (await fetch(`${builder.url}/api/models/${model}`)).json()) as {
      audit: { weak: boolean; file: string }
    }
    expect(shown.audit).toMatchObject({ weak: true, file: cidOf(weak), leaveOneOut: null, mislabels: null })
  })
})
