import { join } from 'node:path'
import { cidOf } from '@openledger/base'
import {
  commitRun,
  contribute,
  createDatanet,
  getModel,
  type Job,
  type OpenLedger,
  publishRelease,
  registerFineTune,
  runCommitment,
  startFineTune,
  trainingDescriptorSchema,
  watchJob,
  wireBytes,
} from '@openledger/client'
import { addresses, bisectionAbi } from '@openledger/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordsOf } from '../testing/recordsOf.ts'
import { startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { replayRun } from './replayRun.ts'

let network: TestNetwork
let builder: OpenLedger
let job: Job
const hyper = { epochs: 2, rank: 2, alpha: 4, batchSize: 8, maxLength: 96, checkpoints: 3, learningRate: 0.01 }
const modelDir = () => join(network.dir, 'model')
const files = () => job.result!.files

beforeAll(async () => {
  network = await startTestNetwork()
  builder = await network.as('builder')
  const { datanet } = await createDatanet(builder, { name: 'Tables', licence: 'CC-BY-4.0' })
  for (const name of ['alice', 'bob', 'carol', 'dave'])
    await contribute(await network.as(name), { datanet, file: recordsOf(name, 12), label: name })
  await publishRelease(builder, { datanet })
  const { id } = await startFineTune(builder, { base: 1, datanets: [datanet], name: 'Talk', seed: 11, hyper })
  job = await watchJob(builder, id)
}, 300_000)
afterAll(() => network?.close())

/** The job's files with one of them exchanged; the node keeps it like any other. */
async function exchanged(name: string, bytes: Uint8Array, of = files()): Promise<Record<string, string>> {
  await network.services().store.put(bytes)
  return { ...of, [name]: cidOf(bytes) }
}

describe('a run that a node keeps', () => {
  test('is identical when a stranger executes it again, by its registered model', async () => {
    const { model } = await registerFineTune(builder, { job, price: { base: 0n, token: 0n } })
    const registered = await getModel(builder, model)
    const replayed = await replayRun(builder, {
      ...{ modelDir: modelDir(), files: registered.files },
      descriptorDigest: registered.descriptor!,
      root: registered.checkpointRoot!,
    })
    expect(replayed).toMatchObject({ verdict: 'identical', start: 0, findings: [], notes: [] })
    expect(replayed.compared).toEqual(job.result!.checkpoints.map(({ step }) => step))
    expect(replayed.executed.to).toBe(job.result!.checkpoints.at(-1)!.step)
  })

  test('can be executed from a kept state on', async () => {
    const [first, second] = job.result!.checkpoints
    const steps = { from: first!.step + 1, to: second!.step }
    const replayed = await replayRun(builder, { modelDir: modelDir(), files: files(), steps })
    expect(replayed).toMatchObject({ verdict: 'identical', start: first!.step, compared: [second!.step] })
  })

  test('is found out where its descriptor claims another learning rate', async () => {
    const { descriptorJson, descriptor, checkpointRoot: root } = job.result!
    const claimed = { ...descriptorJson, hyper: { ...descriptorJson.hyper, learningRate: 0.02 } }
    const changed = await exchanged('descriptor.json', wireBytes(trainingDescriptorSchema, claimed))
    const replayed = await replayRun(builder, {
      modelDir: modelDir(),
      files: changed,
      descriptorDigest: descriptor,
      root,
    })
    expect(replayed.verdict).toBe('different')
    // The rate shows from the second step's loss on.
    expect(replayed.findings.map(({ kind, step }) => `${kind} ${step}`).slice(0, 3)).toEqual([
      'chain 0',
      'chain 0',
      'loss 2',
    ])
    expect(replayed.findings[0]!.what).toContain('the descriptor hashes to')
    // The digests aside, what comes out is another thing.
    expect(replayed.findings.some(({ kind, tensors }) => kind === 'state' && tensors.length > 0)).toBe(true)
  })

  test('is found out where a state is not the one of its chain', async () => {
    const { step } = job.result!.checkpoints[1]!
    const name = `checkpoint-${step}/optimizer.safetensors`
    const bytes = new Uint8Array(await network.services().store.get(files()[name]!))
    bytes[bytes.length - 2]! ^= 1
    const replayed = await replayRun(builder, { modelDir: modelDir(), files: await exchanged(name, bytes) })
    expect(replayed.verdict).toBe('different')
    expect(replayed.findings).toMatchObject([{ kind: 'checkpoint', step }])
    expect(replayed.findings[0]!.what).toContain('optimizerDigest')
  })

  test('is refused where its release is not the one on chain', async () => {
    const { descriptorJson } = job.result!
    const releases = descriptorJson.releases.map(each => ({ ...each, root: job.result!.indexRoot }))
    const changed = await exchanged(
      'descriptor.json',
      wireBytes(trainingDescriptorSchema, { ...descriptorJson, releases }),
    )
    await expect(replayRun(builder, { modelDir: modelDir(), files: changed })).rejects.toMatchObject({
      code: 'client/other-release',
    })
  })

  test('measures in-run scores that its replay finds again', async () => {
    const { base, datanets } = job
    const scored = { ...hyper, scoreSteps: 4 }
    const { id } = await startFineTune(builder, { base, datanets, name: 'Scored', seed: 11, hyper: scored })
    const { result } = await watchJob(builder, id)
    const { scores } = result!
    expect(scores).toMatchObject({ evaluated: 2, contributors: { length: 4 } })
    expect(scores!.contributors.some(({ score }) => score !== 0n)).toBe(true)
    // The last state holds every record's; they are what the contributors' add up from.
    const file = await network
      .services()
      .store.get(result!.files[`checkpoint-${result!.checkpoints.at(-1)!.step}/scores.i64`]!)
    const each = [...new BigInt64Array(new Uint8Array(file).buffer)]
    expect(each).toHaveLength(result!.records)
    const total = (list: bigint[]) => list.reduce((sum, score) => sum + score, 0n)
    expect(total(scores!.contributors.map(({ score }) => score))).toBe(total(each))
    const replayed = await replayRun(builder, { modelDir: modelDir(), files: result!.files })
    expect(replayed).toMatchObject({ verdict: 'identical', findings: [] })
  })

  test('that stopped early is replayed to the same end, and found out where another is claimed', async () => {
    const { base, datanets } = job
    const eager = { ...hyper, epochs: 40, learningRate: 0.05, evalSteps: 2, earlyStoppingPatience: 2 }
    const { id } = await startFineTune(builder, { base, datanets, name: 'Early', seed: 11, hyper: eager })
    const { result } = await watchJob(builder, id)
    const { taken, planned } = result!.stopping!
    expect(taken).toBeLessThan(planned)
    const { files } = result!
    expect(await replayRun(builder, { modelDir: modelDir(), files })).toMatchObject({
      ...{ verdict: 'identical', findings: [], executed: { to: taken } },
    })
    const losses = await network.services().store.get(files['losses.f64']!)
    const shorter = await exchanged('losses.f64', losses.slice(0, -8), files)
    const replayed = await replayRun(builder, { modelDir: modelDir(), files: shorter })
    expect(replayed).toMatchObject({ verdict: 'different', findings: [{ kind: 'state', step: taken - 1 }] })
    expect(replayed.findings[0]!.what).toContain('goes on')
  })

  test('is claimed in Bisection by the leaves that its replay gives', async () => {
    const { leaves } = await replayRun(builder, { modelDir: modelDir(), files: files(), commit: true })
    const commitment = runCommitment(leaves!)
    const read = { abi: bisectionAbi, address: addresses.bisection } as const
    const { runBond } = await builder.chain.readContract({ ...read, functionName: 'terms' })
    const { run } = await commitRun(builder, { commitment, bond: runBond })
    expect(await builder.chain.readContract({ ...read, functionName: 'getRun', args: [BigInt(run)] })).toMatchObject({
      ...{
        program: job.result!.descriptor,
        root: commitment.root,
        outcome: leaves!.after.at(-1),
        steps: commitment.steps,
      },
    })
    // The path proves the outcome: another one is refused.
    const wrong = { ...commitment, outcome: commitment.initial }
    await expect(commitRun(builder, { commitment: wrong, bond: runBond })).rejects.toMatchObject({
      code: 'client/reverted',
    })
  })
})
