import type { Hex } from '@openledger/base'
import { type BuiltPayload, connectExecution } from '../bridge/ExecutionClient.ts'
import type { Genesis } from '../Genesis.ts'
import { startChain } from '../startChain.ts'
import { clientsOf, temporaryFolder, testGenesis } from './createTestChain.ts'

/** The secret of tests' Engine APIs. */
export const testSecret = new Uint8Array(32).fill(7)

/** A node on a fresh folder that a test drives by the Engine API. */
export async function createDrivenChain(
  options: { genesis?: Genesis; path?: string; port?: number; httpPort?: number; peers?: string[] } = {},
) {
  const folder = options.path === undefined ? temporaryFolder() : { path: options.path, remove: () => {} }
  const genesis = options.genesis ?? (await testGenesis())
  const chain = await startChain({
    dataDir: folder.path,
    genesis,
    port: options.httpPort ?? 0,
    engine: { secret: testSecret, port: options.port ?? 0 },
    ...(options.peers === undefined ? {} : { peers: options.peers }),
  })
  const engine = connectExecution({ url: chain.engineUrl!, secret: testSecret })
  return {
    chain,
    genesis,
    folder,
    engine,
    ...clientsOf(chain.url),
    close: async () => {
      await chain.close()
      folder.remove()
    },
  }
}

/** A payload that the client builds on `parent`, `seconds` after it. */
export async function buildOn(
  engine: ReturnType<typeof connectExecution>,
  parent: { hash: Hex; timestamp: number },
  { seconds = 1, wait = 0, prevRandao = `0x${'05'.repeat(32)}` as Hex } = {},
): Promise<BuiltPayload> {
  const { payloadId, payloadStatus } = await engine.call<{ payloadId: Hex | null; payloadStatus: unknown }>(
    'engine_forkchoiceUpdatedV3',
    { headBlockHash: parent.hash, safeBlockHash: zero, finalizedBlockHash: zero },
    {
      timestamp: `0x${(parent.timestamp + seconds).toString(16)}`,
      prevRandao,
      suggestedFeeRecipient: `0x${'fe'.repeat(20)}`,
      withdrawals: [],
      parentBeaconBlockRoot: beaconRoot,
    },
  )
  if (payloadId === null) throw new Error(`no payload: ${JSON.stringify(payloadStatus)}`)
  if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
  return engine.payload(payloadId)
}

export const zero: Hex = `0x${'00'.repeat(32)}`
export const beaconRoot: Hex = `0x${'09'.repeat(32)}`
