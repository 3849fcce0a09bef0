import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesToHex, parseOpen, sha256, utf8 } from '@openledger/base'
import {
  ask,
  batchVerdicts,
  checkLicences,
  contribute,
  costOf,
  createDatanet,
  createExam,
  getCredit,
  getDatanet,
  getExam,
  getLicence,
  getModel,
  gradeExam,
  type Job,
  listBatches,
  type OpenLedger,
  prepareBatch,
  presentPass,
  proveCopy,
  publishRelease,
  reclaimBond,
  registerBatch,
  registerFineTune,
  registerLicence,
  reportBatch,
  requestReview,
  retireModel,
  revokePass,
  setPrice,
  signPass,
  startFineTune,
  tombstone,
  uploadFile,
  watchJob,
  withdrawCredit,
} from '@openledger/client'
import { addresses, reviewsAbi } from '@openledger/contracts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { meta, recordHashes } from './database/schema.ts'
import { readBatchFile } from './datanets/readBatchFile.ts'
import { decideCases, seatReviewers } from './testing/committee.ts'
import { recordsOf } from './testing/recordsOf.ts'
import { addressOf, startTestNetwork, type TestNetwork } from './testing/startTestNetwork.ts'

const reviewers = ['rita', 'rolf', 'rosa', 'ruth']
const bond = parseOpen('1')
const accepted = batchVerdicts.indexOf('accepted') + 1
const upheld = 2
const dismissed = 1

let network: TestNetwork
let curator: OpenLedger
let alice: OpenLedger
let curated: number
let open: number
beforeAll(async () => {
  network = await startTestNetwork()
  curator = await network.as('curator')
  alice = await network.as('alice')
  await seatReviewers(network, { names: reviewers, stake: parseOpen('20') })
}, 300_000)
afterAll(() => network?.close())

const decide = (choices: Record<number, number>) => decideCases(network, { choices, names: reviewers })
const batchOf = async (datanet: number, id: number) =>
  (await listBatches(curator, datanet)).items.find(batch => batch.id === id)!

describe('a curated Datanet', () => {
  test('releases only what a panel of the real committee has accepted', async () => {
    const licence = 'CC-BY-4.0'
    curated = (await createDatanet(curator, { name: 'Law', licence, mode: 'curated', batchBond: bond })).datanet
    expect(await getDatanet(curator, curated)).toMatchObject({
      mode: 'curated',
      review: { domain: 0, panel: null },
      terms: { licence, commercial: true, attribution: true },
    })
    const { reviewFee } = await costOf(curator, curated)
    expect(reviewFee).toBeGreaterThan(0n)
    const first = await contribute(alice, { datanet: curated, file: recordsOf('alice', 24), label: 'alice' })
    expect(first).toMatchObject({ bond, reviewFee, check: { bond, reviewFee } })
    const waiting = await batchOf(curated, first.batch)
    expect(waiting).toMatchObject({ state: 'waiting', verdict: null, caseId: 1 })
    expect(await getDatanet(curator, curated)).toMatchObject({ batches: 0, records: 0, waiting: 1 })
    await expect(publishRelease(curator, { datanet: curated })).rejects.toMatchObject({
      code: 'client/nothing-to-release',
    })
    expect((await fetch(`${curator.url}/api/datanets/${curated}/release`, { method: 'POST' })).status).toBe(409)

    const second = await contribute(await network.as('bob'), { datanet: curated, file: recordsOf('bob', 12) })
    const refusal = await batchOf(curated, second.batch)
    const panels = await decide({
      [waiting.caseId!]: accepted,
      [refusal.caseId!]: batchVerdicts.indexOf('low-quality') + 1,
    })
    const panel = [...new Set(panels.flat())]
    expect(panel.length).toBeGreaterThan(0)
    expect(await batchOf(curated, first.batch)).toMatchObject({ state: 'live', verdict: 'accepted' })
    // Who agreed with the verdict shares the fee.
    const paid = await Promise.all(
      panel.map(account =>
        network.services().ledger.client.readContract({
          address: addresses.reviews,
          abi: reviewsAbi,
          functionName: 'creditOf',
          args: [account as `0x${string}`],
        }),
      ),
    )
    expect(paid.reduce((sum, amount) => sum + amount, 0n)).toBe(2n * reviewFee)
    expect(await batchOf(curated, second.batch)).toMatchObject({ state: 'refused', verdict: 'low-quality' })
    const released = await publishRelease(curator, { datanet: curated })
    expect(released.manifest.batches.map(({ id }) => id)).toEqual([first.batch])
    await expect(requestReview(await network.as('bob'), { batch: second.batch })).rejects.toMatchObject({
      facts: { error: 'Datanets_NotUnjudged' },
    })
  })

  test('gives the fee back where nobody can judge, and may be asked again', async () => {
    const options = { name: 'Rare', licence: 'MIT', mode: 'curated', review: { domain: 77, panel: 3 } } as const
    const { datanet } = await createDatanet(curator, options)
    expect((await getDatanet(curator, datanet)).review).toEqual({ domain: 77, panel: 3 })
    const { batch, reviewFee } = await contribute(alice, { datanet, file: recordsOf('alice, rare', 6) })
    const { caseId } = await batchOf(datanet, batch)
    expect(await decide({ [caseId!]: accepted })).toEqual([[]]) // the draw finds nobody
    expect(await batchOf(datanet, batch)).toMatchObject({ state: 'waiting', verdict: 'unjudged' })
    const credit = await network.services().ledger.client.readContract({
      address: addresses.reviews,
      abi: reviewsAbi,
      functionName: 'creditOf',
      args: [addressOf('alice')],
    })
    expect(credit).toBe(reviewFee)
    const again = await requestReview(alice, { batch })
    expect(await batchOf(datanet, batch)).toMatchObject({ state: 'waiting', verdict: null, caseId: again.case })
  })
})

