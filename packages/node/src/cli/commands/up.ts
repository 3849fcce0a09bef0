import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defaultMeasures } from '@openledger/attribution'
import { BaseError, createLog, parseOpen } from '@openledger/base'
import { mostMembers } from '@openledger/client'
import { defaultSocketLimits } from '@openledger/server'
import { startNode } from '../../daemon/startNode.ts'
import { untilStopped } from '../../daemon/untilStopped.ts'
import { loadDemo } from '../../demo/Demo.ts'
import { seedDemo } from '../../demo/seedDemo.ts'
import { cloneRoot, dataFolder, defaultDataPath } from '../../folder/DataFolder.ts'
import { openKeyring } from '../../keys/Keyring.ts'
import { type Network, ownHost, readNetwork } from '../../network/Network.ts'
import { asBaseError } from '../../terminal/Terminal.ts'
import { choice, command, wholeNumber } from '../command.ts'
import { readBackends } from '../readBackends.ts'

export const up = command({
  name: 'up',
  about: 'Run a node: chain, services, gateway and web app in one process and one folder',
  args: {
    data: {
      type: 'string',
      description: 'Data folder (or OPENLEDGER_DATA; default: the clone’s .openledger)',
      valueHint: 'folder',
    },
    network: {
      type: 'string',
      description:
        'Folder of a network of validators that runs on this machine (openledger network), instead of an own chain',
      valueHint: 'folder',
    },
    port: { type: 'string', description: 'Port of the gateway; 0 takes any free one', default: '4267', valueHint: 'n' },
    host: { type: 'string', description: 'Address to listen at', default: '127.0.0.1', valueHint: 'host' },
    base: { type: 'string', description: 'Folder of the base model (default: models/base)', valueHint: 'folder' },
    demo: { type: 'boolean', description: 'Fill a fresh network with the demo' },
    'epoch-seconds': {
      type: 'string',
      description: 'How often an epoch is closed; 0: only when somebody asks',
      default: '30',
      valueHint: 'n',
    },
    'training-price': {
      type: 'string',
      description: 'OPEN that training costs here for each token; 0: free of charge',
      default: '0',
      valueHint: 'amount',
    },
    backend: {
      type: 'string',
      description:
        'Server that answers too, as vllm=http://host:port,model=base,adapters=folder; several with spaces between',
      valueHint: 'backend',
    },
    backends: { type: 'string', description: 'File that describes such servers (docs/BACKENDS.md)', valueHint: 'file' },
    weights: {
      type: 'string',
      description: 'Weights that answers are computed with: float32, int8 or int4; receipts say which',
      default: 'float32',
      valueHint: 'precision',
    },
    device: {
      type: 'string',
      description: 'What computes answers: cpu, or webgpu for a GPU (docs/WEBGPU.md); training stays on the processor',
      default: 'cpu',
      valueHint: 'device',
    },
    rows: { type: 'string', description: 'Answers that are written at once', default: '32', valueHint: 'n' },
    positions: {
      type: 'string',
      description: 'The longest prompt and answer together, in tokens (default: the model’s longest, up to 8192)',
      valueHint: 'n',
    },
    'serving-memory': {
      type: 'string',
      description: 'MiB for keys, values and adapters together (default: a quarter of what is free, up to 2048)',
      valueHint: 'n',
    },
    waiting: {
      type: 'string',
      description: 'Questions that may wait; the next one is refused with 429',
      default: '1024',
      valueHint: 'n',
    },
    'attribute-one-in': {
      type: 'string',
      description: 'Under load attribute one answer in so many, drawn so that nobody loses by it; 1: every answer',
      default: '1',
      valueHint: 'n',
    },
    'attribute-within': {
      type: 'string',
      description: 'Seconds that an answer’s receipt may wait for that draw',
      default: '1',
      valueHint: 'n',
    },
    'audit-subsets': {
      type: 'string',
      description: 'Random halves of the contributors that an audit retrains a model on',
      default: '8',
      valueHint: 'n',
    },
    'audit-leave-out': {
      type: 'string',
      description: 'Contributors that an audit leaves out one at a time, a training each; 0: none',
      default: String(defaultMeasures.leaveOut),
      valueHint: 'n',
    },
    'audit-brittleness': {
      type: 'string',
      description: 'Questions whose top records an audit takes out: a training each, and two more; 0: none',
      default: String(defaultMeasures.brittle),
      valueHint: 'n',
    },
    'audit-mislabels': {
      type: 'boolean',
      description: 'Whether an audit plants wrong answers and looks for them: one training',
      default: defaultMeasures.mislabels,
    },
    'drain-seconds': {
      type: 'string',
      description: 'How long answers under way may take once the node is told to stop',
      default: '30',
      valueHint: 'n',
    },
    connections: {
      type: 'string',
      description: 'Most open connections; 0: as many as come',
      default: String(defaultSocketLimits.connections),
      valueHint: 'n',
    },
    'connections-per-address': {
      type: 'string',
      description: 'Most open connections of one address; 0: as many as come (behind a proxy)',
      default: String(defaultSocketLimits.connectionsPerAddress),
      valueHint: 'n',
    },
    verbose: { type: 'boolean', description: 'Show what happens inside' },
  },
  run: async ({ args, terminal }) => {
    const started = Date.now()
    const network = args.network === undefined ? undefined : gatewayOf(readNetwork(args.network))
    const folder = dataFolder(args.network ?? args.data ?? defaultDataPath())
    const keys = openKeyring(folder.keys)
    const log = createLog({ name: 'node', level: args.verbose ? 'debug' : 'warn', json: terminal.json })
    const port = wholeNumber(args.port, { name: '--port', max: 65_535 })
    const epochSeconds = wholeNumber(args['epoch-seconds'], { name: '--epoch-seconds', max: 86_400 })
    const weights = choice('--weights', args.weights, { float32: 'float32', int8: 'int8', int4: 'int4' } as const)
    const device = choice('--device', args.device, { cpu: 'cpu', webgpu: 'webgpu' } as const)
    const serving = readServing(args)
    const drainSeconds = wholeNumber(args['drain-seconds'], { name: '--drain-seconds', max: 86_400 })
    const connections = wholeNumber(args.connections, { name: '--connections', max: 1_000_000 })
    const connectionsPerAddress = wholeNumber(args['connections-per-address'], {
      name: '--connections-per-address',
      max: 1_000_000,
    })
    const webDir = join(cloneRoot, 'packages', 'web', 'dist')
    const fresh = !existsSync(folder.genesis)
    terminal.note(fresh ? `Making a new network in ${folder.root} …` : `Going on with ${folder.root} …`)
    const demo = args.demo ? loadDemo({ folder: join(cloneRoot, 'demo'), keys }) : undefined
    const node = await startNode({
      folder,
      keys,
      port,
      host: args.host,
      modelDir: args.base ?? join(cloneRoot, 'models', 'base'),
      webDir: existsSync(join(webDir, 'index.html')) ? webDir : undefined,
      network,
      epochSeconds: epochSeconds === 0 ? null : epochSeconds,
      demo,
      training: { tokenPrice: parseOpen(args['training-price']), leastPrice: 0n },
      backends: await readBackends({ file: args.backends, described: args.backend }),
      ...{ weights, device, serving },
      sampling: {
        most: wholeNumber(args['attribute-one-in'], { name: '--attribute-one-in', min: 1, max: mostMembers }),
        patience: wholeNumber(args['attribute-within'], { name: '--attribute-within', max: 60 }),
      },
      audits: {
        subsets: wholeNumber(args['audit-subsets'], { name: '--audit-subsets', min: 2, max: 1024 }),
        measures: {
          leaveOut: wholeNumber(args['audit-leave-out'], { name: '--audit-leave-out', max: 1024 }),
          brittle: wholeNumber(args['audit-brittleness'], { name: '--audit-brittleness', max: 16 }),
          mislabels: args['audit-mislabels'],
        },
      },
      drainSeconds,
      sockets: { connections, connectionsPerAddress },
      log,
    })
    terminal.result({ url: node.url, data: folder.root, pid: process.pid }, () =>
      welcome({ url: node.url, seconds: (Date.now() - started) / 1000, demo: demo !== undefined, fresh }),
    )
    const stop = new AbortController()
    const seeding = demo
      ? seedDemo({ url: node.url, base: node.base, demo, keys, terminal, signal: stop.signal }).catch(error => {
          if (stop.signal.aborted) return
          terminal.note('The demo could not be finished; the network works without it. The next start tries again.')
          terminal.error(asBaseError(error))
        })
      : Promise.resolve()
    await untilStopped({
      note: terminal.note,
      stop: async () => {
        stop.abort(new BaseError('The node is stopping.', { code: 'node/stopping' }))
        await node.close()
        await seeding
      },
    })
    terminal.note('Stopped. The next start goes on from here.')
    return undefined
  },
})

