import { type Address, BaseError } from '@openledger/base'
import { answerFormOf, type ResponseRequest, responseRequestSchema } from '@openledger/client'
import type { Tokenizer } from '@openledger/engine'
import { type Context, Hono } from 'hono'
import type { Payments } from '../../inference/createPayments.ts'
import type { Asked } from '../../inference/Question.ts'
import type { Journal } from '../../journal/openJournal.ts'
import { listPage } from '../listPage.ts'
import { accountOf } from '../owners.ts'
import type { Answering } from './createAnswering.ts'
import { planSpeech, type Speech } from './planSpeech.ts'
import { isShared, readGenerating } from './readAsked.ts'
import { readRequest } from './readRequest.ts'
import { inputItems, type KnownItem, type StoredItems, showItem, toMessages } from './responseItems.ts'
import { asksTokens, type ResponseObject, writeResponse } from './writeResponse.ts'

/**
 * OpenAI's `/v1/responses`. Unless told not to, a response is kept for thirty days for the account behind the key that
 * asked; one asked without a key, for whoever knows its id, which nobody can guess.
 */
export function responseRoutes({ answering, journal, payments, tokenizer, now = seconds }: responseRoutes.Options) {
  const app = new Hono()

  /** @throws `server/not-found`, also for what is another's */
  const load = (id: string, owner: Address | undefined, param?: string): Loaded => {
    const found = journal.responses.get(id, now())
    if (found && (found.owner === '' || found.owner === owner)) {
      const { response, output } = JSON.parse(found.body) as Pick<Loaded, 'response' | 'output'>
      return { response, output, input: JSON.parse(found.input) as KnownItem[] }
    }
    throw new BaseError(`There is no response “${id.slice(0, 100)}”.`, {
      code: 'server/not-found',
      facts: param === undefined ? {} : { param },
    })
  }
  const loadFor = (context: Context) => load(context.req.param('id')!, accountOf(context, payments))

  app.post('/', async context => {
    const { request, body } = await readRequest(context, responseRequestSchema)
    const owner = accountOf(context, payments)
    const token = crypto.randomUUID().replaceAll('-', '')
    const input = inputItems(request, { token, find: (id, param) => load(id, owner, param) })
    const save = (response: ResponseObject, output: KnownItem[]) => {
      if (request.store === false) return
      journal.responses.add({
        ...{ id: response.id, owner: owner ?? '', createdAt: response.created_at },
        body: JSON.stringify({ response, output }),
        input: JSON.stringify(input),
      })
    }
    const { asked, reader } = readResponse(request, { input, body, tokenizer })
    return answering(context, {
      asked,
      rewords: reader !== undefined,
      streams: request.stream === true,
      write: question => writeResponse({ question, request, token, tokenizer, reader, save }),
    })
  })

  app.get('/:id', context => {
    if (context.req.query('stream') === 'true')
      throw new BaseError('stream: a stored response is given whole', {
        code: 'server/bad-request',
        facts: { param: 'stream' },
      })
    return context.json(loadFor(context).response)
  })

  app.get('/:id/input_items', context => {
    const items = loadFor(context).input
    const rising = context.req.query('order') === 'asc'
    const page = listPage(context, rising ? items : items.toReversed())
    return context.json({ ...page, data: page.data.map(showItem) })
  })

  app.delete('/:id', context => {
    const { response } = loadFor(context)
    journal.responses.remove(response.id)
    return context.json({ id: response.id, object: 'response', deleted: true })
  })

  app.post('/:id/cancel', context => {
    loadFor(context)
    throw new BaseError('Only responses in the background can be cancelled, and none are here.', {
      code: 'server/bad-request',
      hint: 'Close the stream to cancel what is being written.',
    })
  })
  return app
}

type Loaded = StoredItems & { response: ResponseObject }

export declare namespace responseRoutes {
  type Options = {
    answering: Answering
    journal: Journal
    payments: Payments
    tokenizer: Tokenizer
    /** Unix seconds. */
    now?: () => number
  }
}

/** `POST /v1/responses` in the words of the inference room, and how its answer is heard. */
function readResponse(
  request: ResponseRequest,
  { input, body, tokenizer }: { input: readonly KnownItem[]; body: unknown; tokenizer: Tokenizer },
): { asked: Asked } & Pick<Speech, 'reader'> {
  const { prompt, messages, grammar, reader } = planSpeech(
    {
      messages: toMessages(input, request.instructions),
      tools: request.tools,
      choice: request.tool_choice,
      parallel: request.parallel_tool_calls,
      held: { form: answerFormOf(request.text?.format), param: 'text.format' },
    },
    tokenizer,
  )
  const asked = {
    ...{ model: request.model, prompt, messages },
    generating: {
      ...readGenerating(request),
      maxTokens: request.max_output_tokens,
      grammar,
      ...(asksTokens(request) && { logprobs: request.top_logprobs ?? 0 }),
    },
    shared: isShared(request),
    body,
  }
  return { asked, reader }
}

function seconds(): number {
  return Math.floor(Date.now() / 1000)
}
