import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AuditMeasures } from '@openledger/attribution'
import { type Address, BaseError, type Hex, type Log } from '@openledger/base'
import { startChain } from '@openledger/chain'
import { addresses, modelsAbi } from '@openledger/contracts'
import type { ServedKind } from '@openledger/engine'
import {
  type BackendsConfig,
  createServices,
  drain,
  type SocketLimits,
  startServer,
  startTracing,
} from '@openledger/server'
import { type Backend, findGpu } from '@openledger/tensor'
import type { Abi } from 'viem'
import type { DataFolder } from '../folder/DataFolder.ts'
import { holdDataFolder } from '../folder/holdDataFolder.ts'
import { loadGenesis } from '../genesis/loadGenesis.ts'
import { hasCurrentContracts } from '../genesis/makeGenesis.ts'
import type { Keyring } from '../keys/Keyring.ts'
import { forwardRpc } from './forwardRpc.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** A whole node in this process. */
export type RunningNode = {
  /** What to open in a browser. */
  url: string
  /** Model id of the base model. */
  base: number
  /**
   * Takes no new work, lets what is under way finish within `drainSeconds`, ends the rest with receipts for what was
   * delivered, keeps jobs for later, closes everything, frees the folder.
   */
  close: () => Promise<void>
}

/**
 * Composes a node: takes the data folder, starts the chain, opens the services over it, and listens for the gateway,
 * the web app and JSON-RPC on one port. On a fresh folder it makes keys and genesis first and registers the base model.
 *
 * Throws `node/data-dir-held`, `node/port-in-use`, `tensor/no-gpu` and `tensor/gpu-failed` before anything is loaded, and what
 * the rooms throw; then nothing is left running.
 *
 * @example
 * const node = await startNode({ folder, keys, port: 4267, modelDir: 'models/base', log })
 * await node.close()
 */
export async function startNode({
  folder,
  keys,
  host = '127.0.0.1',
  port,
  modelDir,
  webDir,
  network,
  epochSeconds,
  demo,
  training,
  backends,
  weights,
  device,
  serving,
  sampling,
  audits,
  drainSeconds = 30,
  sockets,
  log,
}: startNode.Options): Promise<RunningNode> {
  const held = holdDataFolder(folder)
  const opened: (() => Promise<void> | void)[] = [held.release]
  const close = async () => {
    for (const shut of opened.splice(0).reverse()) await shut()
  }
  try {
    // Known before anything is made: a port that is taken should cost a second, not a start.
    await assertPortFree(host, port)
    if (device === 'webgpu') log.info('answers are computed on a GPU', { ...(await findGpu()) })
    const tracing = await startTracing({ version })
    opened.push(() => tracing?.close())
    const genesis = await loadGenesis({ folder, keys })
    if (!hasCurrentContracts(genesis)) {
      log.warn('this data folder keeps the contracts of its genesis; what needs newer ones is refused', {
        genesis: folder.genesis,
        hint: 'A new data folder begins with the contracts of this version: openledger up --data FOLDER',
      })
    }
    const chain = network ? undefined : await startChain({ dataDir: folder.chain, genesis, log: log.child('chain') })
    opened.push(() => chain?.close())
    const chainUrl = network?.rpc ?? chain!.url
    const lower = (name: string) => keys.ensure(name).address.toLowerCase() as Address
    const services = await createServices({
      dataDir: folder.server,
      chainUrl,
      ...(network && { validators: network.validators }),
      modelDir,
      webDir,
      version,
      keys: { operator: secret(keys, 'operator'), faucet: secret(keys, 'faucet'), keys: secret(keys, 'prepaid') },
      names: { [lower('operator')]: 'This node', [addresses.treasury]: 'Treasury', [lower('faucet')]: 'Faucet' },
      ...(epochSeconds === undefined ? {} : { epochSeconds }),
      ...(demo ? { demo } : {}),
      ...(training ? { training } : {}),
      ...{ weights, backend: device },
      ...(serving ? { serving } : {}),
      ...(sampling ? { sampling } : {}),
      ...(audits ? { factory: { audits } } : {}),
      ...(backends ? { backends } : {}),
      log: log.child('server'),
    })
    opened.push(() => services.close())
    const base = (await services.baseModel()) ?? (await registerBase(services, secret(keys, 'operator')))
    await giveToTreasury(services, {
      model: base,
      key: secret(keys, 'operator'),
      owner: keys.account('operator').address,
    })
    const server = await startServer({
      ...{ gateway: services.gateway, rpc: chain ?? forwardRpc({ url: chainUrl }), host, port, limits: sockets },
      onCutOff: services.operations.meters.cutOff,
      log: log.child('http'),
    })
    services.operations.attach(server)
    opened.push(async () => {
      await drain({ gate: services.operations.gate, server, seconds: drainSeconds, log: log.child('drain') })
      await server.close()
    })
    const url = `http://${host === '127.0.0.1' ? 'localhost' : new URL(server.url).hostname}:${server.port}`
    held.announce(url)
    return { url, base, close }
  } catch (error) {
    await close()
    if (BaseError.is(error, 'server/port-in-use')) throw portInUse(host, port, error)
    throw error
  }
}

