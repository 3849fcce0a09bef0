import type OpenAI from 'openai'
import { toFile } from 'openai'
import type { FileObject } from 'openai/resources/files'
import type { FineTuningJob, FineTuningJobEvent } from 'openai/resources/fine-tuning/jobs/jobs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { exampleFile, tuningClient } from '../testing/tuningClient.ts'

let network: TestNetwork
let client: OpenAI
let account: string
const hyper = { rank: 2, alpha: 4, maxLength: 96, checkpoints: 2, learningRate: 0.01 }

beforeAll(async () => {
  network = await startTestNetwork()
  ;({ client, account } = await tuningClient(await network.as('user')))
}, 300_000)
afterAll(() => network?.close())

const ended = async (id: string): Promise<FineTuningJob> => {
  for (;;) {
    const job = await client.fineTuning.jobs.retrieve(id)
    if (['succeeded', 'failed', 'cancelled'].includes(job.status)) return job
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

describe('a fine-tune through OpenAI’s client', () => {
  test('goes from an uploaded file to a model that answers', async () => {
    const file: FileObject = await client.files.create({ file: await exampleFile('tea', 12), purpose: 'fine-tune' })
    expect(file).toMatchObject({ object: 'file', filename: 'tea.jsonl', purpose: 'fine-tune', status: 'processed' })
    const started = await client.fineTuning.jobs.create({
      model: 'tiny-base',
      training_file: file.id,
      suffix: 'tea',
      seed: 5,
      metadata: { team: 'kitchen' },
      method: { type: 'supervised', supervised: { hyperparameters: { n_epochs: 2, batch_size: 4 } } },
      openledger: { hyper },
    } as OpenAI.FineTuning.JobCreateParams)
    expect(started).toMatchObject({
      object: 'fine_tuning.job',
      status: 'validating_files',
      seed: 5,
      fine_tuned_model: null,
    })
    const job = await ended(started.id)
    expect(job.error).toBeNull()
    expect(job).toMatchObject({
      status: 'succeeded',
      training_file: file.id,
      organization_id: account,
      hyperparameters: { n_epochs: 2, batch_size: 4, learning_rate_multiplier: 1 },
      metadata: { team: 'kitchen' },
    })
    expect(job.fine_tuned_model).toMatch(/^ft:tiny-base:[0-9a-f]{6}:tea:[0-9a-f]{8}$/)
    expect(job.trained_tokens).toBeGreaterThan(2 * 12 * 10)

    const answer = await client.chat.completions.create({
      model: job.fine_tuned_model!,
      messages: [{ role: 'user', content: 'tea: what is number 3?' }],
      max_tokens: 4,
    })
    expect(answer.model).toBe(job.fine_tuned_model)

    const events: FineTuningJobEvent[] = []
    for await (const event of client.fineTuning.jobs.listEvents(job.id, { limit: 5 })) events.push(event)
    expect(events[0]!.message).toContain('New fine-tuned model created')
    expect(events.at(-1)!.message).toContain('Created fine-tuning job')
    const metrics = events.filter(({ type }) => type === 'metrics')
    expect(metrics).toHaveLength(6)

    const csv = await (await client.files.content(job.result_files[0]!)).text()
    const [head, ...lines] = csv.trimEnd().split('\n')
    expect(head).toBe('step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy')
    expect(lines.map(line => Number(line.split(',')[0]))).toEqual([1, 2, 3, 4, 5, 6])
  })
})
