import { createOpenAI } from '@ai-sdk/openai'
import { HumanMessage } from '@langchain/core/messages'
import { ChatOpenAI, OpenAI as LangChainCompletions, OpenAIEmbeddings } from '@langchain/openai'
import { APICallError, embed, embedMany, generateText, Output, streamText, tool } from 'ai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { startTestNetwork, type TestNetwork } from '../../testing/startTestNetwork.ts'
import { trainTestModel } from '../../testing/trainTestModel.ts'
import { tuningClient } from '../../testing/tuningClient.ts'

/* Clients that many programs are written with, as they come from the registry, each paid by a prepaid key. */

let network: TestNetwork
let baseURL: string
let apiKey: string
const prompt = 'alice: a table in Napa for 2?'

beforeAll(async () => {
  network = await startTestNetwork({ model: { config: { max_position_embeddings: 1024 } } })
  await trainTestModel(network, ['alice', 'bob'])
  const made = await tuningClient(await network.as('user'))
  baseURL = made.client.baseURL
  apiKey = made.key
}, 300_000)
afterAll(() => network?.close())

const receipts = () => network.services().journal.receipts.count()

describe('Vercel’s AI SDK', () => {
  const provider = () => createOpenAI({ baseURL, apiKey })
  const drawn = { maxOutputTokens: 8, temperature: 0, maxRetries: 0 }

  test.each(['chat', 'responses'] as const)('generates and streams text over %s', async route => {
    const model = provider()[route]('talk')
    const before = receipts()
    const whole = await generateText({ model, prompt, ...drawn })
    expect(whole.text.length).toBeGreaterThan(0)
    expect(whole.usage.outputTokens).toBeLessThanOrEqual(8)
    expect(whole.usage.inputTokens).toBeGreaterThan(8)
    const streamed = streamText({ model, prompt, ...drawn })
    let text = ''
    for await (const piece of streamed.textStream) text += piece
    expect(text).toBe(whole.text)
    expect(await streamed.finishReason).toBe(whole.finishReason)
    expect(await streamed.usage).toMatchObject({
      ...{ inputTokens: whole.usage.inputTokens, outputTokens: whole.usage.outputTokens },
    })
    expect(receipts()).toBe(before + 2)
  })

  test('goes on from what was said, by reference', async () => {
    const model = provider().responses('talk')
    const first = await generateText({ model, prompt, ...drawn })
    const second = await generateText({
      ...{ model, ...drawn },
      messages: [
        { role: 'user', content: prompt },
        ...first.response.messages,
        { role: 'user', content: 'And for 3?' },
      ],
    })
    const plain = await generateText({
      ...{ model: provider().chat('talk'), ...drawn },
      messages: [
        { role: 'user', content: prompt },
        { role: 'assistant', content: first.text },
        { role: 'user', content: 'And for 3?' },
      ],
    })
    expect(second.text).toBe(plain.text)
  })

  test.each(['chat', 'responses'] as const)('gets objects and calls over %s', async route => {
    const model = provider()[route]('talk')
    const providerOptions = { openai: { parallelToolCalls: false } }
    const settings = { maxOutputTokens: 200, temperature: 1, maxRetries: 0, providerOptions }
    const shape = z.object({ guests: z.int().min(1).max(9), room: z.enum(['inside', 'outside']) })
    const { output } = await generateText({ model, prompt, ...settings, output: Output.object({ schema: shape }) })
    expect(shape.parse(output)).toEqual(output)
    const booked: unknown[] = []
    const book = tool({
      description: 'Books a table.',
      inputSchema: shape,
      execute(given) {
        booked.push(given)
        return { booked: true }
      },
    })
    const called = await generateText({ model, prompt, ...settings, tools: { book }, toolChoice: 'required' })
    expect(called.finishReason).toBe('tool-calls')
    expect(called.toolCalls.map(({ toolName }) => toolName)).toEqual(['book'])
    expect(booked).toEqual(called.toolCalls.map(({ input }) => input))
    const streamed = streamText({ model, prompt, ...settings, tools: { book }, toolChoice: 'required' })
    expect((await streamed.toolCalls).map(({ toolName }) => toolName)).toContain('book')
    // What the function gave goes back to the model.
    const after = await generateText({
      ...{ model, ...settings, maxOutputTokens: 8 },
      messages: [{ role: 'user', content: prompt }, ...called.response.messages],
    })
    expect(after.usage.inputTokens).toBeGreaterThan(called.toolCalls.length)
  })

  test('completes text', async () => {
    const whole = await generateText({ model: provider().completion('talk'), prompt, ...drawn })
    expect(whole.text.length).toBeGreaterThan(0)
  })

  test('embeds texts', async () => {
    const model = provider().embedding('base')
    const { embedding, usage } = await embed({ model, value: prompt })
    expect(embedding).toHaveLength(network.services().engines.serving.model.config.hiddenSize)
    expect(usage.tokens).toBeGreaterThan(0)
    const { embeddings } = await embedMany({ model, values: [prompt, 'another'] })
    expect(embeddings[0]).toEqual(embedding)
  })

  test('is told what is wrong', async () => {
    const error = await generateText({ model: provider().chat('gpt-5'), prompt, ...drawn }).catch(error => error)
    expect(APICallError.isInstance(error)).toBe(true)
    expect(error).toMatchObject({ statusCode: 404, message: expect.stringContaining('gpt-5') })
  })
})

