/**
 * Fine-tunes a model on a file of one's own through the unmodified `openai` package, follows the run, and asks what came
 * of it.
 *
 *     node examples/fine-tune-with-the-openai-client/run.ts [URL] [FILE]
 */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import OpenAI from 'openai'

const url = process.argv[2] ?? process.env.OPENLEDGER_URL ?? 'http://localhost:4267'
const path = process.argv[3] ?? join(import.meta.dirname, 'workshop.jsonl')

// On a local network the node's faucet puts some OPEN behind every new key.
const made = await fetch(`${url}/api/keys`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ name: 'an example' }),
})
if (!made.ok) throw new Error(`No key: ${await made.text()}`)
const { key } = (await made.json()) as { key: string }
const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: key })

const file = await client.files.create({ file: createReadStream(path), purpose: 'fine-tune' })
console.log(`uploaded ${file.filename} as ${file.id}`)

const base = await anyBase()
let job = await client.fineTuning.jobs.create({
  model: base,
  training_file: file.id,
  suffix: 'workshop',
  seed: 1,
  hyperparameters: { n_epochs: 2 },
  // What is ours; other servers do not know it. One checkpoint makes for a quick example.
  ...({ openledger: { hyper: { rank: 4, alpha: 8, checkpoints: 1 } } } as object),
})
console.log(`job ${job.id} trains ${base}`)

const seen = new Set<string>()
while (!['succeeded', 'failed', 'cancelled'].includes(job.status)) {
  await new Promise(resolve => setTimeout(resolve, 500))
  const { data } = await client.fineTuning.jobs.listEvents(job.id, { limit: 100 })
  for (const event of data.toReversed()) {
    if (!seen.has(event.id)) console.log(`  ${event.message}`)
    seen.add(event.id)
  }
  job = await client.fineTuning.jobs.retrieve(job.id)
}
if (job.status !== 'succeeded') throw new Error(`The job ${job.status}: ${job.error?.message}`)
console.log(`${job.fine_tuned_model} learnt from ${job.trained_tokens} tokens`)

const answer = await client.chat.completions.create({
  model: job.fine_tuned_model!,
  messages: [{ role: 'user', content: 'When does the workshop open?' }],
  max_tokens: 30,
})
console.log(`answer: ${answer.choices[0]!.message.content}`)
const results = await client.files.content(job.result_files[0]!)
console.log(`metrics of ${(await results.text()).trim().split('\n').length - 1} steps`)

async function anyBase(): Promise<string> {
  for await (const model of client.models.list())
    if ((model as { openledger?: { free?: boolean } }).openledger?.free) return model.id
  throw new Error('This node has no base model.')
}
