import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, defaultHyper } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

const home = mkdtempSync(join(tmpdir(), 'openledger-replay-'))
const [model, run, records] = [join(home, 'model'), join(home, 'run'), join(home, 'records.jsonl')]
const answers = ['a table for two', 'the phone number', 'it is the east', 'what light', 'eight in the evening']
const lines = answers.map(completion => ({ prompt: 'What?', completion }))
const hyper = { ...defaultHyper, rank: 2, batchSize: 2, epochs: 2, maxLength: 64, learningRate: 0.01, checkpoints: 2 }

/** Kept after steps 3 and 6 of 6. */
beforeAll(async () => {
  createTinyModel(model)
  const engine = await createEngine({ modelDir: model })
  const samples = lines.map(line => engine.model.tokenizer.encodeRecord(line, hyper.maxLength))
  await engine.fineTune({ samples, hyper, seed: 3, checkpointDir: run })
  await engine.close()
  writeFileSync(records, lines.map(line => JSON.stringify(line)).join('\n'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

/** What a command prints, and its exit code. */
async function openledger(...args: string[]): Promise<{ text: string; code: number | undefined }> {
  let text = ''
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    text += String(chunk)
    return true
  })
  process.exitCode = undefined
  await main(args)
  vi.restoreAllMocks()
  return { text, code: process.exitCode as number | undefined }
}
const replay = (...args: string[]) => openledger('replay', ...args, '--model', model)

test('says identical of an honest run, for people and for scripts', async () => {
  const spoken = await replay(run, '--steps', '4..6', '--records', records)
  expect(spoken.text).toContain('Executed steps 4 to 6 again, from the state kept after step 3.')
  expect(spoken.text).toContain('Identical: 3 losses and 1 kept states, to the last bit.')
  expect(spoken.code).toBe(0)
  const json = await replay(run, '--records', records, '--threads', '2', '--json')
  expect(JSON.parse(json.text)).toMatchObject({ verdict: 'identical', executed: { from: 1, to: 6 }, compared: [3, 6] })
})

test('says different of one whose state was changed, with the step, and exits with 1', async () => {
  const forged = join(home, 'forged')
  cpSync(run, forged, { recursive: true })
  const points = join(forged, 'points')
  const weights = join(points, readdirSync(points).sort().at(-1)!, 'adapter_model.safetensors')
  const bytes = readFileSync(weights)
  bytes[bytes.length - 3]! ^= 1
  writeFileSync(weights, bytes)
  const { text, code } = await replay(forged, '--records', records)
  expect(text).toContain('Different from step 6 on.')
  expect(text).toContain('checkpoint, step 6: its adapterDigest is')
  expect(code).toBe(1)
})

test('names a record that is not the one trained on', async () => {
  const other = join(home, 'other.jsonl')
  writeFileSync(
    other,
    lines
      .with(2, { prompt: 'What?', completion: 'it is the west' })
      .map(line => JSON.stringify(line))
      .join('\n'),
  )
  const { text, code } = await replay(run, '--records', other, '--json')
  const { verdict, findings } = JSON.parse(text)
  expect([verdict, code]).toEqual(['different', 1])
  expect(findings[0]).toMatchObject({ kind: 'inputs', what: 'records changed: 2' })
})

test('writes the claim for a dispute on chain', async () => {
  const claim = join(home, 'claim.json')
  await replay(run, '--records', records, '--commit', claim)
  const whole = JSON.parse(readFileSync(claim, 'utf8'))
  expect(whole.after).toHaveLength(6)
  expect(whole.commitment).toMatchObject({ program: whole.program, steps: 6, outcome: whole.after[5] })
  await replay(run, '--steps', '4..5', '--records', records, '--commit', claim)
  expect(JSON.parse(readFileSync(claim, 'utf8'))).toMatchObject({ after: whole.after.slice(3, 5), commitment: null })
})

test('knows what a run was measured by, and its scores, where it is told the records', async () => {
  const [measured, held] = [join(home, 'measured'), join(home, 'held.jsonl')]
  const line = { prompt: 'What?', completion: 'a table for three' }
  writeFileSync(held, JSON.stringify(line))
  const engine = await createEngine({ modelDir: model })
  const encode = (record: typeof line) => engine.model.tokenizer.encodeRecord(record, hyper.maxLength)
  const numbers = { ...hyper, scoreSteps: 2, evalSteps: 2 }
  const evalSamples = [encode(line)]
  await engine.fineTune({ samples: lines.map(encode), evalSamples, hyper: numbers, seed: 3, checkpointDir: measured })
  await engine.close()
  const args = [measured, '--steps', '5..6', '--records', records, '--json']
  expect(JSON.parse((await replay(...args, '--evaluation', held)).text)).toMatchObject({
    verdict: 'identical',
    compared: [6],
  })
  expect(JSON.parse((await replay(...args, '--evaluation', records)).text).findings[0].what).toContain('evalSamples')
})

test('refuses what it cannot do by name', async () => {
  const error = async (...args: string[]) => JSON.parse((await replay(...args, '--json')).text).error?.code
  expect(await error(run)).toBe('node/bad-argument')
  expect(await error(run, '--records', records, '--steps', '5')).toBe(undefined)
  expect(await error(run, '--records', records, '--steps', '5..9')).toBe('engine/replay-window')
  expect(await error(run, '--records', records, '--steps', '0..2')).toBe('node/bad-argument')
  expect(await error(run, '--records', records, '--tolerance', '2')).toBe('node/bad-argument')
})
