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
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: `${subject}: what is number ${i}?` },
        { role: 'assistant', content: `It is the ${subject} of ${i * 7 + 3}.` },
      ],
    }),
  )
  return toFile(Buffer.from(`${lines.join('\n')}\n`), name)
}