export declare namespace startNode {
  type Options = {
    folder: DataFolder
    keys: Keyring
    host?: string
    /** 0 takes any free port. */
    port: number
    /** Folder of the base model. */
    modelDir: string
    /** Folder of the built web app. */
    webDir?: string | undefined
    /** The execution client and the consensus of a validator that this node trusts; a chain of its own unless told. */
    network?: { rpc: string; validators: { url: string; chainId: string } } | undefined
    /** Seconds between two epochs; null: only on demand. */
    epochSeconds?: number | null | undefined
    /** Accounts of the demo and the names that they go by. */
    demo?: { accounts: readonly string[]; names: Readonly<Record<string, string>> } | undefined
    /** What training costs here; free unless told. */
    training?: { tokenPrice: bigint; leastPrice: bigint } | undefined
    /** Servers that answer too. */
    backends?: BackendsConfig | undefined
    /** Precision of the weights that answers are computed with; float32 unless told. */
    weights?: ServedKind | undefined
    /** What computes answers: the processor unless told. */
    device?: Backend | undefined
    /** Answers at once, the longest of them, the memory that they take together, and how many may wait. */
    serving?: { rows?: number; positions?: number; bytes?: number; maxWaiting?: number } | undefined
    /** How many answers may be paid by the weights of one that is drawn, and the seconds that they wait for it. */
    sampling?: { most: number; patience: number } | undefined
    /** Halves that an audit retrains, and what it measures beside. */
    audits?: { subsets: number; measures: AuditMeasures } | undefined
    /** How long requests under way may take once the node is asked to stop. */
    drainSeconds?: number | undefined
    /** What one caller may do to the listening socket. */
    sockets?: Partial<SocketLimits> | undefined
    log: Log
  }
}

/** Registers the base model, whose owner is the operator until it gives it away. */
async function registerBase({ ledger, engines, baseModel }: Services, key: Hex): Promise<number> {
  await ledger.sender(key).send({
    address: addresses.models,
    abi: modelsAbi as Abi,
    functionName: 'registerBase',
    args: ['OpenLedger base', engines.serving.model.digest, `0x${'00'.repeat(32)}`],
  })
  const registered = await baseModel()
  if (registered !== undefined) return registered
  throw new BaseError('The base model was registered but is not in the index.', { code: 'node/base-not-indexed' })
}

/** What the base earns as a parent belongs to everybody: the Treasury owns it. Does nothing where that is done. */
async function giveToTreasury(
  { ledger }: Services,
  { model, key, owner }: { model: number; key: Hex; owner: Address },
): Promise<void> {
  const call = { address: addresses.models, abi: modelsAbi as Abi } as const
  const holder = await ledger.client.readContract({ ...call, functionName: 'ownerOf', args: [BigInt(model)] })
  if (holder !== owner) return
  const args = [owner, addresses.treasury, BigInt(model)]
  await ledger.sender(key).send({ ...call, functionName: 'transferFrom', args })
}

type Services = Awaited<ReturnType<typeof createServices>>

function secret(keys: Keyring, name: string): Hex {
  keys.ensure(name)
  return keys.reveal(name)
}

async function assertPortFree(host: string, port: number): Promise<void> {
  if (port === 0) return
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'EADDRINUSE' ? portInUse(host, port, cause) : cannotListen(host, port, cause)),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function portInUse(host: string, port: number, cause: unknown): BaseError {
  return new BaseError(`Port ${port} is in use.`, {
    code: 'node/port-in-use',
    facts: { host, port },
    hint: `Stop what listens there, or choose another port: --port ${port === 65535 ? 4267 : port + 1}`,
    cause,
  })
}

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): BaseError {
  return new BaseError('The node cannot listen there.', {
    code: 'node/cannot-listen',
    facts: { host, port, reason: cause.code ?? cause.message },
    hint: 'Choose another host with --host, or another port with --port.',
    cause,
  })
}