/** How the engine serves, as the options say; what they leave out is its own to choose. */
function readServing(
  args: Record<'rows' | 'waiting', string> & { positions?: string | undefined; 'serving-memory'?: string | undefined },
) {
  const { rows, waiting, positions, 'serving-memory': memory } = args
  return {
    rows: wholeNumber(rows, { name: '--rows', min: 1, max: 1024 }),
    maxWaiting: wholeNumber(waiting, { name: '--waiting', max: 1_000_000 }),
    ...(positions !== undefined && { positions: wholeNumber(positions, { name: '--positions', min: 2 }) }),
    ...(memory !== undefined && { bytes: wholeNumber(memory, { name: '--serving-memory', min: 1 }) * 2 ** 20 }),
  }
}

function welcome({
  url,
  seconds,
  demo,
  fresh,
}: {
  url: string
  seconds: number
  demo: boolean
  fresh: boolean
}): string {
  const next = demo
    ? [
        `Open ${url} and ask “Evening guide” for a table${fresh ? '; it is trained first, a few minutes, on the page and below' : ''}.`,
        'Look at a receipt: who was behind the answer, what each was paid, and whether it verifies.',
        'Do it with your own files: docs/GETTING-STARTED.md, or npx openledger --help',
      ]
    : [
        'npx openledger wallet create && npx openledger faucet',
        'npx openledger datanet create "My town" --licence CC-BY-4.0',
        'npx openledger --help, or docs/GETTING-STARTED.md',
      ]
  return [
    '',
    `  OpenLedger is up after ${seconds.toFixed(1)} s:  ${url}`,
    '',
    '  Next:',
    ...next.map((text, i) => `    ${i + 1}. ${text}`),
    '',
    '  Ctrl-C stops it; nothing is lost.',
    '',
  ].join('\n')
}

/** The first validator is the one that this node trusts. */
function gatewayOf(network: Network) {
  const { validators, consensusId } = network
  const { http, consensus } = validators[0]!.ports
  const local = (port: number) => `http://${ownHost(network)}:${port}`
  return { rpc: local(http), validators: { url: local(consensus), chainId: consensusId } }
}