describe('an exam-gated Datanet', () => {
  test('takes records of those whose pass its examiner signed', async () => {
    const examiner = await network.as('examiner')
    const { exam, key } = createExam({ questions: [{ question: 'What does STAT mean?', answer: 'at once' }] })
    const { datanet } = await createDatanet(curator, {
      ...{ name: 'Medicine', licence: 'CC-BY-4.0', mode: 'exam' },
      exam: { exam, passMark: 7000, examiner: addressOf('examiner') },
    })
    expect((await getDatanet(curator, datanet)).exam).toMatchObject({
      examiner: addressOf('examiner'),
      passMark: 7000,
    })
    expect(await getExam(alice, datanet)).toEqual(exam)
    const give = () => contribute(alice, { datanet, file: recordsOf('alice, medicine', 6) })
    await expect(give()).rejects.toMatchObject({ facts: { error: 'Datanets_NotAllowed' } })

    const score = gradeExam({ exam, key, answers: ['At once'] })
    const expiry = Number((await alice.chain.getBlock()).timestamp) + 86_400
    const pass = { datanet, contributor: addressOf('alice'), score, expiry }
    await expect(presentPass(alice, await signPass(alice, pass))).rejects.toMatchObject({
      facts: { error: 'Datanets_NotTheExaminer' },
    })
    const signed = await signPass(examiner, pass)
    await expect(presentPass(alice, { ...signed, contributor: addressOf('bob') })).rejects.toMatchObject({
      facts: { error: 'Datanets_NotTheExaminer' },
    })
    await presentPass(alice, signed)
    expect((await give()).batch).toBeGreaterThan(0)
    await revokePass(curator, { datanet, contributor: addressOf('alice') })
    await expect(presentPass(alice, signed)).rejects.toMatchObject({ facts: { error: 'Datanets_PassUsed' } })
  })
})

