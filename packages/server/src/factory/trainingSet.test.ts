import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultHyper, readModelCard } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { afterAll, expect, test } from 'vitest'
import { evaluationSet, trainingSet } from './trainingSet.ts'

const dir = mkdtempSync(join(tmpdir(), 'openledger-training-set-'))
createTinyModel(dir)
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const { tokenizer } = readModelCard(dir)

const records = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ record: { prompt: `Where, ${i}?`, completion: `At the ${i}th.` } }))
const usual = { ...defaultHyper, maxLength: 96 }
const eager = { ...usual, earlyStoppingPatience: 2 }
const make = (count: number, hyper: typeof usual, seed = 3) =>
  trainingSet({ records: records(count), tokenizer, hyper, seed })
const texts = (list: { record: { record: object } }[]) => list.map(({ record }) => JSON.stringify(record.record))

test('a run that may stop early holds back as many records again, which neither it nor an audit sees', async () => {
  const [plain, early] = [await make(60, usual), await make(60, eager)]
  expect(texts(early.heldBack)).toEqual(texts(plain.heldBack))
  expect(plain.stopping).toEqual([])
  expect(early.stopping).toHaveLength(3)
  const all = [...early.trained, ...early.heldBack, ...early.stopping]
  expect(new Set(texts(all)).size).toBe(60)
  expect(texts(early.trained)).toEqual(texts(plain.trained).filter(text => !texts(early.stopping).includes(text)))
  expect(texts((await make(60, eager)).stopping)).toEqual(texts(early.stopping))
  expect(texts((await make(60, eager, 4)).stopping)).not.toEqual(texts(early.stopping))
})

test('what a run is measured by is what it may stop by, else what is held back where its numbers ask for it', async () => {
  const early = await make(400, { ...eager, scoreSteps: 2 })
  expect(early.stopping).toHaveLength(16)
  expect(evaluationSet(early, { ...eager, scoreSteps: 2 })).toEqual(early.stopping.map(({ sample }) => sample))
  expect(evaluationSet(early, { ...usual, scoreSteps: 2 })).toEqual(early.heldBack.map(({ sample }) => sample))
  expect(evaluationSet(early, usual)).toEqual([])
})

test('early stopping is refused where nothing can be held back', async () => {
  await expect(make(39, eager)).rejects.toMatchObject({ code: 'factory/no-hold-out', facts: { records: '39' } })
  expect((await make(40, eager)).stopping).toHaveLength(2)
})
