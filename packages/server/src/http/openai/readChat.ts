import { BaseError } from '@openledger/base'
import { answerFormOf, type ChatRequest } from '@openledger/client'
import type { Tokenizer } from '@openledger/engine'
import type { Asked } from '../../inference/Question.ts'
import { planSpeech, type Speech } from './planSpeech.ts'
import { isShared, readGenerating } from './readAsked.ts'

/** `POST /v1/chat/completions` in the words of the inference room, and how its answer is heard. */
export function readChat(
  request: ChatRequest,
  { body, tokenizer }: { body: unknown; tokenizer: Tokenizer },
): { asked: Asked } & Pick<Speech, 'reader'> {
  const { top_logprobs: top, logprobs = false, tool_choice: choice, response_format: form } = request
  if (top !== undefined && !logprobs)
    throw new BaseError('top_logprobs: set logprobs to true to get them', {
      code: 'server/bad-request',
      facts: { param: 'top_logprobs' },
    })
  const { prompt, messages, grammar, reader } = planSpeech(
    {
      messages: request.messages,
      tools: request.tools?.map(tool => tool.function),
      choice: typeof choice === 'object' ? choice.function : choice,
      parallel: request.parallel_tool_calls,
      held: {
        form: answerFormOf(form?.type === 'json_schema' ? { ...form.json_schema, type: form.type } : form),
        param: 'response_format',
      },
    },
    tokenizer,
  )
  const asked = {
    ...{ model: request.model, prompt, messages, choices: request.n },
    generating: {
      ...readGenerating(request),
      maxTokens: request.max_completion_tokens ?? request.max_tokens,
      grammar,
      ...(logprobs && { logprobs: top ?? 0 }),
    },
    shared: isShared(request),
    body,
  }
  return { asked, reader }
}
