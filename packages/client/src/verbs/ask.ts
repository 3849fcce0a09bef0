import { BaseError, bytesToHex, formatOpen } from '@openledger/base'
import { addresses } from '@openledger/contracts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { readEvents } from '../connection/readEvents.ts'
import { assertOk, send } from '../connection/request.ts'
import { chainError } from '../connection/transact.ts'
import { seedFault } from '../verify/seedFault.ts'
import { type AnswerForm, writeAnswerForm } from '../wire/AnswerForm.ts'
import { type ChatReceipt, chatChunkSchema } from '../wire/api/Chat.ts'
import type { Opening } from '../wire/Bundle.ts'
import { errorFromBody } from '../wire/ErrorBody.ts'
import {
  type Authorization,
  authorizationTypedData,
  networkOf,
  type PaymentPayload,
  type PaymentRequired,
  type PaymentRequirements,
  paymentPayloadSchema,
  paymentRequiredSchema,
  readPaymentHeader,
  writePaymentHeader,
} from '../wire/Payment.ts'
import type { ChatMessage } from '../wire/Record.ts'
import { type SampledOffer, sampledOfferSchema } from '../wire/SampledBlock.ts'
import { fromWire } from '../wire/wire.ts'
import { channelOffer, payFromChannel } from './channels.ts'
import { ensureWrapped } from './wrap.ts'

/**
 * Asks a model, pays for the answer, streams it, and gives back text and receipt.
 *
 * The node quotes a price (HTTP 402, x402 version 2). The connection's account then signs one ERC-3009 authorisation of
 * exactly that much wrapped OPEN to Settlement, never to anybody else; what the answer does not use comes back as
 * the payer's own line of the receipt. Missing wrapped OPEN is wrapped first. With `key`, a prepaid key pays instead.
 * With `channel`, a voucher over the account's channel pays, exactly the price, and no transaction is needed.
 * A base model alone answers for free, without a receipt.
 *
 * Keep `opening`: it is what shows later that question and answer are the ones in the receipt. Where the receipt says
 * other seeds than were asked for or quoted, `fault` says so; the same is seen by `verifyBundle` in what was signed.
 *
 * Throws `client/too-expensive` above `maxPrice`, `client/bad-quote` for a quote to anybody else than Settlement,
 * `client/no-funds`, `client/channel-empty`, `client/no-receipt`, and the node's own errors.
 *
 * @example
 * const { text, receipt } = await ask(ledger, {
 *   model: 'travel',
 *   messages: [{ role: 'user', content: 'A table for two in San José?' }],
 *   onToken: token => process.stdout.write(token),
 * })
 */
export async function ask(ledger: OpenLedger, options: ask.Options): Promise<ask.Result> {
  const { key, channel = false, maxPrice, onQuote, signal } = options
  const post = (headers: Record<string, string>) =>
    send(ledger, '/v1/chat/completions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify(requestBody(options)),
      ...(signal ? { signal } : {}),
    })

  let paid = key !== undefined
  let quoted: SampledOffer | null | undefined
  let response = await post(key === undefined ? {} : { authorization: `Bearer ${key}` })
  if (response.status === 402 && key === undefined) {
    const { required, accepted, chainId } = await readQuote(ledger, response, { channel })
    quoted = sampledOffer(required)
    onQuote?.(accepted.amount)
    if (maxPrice !== undefined && accepted.amount > maxPrice) {
      throw new BaseError('The answer may cost more than you allow.', {
        code: 'client/too-expensive',
        facts: { quote: formatOpen(accepted.amount), limit: formatOpen(maxPrice) },
        hint: 'Ask for fewer tokens, or allow more.',
      })
    }
    const header =
      accepted.scheme === 'exact'
        ? await payOnce(ledger, { required, accepted, chainId })
        : await payFromChannel(ledger, { required, chainId })
    response = await post({ 'payment-signature': header })
    paid = true
  }
  await assertOk(response)
  return readAnswer(response, { ...options, paid, quoted })
}

