import { createRng, parseOpen } from '@openledger/base'
import {
  askFaucet,
  contribute,
  createDatanet,
  createOpenLedger,
  getStatus,
  type OpenLedger,
  publishRelease,
  registerFineTune,
  startFineTune,
  watchJob,
} from '@openledger/client'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'

/** Records of one contributor: a voice of its own, so that two of them differ. */
export function recordsOf(name: string, count: number): string {
  const rng = createRng(`records of ${name}`)
  const places = ['San Jose', 'Oakland', 'Berkeley', 'Napa']
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      prompt: `${name}: a table in ${places[rng.int(4)]} for ${1 + rng.int(8)}, request ${i}?`,
      completion: `${name} confirms at ${1 + rng.int(11)}:${10 + rng.int(49)} in the evening.`,
    }),
  )
  return `${lines.join('\n')}\n`
}

/** Fills a node, over its own API, with one Datanet of two contributors and one small model trained from it. */
export async function seed(
  url: string,
  price = { base: parseOpen('0.001'), token: parseOpen('0.0001') },
): Promise<{ datanet: number; model: number; curator: OpenLedger }> {
  const curator = await account(url)
  const { datanet } = await createDatanet(curator, {
    name: 'Tables',
    licence: 'CC-BY-4.0',
    batchBond: parseOpen('1'),
    description: 'Reservations, asked and confirmed.',
  })
  for (const name of ['ana', 'ben']) {
    const file = new Blob([recordsOf(name, 24)])
    await contribute(await account(url), { datanet, file, label: `Tables of ${name}` })
  }
  await publishRelease(curator, { datanet })
  const { id } = await startFineTune(curator, {
    base: 1,
    datanets: [datanet],
    name: 'Table talk',
    seed: 7,
    hyper: { epochs: 1, rank: 4, alpha: 8, batchSize: 8, maxLength: 128, checkpoints: 2 },
  })
  const job = await watchJob(curator, id)
  const { model } = await registerFineTune(curator, { job, price })
  return { datanet, model, curator }
}

async function account(url: string): Promise<OpenLedger> {
  const ledger = createOpenLedger({ url, account: privateKeyToAccount(generatePrivateKey()) })
  if ((await getStatus(ledger)).faucet) await askFaucet(ledger)
  return ledger
}