describe('a fault', () => {
  test('that a panel upholds costs half of the bond to the reporter; the bond waits meanwhile', async () => {
    open = (await createDatanet(curator, { name: 'Travel', licence: 'MIT', batchBond: bond })).datanet
    const carol = await network.as('carol')
    const dave = await network.as('dave')
    const { batch } = await contribute(carol, { datanet: open, file: recordsOf('carol', 6) })
    const wrong = await reportBatch(dave, { batch, fault: 'poison', evidence: 'It smells.' })
    const right = await reportBatch(dave, { batch, fault: 'unlicensed', evidence: 'Copied from a newspaper.' })
    expect(await batchOf(open, batch)).toMatchObject({ state: 'live', openReports: 2 })
    expect(String(Buffer.from(await network.services().store.get(right.evidence)))).toBe('Copied from a newspaper.')
    await expect(reclaimBond(carol, { batch })).rejects.toMatchObject({ facts: { error: 'Datanets_Reported' } })

    await decide({ [wrong.case]: dismissed, [right.case]: upheld })
    expect(await batchOf(open, batch)).toMatchObject({
      ...{ state: 'tombstoned', erasure: 'fault', slashed: 'unlicensed', openReports: 0, file: null },
    })
    expect(await getCredit(dave)).toBe(bond / 2n)
    expect(await withdrawCredit(dave)).toMatchObject({ amount: bond / 2n })
    expect(await getCredit(dave)).toBe(0n)
  })

  test('that is a copied record is proven on chain, with no panel', async () => {
    const mine = await prepareBatch({ file: recordsOf('erin', 5) })
    const { batch: original } = await contribute(await network.as('erin'), {
      datanet: open,
      file: mine.file,
      prepared: mine,
    })
    // Somebody takes a line, salt and all, between records of its own.
    const own = await prepareBatch({ file: recordsOf('mallory', 3) })
    const lines = [...(await own.file.text()).trim().split('\n'), (await mine.file.text()).split('\n')[2]!]
    const file = new Blob([`${lines.join('\n')}\n`])
    const mallory = await network.as('mallory')
    const { root } = await rootOf(file)
    const metadata = bytesToHex(sha256(utf8('whatever')))
    const { batch: copy } = await registerBatch(mallory, {
      ...{ datanet: open, licence: 'MIT', check: { bond, metadata } },
      batch: { ...own, file, root, count: lines.length, bytes: file.size },
    })
    const dave = await network.as('dave')
    await expect(proveCopy(dave, { copy, original })).rejects.toMatchObject({ code: 'client/content-missing' })
    await expect(proveCopy(dave, { copy: original, original: { batch: copy, file } })).rejects.toMatchObject({
      facts: { error: 'Datanets_NotEarlier' },
    })
    expect(await proveCopy(dave, { copy: { batch: copy, file }, original })).toMatchObject({ place: 3 })
    expect(await batchOf(open, copy)).toMatchObject({ state: 'tombstoned', erasure: 'fault', slashed: 'copy' })
    expect(await batchOf(open, original)).toMatchObject({ state: 'live', slashed: null })
    expect(await getCredit(dave)).toBe(bond / 2n)
  })
})