export declare namespace ask {
  type Options = {
    /** Name (slug) or id of the model. */
    model: string
    messages: readonly ChatMessage[]
    maxTokens?: number | undefined
    temperature?: number | undefined
    topP?: number | undefined
    seed?: number | undefined
    /** What the answer is held to. */
    form?: AnswerForm | undefined
    stop?: string | readonly string[] | undefined
    /** A prepaid key of the node; without it the connection's account pays. */
    key?: string | undefined
    /** Pay out of the account's channel (`openChannel`): one signature, no transaction, and the exact price. */
    channel?: boolean | undefined
    /** Most that the answer may cost, in wei. */
    maxPrice?: bigint | undefined
    /** Told the price of the longest answer, in wei, before anything is signed. */
    onQuote?: ((amount: bigint) => void) | undefined
    /** Told each piece of text as it comes. */
    onToken?: ((text: string) => void) | undefined
    signal?: AbortSignal | undefined
  }
  type Result = {
    text: string
    /** Why it ended: `stop` or `length`. */
    finish: string
    tokens: { prompt: number; completion: number }
    /** Absent where the answer was free: a base model alone has no contributors. */
    receipt?: ChatReceipt
    /** What opens the receipt's hashes; keep it. */
    opening?: Opening
    /** `client/false-receipt` or `client/unquoted-seeds`: what the receipt says otherwise than the request or the quote. */
    fault?: BaseError
  }
}

function requestBody({ model, messages, maxTokens, temperature, topP, seed, form, stop }: ask.Options) {
  return {
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: maxTokens,
    temperature,
    top_p: topP,
    seed,
    stop,
    response_format: form && formatOf(form),
  }
}

function formatOf(form: AnswerForm) {
  if (form.type === 'json_object') return form
  return { type: form.type, json_schema: { name: 'answer', schema: form.schema, strict: true } }
}

/** What a quote says of sampling; null where it says nothing, and so promises that each answer is attributed. */
function sampledOffer({ extensions }: PaymentRequired): SampledOffer | null {
  const said = extensions?.sampling
  return said === undefined ? null : fromWire(sampledOfferSchema, said, { what: 'quote' })
}

/** The quote that this chain's Settlement can collect. A quote is only as good as its payee, so the payee is checked. */
async function readQuote(ledger: OpenLedger, response: Response, { channel }: { channel: boolean }) {
  const header = response.headers.get('payment-required')
  if (header === null) await assertOk(response)
  const required = readPaymentHeader(paymentRequiredSchema, header!)
  const chainId = await chainIdOf(ledger)
  if (channel) return { required, accepted: channelOffer(required, chainId), chainId }
  const accepted = required.accepts.find(
    (option): option is PaymentRequirements =>
      option.scheme === 'exact' &&
      option.network === networkOf(chainId) &&
      option.asset === addresses.wopen.toLowerCase() &&
      option.payTo === addresses.settlement.toLowerCase(),
  )
  if (accepted) return { required, accepted, chainId }
  const [offered] = required.accepts
  throw new BaseError('The node asks for a payment that this ledger’s Settlement cannot collect.', {
    code: 'client/bad-quote',
    facts: { network: offered!.network, asset: offered!.asset, payTo: offered!.payTo },
    hint: 'Nothing was signed. Do not pay this node.',
  })
}

type Quote = { required: PaymentRequired; accepted: PaymentRequirements; chainId: number }

/** Signs one authorisation over the whole quote: the header that pays. */
async function payOnce(ledger: OpenLedger, { required, accepted, chainId }: Quote): Promise<string> {
  // Wrapping some answers' worth at once spares a transaction before each.
  await ensureWrapped(ledger, { amount: accepted.amount, portion: accepted.amount * 20n })
  const payload = await signPayment(ledger, { accepted, chainId })
  const { resource } = required
  return writePaymentHeader(paymentPayloadSchema, { x402Version: 2, resource, accepted, payload })
}

