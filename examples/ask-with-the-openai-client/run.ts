/**
 * Asks a model through the unmodified `openai` package, with a prepaid key, streaming; prints answer and receipt.
 *
 *     node examples/ask-with-the-openai-client/run.ts [URL] [MODEL] [QUESTION]
 */
import { createOpenLedger, listModels } from '@openledger/client'
import OpenAI from 'openai'

const url = process.argv[2] ?? process.env.OPENLEDGER_URL ?? 'http://localhost:4267'
const question = process.argv[4] ?? 'Can you find me a place to eat in San Jose?'
const model = process.argv[3] ?? (await firstFineTune())

// On a local network the node's faucet puts some OPEN behind every new key.
const made = await fetch(`${url}/api/keys`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ name: 'an example' }),
})
if (!made.ok) throw new Error(`No key: ${await made.text()}`)
const { key } = (await made.json()) as { key: string }

const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: key })
const stream = await client.chat.completions.create({
  model,
  messages: [{ role: 'user', content: question }],
  max_tokens: 40,
  stream: true,
})

console.log(`${model}: ${question}`)
type Receipt = { receipt: string; price: string; contributors: { name?: string; account: string; share: number }[] }
let receipt: Receipt | undefined
for await (const chunk of stream) {
  process.stdout.write(chunk.choices[0]?.delta.content ?? '')
  // The last chunk carries the receipt; a client that does not know the member passes it by.
  receipt = (chunk as { openledger?: Receipt }).openledger ?? receipt
}
if (!receipt) throw new Error('The answer came without a receipt.')

console.log(`\n\nreceipt ${receipt.receipt}`)
for (const { name, account, share } of receipt.contributors.toSorted((a, b) => b.share - a.share).slice(0, 4)) {
  console.log(`  ${(100 * share).toFixed(0).padStart(3)} %  ${name ?? account}`)
}

async function firstFineTune(): Promise<string> {
  const { items } = await listModels(createOpenLedger({ url }))
  const found = items.find(({ kind, servable }) => kind === 'fine-tune' && servable)
  if (!found) throw new Error('This node has no fine-tuned model yet. Wait for the demo, or make one.')
  return found.slug
}
