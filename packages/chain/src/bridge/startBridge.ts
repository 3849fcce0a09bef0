import type { Hex, Log } from '@openledger/base'
import { createBridge } from './Bridge.ts'
import { connectExecution } from './ExecutionClient.ts'
import { serveAbci } from './serveAbci.ts'

/**
 * Starts the bridge between a CometBFT (0.38, by ABCI) and an execution client (Prague, by the Engine API).
 *
 * It waits for the execution client, then listens. `onFatal` hears of what it cannot answer: stop the process then,
 * and let the supervisor start it and the consensus again.
 *
 * @throws BaseError `chain/engine-unreachable`, `chain/engine-unauthorised`, `chain/abci-cannot-listen`.
 *
 * @example
 * await startBridge({
 *   address: 'unix:///run/openledger/abci.sock', engineUrl: 'http://127.0.0.1:8551', secret, feeRecipient,
 *   buildTime: 0, onFatal: () => process.exit(1),
 * })
 */
export async function startBridge({
  address,
  engineUrl,
  secret,
  feeRecipient,
  buildTime,
  patience = 60_000,
  onFatal,
  log,
}: startBridge.Options): Promise<{ close: () => void }> {
  const client = connectExecution({ url: engineUrl, secret })
  const until = Date.now() + patience
  let told = ''
  for (;;) {
    try {
      const { number, hash } = await client.head()
      log?.info('the execution client answers', { number, hash })
      break
    } catch (error) {
      if (Date.now() > until) throw error
      const { code } = error as { code?: string }
      if (code !== undefined && code !== told) log?.warn('the execution client does not answer yet', { error })
      told = code ?? told
      await new Promise(resolve => setTimeout(resolve, 250))
    }
  }
  return serveAbci({ address, answer: createBridge({ client, feeRecipient, buildTime, log }), onFatal, log })
}

export declare namespace startBridge {
  type Options = {
    /** Where CometBFT finds the bridge: `unix://PATH` or `tcp://HOST:PORT`. */
    address: string
    engineUrl: string
    secret: Uint8Array
    /** Who receives the tips of blocks that this validator proposes. */
    feeRecipient: Hex
    /** Milliseconds that the execution client gets to fill a block; 0 for one that fills it when it is asked. */
    buildTime: number
    /** Milliseconds that the execution client may take to start. */
    patience?: number
    onFatal: (error: Error) => void
    log?: Log | undefined
  }
}