async function signPayment(
  ledger: OpenLedger,
  { accepted, chainId }: Pick<Quote, 'accepted' | 'chainId'>,
): Promise<PaymentPayload['payload']> {
  const wallet = walletOf(ledger)
  const now = BigInt(Math.floor(Date.now() / 1000))
  const authorization: Authorization = {
    from: wallet.account.address.toLowerCase() as `0x${string}`,
    to: accepted.payTo,
    value: accepted.amount,
    // Clocks differ: good from ten minutes ago.
    validAfter: now - 600n,
    validBefore: now + BigInt(accepted.maxTimeoutSeconds),
    nonce: bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
  }
  // The token's name is ours, not the node's: a signature must not be good for another contract.
  const domain = { chainId, token: accepted.asset, name: 'Wrapped OPEN', version: '1' }
  try {
    const typedData = authorizationTypedData(authorization, domain)
    return { signature: await wallet.signTypedData({ ...typedData, account: wallet.account }), authorization }
  } catch (cause) {
    throw chainError(cause, { what: 'The payment', abi: [], url: ledger.url })
  }
}

async function chainIdOf(ledger: OpenLedger): Promise<number> {
  try {
    return await ledger.chain.getChainId()
  } catch (cause) {
    throw chainError(cause, { what: 'Reading the chain’s id', abi: [], url: ledger.url })
  }
}

async function readAnswer(
  response: Response,
  { messages, onToken, temperature, topP, seed, form, paid, quoted }: ReadOptions,
): Promise<ask.Result> {
  let text = ''
  let finish = 'stop'
  let tokens = { prompt: 0, completion: 0 }
  let receipt: ChatReceipt | undefined
  let free = !paid
  for await (const { data } of readEvents(response)) {
    if (data === '[DONE]') break
    const json = parse(data)
    if (json !== null && typeof json === 'object' && 'error' in json) {
      throw errorFromBody(json, { status: response.status, url: response.url })
    }
    const chunk = fromWire(chatChunkSchema, json, { what: 'answer' })
    const [choice] = chunk.choices
    const piece = choice?.delta.content ?? ''
    if (piece !== '') {
      text += piece
      onToken?.(piece)
    }
    if (choice?.finish_reason) finish = choice.finish_reason
    if (chunk.usage) tokens = { prompt: chunk.usage.prompt_tokens, completion: chunk.usage.completion_tokens }
    receipt = chunk.openledger ?? receipt
    // The node's word that there was nothing to pay for: no contributors stand behind a base model.
    if ('openledger_note' in chunk) free = true
  }
  if (receipt === undefined) {
    if (free) return { text, finish, tokens }
    throw new BaseError('The answer ended without a receipt.', {
      code: 'client/no-receipt',
      facts: { characters: text.length },
      hint: 'The payment is kept by its nonce: the node will show its receipt under the payer’s receipts.',
    })
  }
  const plain = messages.map(({ role, content }) => ({ role, content }))
  const asked = Object.fromEntries(
    Object.entries({ temperature, topP, seed }).filter(([, value]) => value !== undefined),
  ) as NonNullable<Opening['sampling']>
  const opening: Opening = {
    salt: receipt.salt,
    messages: form ? [writeAnswerForm(form), ...plain] : plain,
    answer: text,
    ...(Object.keys(asked).length > 0 && { sampling: asked }),
    ...(quoted !== undefined && { quoted }),
  }
  const fault = seedFault({ seed: receipt.seed, block: receipt.sampling }, { asked: seed, quoted })
  return { text, finish, tokens, receipt, opening, ...(fault && { fault }) }
}

type ReadOptions = ask.Options & { paid: boolean; quoted: SampledOffer | null | undefined }

function parse(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch (cause) {
    throw new BaseError('The answer is not JSON.', { code: 'client/bad-json', cause })
  }
}
