import { contribute, createDatanet, publishRelease } from '@openledger/client'
import OpenAI, { toFile } from 'openai'
import type { FileObject } from 'openai/resources/files'
import type { PermissionRetrieveResponse } from 'openai/resources/fine-tuning/checkpoints/permissions'
import type { FineTuningJobCheckpoint } from 'openai/resources/fine-tuning/jobs/checkpoints'
import type { FineTuningJob, FineTuningJobEvent } from 'openai/resources/fine-tuning/jobs/jobs'
import type { Upload, UploadPart } from 'openai/resources/uploads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordsOf } from '../testing/recordsOf.ts'
import { startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { exampleFile, tuningClient } from '../testing/tuningClient.ts'

/*
 * Every method of the client's files, uploads and fine-tuning resources, as the client's own generated tests call them:
 * the answer raw, parsed, and both; then, what those cannot ask of a mock, what it says and what became of it.
 */

let network: TestNetwork
let client: OpenAI
let account: string
let stranger: Awaited<ReturnType<typeof tuningClient>>
let file: FileObject
let job: FineTuningJob
const hyper = { rank: 2, alpha: 4, maxLength: 96, checkpoints: 2, learningRate: 0.01 }
const unknownPath = { path: '/_unknown_path' }

beforeAll(async () => {
  network = await startTestNetwork()
  ;({ client, account } = await tuningClient(await network.as('user')))
  stranger = await tuningClient(await network.as('stranger'))
}, 300_000)
afterAll(() => network?.close())

/** What the generated tests look at in every method. */
async function sameAnswer<T>(promise: {
  asResponse(): Promise<Response>
  withResponse(): Promise<{ data: T; response: Response; request_id: string | null }>
  then: Promise<T>['then']
}): Promise<T> {
  const raw = await promise.asResponse()
  expect(raw).toBeInstanceOf(Response)
  const parsed = await promise
  expect(parsed).not.toBeInstanceOf(Response)
  const both = await promise.withResponse()
  expect(both.data).toBe(parsed)
  expect(both.response).toBe(raw)
  expect(both.request_id).toMatch(/^[0-9a-f-]{36}$/)
  return parsed
}
/** A job with what is ours of it, which the client's types do not know. */
const create = (params: Partial<OpenAI.FineTuning.JobCreateParams> & { openledger?: object }) =>
  client.fineTuning.jobs.create({
    ...{ model: 'tiny-base', training_file: file.id, openledger: { hyper }, ...params },
  } as OpenAI.FineTuning.JobCreateParams)
const digestOf = (one: FineTuningJob) => (one as unknown as { openledger: { adapter: string } }).openledger.adapter
const ended = async (id: string): Promise<FineTuningJob> => {
  for (;;) {
    const found = await client.fineTuning.jobs.retrieve(id)
    if (['succeeded', 'failed', 'cancelled'].includes(found.status)) return found
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
const all = async <T>(list: AsyncIterable<T>): Promise<T[]> => {
  const items: T[] = []
  for await (const item of list) items.push(item)
  return items
}

describe('resource files', () => {
  test('create', async () => {
    file = await sameAnswer(client.files.create({ file: await exampleFile('tea', 12), purpose: 'fine-tune' }))
    expect(file).toEqual({
      id: expect.stringMatching(/^file-[0-9a-f]{24}$/),
      object: 'file',
      bytes: expect.any(Number),
      created_at: expect.any(Number),
      filename: 'tea.jsonl',
      purpose: 'fine-tune',
      status: 'processed',
    } satisfies FileObject)
  })

  test('create: with the time after which it is forgotten', async () => {
    const expires_after = { anchor: 'created_at' as const, seconds: 3600 }
    const short = await client.files.create({
      ...{ file: await exampleFile('milk', 10), purpose: 'fine-tune', expires_after },
    })
    expect(short.expires_at).toBe(short.created_at + 3600)
    await client.files.delete(short.id)
  })

  test('create: names every line that cannot be trained on', async () => {
    const lines = [
      '{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}',
      '{"messages":[{"role":"user","content":"a"}]}',
      'no json',
      '{"prompt":"a"}',
      '{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b","weight":0}]}',
      '{"messages":[{"role":"assistant","content":"b"}],"tools":[]}',
    ]
    const bad = await toFile(Buffer.from(lines.join('\n')), 'bad.jsonl')
    const error = await client.files.create({ file: bad, purpose: 'fine-tune' }).catch(error => error)
    expect(error).toBeInstanceOf(OpenAI.BadRequestError)
    expect(error).toMatchObject({ param: 'file', code: 'files/bad-lines', type: 'invalid_request_error' })
    for (const [line, reason] of [
      [2, 'last one must be of the assistant'],
      [3, 'not JSON'],
      [4, 'completion'],
      [5, 'messages.1.weight'],
      [6, 'tools'],
    ])
      expect(error.message).toMatch(new RegExp(`Line ${line}: [^.]*${String(reason).replace('.', '\\.')}`))
    const secret = `{"prompt":"my key?","completion":"sk-proj-${'a1b2c3d4'.repeat(4)}"}`
    const leaky = await toFile(Buffer.from(secret), 'leaky.jsonl')
    await expect(client.files.create({ file: leaky, purpose: 'fine-tune' })).rejects.toMatchObject({
      ...{ status: 400, code: 'files/secrets' },
    })
    const assistants = await exampleFile('tea', 10, 'README.md')
    await expect(client.files.create({ file: assistants, purpose: 'assistants' })).rejects.toMatchObject({
      ...{ status: 400, param: 'purpose' },
    })
  })

  test('retrieve', async () => {
    expect(await sameAnswer(client.files.retrieve(file.id))).toEqual(file)
    await expect(client.files.retrieve(file.id, unknownPath)).rejects.toThrow(OpenAI.NotFoundError)
    expect(await client.files.waitForProcessing(file.id)).toEqual(file)
  })

  test('list', async () => {
    const other = await client.files.create({ file: await exampleFile('coffee', 10), purpose: 'fine-tune' })
    expect((await sameAnswer(client.files.list())).data).toEqual([other, file])
    expect(await all(client.files.list({ limit: 1, order: 'asc', purpose: 'fine-tune' }))).toEqual([file, other])
    expect((await client.files.list({ purpose: 'batch' })).data).toEqual([])
    await expect(client.files.list({ after: 'after', limit: 0 })).rejects.toThrow(OpenAI.BadRequestError)
    await expect(client.files.list({ after: 'after' }, unknownPath)).rejects.toThrow(OpenAI.NotFoundError)
    await client.files.delete(other.id)
  })

  test('content', async () => {
    const text = await (await client.files.content(file.id)).text()
    expect(text.split('\n')[3]).toContain('tea: what is number 3 of')
    expect(new TextEncoder().encode(text).length).toBe(file.bytes)
  })

  test('delete', async () => {
    const gone = await client.files.create({ file: await exampleFile('gone', 10), purpose: 'fine-tune' })
    expect(await client.files.delete(gone.id)).toEqual({ id: gone.id, object: 'file', deleted: true })
    await expect(client.files.retrieve(gone.id)).rejects.toThrow(OpenAI.NotFoundError)
    await expect(client.files.content(gone.id)).rejects.toThrow(OpenAI.NotFoundError)
  })

  test('belong to their key: nobody else sees them', async () => {
    expect((await stranger.client.files.list()).data).toEqual([])
    for (const call of [
      () => stranger.client.files.retrieve(file.id),
      () => stranger.client.files.content(file.id),
      () => stranger.client.files.delete(file.id),
    ])
      await expect(call()).rejects.toThrow(OpenAI.NotFoundError)
    const nobody = new OpenAI({ baseURL: client.baseURL, apiKey: 'sk-ol-nobody-knows-it', maxRetries: 0 })
    await expect(nobody.files.list()).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' })
  })
})

describe('resource uploads', () => {
  test('create, parts and complete make a file', async () => {
    const bytes = new Uint8Array(await (await exampleFile('parts', 10)).arrayBuffer())
    const upload: Upload = await sameAnswer(
      client.uploads.create({
        ...{ bytes: bytes.length, filename: 'parts.jsonl', mime_type: 'text/jsonl', purpose: 'fine-tune' },
      }),
    )
    expect(upload).toMatchObject({ object: 'upload', status: 'pending', expires_at: upload.created_at + 3600 })
    const half = bytes.length >> 1
    // The second half first: the order is decided when they are put together.
    const parts: UploadPart[] = []
    for (const data of [bytes.slice(half), bytes.slice(0, half)])
      parts.push(await client.uploads.parts.create(upload.id, { data: await toFile(data, 'part') }))
    expect(parts[0]).toMatchObject({ object: 'upload.part', upload_id: upload.id })
    const part_ids = [parts[1]!.id, parts[0]!.id]
    await expect(client.uploads.complete(upload.id, { part_ids: [parts[1]!.id] })).rejects.toMatchObject({
      ...{ status: 400, code: 'files/wrong-size' },
    })
    await expect(client.uploads.complete(upload.id, { part_ids, md5: '0'.repeat(32) })).rejects.toMatchObject({
      ...{ status: 400, param: 'md5' },
    })
    const done = await client.uploads.complete(upload.id, { part_ids })
    expect(done).toMatchObject({ status: 'completed', file: { object: 'file', bytes: bytes.length } })
    expect(await (await client.files.content(done.file!.id)).text()).toBe(new TextDecoder().decode(bytes))
    await expect(client.uploads.complete(upload.id, { part_ids })).rejects.toThrow(OpenAI.ConflictError)
    await client.files.delete(done.file!.id)
  })

  test('cancel', async () => {
    const declared = { bytes: 10, filename: 'a.jsonl', mime_type: 'text/jsonl', purpose: 'fine-tune' as const }
    const { id } = await client.uploads.create(declared)
    await expect(stranger.client.uploads.cancel(id)).rejects.toThrow(OpenAI.NotFoundError)
    expect(await client.uploads.cancel(id)).toMatchObject({ id, status: 'cancelled' })
    const data = await toFile(new Uint8Array(1), 'part')
    await expect(client.uploads.parts.create(id, { data })).rejects.toThrow(OpenAI.ConflictError)
  })
})

describe('resource fine-tuning jobs', () => {
  test('create: required and optional parameters', async () => {
    job = await sameAnswer(
      create({
        suffix: 'tea',
        seed: 5,
        metadata: { team: 'kitchen' },
        method: { type: 'supervised', supervised: { hyperparameters: { n_epochs: 2, batch_size: 4 } } },
      }),
    )
    expect(job).toMatchObject({
      ...{ object: 'fine_tuning.job', status: 'validating_files', seed: 5, model: 'tiny-base' },
      ...{ fine_tuned_model: null, finished_at: null, trained_tokens: null, error: null, result_files: [] },
      ...{ training_file: file.id, validation_file: null, organization_id: account, metadata: { team: 'kitchen' } },
    })
    job = await ended(job.id)
    expect(job.error).toBeNull()
    expect(job).toMatchObject({
      status: 'succeeded',
      hyperparameters: { n_epochs: 2, batch_size: 4, learning_rate_multiplier: 1 },
    })
    expect(job.fine_tuned_model).toMatch(/^ft:tiny-base:[0-9a-f]{6}:tea:[0-9a-f]{8}$/)
    expect(job.trained_tokens).toBeGreaterThan(2 * 12 * 10)
    expect(job.finished_at).toBeGreaterThanOrEqual(job.created_at)
  })

  test('create: the deprecated numbers, left to decide, and a validation file', async () => {
    const validation_file = (await client.files.create({ file: await exampleFile('check', 4), purpose: 'fine-tune' }))
      .id
    const made = await create({ hyperparameters: { n_epochs: 1, batch_size: 'auto' }, validation_file })
    expect(made).toMatchObject({ hyperparameters: { n_epochs: 1, batch_size: 'auto' }, validation_file })
    await expect(client.files.delete(file.id)).rejects.toThrow(OpenAI.ConflictError)
    const done = await ended(made.id)
    expect(done).toMatchObject({ status: 'succeeded', hyperparameters: { n_epochs: 1, batch_size: 1 } })
    // It is measured at both points that are kept, and what comes of the run is the same without it.
    const { data: points } = await client.fineTuning.jobs.checkpoints.list(done.id)
    expect(points.map(({ metrics }) => metrics.valid_loss)).toEqual([expect.any(Number), expect.any(Number)])
    const csv = await (await client.files.content(done.result_files[0]!)).text()
    expect(csv).toMatch(new RegExp(`^12,[\\d.]+,,${points[0]!.metrics.valid_loss!.toFixed(5)},$`, 'm'))
    const bare = await ended((await create({ hyperparameters: { n_epochs: 1 }, seed: done.seed })).id)
    expect(digestOf(bare)).toBe(digestOf(done))
  })

  test('create: what it cannot do is refused by the name of the parameter', async () => {
    const refused = async (params: object, param: string, status = 400) =>
      expect(await create(params as never).catch(error => error)).toMatchObject({ status, param })
    await refused({ method: { type: 'dpo', dpo: {} } }, 'method.type')
    await refused({ integrations: [{ type: 'wandb', wandb: { project: 'p' } }] }, 'integrations')
    await refused({ model: 'gpt-4o-mini' }, 'model', 404)
    await refused({ training_file: 'file-abc123' }, 'training_file', 404)
    await refused({ suffix: 'no spaces' }, 'suffix')
    await refused({ hyperparameters: { n_epochs: 0 } }, 'hyperparameters.n_epochs')
    await refused({ metadata: { k: 'v'.repeat(513) } }, 'metadata.k')
    await refused({ made_up: 1 }, 'request')
    await refused({ model: job.id }, 'model')
    const wider = { model: job.fine_tuned_model!, openledger: { hyper: { ...hyper, rank: 4 } } }
    await expect(create(wider)).rejects.toMatchObject({ status: 400, code: 'factory/other-adapter' })
  })

  test('create: with too few examples fails and names the file', async () => {
    const few = await client.files.create({ file: await exampleFile('few', 9), purpose: 'fine-tune' })
    const failed = await ended((await create({ training_file: few.id })).id)
    expect(failed).toMatchObject({
      status: 'failed',
      error: { code: 'tuning/too-few-examples', param: 'training_file' },
    })
    await client.files.delete(few.id)
  })

  test('create: with an idempotency key is done once', async () => {
    const body = { model: 'tiny-base', training_file: file.id, openledger: { hyper } }
    const options = { headers: { 'Idempotency-Key': 'once' } }
    const made = await client.fineTuning.jobs.create(body, options)
    expect((await client.fineTuning.jobs.create(body, options)).id).toBe(made.id)
    await expect(client.fineTuning.jobs.create({ ...body, seed: 1 }, options)).rejects.toMatchObject({
      ...{ status: 409, code: 'server/idempotency-reused' },
    })
    await client.fineTuning.jobs.cancel(made.id)
    const twice = { ...options, headers: { 'Idempotency-Key': 'a file' } }
    const [a, b] = [await exampleFile('idem', 10), await exampleFile('idem', 10)]
    const first = await client.files.create({ file: a, purpose: 'fine-tune' }, twice)
    expect((await client.files.create({ file: b, purpose: 'fine-tune' }, twice)).id).toBe(first.id)
    await client.files.delete(first.id)
  })

  test('retrieve', async () => {
    expect(await sameAnswer(client.fineTuning.jobs.retrieve(job.id))).toEqual(job)
    await expect(client.fineTuning.jobs.retrieve('ft-unknown')).rejects.toThrow(OpenAI.NotFoundError)
    await expect(stranger.client.fineTuning.jobs.retrieve(job.id)).rejects.toThrow(OpenAI.NotFoundError)
  })

  test('list', async () => {
    const page = await sameAnswer(client.fineTuning.jobs.list({ limit: 2 }))
    expect(page.data).toHaveLength(2)
    const jobs = await all(client.fineTuning.jobs.list({ limit: 2 }))
    expect(jobs.length).toBeGreaterThan(2)
    expect(jobs.at(-1)).toEqual(job)
    expect((await client.fineTuning.jobs.list({ metadata: { team: 'kitchen' } })).data).toEqual([job])
    expect((await stranger.client.fineTuning.jobs.list()).data).toEqual([])
    await expect(client.fineTuning.jobs.list({ after: 'after', limit: 0 }, unknownPath)).rejects.toThrow(
      OpenAI.NotFoundError,
    )
  })

  test('listEvents', async () => {
    await sameAnswer(client.fineTuning.jobs.listEvents(job.id))
    const events: FineTuningJobEvent[] = await all(client.fineTuning.jobs.listEvents(job.id, { limit: 5 }))
    expect(events[0]!.message).toContain('New fine-tuned model created')
    expect(events.at(-1)!.message).toContain('Created fine-tuning job')
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    const metrics = events.filter(({ type }) => type === 'metrics').toReversed()
    expect(metrics.map(({ data }) => (data as { step: number }).step)).toEqual([1, 2, 3, 4, 5, 6])
    const stream = await client.get(`/fine_tuning/jobs/${job.id}/events`, {
      ...{ query: { stream: 'true' }, stream: true },
    })
    const streamed = await all(stream as unknown as AsyncIterable<FineTuningJobEvent>)
    expect(streamed).toEqual(events.toReversed())
  })

  test('cancel', async () => {
    const { id } = await create({ hyperparameters: { n_epochs: 50, batch_size: 1 } })
    await sameAnswer(client.fineTuning.jobs.cancel(id))
    const cancelled = await ended(id)
    expect(cancelled).toMatchObject({ status: 'cancelled', error: null, fine_tuned_model: null })
    await expect(client.fineTuning.jobs.cancel(id)).rejects.toThrow(OpenAI.ConflictError)
  })

  test('pause and resume, in the middle of a run, end at the same bytes', async () => {
    const slow = { hyperparameters: { n_epochs: 6, batch_size: 2 }, seed: 9 }
    const whole = await ended((await create(slow)).id)
    const { id } = await create(slow)
    const stepped = async (least: number) => {
      for (;;) {
        const { data } = await client.fineTuning.jobs.listEvents(id)
        if (data.filter(({ type }) => type === 'metrics').length >= least) return
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    }
    await stepped(5)
    const paused = await sameAnswer(client.fineTuning.jobs.pause(id))
    expect(paused.status as string).toBe('paused')
    // Its place is free.
    const between = await ended((await create({ hyperparameters: { n_epochs: 1 } })).id)
    expect(between.status).toBe('succeeded')
    expect((await client.fineTuning.jobs.retrieve(id)).status as string).toBe('paused')
    await network.restart()
    client.baseURL = `${network.server().url}/v1`
    stranger.client.baseURL = client.baseURL
    expect((await client.fineTuning.jobs.retrieve(id)).status as string).toBe('paused')
    expect((await client.fineTuning.jobs.resume(id)).status).toMatch(/queued|running/)
    const resumed = await ended(id)
    expect(resumed.status).toBe('succeeded')
    expect(digestOf(resumed)).toBe(digestOf(whole))
    await expect(client.fineTuning.jobs.pause(id)).rejects.toThrow(OpenAI.ConflictError)
  })
})

describe('resource fine-tuning job checkpoints', () => {
  test('list', async () => {
    const page = await sameAnswer(client.fineTuning.jobs.checkpoints.list(job.id))
    const checkpoints: FineTuningJobCheckpoint[] = page.data
    expect(checkpoints.map(({ step_number }) => step_number)).toEqual([6, 3])
    expect(checkpoints[0]).toMatchObject({
      object: 'fine_tuning.job.checkpoint',
      fine_tuned_model_checkpoint: job.fine_tuned_model,
      fine_tuning_job_id: job.id,
      metrics: { step: 6, train_loss: expect.any(Number) },
    })
    expect(checkpoints[1]!.fine_tuned_model_checkpoint).toBe(`${job.fine_tuned_model}:ckpt-step-3`)
    expect(await all(client.fineTuning.jobs.checkpoints.list(job.id, { limit: 1 }))).toEqual(checkpoints)
  })
})

describe('a private model', () => {
  const ask = (who: OpenAI) =>
    who.chat.completions.create({
      model: job.fine_tuned_model!,
      messages: [{ role: 'user', content: 'tea: what is number 3?' }],
      max_tokens: 4,
    })

  test('answers its owner at once, by the name that the job gives', async () => {
    const answer = await ask(client)
    expect(answer.model).toBe(job.fine_tuned_model)
    const receipt = (answer as unknown as { openledger: { contributors: { account: string }[] } }).openledger
    expect(receipt.contributors.map(one => one.account)).toEqual([account])
  })

  test('is shared by permissions: create, retrieve, list, delete', async () => {
    const { permissions } = client.fineTuning.checkpoints
    const model = job.fine_tuned_model!
    await expect(ask(stranger.client)).rejects.toThrow(OpenAI.NotFoundError)
    const listed = async () => (await all(stranger.client.models.list())).map(({ id }) => id)
    expect(await listed()).not.toContain(model)
    const made = await sameAnswer(permissions.create(model, { project_ids: [stranger.account] }))
    const permission = made.data[0]!
    expect(permission).toMatchObject({ object: 'checkpoint.permission', project_id: stranger.account })
    expect((await ask(stranger.client)).model).toBe(model)
    expect(await listed()).toContain(model)

    const retrieved: PermissionRetrieveResponse = await permissions.retrieve(model, { project_id: stranger.account })
    expect(retrieved).toMatchObject({ object: 'list', data: [permission], has_more: false, last_id: permission.id })
    expect(await all(permissions.list(model, { limit: 1, order: 'ascending' }))).toEqual([permission])
    await expect(stranger.client.fineTuning.checkpoints.permissions.list(model)).rejects.toThrow(OpenAI.NotFoundError)

    const gone = await permissions.delete(permission.id, { fine_tuned_model_checkpoint: model })
    expect(gone).toEqual({ id: permission.id, object: 'checkpoint.permission', deleted: true })
    await expect(ask(stranger.client)).rejects.toThrow(OpenAI.NotFoundError)
  })

  test('and its data are given to nobody: not the records, not the weights, not for training', async () => {
    const { id, openledger } = job as unknown as { id: string; openledger: { job: string; datanets: number[] } }
    expect(id).toBe(openledger.job)
    const { url } = network.server()
    const shown = (await (await fetch(`${url}/api/jobs/${id}`)).json()) as { result: { files: Record<string, string> } }
    const content = (name: string, headers = {}) =>
      fetch(`${url}/api/content/${shown.result.files[name]}`, { headers }).then(({ status }) => status)
    expect(await content('adapter_model.safetensors')).toBe(403)
    expect(await content('checkpoint-3/adapter_model.safetensors')).toBe(403)
    expect(await content('adapter_model.safetensors', { authorization: `Bearer ${stranger.key}` })).toBe(403)
    expect(await content('adapter_model.safetensors', { authorization: `Bearer ${client.apiKey}` })).toBe(200)
    const examples = await fetch(`${url}/api/content/${shown.result.files['examples.json']}`)
    expect(await examples.json()).toEqual([])
    const batches = (await (await fetch(`${url}/api/datanets/${openledger.datanets[0]}/batches`)).json()) as {
      items: { file: string }[]
    }
    expect((await fetch(`${url}/api/content/${batches.items[0]!.file}`)).status).toBe(402)
    const training = await fetch(`${url}/api/jobs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ base: 1, datanets: openledger.datanets, name: 'theft', builder: account }),
    })
    expect(await training.json()).toMatchObject({ error: { code: 'datanets/private' } })
    expect((await fetch(`${url}/api/jobs/${id}/cancel`, { method: 'POST' })).status).toBe(401)
  })

  test('is trained on from by its owner alone, and what comes of it is as private', async () => {
    const more = await client.files.create({ file: await exampleFile('cake', 12), purpose: 'fine-tune' })
    const asked = { model: job.fine_tuned_model!, training_file: more.id, suffix: 'cakes' }
    const quoted = await fetch(`${network.server().url}/v1/fine_tuning/jobs/quote`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${client.apiKey}` },
      body: JSON.stringify(asked),
    })
    expect(await quoted.json()).toMatchObject({ hyper: { rank: 2, alpha: 4 } })
    const child = await ended((await client.fineTuning.jobs.create({ ...asked, seed: 5 })).id)
    expect(child).toMatchObject({ status: 'succeeded', model: job.fine_tuned_model })
    expect(child.fine_tuned_model).toMatch(/^ft:tiny-base:[0-9a-f]{6}:cakes:/)
    const [mine, its] = await Promise.all(
      [job, child].map(async one => {
        const id = (one as unknown as { openledger: { model: number } }).openledger.model
        return (await (await fetch(`${network.server().url}/api/models/${id}`)).json()) as {
          id: number
          parentId: number
        }
      }),
    )
    expect(its!.parentId).toBe(mine!.id)

    // Data that is open to all does not open it.
    const curator = await network.as('curator')
    const { datanet } = await createDatanet(curator, { name: 'Open', licence: 'CC-BY-4.0' })
    await contribute(await network.as('alice'), { datanet, file: recordsOf('alice', 10) })
    await publishRelease(curator, { datanet })
    const open = await ended((await create({ model: child.fine_tuned_model!, training_file: `datanet:${datanet}` })).id)
    expect(open.status).toBe('succeeded')
    const say = (who: OpenAI) =>
      who.chat.completions.create({ model: open.fine_tuned_model!, messages: [{ role: 'user', content: 'a table?' }] })
    await expect(say(stranger.client)).rejects.toThrow(OpenAI.NotFoundError)
    expect((await all(stranger.client.models.list())).map(({ id }) => id)).not.toContain(open.fine_tuned_model)

    const theirs = await stranger.client.files.create({ file: await exampleFile('theft', 12), purpose: 'fine-tune' })
    const theft = stranger.client.fineTuning.jobs.create({ model: job.fine_tuned_model!, training_file: theirs.id })
    await expect(theft).rejects.toMatchObject({ status: 403, code: 'datanets/private-model', param: 'model' })
    const training = await fetch(`${network.server().url}/api/jobs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ base: mine!.id, datanets: [datanet], name: 'theft', builder: account }),
    })
    expect(await training.json()).toMatchObject({ error: { code: 'datanets/private-model' } })
  })

  test('outlives its file, whose records are destroyed everywhere when it is deleted', async () => {
    await client.files.delete(file.id)
    await network.services().tuning.idle()
    const { datanets } = (job as unknown as { openledger: { datanets: number[] } }).openledger
    const batches = await fetch(`${network.server().url}/api/datanets/${datanets[0]}/batches`)
    expect(await batches.json()).toMatchObject({ items: [{ state: 'tombstoned', file: null }] })
    expect((await ask(client)).model).toBe(job.fine_tuned_model)
  })
})
