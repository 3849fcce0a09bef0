import { parseOpen } from '@openledger/base'
import {
  contribute,
  createDatanet,
  publishRelease,
  registerFineTune,
  startFineTune,
  watchJob,
} from '@openledger/client'
import { recordsOf } from './recordsOf.ts'
import type { TestNetwork } from './startTestNetwork.ts'

export const testPrices = { base: parseOpen('0.001'), token: parseOpen('0.0001') }

/** A fine-tune that answers for money, called “Talk”: from ten records each of the contributors named. */
export async function trainTestModel(network: TestNetwork, contributors: readonly string[]): Promise<void> {
  const curator = await network.as('curator')
  const { datanet } = await createDatanet(curator, { name: 'Tables', licence: 'CC-BY-4.0' })
  for (const name of contributors)
    await contribute(await network.as(name), { datanet, file: recordsOf(name, 10), label: name })
  await publishRelease(curator, { datanet })
  const job = await startFineTune(curator, {
    base: 1,
    datanets: [datanet],
    name: 'Talk',
    seed: 3,
    hyper: { epochs: 1, rank: 2, alpha: 4, checkpoints: 1 },
  })
  await registerFineTune(curator, { job: await watchJob(curator, job.id), price: testPrices })
}
