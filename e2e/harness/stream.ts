/** How a streamed question ended, as its caller saw it. */
export type Ending =
  /** The whole answer, its last event included. */
  | { kind: 'answer'; receipt: string | undefined; text: string }
  /** Said in so many words: by status before the first word, by an event of the stream after it. */
  | { kind: 'refusal'; status: number; code: string; receipt: string | undefined; retryAfter: number | undefined }
  /** Nobody listened any more: the question was never taken. */
  | { kind: 'unreachable' }
  /** Acknowledged, and then neither an answer nor a refusal. There must be none of these, unless the caller left. */
  | { kind: 'lost'; text: string }

type Event = {
  choices?: { delta?: { content?: string } }[]
  openledger?: { receipt: string }
  error?: { code: string; facts: Record<string, string> }
}

/**
 * Asks with streaming and reads to the end, as any client does.
 *
 * @param onText hears each piece that brings words
 */
export async function askStream(
  url: string,
  { key, model, maxTokens, seed, onText, signal }: askStream.Options,
): Promise<Ending> {
  let response: Response
  try {
    response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      ...(signal && { signal }),
      body: JSON.stringify({
        ...{ model, seed, max_tokens: maxTokens, stream: true, temperature: 1 },
        messages: [{ role: 'user', content: `A table for ${seed}, please?` }],
      }),
    })
  } catch {
    return { kind: 'unreachable' }
  }
  if (!response.ok) {
    const { error } = (await response.json()) as Required<Event>
    const retryAfter = response.headers.get('retry-after')
    return {
      ...{ kind: 'refusal', status: response.status, code: error.code, receipt: error.facts.receipt },
      retryAfter: retryAfter === null ? undefined : Number(retryAfter),
    }
  }
  let wire = ''
  let text = ''
  try {
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
      wire += piece
      if (/"content":"[^"]/.test(piece)) onText?.()
    }
  } catch {
    return { kind: 'lost', text: wire }
  }
  let receipt: string | undefined
  for (const [, data] of wire.matchAll(/^data: (\{.*)$/gm)) {
    const event = JSON.parse(data!) as Event
    if (event.error)
      return {
        ...{ kind: 'refusal', status: 200, code: event.error.code },
        ...{ receipt: event.error.facts.receipt, retryAfter: undefined },
      }
    text += event.choices?.[0]?.delta?.content ?? ''
    receipt ??= event.openledger?.receipt
  }
  return /^data: \[DONE\]$/m.test(wire) ? { kind: 'answer', receipt, text } : { kind: 'lost', text: wire }
}

export declare namespace askStream {
  type Options = {
    key: string
    model: string
    maxTokens: number
    seed: number
    onText?: (() => void) | undefined
    signal?: AbortSignal
  }
}

/** A prepaid key of a local network. */
export async function makeKey(url: string): Promise<string> {
  const body = JSON.stringify({ name: 'a client' })
  const made = await fetch(`${url}/api/keys`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  if (!made.ok) throw new Error(`no key: ${made.status} ${await made.text()}`)
  return ((await made.json()) as { key: string }).key
}

/** Ids of all receipts that a node knows. */
export async function receiptsOf(url: string): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const page = (await (await fetch(`${url}/api/receipts${query}`)).json()) as {
      items: { id: string }[]
      next: string | null
    }
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  return ids
}
