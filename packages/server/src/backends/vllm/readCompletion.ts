import type { Generation } from '@openledger/engine'
import { z } from 'zod'
import type { AnswerToken, BackendRequest } from '../Backend.ts'
import { badAnswer, statusError } from '../http/createCaller.ts'
import { parseJson } from '../http/parseJson.ts'
import { createTextCheck, type OpenAnswer } from '../openAnswer.ts'

const id = z.int().min(0)
const logprob = z.number().max(1e-3)
const chunkSchema = z.object({
  model: z.string(),
  choices: z
    .array(
      z.object({
        index: z.literal(0),
        text: z.string(),
        token_ids: z.array(id).nullish(),
        prompt_token_ids: z.array(id).nullish(),
        finish_reason: z.string().nullish(),
        logprobs: z
          .object({
            tokens: z.array(z.string()),
            token_logprobs: z.array(logprob.nullable()),
            top_logprobs: z.array(z.record(z.string(), logprob).nullable()).nullish(),
          })
          .nullish(),
      }),
    )
    .max(1),
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int() }).nullish(),
})
const errorSchema = z.object({ error: z.object({ message: z.string(), code: z.number().nullish() }) })
type Chunk = z.infer<typeof chunkSchema>
type Choice = Chunk['choices'][number]

/**
 * Reads the events of one of vLLM's completions and holds each against what was asked: the model's name, the prompt's
 * tokens, the range and number of the answer's, its text against our own reading of the tokens, how it ended, and the
 * sum at the end. Tokens are passed on as soon as they were checked.
 *
 * @throws `backends/bad-answer`, and by the server's own error what `statusError` gives
 */
export async function readCompletion({ events, ...context }: readCompletion.Options): Promise<Generation> {
  const { name, model, prompt, vocabSize, answer, progress } = context
  const wants = context.request.logprobs !== undefined
  const bad: Bad = (problem, facts) => badAnswer(name, problem, facts)
  const text = createTextCheck()
  let count = 0
  let finish: string | undefined
  let hasPrompt = false
  let usage: Chunk['usage']

  const takeChoice = (choice: Choice) => {
    if (choice.prompt_token_ids && !hasPrompt) {
      hasPrompt = true
      if (`${choice.prompt_token_ids}` !== `${prompt}`) throw bad('it read another prompt')
    }
    const ids = choice.token_ids ?? []
    if (finish !== undefined && ids.length > 0) throw bad('tokens came after the end')
    const stray = ids.find(each => each >= vocabSize)
    if (stray !== undefined) throw bad('a token is not in the vocabulary', { token: stray, vocabulary: vocabSize })
    count += ids.length
    if (count > answer.limit) throw bad('there are more tokens than were asked for', { limit: answer.limit })
    const tokens = wants ? withLogprobs(ids, choice, context.request.logprobs!, bad) : ids.map(each => ({ id: each }))
    if (ids.length > 0) progress()
    for (const token of tokens) if (answer.ended() === undefined) answer.take(token)
    if (!text.agrees(choice.text, answer.fresh())) throw bad('its text is not that of its tokens')
    if (choice.finish_reason) finish = choice.finish_reason
  }

  for await (const data of events) {
    if (data === '[DONE]') {
      if (finish === undefined) break
      const done = answer.close()
      checkEnd({ finish, usage, count, promptTokens: prompt.length, ended: done.finish, limit: answer.limit, bad })
      return done
    }
    const json = parseJson(data)
    const failed = errorSchema.safeParse(json)
    if (failed.success) {
      const { message, code } = failed.data.error
      throw statusError(name, { status: code && code >= 400 ? code : 500, text: message })
    }
    const chunk = chunkSchema.safeParse(json)
    if (!chunk.success)
      throw bad('an event is no part of an answer', { reason: z.prettifyError(chunk.error).slice(0, 200) })
    if (chunk.data.model !== model)
      throw bad('another model answered', { asked: model, answered: chunk.data.model.slice(0, 100) })
    usage = chunk.data.usage ?? usage
    for (const choice of chunk.data.choices) takeChoice(choice)
    // A stop text that only we know: the server need not go on.
    if (answer.ended() === 'stop' && finish === undefined) return answer.close()
  }
  throw bad('the stream ended before the answer did')
}

export declare namespace readCompletion {
  type Options = {
    events: AsyncIterable<string>
    name: string
    /** The name that the answer must carry. */
    model: string
    /** All tokens that were sent. */
    prompt: readonly number[]
    vocabSize: number
    request: BackendRequest
    answer: OpenAnswer
    /** Called where tokens came. */
    progress: () => void
  }
}

type Bad = (problem: string, facts?: Record<string, string | number>) => Error

function checkEnd({ finish, usage, count, promptTokens, ended, limit, bad }: CheckEnd): void {
  if (finish !== 'stop' && finish !== 'length') throw bad('it gave up', { finish: finish.slice(0, 40) })
  if (finish === 'stop' ? ended !== 'stop' : ended === 'length' && count < limit)
    throw bad('it did not end as its tokens do', { finish, tokens: count })
  if (!usage) throw bad('it does not say how much it used')
  if (usage.completion_tokens !== count || usage.prompt_tokens !== promptTokens)
    throw bad('its sum does not add up', {
      ...{ promptTokens, saidPrompt: usage.prompt_tokens },
      ...{ tokens: count, saidTokens: usage.completion_tokens },
    })
}

type CheckEnd = {
  finish: string
  usage: Chunk['usage']
  count: number
  promptTokens: number
  ended: Generation['finish']
  limit: number
  bad: Bad
}

/** Tokens with what vLLM says of them; they are named `token_id:7` where that was asked for. */
function withLogprobs(ids: readonly number[], { logprobs }: Choice, count: number, bad: Bad): AnswerToken[] {
  if (ids.length === 0) return []
  if (logprobs?.tokens.length !== ids.length || logprobs.token_logprobs.length !== ids.length)
    throw bad('log-probabilities are missing')
  return ids.map((each, i) => {
    if (logprobs.tokens[i] !== `token_id:${each}`) throw bad('a log-probability is of another token')
    const top = Object.entries(logprobs.top_logprobs?.[i] ?? {})
      .map(([token, value]) => ({ id: Number(token.slice('token_id:'.length)), logprob: value }))
      .sort((a, b) => b.logprob - a.logprob)
    if (top.some(one => !Number.isSafeInteger(one.id))) throw bad('a log-probability is of no token')
    return { id: each, logprob: logprobs.token_logprobs[i] ?? Number.NEGATIVE_INFINITY, top: top.slice(0, count) }
  })
}
