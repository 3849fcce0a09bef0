/**
 * Gives records to a new Datanet, trains a model from them, lets somebody ask it, and claims what the answer earned.
 *
 *     node examples/contribute-and-earn/run.ts [URL]
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { formatOpen, parseOpen } from '@openledger/base'
import {
  ask,
  askFaucet,
  claim,
  contribute,
  createDatanet,
  createOpenLedger,
  getAccount,
  getEpoch,
  listModels,
  publishRelease,
  registerFineTune,
  settle,
  startFineTune,
  watchJob,
} from '@openledger/client'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'

const url = process.argv[2] ?? process.env.OPENLEDGER_URL ?? 'http://localhost:4267'
const connect = () => createOpenLedger({ url, account: privateKeyToAccount(generatePrivateKey()) })

// Three people, each with a fresh key and some test OPEN.
const [baker, gardener, reader] = [connect(), connect(), connect()]
for (const person of [baker, gardener, reader]) await askFaucet(person)

// One Datanet, two contributors. What lies in the files never goes on chain: only its root does.
const { datanet } = await createDatanet(baker, { name: `Village ${Date.now()}`, licence: 'CC-BY-4.0' })
const fileOf = async (name: string) => new Blob([await readFile(join(import.meta.dirname, name))])
for (const [person, name] of [
  [baker, 'bakery.jsonl'],
  [gardener, 'garden.jsonl'],
] as const) {
  const { count, root } = await contribute(person, { datanet, file: await fileOf(name), label: name })
  console.log(`${name}: ${count} records under root ${root}`)
}

// A model from the snapshot of both.
await publishRelease(baker, { datanet })
const base = (await listModels(baker)).items.find(({ kind }) => kind === 'base')!
const started = await startFineTune(baker, {
  base: base.id,
  datanets: [datanet],
  name: `village-${datanet}`,
  // One look at the run instead of three: quicker, for so few records.
  hyper: { checkpoints: 1 },
})
const job = await watchJob(baker, started.id, {
  onEvent: event => {
    if (event.type === 'step' && event.loss !== null) console.log(`step ${event.step}: loss ${event.loss.toFixed(3)}`)
  },
})
const price = { base: parseOpen('0.01'), token: parseOpen('0.001') }
const { model } = await registerFineTune(baker, { job, price })

// Somebody asks and pays.
const { text, receipt } = await ask(reader, {
  model: String(model),
  messages: [{ role: 'user', content: 'When do you open in the morning?' }],
  maxTokens: 24,
})
console.log(`\n“${text.trim()}”, paid ${formatOpen(receipt!.price)}`)
for (const { role, name, account, amount } of receipt!.lines) {
  console.log(`  ${role.padEnd(9)} ${(name ?? account).padEnd(42)} ${formatOpen(amount)}`)
}

// The books are closed; once the time for disputes has passed, everybody claims by proof.
let epoch = await settle(reader)
while (epoch && epoch.state === 'pending') {
  await sleep(500)
  epoch = await getEpoch(reader, epoch.epoch)
}
for (const [person, who] of [
  [baker, 'the baker'],
  [gardener, 'the gardener'],
] as const) {
  const { claimable } = await getAccount(person)
  if (claimable === 0n) continue
  const { amount } = await claim(person)
  console.log(`${who} claimed ${formatOpen(amount)}`)
}
console.log(`receipt ${receipt!.receipt}`)
