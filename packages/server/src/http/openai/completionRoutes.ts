import { completionRequestSchema } from '@openledger/client'
import type { Tokenizer } from '@openledger/engine'
import { Hono } from 'hono'
import type { Answering } from './createAnswering.ts'
import { readCompletion } from './readCompletion.ts'
import { readRequest } from './readRequest.ts'
import { writeCompletion } from './writeCompletion.ts'

/** OpenAI's `/v1/completions`: a text goes on. */
export function completionRoutes({ answering, tokenizer }: completionRoutes.Options): Hono {
  const app = new Hono()
  app.post('/', async context => {
    const { request, body } = await readRequest(context, completionRequestSchema)
    return answering(context, {
      asked: readCompletion(request, body),
      streams: request.stream === true,
      write: question =>
        writeCompletion({
          ...{ question, tokenizer },
          echo: request.echo === true,
          logprobs: request.logprobs !== undefined,
          includeUsage: request.stream_options?.include_usage === true,
        }),
    })
  })
  return app
}

export declare namespace completionRoutes {
  type Options = { answering: Answering; tokenizer: Tokenizer }
}
