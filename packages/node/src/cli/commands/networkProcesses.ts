import { createLog } from '@openledger/base'
import { readJwtSecret, serveSigner, startBridge } from '@openledger/chain'
import type { Registry } from 'prom-client'
import { untilStopped } from '../../daemon/untilStopped.ts'
import { readGenesis } from '../../genesis/readGenesis.ts'
import { readConsensusAddress } from '../../network/consensusKeys.ts'
import { bridgeMeters, executionMeters } from '../../network/meters.ts'
import { loopback, type Network, networkFiles } from '../../network/Network.ts'
import { openSigner } from '../../network/openSigner.ts'
import { readPassphrase } from '../../network/readPassphrase.ts'
import { processRegistry, serveMetrics } from '../../network/serveMetrics.ts'
import { startExecution } from '../../network/startExecution.ts'
import { command } from '../command.ts'
import { find, folder, haltHeight, passphraseFile, readHaltHeight, validator } from '../networkFolder.ts'

export const execution = command({
  name: 'execution',
  about: 'Run the execution client of one validator (network up does)',
  args: { folder, validator },
  run: async ({ args, terminal }) => {
    const { network, of, files } = find(args)
    const chain = await startExecution({
      dataDir: files.execution,
      genesis: readGenesis(networkFiles(network.folder).genesis),
      port: of.ports.http,
      host: network.listen ?? loopback,
      feeRecipient: of.feeRecipient,
      engine: { port: of.ports.engine, secret: readJwtSecret(files.secret) },
      peers: [
        ...network.peers,
        ...network.validators.flatMap(({ name, ports }) =>
          name === of.name ? [] : [`http://${loopback}:${ports.http}`],
        ),
      ],
      log: createLog({ name: 'chain', level: 'info' }),
    })
    const { metrics } = await serveMeters(network, of.ports.executionMetrics, registry =>
      executionMeters(registry, chain),
    )
    const stop = async () => {
      await metrics.close()
      await chain.close()
    }
    await untilStopped({ note: terminal.note, stop })
    return undefined
  },
})

export const bridge = command({
  name: 'bridge',
  about: 'Run the bridge of one validator between CometBFT and its execution client (network up does)',
  args: { folder, validator, 'halt-height': haltHeight },
  run: async ({ args, terminal }) => {
    const { network, of, files } = find(args)
    const { metrics, meters } = await serveMeters(network, of.ports.bridgeMetrics, bridgeMeters)
    const started = await startBridge({
      address: `unix://${files.socket}`,
      engineUrl: `http://${loopback}:${of.ports.engine}`,
      secret: readJwtSecret(files.secret),
      snapshotEvery: network.snapshotEvery,
      haltHeight: readHaltHeight(args['halt-height']),
      config: readGenesis(networkFiles(network.folder).genesis).config,
      // geth fills a block on a timer of its own; this project's client when it is asked.
      buildTime: of.execution === 'geth' ? 150 : 0,
      // The consensus has been told; the supervisor starts both again.
      onFatal: () => setTimeout(() => process.exit(1), 200),
      observe: ({ call, seconds, failed, proposal, final }) => {
        meters.answered(call, seconds)
        if (failed) meters.failed(call)
        if (proposal !== undefined) meters.proposal(proposal)
        if (final !== undefined) meters.finalised(final)
      },
      log: createLog({ name: 'bridge', level: 'info' }),
    })
    const stop = async () => {
      started.close()
      await metrics.close()
    }
    await untilStopped({ note: terminal.note, stop })
    return undefined
  },
})

export const signer = command({
  name: 'signer',
  about: 'Hold the key of one validator and sign for its consensus (network up does)',
  args: { folder, validator, 'passphrase-file': passphraseFile },
  run: async ({ args, terminal }) => {
    const { network, files } = find(args)
    const locked = readConsensusAddress(files.consensusKey)?.locked
    const passphrase = locked ? readPassphrase(args['passphrase-file']) : undefined
    const opened = await openSigner({ files, chainId: network.consensusId, passphrase })
    const served = serveSigner({
      ...{ path: files.signer, signer: opened.signer },
      log: createLog({ name: 'signer', level: 'info' }),
    })
    process.send?.('ready')
    const stop = async () => {
      served.close()
      opened.close()
    }
    await untilStopped({ note: terminal.note, stop })
    return undefined
  },
})

/** Serves what `fill` puts into a registry of this process, at the address where the network listens. */
async function serveMeters<T>({ listen = loopback }: Network, port: number, fill: (registry: Registry) => T) {
  const registry = processRegistry()
  const meters = fill(registry)
  return { meters, metrics: await serveMetrics({ port, host: listen, registry }) }
}
