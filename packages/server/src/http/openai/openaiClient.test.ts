import type { Hex } from '@openledger/base'
import { getReceipt, writeAnswerForm } from '@openledger/client'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestNetwork, type TestNetwork } from '../../testing/startTestNetwork.ts'
import { testPrices, trainTestModel } from '../../testing/trainTestModel.ts'
import { tuningClient } from '../../testing/tuningClient.ts'

let network: TestNetwork
let client: OpenAI
let nobody: OpenAI
const messages = [{ role: 'user' as const, content: 'alice: a table in Napa for 2, request 3?' }]
const drawn = { temperature: 0.8, seed: 5, max_tokens: 10 }

type Ours = { openledger: { receipt: string; paid: string; price: string; salt: string } }
const oursOf = (answer: unknown) => (answer as Ours).openledger

beforeAll(async () => {
  network = await startTestNetwork({ model: { config: { max_position_embeddings: 1024 } } })
  await trainTestModel(network, ['alice', 'bob'])
  ;({ client } = await tuningClient(await network.as('user')))
  nobody = new OpenAI({ baseURL: client.baseURL, apiKey: 'none', maxRetries: 0 })
}, 300_000)
afterAll(() => network?.close())

describe('models', () => {
  test('go by every name they have', async () => {
    const { data } = await client.models.list()
    expect(data.map(({ id }) => id)).toEqual(['tiny-base', 'talk'])
    for (const [name, id] of [
      ['base', 'tiny-base'],
      ['1', 'tiny-base'],
      ['talk', 'talk'],
      ['Talk', 'talk'],
      ['2', 'talk'],
      ['model-2', 'talk'],
      ['base:talk', 'talk'],
      ['tiny-base:model-2', 'talk'],
    ] as const) {
      expect((await client.models.retrieve(name)).id).toBe(id)
      const answer = await client.chat.completions.create({ model: name, messages, max_tokens: 1 })
      expect(answer.model).toBe(id)
    }
    for (const name of ['gpt-5', 'model-9', 'talk:base', 'base:base', 'talk:talk', ':talk'])
      for (const asked of [
        () => client.models.retrieve(name),
        () => client.chat.completions.create({ model: name, messages }),
        () => client.completions.create({ model: name, prompt: 'a' }),
      ])
        expect(await asked().catch(error => error)).toMatchObject({
          status: 404,
          code: 'model_not_found',
          param: 'model',
        })
  })
})

