import { join } from 'node:path'
import { utf8 } from '@openledger/base'
import {
  type Arithmetic,
  ask,
  getBundle,
  getModel,
  getServing,
  readWire,
  receiptFileSchema,
  settle,
  verifyBundle,
} from '@openledger/client'
import { codeIdentity } from '@openledger/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attestAnswer } from '../attest/attestAnswer.ts'
import { filesOfNode } from '../attest/ReadFile.ts'
import type { Backend } from '../backends/Backend.ts'
import { startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { trainTestModel } from '../testing/trainTestModel.ts'
import { arithmeticOf } from './arithmeticOf.ts'

const { processor } = codeIdentity()

describe('a node that answers in 8 bits', () => {
  let network: TestNetwork
  beforeAll(async () => {
    network = await startTestNetwork({ weights: 'int8' })
    await trainTestModel(network, ['alice', 'bob'])
  }, 300_000)
  afterAll(() => network?.close())

  test('says so in the receipt’s file, from which attest writes the answer again and finds its vector', async () => {
    const user = await network.as('user')
    const messages = [{ role: 'user' as const, content: 'alice: a table for 2?' }]
    const { receipt, opening } = await ask(user, { model: 'talk', messages, maxTokens: 24, temperature: 1 })
    const { body } = network.services().journal.receipts.get(receipt!.receipt)!
    const { arithmetic } = readWire(receiptFileSchema, utf8(body), { what: 'receipt' })
    expect(arithmetic).toEqual({ backend: 'onnxruntime-cpu', weights: 'int8', processor })

    await settle(user)
    const bundle = await getBundle(user, receipt!.receipt, { opening: opening! })
    const { ok, trust } = await verifyBundle(bundle)
    expect(ok).toBe(true)
    expect(trust.some(line => line.includes('int8 weights'))).toBe(true)
    const { files } = await getModel(user, 2)
    const attested = await attestAnswer({
      ...{ bundle, opening, modelDir: join(network.dir, 'model'), read: filesOfNode(user, files) },
    })
    expect(attested.steps.filter(({ ok }) => !ok)).toEqual([])
    expect(attested.verdict).toBe('exact')
    expect(attested.steps.find(({ id }) => id === 'tokens')!.facts.again).toBe('true')

    // What the file says is bound by the epoch: nobody else can say otherwise afterwards.
    const retold = structuredClone(bundle) as { receiptFile: { arithmetic?: Arithmetic } }
    delete retold.receiptFile.arithmetic
    const { steps } = await verifyBundle(retold)
    expect(steps.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(['epoch-receipts'])
  }, 120_000)

  test('says so where it lists what it serves', async () => {
    const user = await network.as('user')
    expect((await getServing(user)).arithmetic).toEqual({ backend: 'onnxruntime-cpu', weights: 'int8' })
    const { data } = (await (await fetch(`${user.url}/v1/models`)).json()) as { data: { openledger: object }[] }
    expect(data).toHaveLength(2)
    for (const { openledger } of data) expect(openledger).toMatchObject({ weights: 'int8', backend: 'onnxruntime-cpu' })
  })
})

test('a receipt’s file says who wrote the answer, and nothing of the engine in float32 on its processor', () => {
  const of = (kinds: Backend['kind'][], engine: Parameters<typeof arithmeticOf>[1]) =>
    arithmeticOf(new Set(kinds), engine)
  const usual = { backend: 'cpu', weights: 'float32' } as const
  expect(of(['engine'], usual)).toBeUndefined()
  expect(of([], usual)).toBeUndefined()
  expect(of(['engine'], { backend: 'cpu', weights: 'int4' })).toEqual({
    ...{ backend: 'onnxruntime-cpu', weights: 'int4', processor },
  })
  expect(of(['engine'], { backend: 'webgpu', weights: 'float32' })).toEqual({
    ...{ backend: 'onnxruntime-webgpu', weights: 'float32' },
  })
  expect(of(['vllm'], { backend: 'cpu', weights: 'int8' })).toEqual({ backend: 'vllm' })
  expect(of(['vllm', 'engine'], usual)).toEqual({ backend: 'several' })
})