describe('erasure', () => {
  test('for privacy destroys the records on disk; releases that held them say so, roots stay', async () => {
    const { dir } = network
    const file = recordsOf('frank', 4)
    const given = await contribute(await network.as('frank'), { datanet: open, file, label: 'frank' })
    const before = await publishRelease(curator, { datanet: open })
    expect(await textOnDisk(join(dir, 'data'), 'frank confirms')).not.toEqual([])
    await expect(tombstone(alice, { batch: given.batch, reason: 'privacy' })).rejects.toMatchObject({
      facts: { error: 'Datanets_NotYoursToErase' },
    })
    // The curator may, for a court's or somebody's privacy's sake.
    await tombstone(curator, { batch: given.batch, reason: 'privacy' })

    const after = await getDatanet(curator, open)
    expect(await batchOf(open, given.batch)).toMatchObject({
      ...{ state: 'tombstoned', erasure: 'privacy', root: given.root, file: null },
    })
    expect(after.release).toMatchObject({ id: before.release, root: before.root, erased: [given.batch] })
    expect(await textOnDisk(join(dir, 'data'), 'frank confirms')).toEqual([])
    const kept = eq(recordHashes.batchId, BigInt(given.batch))
    expect(await network.services().db.$count(recordHashes, kept)).toBe(0)
    const gone = await fetch(`${curator.url}/api/content/${given.file}`)
    expect([gone.status, ((await gone.json()) as { error: { code: string } }).error.code]).toEqual([
      410,
      'store/erased',
    ])
    const late = await startFineTune(curator, { base: 1, datanets: [open], name: 'Too late' })
    await expect(watchJob(curator, late.id)).rejects.toMatchObject({
      facts: { reason: 'datanets/tombstoned', batch: String(given.batch) },
    })
    const next = await publishRelease(curator, { datanet: open })
    expect(next.manifest.batches.map(({ id }) => id)).not.toContain(given.batch)
    expect((await getDatanet(curator, open)).release).toMatchObject({ id: next.release, erased: [] })
  })

  test('takes example questions of models along, which are words of its records', async () => {
    const { datanet } = await createDatanet(curator, { name: 'Harbour', licence: 'MIT' })
    const batches: number[] = []
    for (const name of ['gina', 'hugo'])
      batches.push((await contribute(await network.as(name), { datanet, file: recordsOf(name, 40) })).batch)
    await publishRelease(curator, { datanet })
    const job = await train('Harbour', [datanet])
    const { model } = await registerFineTune(alice, { job, price: { base: 1n, token: 1n } })
    const { examples, files } = await getModel(alice, model)
    const ofGina = examples.filter(question => question.startsWith('gina'))
    expect(ofGina.length).toBeGreaterThan(0)

    await tombstone(await network.as('gina'), { batch: batches[0]! })
    expect((await getModel(alice, model)).examples).toEqual([])
    expect((await fetch(`${curator.url}/api/content/${files['examples.json']}`)).status).toBe(410)
    for (const question of ofGina) expect(await textOnDisk(join(network.dir, 'data'), question)).toEqual([])
  })

  test('does not reach a file that somebody else’s metadata names', async () => {
    const victim = await contribute(alice, { datanet: open, file: recordsOf('alice, travel', 4) })
    const metadata = { version: 1, label: '', licence: 'MIT', file: victim.file, count: 1, bytes: 1 }
    const document = utf8(JSON.stringify(metadata, Object.keys(metadata).sort()))
    await uploadFile(alice, { file: new Blob([document]) })
    const own = await prepareBatch({ file: recordsOf('mallory, again', 1) })
    const mallory = await network.as('mallory')
    const check = { bond, metadata: bytesToHex(sha256(document)) }
    const { batch } = await registerBatch(mallory, { datanet: open, licence: 'MIT', batch: own, check })
    await tombstone(mallory, { batch })
    expect(await batchOf(open, batch)).toMatchObject({ state: 'tombstoned', erasure: 'wish' })
    expect((await fetch(`${curator.url}/api/content/${victim.file}`)).status).toBe(200)
    expect(await batchOf(open, victim.batch)).toMatchObject({ state: 'live', file: victim.file })
  })
})