describe('chat completions', () => {
  test('say the same whole and streamed, with log-probabilities', async () => {
    const asked = { model: 'talk', messages, ...drawn, logprobs: true, top_logprobs: 2 }
    const whole = await client.chat.completions.create(asked)
    const [choice] = whole.choices
    expect(whole.usage!.total_tokens).toBe(whole.usage!.prompt_tokens + whole.usage!.completion_tokens)
    const listed = choice!.logprobs!.content!
    expect(listed).toHaveLength(whole.usage!.completion_tokens)
    for (const { logprob, top_logprobs } of listed) {
      expect(top_logprobs).toHaveLength(2)
      expect(top_logprobs[0]!.logprob).toBeGreaterThanOrEqual(logprob)
      expect(top_logprobs[0]!.logprob).toBeGreaterThan(top_logprobs[1]!.logprob)
    }
    const stream = await client.chat.completions.create({
      ...{ ...asked, stream: true },
      stream_options: { include_usage: true },
    })
    let text = ''
    const tokens: unknown[] = []
    const ends: unknown[] = []
    let usage: unknown
    for await (const { choices, ...chunk } of stream) {
      text += choices[0]?.delta.content ?? ''
      tokens.push(...(choices[0]?.logprobs?.content ?? []))
      if (choices[0]?.finish_reason) ends.push(choices[0].finish_reason)
      usage = chunk.usage ?? usage
    }
    expect([text, tokens, ends, usage]).toEqual([
      ...[choice!.message.content, listed, [choice!.finish_reason], whole.usage],
    ])
  })

  test('give several answers under one receipt', async () => {
    const asked = { model: 'talk', messages, ...drawn, n: 3 }
    const whole = await client.chat.completions.create(asked)
    expect(whole.choices.map(({ index }) => index)).toEqual([0, 1, 2])
    const texts = whole.choices.map(({ message }) => message.content)
    expect(new Set(texts).size).toBeGreaterThan(1)
    const { price, paid } = oursOf(whole)
    expect(BigInt(price)).toBe(testPrices.base + BigInt(whole.usage!.completion_tokens) * testPrices.token)
    expect(BigInt(paid)).toBe(testPrices.base + 30n * testPrices.token)
    // The first of several is what would have come alone.
    const alone = await client.chat.completions.create({ ...asked, n: 1 })
    expect(alone.choices[0]!.message.content).toBe(texts[0])
    expect(alone.usage!.prompt_tokens).toBe(whole.usage!.prompt_tokens)
    const streamed = ['', '', '']
    const receipts = []
    for await (const chunk of await client.chat.completions.create({ ...asked, stream: true })) {
      for (const { index, delta } of chunk.choices) streamed[index] += delta.content ?? ''
      if (oursOf(chunk)) receipts.push(oursOf(chunk).receipt)
    }
    expect(streamed).toEqual(texts)
    expect(receipts).toHaveLength(1)
  })

  test('end before a stop text', async () => {
    const whole = await client.chat.completions.create({ model: 'talk', messages, ...drawn })
    const text = whole.choices[0]!.message.content!
    const stop = text.slice(3, 5)
    const cut = await client.chat.completions.create({ model: 'talk', messages, ...drawn, stop })
    expect(cut.choices[0]).toMatchObject({
      ...{ finish_reason: 'stop', message: { content: text.slice(0, text.indexOf(stop)) } },
    })
  })

  test('take parts of text, a developer’s words, and what changes nothing', async () => {
    const plain = await client.chat.completions.create({
      ...{ model: 'talk', ...drawn },
      messages: [{ role: 'system', content: 'Be brief.' }, ...messages],
    })
    const same = await client.chat.completions.create({
      ...{ model: 'talk', ...drawn, user: 'u', safety_identifier: 's', metadata: { a: 'b' }, store: false },
      ...{ service_tier: 'auto', n: null, stop: null, tools: [], response_format: { type: 'text' } },
      messages: [
        {
          role: 'developer',
          content: [
            { type: 'text', text: 'Be ' },
            { type: 'text', text: 'brief.' },
          ],
        },
        ...messages,
      ],
    })
    expect(same.choices).toEqual(plain.choices)
  })

  test('are JSON where that is asked, of the schema that is given', async () => {
    const schema = {
      type: 'object',
      properties: { guests: { type: 'integer', minimum: 1, maximum: 9 }, room: { enum: ['inside', 'outside'] } },
      required: ['guests', 'room'],
      additionalProperties: false,
    }
    const asked = { model: 'talk', messages, temperature: 1, seed: 1, max_tokens: 150 }
    const held = await client.chat.completions.create({
      ...asked,
      response_format: { type: 'json_schema', json_schema: { name: 'table', schema, strict: true } },
    })
    expect(held.choices[0]!.finish_reason).toBe('stop')
    const table = JSON.parse(held.choices[0]!.message.content!)
    expect(Object.keys(table)).toEqual(['guests', 'room'])
    expect(table.guests).toBeOneOf([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(table.room).toBeOneOf(['inside', 'outside'])
    const { receipt, salt } = oursOf(held)
    const { opening } = await getReceipt(await network.as('user'), receipt as Hex, { salt: salt as Hex })
    expect(opening!.messages).toEqual([writeAnswerForm({ type: 'json_schema', schema }), ...messages])
    const response = await client.responses.create({
      ...{ model: 'talk', input: messages, temperature: 1, max_output_tokens: 150 },
      ...{ seed: 1, text: { format: { type: 'json_schema', name: 'table', schema } } },
    } as OpenAI.Responses.ResponseCreateParamsNonStreaming)
    expect(JSON.parse(response.output_text)).toEqual(table)
    const refused = await client.chat.completions
      .create({
        ...asked,
        response_format: { type: 'json_schema', json_schema: { name: 'a', schema: { type: 'tensor' } } },
      })
      .catch(error => error)
    expect(refused).toMatchObject({ status: 400, param: 'response_format', code: 'engine/grammar-invalid' })
    const plain = await client.chat.completions.create({ ...asked, response_format: { type: 'json_object' } })
    // What a random model writes is long: cut off, it still begins an object.
    const { message, finish_reason } = plain.choices[0]!
    if (finish_reason === 'stop') expect(JSON.parse(message.content!)).toBeTypeOf('object')
    else expect(message.content).toMatch(/^\s*\{/)
  })

  test('cost nothing of the base model, and have no receipt', async () => {
    const answer = await nobody.chat.completions.create({ model: 'base', messages, max_tokens: 3 })
    expect(answer).toMatchObject({ openledger_note: expect.stringContaining('free') })
    expect(answer).not.toHaveProperty('openledger')
  })

  test('carry the id of their request: the caller’s own, where it is one', async () => {
    const idOf = async (id?: string) => {
      const headers = id === undefined ? {} : { 'X-Request-Id': id }
      const asked = nobody.chat.completions.create({ model: 'base', messages, max_tokens: 1 }, { headers })
      return (await asked.withResponse()).request_id
    }
    expect(await idOf('job-7:a')).toBe('job-7:a')
    expect(await idOf('no spaces')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await idOf()).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('ask for a payment in OpenAI’s shape', async () => {
    const refused = await nobody.chat.completions.create({ model: 'talk', messages }).catch(error => error)
    expect(refused).toMatchObject({ status: 402, type: 'payment_required', code: 'inference/payment-required' })
    const unknown = new OpenAI({ baseURL: client.baseURL, apiKey: 'sk-ol-nobody-knows-it', maxRetries: 0 })
    expect(await unknown.chat.completions.create({ model: 'talk', messages }).catch(error => error)).toMatchObject({
      ...{ status: 401, code: 'invalid_api_key' },
    })
  })
})

describe('functions', () => {
  const parameters = {
    type: 'object',
    properties: { guests: { type: 'integer', minimum: 1, maximum: 9 }, outside: { type: 'boolean' } },
    required: ['guests', 'outside'],
    additionalProperties: false,
  }
  const book = { name: 'book', description: 'Books a table.', parameters }
  const asked = { model: 'talk', messages, temperature: 1, seed: 2, max_tokens: 150 }
  const tools = [{ type: 'function' as const, function: book }]

  test('are called where that is demanded, with arguments that they take', async () => {
    const forced = { ...asked, tools, tool_choice: 'required' as const, parallel_tool_calls: false }
    const whole = await client.chat.completions.create(forced)
    const [choice] = whole.choices
    expect([choice!.finish_reason, choice!.message.content]).toEqual(['tool_calls', null])
    const [call] = choice!.message.tool_calls!
    if (call?.type !== 'function') throw new Error('no call')
    expect(call.function.name).toBe('book')
    const given = JSON.parse(call.function.arguments)
    expect(given.guests).toBeOneOf([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(given.outside).toBeTypeOf('boolean')
    // The receipt is of what the model wrote.
    expect((whole as unknown as { openledger: { answer: string } }).openledger.answer).toContain(
      call.function.arguments,
    )
    const streamed = { id: '', name: '', arguments: '' }
    let reason: string | null = null
    for await (const { choices } of await client.chat.completions.create({ ...forced, stream: true })) {
      const delta = choices[0]?.delta.tool_calls?.[0]
      if (delta?.id) streamed.id = delta.id
      if (delta?.function?.name) streamed.name = delta.function.name
      streamed.arguments += delta?.function?.arguments ?? ''
      reason = choices[0]?.finish_reason ?? reason
    }
    const id = expect.stringMatching(/^call_[0-9a-f]{24}$/)
    expect([streamed, reason]).toEqual([{ id, ...call.function }, 'tool_calls'])
    const after = await client.chat.completions.create({
      ...{ ...asked, tools, tool_choice: 'none' },
      messages: [...messages, choice!.message, { role: 'tool', tool_call_id: call.id, content: '{"booked":true}' }],
    })
    expect(after.choices[0]!.message.tool_calls).toBeUndefined()
    expect(after.usage!.prompt_tokens).toBeGreaterThan(0)
  })

  test('are called over responses, item by item', async () => {
    const forced = {
      ...{ model: 'talk', input: messages, temperature: 1, seed: 2, max_output_tokens: 150 },
      ...{ tools: [{ type: 'function' as const, strict: true, ...book }], parallel_tool_calls: false },
      tool_choice: { type: 'function' as const, name: 'book' },
    }
    const whole = await client.responses.create(forced as OpenAI.Responses.ResponseCreateParamsNonStreaming)
    expect(whole.output.map(({ type }) => type)).toEqual(['function_call'])
    const [call] = whole.output
    if (call?.type !== 'function_call') throw new Error('no call')
    expect(JSON.parse(call.arguments).guests).toBeGreaterThan(0)
    const types: string[] = []
    let written = ''
    for await (const event of await client.responses.create({
      ...(forced as OpenAI.Responses.ResponseCreateParamsNonStreaming),
      stream: true,
    })) {
      if (types.at(-1) !== event.type) types.push(event.type)
      if (event.type === 'response.function_call_arguments.delta') written += event.delta
    }
    expect(written).toBe(call.arguments)
    expect(types).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.function_call_arguments.delta',
      'response.function_call_arguments.done',
      'response.output_item.done',
      'response.completed',
    ])
    const after = await client.responses.create({
      ...{ model: 'talk', previous_response_id: whole.id, max_output_tokens: 8 },
      input: [{ type: 'function_call_output', call_id: call.call_id, output: '{"booked":true}' }],
    })
    const items = await client.responses.inputItems.list(after.id, { order: 'asc' })
    expect(items.data.map(({ type }) => type)).toEqual(['message', 'function_call', 'function_call_output'])
  })

  test('are refused where no answer could keep to them', async () => {
    const refused = async (params: object, param: string) =>
      expect(await client.chat.completions.create({ ...asked, ...params }).catch(error => error)).toMatchObject({
        ...{ status: 400, param },
      })
    await refused({ tools, tool_choice: { type: 'function', function: { name: 'cook' } } }, 'tools')
    await refused({ tools, response_format: { type: 'json_object' } }, 'response_format')
    await refused(
      { tools: [{ type: 'function', function: { name: 'a', parameters: { properties: { b: { type: 'x' } } } } }] },
      'tools',
    )
  })
})

describe('completions', () => {
  test('go on with a text, whole and streamed alike', async () => {
    const asked = { model: 'talk', prompt: 'alice: a table', ...drawn, logprobs: 1 }
    const whole = await client.completions.create(asked)
    const [choice] = whole.choices
    expect(whole.object).toBe('text_completion')
    expect(choice!.logprobs!.tokens).toHaveLength(whole.usage!.completion_tokens)
    expect(choice!.logprobs!.text_offset![0]).toBe(0)
    expect(oursOf(whole).receipt).toMatch(/^0x[0-9a-f]{64}$/)
    let text = ''
    const tokens: string[] = []
    for await (const chunk of await client.completions.create({ ...asked, stream: true })) {
      text += chunk.choices[0]?.text ?? ''
      tokens.push(...(chunk.choices[0]?.logprobs?.tokens ?? []))
    }
    expect([text, tokens]).toEqual([choice!.text, choice!.logprobs!.tokens])
  })

  test('take tokens, lists, and echo the prompt', async () => {
    const { tokenizer } = network.services().engines.serving.model
    const [first, second] = ['alice: a table', 'bob: a room']
    const given = { model: 'talk', ...drawn, max_tokens: 4 }
    const texts = await client.completions.create({ ...given, prompt: [first, second] })
    expect(texts.choices).toHaveLength(2)
    const ids = [first, second].map(text => tokenizer.encode(text, { special: true }))
    const tokens = await client.completions.create({ ...given, prompt: ids })
    expect(tokens.choices).toEqual(texts.choices)
    expect(tokens.usage!.prompt_tokens).toBe(ids.flat().length)
    const one = await client.completions.create({ ...given, prompt: ids[0]! })
    expect(one.choices[0]!.text).toBe(texts.choices[0]!.text)
    const echoed = await client.completions.create({ ...given, prompt: first, echo: true })
    expect(echoed.choices[0]!.text).toBe(first + one.choices[0]!.text)
  })

  test('refuse by its name what they cannot do', async () => {
    const refused = async (params: object, param: string) =>
      expect(
        await client.completions.create({ model: 'talk', prompt: 'a', ...params }).catch(error => error),
      ).toMatchObject({ status: 400, param, type: 'invalid_request_error' })
    await refused({ suffix: 'end' }, 'suffix')
    await refused({ best_of: 3 }, 'best_of')
    await refused({ echo: true, logprobs: 1 }, 'echo')
    await refused({ prompt: [1_000_000] }, 'prompt')
    await refused({ prompt: Array(16).fill('a'), n: 2 }, 'n')
    await refused({ promt: 'a' }, 'promt')
  })
})

describe('embeddings', () => {
  test('are vectors of length 1, the same in every form', async () => {
    const { tokenizer, config } = network.services().engines.serving.model
    const input = ['a table in Napa', 'a table in Napa', 'quite another thing']
    // The client asks for base64 and decodes it, unless told.
    const { data, usage, model } = await nobody.embeddings.create({ model: 'base', input })
    expect([model, data.map(({ index }) => index)]).toEqual(['tiny-base', [0, 1, 2]])
    const vectors = data.map(({ embedding }) => embedding)
    expect(vectors[0]).toEqual(vectors[1])
    expect(vectors[0]).not.toEqual(vectors[2])
    const lengthOf = (vector: readonly number[]) => Math.hypot(...vector)
    for (const vector of vectors) {
      expect(vector).toHaveLength(config.hiddenSize)
      expect(lengthOf(vector)).toBeCloseTo(1, 5)
    }
    const ids = input.map(text => tokenizer.encode(text, { special: true }))
    expect(usage).toEqual({ prompt_tokens: ids.flat().length, total_tokens: ids.flat().length })
    const floats = await nobody.embeddings.create({ model: 'base', input: ids, encoding_format: 'float' })
    expect(floats.data.map(({ embedding }) => embedding)).toEqual(vectors)
    const one = await nobody.embeddings.create({ model: 'base', input: input[0]!, dimensions: 8 })
    const cut = vectors[0]!.slice(0, 8)
    one.data[0]!.embedding.forEach((each, at) => {
      expect(each).toBeCloseTo(cut[at]! / lengthOf(cut), 5)
    })
  })

  test('are refused where they cannot be given', async () => {
    const refused = async (params: object, param: string, code?: string) =>
      expect(
        await client.embeddings.create({ model: 'base', input: 'a', ...params }).catch(error => error),
      ).toMatchObject({ status: 400, param, ...(code && { code }) })
    await refused({ model: 'talk' }, 'model')
    await refused({ dimensions: 1_000 }, 'dimensions')
    await refused({ input: 'word '.repeat(1200) }, 'input', 'context_length_exceeded')
    await refused({ input: [[1_000_000]] }, 'input')
    await refused({ input: '' }, 'input')
    await refused({ truncate: true }, 'truncate')
  })
})

describe('responses', () => {
  const asked = { model: 'talk', input: 'alice: a table?', temperature: 0.8, seed: 5, max_output_tokens: 8 } as const

  test('say what a chat says, and why they ended', async () => {
    const response = await client.responses.create(asked)
    const chat = await client.chat.completions.create({
      ...{ model: 'talk', messages: [{ role: 'user', content: asked.input }] },
      ...{ temperature: 0.8, seed: 5, max_tokens: 8 },
    })
    expect(response.output_text).toBe(chat.choices[0]!.message.content)
    expect(response.usage).toMatchObject({
      input_tokens: chat.usage!.prompt_tokens,
      output_tokens: chat.usage!.completion_tokens,
      total_tokens: chat.usage!.total_tokens,
    })
    const isCut = chat.choices[0]!.finish_reason === 'length'
    expect([response.status, response.incomplete_details?.reason ?? null]).toEqual(
      isCut ? ['incomplete', 'max_output_tokens'] : ['completed', null],
    )
    expect(oursOf(response).receipt).toMatch(/^0x[0-9a-f]{64}$/)
  })

  test('stream their events in order, numbered', async () => {
    const include = ['message.output_text.logprobs' as const]
    const whole = await client.responses.create({ ...asked, include, top_logprobs: 1 })
    const events = []
    for await (const event of await client.responses.create({ ...asked, include, top_logprobs: 1, stream: true }))
      events.push(event)
    expect(events.map(event => event.sequence_number)).toEqual(events.map((_, at) => at))
    const types = events.map(({ type }) => type)
    const deltas = events.flatMap(event => (event.type === 'response.output_text.delta' ? [event] : []))
    expect([...new Set(types)]).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      `response.${whole.status}`,
    ])
    expect(deltas.map(({ delta }) => delta).join('')).toBe(whole.output_text)
    const [message] = whole.output
    const part = message?.type === 'message' ? message.content[0] : undefined
    expect(deltas.flatMap(({ logprobs }) => logprobs)).toEqual(part?.type === 'output_text' && part.logprobs)
    const last = events.at(-1)!
    if (last.type !== 'response.completed' && last.type !== 'response.incomplete') throw new Error(last.type)
    expect(last.response.usage).toEqual(whole.usage)
    expect(await client.responses.retrieve(last.response.id)).toEqual(
      expect.objectContaining({ id: last.response.id, status: whole.status, usage: whole.usage }),
    )
  })

  test('go on from the one before, as one conversation', async () => {
    const first = await client.responses.create({ ...asked, instructions: 'Be brief.' })
    const second = await client.responses.create({ ...asked, input: 'and bob?', previous_response_id: first.id })
    // Instructions hold for their own response alone.
    const chat = await client.chat.completions.create({
      ...{ model: 'talk', temperature: 0.8, seed: 5, max_tokens: 8 },
      messages: [
        { role: 'user', content: asked.input },
        { role: 'assistant', content: first.output_text },
        { role: 'user', content: 'and bob?' },
      ],
    })
    expect(second.output_text).toBe(chat.choices[0]!.message.content)
    expect(second.usage!.input_tokens).toBe(chat.usage!.prompt_tokens)
    const items = await client.responses.inputItems.list(second.id, { order: 'asc' })
    expect(items.data).toMatchObject([
      { role: 'user', content: [{ type: 'input_text', text: asked.input }] },
      { role: 'assistant', id: first.output[0]!.id, content: [{ type: 'output_text', text: first.output_text }] },
      { role: 'user', content: [{ type: 'input_text', text: 'and bob?' }] },
    ])
    const referred = await client.responses.create({
      ...asked,
      input: [
        { role: 'user', content: asked.input },
        { type: 'item_reference', id: first.output[0]!.id! },
        { role: 'user', content: [{ type: 'input_text', text: 'and bob?' }] },
      ],
    })
    expect(referred.output_text).toBe(second.output_text)
    const paged = await client.responses.inputItems.list(second.id, { limit: 1 })
    expect(paged.data).toHaveLength(1)
    expect(paged.has_more).toBe(true)
  })

  test('are kept for their asker alone, until deleted', async () => {
    const { id } = await client.responses.create(asked)
    const stranger = (await tuningClient(await network.as('stranger'))).client
    for (const call of [
      () => stranger.responses.retrieve(id),
      () => stranger.responses.inputItems.list(id),
      () => stranger.responses.delete(id),
      () => nobody.responses.retrieve(id),
      () => stranger.responses.create({ ...asked, previous_response_id: id }),
    ])
      expect(await call().catch(error => error)).toBeInstanceOf(OpenAI.NotFoundError)
    await client.responses.delete(id)
    expect(await client.responses.retrieve(id).catch(error => error)).toBeInstanceOf(OpenAI.NotFoundError)
    const unkept = await client.responses.create({ ...asked, store: false })
    expect(await client.responses.retrieve(unkept.id).catch(error => error)).toBeInstanceOf(OpenAI.NotFoundError)
  })

  test('outlive a restart', async () => {
    const { id, output_text } = await client.responses.create(asked)
    await network.restart()
    ;({ client } = await tuningClient(await network.as('user')).then(made => ({
      client: new OpenAI({ baseURL: made.client.baseURL, apiKey: client.apiKey!, maxRetries: 0 }),
    })))
    nobody = new OpenAI({ baseURL: client.baseURL, apiKey: 'none', maxRetries: 0 })
    expect((await client.responses.retrieve(id)).output_text).toBe(output_text)
  })

  test('refuse by its name what they cannot do', async () => {
    const refused = async (params: object, param: string, status = 400) =>
      expect(await client.responses.create({ ...asked, ...params } as never).catch(error => error)).toMatchObject({
        ...{ status, param },
      })
    await refused({ background: true }, 'background')
    await refused({ conversation: 'conv_1' }, 'conversation')
    await refused({ tools: [{ type: 'web_search' }] }, 'tools.0.type')
    await refused({ truncation: 'auto' }, 'truncation')
    await refused({ previous_response_id: 'resp_none' }, 'previous_response_id', 404)
    await refused({ input: [{ type: 'item_reference', id: 'msg_0_0' }] }, 'input', 404)
    await refused({ inputs: 'a' }, 'inputs')
  })
})

describe('a client that leaves', () => {
  test('has its answer cut off, and pays for what it was told', async () => {
    const { journal, operator } = network.services()
    const asked = { model: 'talk', messages, temperature: 1, seed: 3, max_tokens: 10_000 }
    const whole = await client.chat.completions.create(asked)
    const before = journal.receipts.count()
    const stream = await client.chat.completions.create({ ...asked, stream: true })
    let pieces = 0
    for await (const chunk of stream) if (chunk.choices[0]?.delta.content && ++pieces === 2) break
    while (journal.receipts.count() === before) await new Promise(resolve => setTimeout(resolve, 20))
    const { receipt } = JSON.parse(journal.receipts.get(journal.receipts.tip(operator).previous!)!.body)
    expect(receipt.completionTokens).toBeGreaterThan(0)
    expect(receipt.completionTokens).toBeLessThan(whole.usage!.completion_tokens)
  })
})
