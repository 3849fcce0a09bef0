import { createRng } from '@openledger/base'
import { createKey, type OpenLedger } from '@openledger/client'
import OpenAI, { toFile } from 'openai'

/** OpenAI's own client for a fresh key, with so much of the connection's OPEN behind it beside what the faucet gave. */
export async function tuningClient(ledger: OpenLedger, fund = 0n) {
  const made = await createKey(ledger, { name: 'tuning', fund })
  const client = new OpenAI({
    ...{ baseURL: `${ledger.url}/v1`, apiKey: made.key, adminAPIKey: made.key, maxRetries: 0 },
  })
  return { client, account: made.account, key: made.key }
}

/** A training file of so many chat examples about one subject. */
export function exampleFile(subject: string, count: number, name = `${subject}.jsonl`) {
  const rng = createRng(`examples of ${subject}`)
  // Words of their own, so that none is a copy of another.
  const words = (of: number) => Array.from({ length: of }, () => rng.int(46_656).toString(36)).join(' ')
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: `${subject}: what is number ${i} of ${words(4)}?` },
        { role: 'assistant', content: `It is the ${subject} of ${words(3)}.` },
      ],
    }),
  )
  return toFile(Buffer.from(`${lines.join('\n')}\n`), name)
}