describe('licences and lineage', () => {
  test('a Datanet stands under custom terms; what they forbid is refused before training, by name', async () => {
    const text = 'For study. No model of it may be sold.'
    const { licence, file } = await registerLicence(curator, { text, terms: { commercial: false, share: 300 } })
    expect(String(Buffer.from(await network.services().store.get(file)))).toBe(text)
    expect(await getLicence(curator, licence)).toMatchObject({ licence, commercial: false, share: 300 })
    const listed = (await (await fetch(`${curator.url}/api/licences`)).json()) as { items: { licence: string }[] }
    expect(listed.items.at(-1)).toMatchObject({ licence, commercial: false })
    expect(await checkLicences(curator, { licences: ['MIT', licence], use: { priced: false } })).toMatchObject({
      ...{ licence: null, share: 300, commercial: false, attribution: true },
    })

    const { datanet } = await createDatanet(curator, { name: 'Study', licence })
    expect(await getDatanet(curator, datanet)).toMatchObject({ licence, terms: { licence, share: 300 } })
    await expect(
      contribute(alice, { datanet, file: recordsOf('alice, study', 4), licence: 'MIT' }),
    ).rejects.toMatchObject({ code: 'datanets/licence-mismatch' })
    const { batch } = await contribute(alice, { datanet, file: recordsOf('alice, study', 4) })
    const { release } = await publishRelease(curator, { datanet })
    await expect(startFineTune(curator, { base: 1, datanets: [open, datanet], name: 'Sold' })).rejects.toMatchObject({
      code: 'datanets/licence-conflict',
      facts: {
        ...{ licence, reason: 'commercial', datanets: String(datanet) },
        ...{ releases: String(release), batches: String(batch) },
      },
    })
  })

  test('models have several parents with shares, versions, and the licences of all', async () => {
    const job = await train('First', [curated])
    const first = (await registerFineTune(alice, { job, price: { base: 1n, token: 1n } })).model
    const bobs = await network.as('bob')
    const second = (await registerFineTune(bobs, { job, price: { base: 2n, token: 2n } })).model
    await expect(
      registerFineTune(bobs, { job, price: { base: 1n, token: 1n }, parents: [{ model: first, share: 10_001 }] }),
    ).rejects.toMatchObject({ code: 'client/bad-parents' })
    const parents = [
      { model: first, share: 6000 },
      { model: second, share: 3000 },
    ]
    const merged = (await registerFineTune(bobs, { job, price: { base: 3n, token: 3n }, parents })).model
    expect(await getModel(bobs, merged)).toMatchObject({
      parentId: first,
      parents: [
        { id: first, name: 'First', share: 6000 },
        { id: second, name: 'First', share: 3000 },
      ],
      ...{ version: 1, previousId: null, licences: ['CC-BY-4.0'], terms: { attribution: true, commercial: true } },
      checkpointRoot: job.result!.checkpointRoot,
    })
    // Its answers pay its builder, and the owner of the parent that it names first, by the policy's parts.
    const { receipt } = await ask(bobs, {
      ...{ model: String(merged), maxTokens: 4 },
      messages: [{ role: 'user', content: 'A table for two?' }],
    })
    const paidTo = (role: string) => receipt!.lines.find(line => line.role === role)!.account
    expect(paidTo('parents')).toBe(addressOf('alice'))
    expect(paidTo('builder')).toBe(addressOf('bob'))
    const update = { job, price: { base: 4n, token: 4n }, parents: [{ model: merged, share: 10_000 }] }
    await expect(registerFineTune(alice, { ...update, previous: merged })).rejects.toMatchObject({
      facts: { error: 'Models_NotOwner' },
    })
    const next = (await registerFineTune(bobs, { ...update, previous: merged })).model
    expect(await getModel(bobs, next)).toMatchObject({ version: 2, previousId: merged })
    await setPrice(bobs, { model: next, price: { base: 5n, token: 6n } })
    await retireModel(bobs, { model: merged })
    expect(await getModel(bobs, next)).toMatchObject({ price: { base: 5n, token: 6n }, retired: false })
    expect(await getModel(bobs, merged)).toMatchObject({ retired: true })
    await expect(registerFineTune(bobs, { ...update, parents })).resolves.toBeDefined()
    await expect(registerFineTune(bobs, update)).rejects.toMatchObject({ facts: { error: 'Models_Retired' } })
  })

  test('all of it is rebuilt from the chain', async () => {
    const pages = async () =>
      Promise.all(
        [
          '/api/datanets',
          `/api/datanets/${curated}/batches`,
          `/api/datanets/${open}/batches`,
          '/api/models',
          '/api/licences',
        ].map(async path => (await fetch(`${network.server().url}${path}`)).json()),
      )
    const before = await pages()
    await network.services().db.delete(meta)
    await network.restart()
    expect(await pages()).toEqual(before)
  })
})

async function train(name: string, datanets: number[]): Promise<Job> {
  const hyper = { epochs: 1, rank: 2, alpha: 4, batchSize: 8, maxLength: 128, checkpoints: 1 }
  const { id } = await startFineTune(alice, { base: 1, datanets, name, seed: 3, hyper })
  const job = await watchJob(alice, id)
  expect(job.status).toBe('succeeded')
  return job
}

async function rootOf(file: Blob) {
  return readBatchFile(new Uint8Array(await file.arrayBuffer()))
}

/** Files under a folder that hold a text. */
async function textOnDisk(dir: string, text: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path).catch(() => undefined) // another turn may have removed it
    if (bytes?.includes(text)) found.push(path)
  }
  return found
}
