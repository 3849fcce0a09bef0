import { chatRequestSchema, isChannelPayment } from '@openledger/client'
import type { Tokenizer } from '@openledger/engine'
import { Hono } from 'hono'
import type { Channels } from '../../channels/createChannels.ts'
import { statusOf, toBaseError } from '../errors.ts'
import type { Answering } from './createAnswering.ts'
import type { Offers } from './createOffers.ts'
import { readChat } from './readChat.ts'
import { readRequest } from './readRequest.ts'
import { writeChat } from './writeChat.ts'

/** OpenAI's `/v1/chat/completions`, and, by x402, the way to get a channel's deposit back. */
export function chatRoutes({ answering, offers, channels, tokenizer, track }: chatRoutes.Options): Hono {
  const app = new Hono()

  app.post('/', async context => {
    const { request, body } = await readRequest(context, chatRequestSchema)
    const { asked, reader } = readChat(request, { body, tokenizer })
    return answering(context, {
      asked,
      rewords: reader !== undefined,
      streams: request.stream === true,
      write: question =>
        writeChat({
          ...{ question, tokenizer, reader },
          logprobs: request.logprobs === true,
          includeUsage: request.stream_options?.include_usage === true,
        }),
    })
  })

  // Where x402 clients ask for a channel's deposit back.
  app.get('/', async context => {
    const offer = offers.read(context)
    if (!offer || !('x402' in offer) || !isChannelPayment(offer.x402)) return offers.channelRequired(context)
    const payment = offer.x402
    try {
      const closed = await track(channels.close(payment))
      await offers.refunded(context, closed)
      const { channel, amount, transaction } = closed
      return context.json({ channel, refunded: amount.toString(), transaction })
    } catch (thrown) {
      const error = toBaseError(thrown)
      if (statusOf(error) === 402) return offers.channelRequired(context, { error, payment })
      throw thrown
    }
  })
  return app
}

export declare namespace chatRoutes {
  type Options = {
    answering: Answering
    offers: Offers
    channels: Channels
    tokenizer: Tokenizer
    /** Keeps the process open until the work is done. */
    track: <T>(work: Promise<T>) => Promise<T>
  }
}