describe('LangChain', () => {
  const shared = () => ({ apiKey, configuration: { baseURL }, maxRetries: 0 })
  const drawn = { maxTokens: 8, temperature: 0 }

  test.each([false, true])('invokes and streams a chat (responses: %s)', async useResponsesApi => {
    const chat = new ChatOpenAI({ ...shared(), ...drawn, model: 'talk', useResponsesApi })
    const whole = await chat.invoke([new HumanMessage(prompt)])
    expect(whole.text.length).toBeGreaterThan(0)
    expect(whole.usage_metadata).toMatchObject({ output_tokens: expect.toSatisfy(count => count > 0 && count <= 8) })
    let text = ''
    for await (const chunk of await chat.stream([new HumanMessage(prompt)])) text += chunk.text
    expect(text).toBe(whole.text)
  })

  test.each([false, true])('gets objects and calls (responses: %s)', async useResponsesApi => {
    const chat = new ChatOpenAI({
      ...{ ...shared(), model: 'talk', useResponsesApi, maxTokens: 200, temperature: 1 },
    })
    const shape = z.object({ guests: z.int().min(1).max(9), room: z.enum(['inside', 'outside']) })
    const object = await chat.withStructuredOutput(shape, { name: 'table', method: 'jsonSchema' }).invoke(prompt)
    expect(shape.parse(object)).toEqual(object)
    const tools = [{ type: 'function', function: { name: 'book', parameters: z.toJSONSchema(shape) } }]
    const said = await chat.bindTools(tools, { tool_choice: 'book', parallel_tool_calls: false }).invoke(prompt)
    expect(said.tool_calls!.map(({ name }) => name)).toContain('book')
    expect(shape.parse(said.tool_calls![0]!.args)).toEqual(said.tool_calls![0]!.args)
  })

  test('completes text', async () => {
    const model = new LangChainCompletions({ ...shared(), ...drawn, model: 'talk' })
    expect((await model.invoke(prompt)).length).toBeGreaterThan(0)
  })

  test('embeds texts', async () => {
    const model = new OpenAIEmbeddings({ ...shared(), model: 'base' })
    const [first] = await model.embedDocuments([prompt, 'another'])
    expect(first).toEqual(await model.embedQuery(prompt))
    expect(first).toHaveLength(network.services().engines.serving.model.config.hiddenSize)
  })
})
