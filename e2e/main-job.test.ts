/**
 * The main job as a person does it: real processes, real files, the command line, one daemon that is also killed.
 * The tests are steps of one story and run in order.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestOfCid } from '@openledger/base'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Daemon, holdPort, inClone, node24, openledger, startDaemon } from './harness/daemon.ts'

// Training and measuring take their time on a busy machine.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 })

type Receipt = { id: string; paid: string; price: string; state: string }
type Account = { claimable: string; claimed: string; earned: string; earnedFinal: string; balance: string }
type Verification = { ok: boolean; steps: { id: string; ok: boolean }[]; trust: string[] }

const folder = mkdtempSync(join(tmpdir(), 'openledger-e2e-'))
const home = join(folder, 'home')
const dataDir = join(folder, 'data')
// Epochs are closed when the test says so.
const onDemand = ['--epoch-seconds', '0']
let daemon: Daemon
let receiptId: string
let bundlePath: string

/** The command line with this test's keys and daemon, failing loudly where it should have worked. */
async function ok<T = Record<string, unknown>>(...args: string[]): Promise<T> {
  const run = await openledger([...args, '--json'], { home, url: daemon.url })
  if (run.code !== 0) throw new Error(`openledger ${args.join(' ')} → ${run.code}\n${run.stdout}\n${run.stderr}`)
  return run.json<T>()
}

/** Runs what must fail, and returns its code and exit status. */
async function refused(...args: string[]): Promise<{ code: number | null; error: string | undefined }> {
  const run = await openledger([...args, '--json'], { home, url: daemon.url })
  return { code: run.code, error: run.errorCode() }
}

function recordsOf(path: string, from: number, to: number): string {
  const lines = readFileSync(inClone('demo', 'data', path), 'utf8')
    .trim()
    .split('\n')
  const file = join(folder, `${path.replaceAll('/', '-')}-${from}`)
  writeFileSync(file, `${lines.slice(from, to).join('\n')}\n`)
  return file
}

beforeAll(async () => {
  mkdirSync(home, { recursive: true })
  daemon = await startDaemon({ dataDir, args: onDemand })
})

afterAll(async () => {
  await daemon?.kill()
  rmSync(folder, { recursive: true, force: true })
})

describe('the main job', () => {
  test('the daemon prints one URL, and the page and the chain answer there', async () => {
    const page = await fetch(daemon.url)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toContain('text/html')
    const answer = await fetch(`${daemon.url}/rpc`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId' }),
    })
    expect(await answer.json()).toMatchObject({ result: '0x10ab' })
    expect(await ok('status')).toMatchObject({ chainId: 4267, demo: false })
  })

  test('keys are made, and the faucet funds them', async () => {
    for (const name of ['me', 'ana', 'ben']) {
      await ok('wallet', 'create', name)
      await ok('faucet', '--wallet', name)
      expect(BigInt((await ok<Account>('account', '--wallet', name)).balance)).toBeGreaterThan(0n)
    }
  })

  test('two contributors give files to a Datanet', async () => {
    await ok('datanet', 'create', 'Evenings', '--licence', 'CC-BY-SA-4.0')
    const first = await ok(
      ...['contribute', 'Evenings', recordsOf('leisure/restaurants-1.jsonl', 0, 20), '--licence', 'CC-BY-SA-4.0'],
      ...['--label', 'Tables', '--wallet', 'ana'],
    )
    expect(first).toMatchObject({ count: 20 })
    const second = await ok(
      ...['contribute', 'Evenings', recordsOf('leisure/movies-1.jsonl', 0, 20), '--licence', 'CC-BY-SA-4.0'],
      ...['--label', 'Films', '--wallet', 'ben'],
    )
    expect(second).toMatchObject({ count: 20 })
    expect(await ok('datanet', 'show', 'Evenings')).toMatchObject({ batches: 2, records: 40 })
  })

  test('a release is published and a model is trained from it', async () => {
    await ok('release', 'Evenings')
    const model = await ok(
      'fine-tune',
      '--datanet',
      'Evenings',
      '--name',
      'Evening guide',
      '--epochs',
      '2',
      '--checkpoints',
      '1',
    )
    expect(model).toMatchObject({ status: 'succeeded' })
    expect(model.model).toBeTypeOf('number')
    const models = await ok<{ items: { name: string; servable: boolean }[] }>('models')
    expect(models.items).toContainEqual(expect.objectContaining({ name: 'Evening guide', servable: true }))
  })

  test('an answer pays its contributors to the last wei', async () => {
    const answer = await ok<{ answer: string; receipt: string; paid: string; lines: { amount: string }[] }>(
      ...['ask', 'Evening guide', 'Can you find me a place to eat in San Jose?', '--max-tokens', '24'],
    )
    expect(answer.answer.length).toBeGreaterThan(0)
    receiptId = answer.receipt
    const sum = answer.lines.reduce((total, { amount }) => total + BigInt(amount), 0n)
    expect(sum).toBe(BigInt(answer.paid))
    expect(await ok<Receipt>('receipt', receiptId)).toMatchObject({ id: receiptId, state: 'pending' })
  })

  test('the epoch is settled, and a contributor claims what the receipt says', async () => {
    expect(await ok('settle')).toMatchObject({ epoch: { epoch: 1, state: 'final' } })
    // Which of the two the answer owes more is for the attribution to say.
    const [ana, ben] = [
      await ok<Account>('account', '--wallet', 'ana'),
      await ok<Account>('account', '--wallet', 'ben'),
    ]
    const [earner, before] = BigInt(ana.claimable) > BigInt(ben.claimable) ? ['ana', ana] : ['ben', ben]
    expect(BigInt(before.claimable)).toBeGreaterThan(0n)
    expect(await ok('claim', '--wallet', earner)).toMatchObject({ paid: before.claimable })
    const after = await ok<Account>('account', '--wallet', earner)
    expect(after).toMatchObject({ claimable: '0', claimed: before.claimable })
  })

  test('a stranger verifies the receipt from a file alone', async () => {
    bundlePath = join(folder, 'bundle.json')
    await ok('receipt', receiptId, '--out', bundlePath)
    // No daemon is at this address: a check that asked anybody would fail.
    const run = await openledger(['verify', bundlePath, '--json'], { url: 'http://127.0.0.1:9' })
    expect(run.stdout).toContain('"ok": true')
    expect(run.code).toBe(0)
    expect(run.json<Verification>().steps.length).toBeGreaterThan(8)
  })
})

describe('public data that was altered', () => {
  const flipHex = (hex: string) => hex.slice(0, -1) + (hex.at(-1) === '0' ? '1' : '0')
  type Bundle = {
    receiptFile: { receipt: Record<string, string>; weights: string[]; scores: string[]; lines: { amount: string }[] }
    epochReceipts: Bundle['receiptFile'][]
    epochFile: { payouts: { cumulative: string }[] }
    index: { projectionDigest: string }
    chain: { blockHash: string }
  }
  const plusOne = (wei: string) => String(BigInt(wei) + 1n)
  const alterations: Record<string, (bundle: Bundle) => void> = {
    'one wei of a line': bundle => {
      const line = bundle.receiptFile.lines[0]!
      line.amount = plusOne(line.amount)
    },
    'one wei of an account’s earnings': bundle => {
      const payout = bundle.epochFile.payouts[0]!
      payout.cumulative = plusOne(payout.cumulative)
    },
    'one weight': bundle => {
      bundle.receiptFile.weights[0] = plusOne(bundle.receiptFile.weights[0]!)
    },
    'one score': bundle => {
      bundle.receiptFile.scores[0] = plusOne(bundle.receiptFile.scores[0]!)
    },
    'one digit of a root in the receipt': bundle => {
      bundle.receiptFile.receipt.linesRoot = flipHex(bundle.receiptFile.receipt.linesRoot!)
    },
    'one digit of the index’s projection': bundle => {
      bundle.index.projectionDigest = flipHex(bundle.index.projectionDigest)
    },
    'one digit of the block hash': bundle => {
      bundle.chain.blockHash = flipHex(bundle.chain.blockHash)
    },
  }

  test.each(Object.keys(alterations))('%s is found out', async name => {
    const bundle = JSON.parse(readFileSync(bundlePath, 'utf8')) as Bundle
    alterations[name]!(bundle)
    const path = join(folder, 'altered.json')
    writeFileSync(path, JSON.stringify(bundle))
    const run = await openledger(['verify', path, '--json'])
    expect(run.code).toBe(1)
    expect(run.json<Verification>().ok).toBe(false)
  })

  test('a block hash that is not the one you know is found out', async () => {
    const run = await openledger(['verify', bundlePath, '--block', `0x${'ab'.repeat(32)}`, '--json'])
    expect(run.code).toBe(1)
  })
})

describe('a payment channel', () => {
  type Channel = {
    channel: string
    balance: string
    charged: string
    claimed: string
    headroom: string
    answers: number
  }
  const amount = 10n ** 18n
  const asked = ['ask', 'Evening guide', 'A film?', '--max-tokens', '4', '--channel', '--wallet', 'ana']

  test('pays for answers with a signature each, exactly, and its vouchers survive kill -9', async () => {
    expect(await refused(...asked)).toEqual({ code: 1, error: 'client/channel-empty' })
    await ok('channel', 'open', '1', '--wallet', 'ana')
    let charged = 0n
    for (const seed of ['1', '2']) {
      const answer = await ok<{ price: string; paid: string }>(...asked, '--seed', seed)
      expect(answer.paid).toBe(answer.price)
      charged += BigInt(answer.price)
    }
    await daemon.kill()
    daemon = await startDaemon({ dataDir, args: onDemand })
    const status = await ok<Channel>('channel', 'status', '--wallet', 'ana')
    expect(status).toMatchObject({ balance: String(amount), charged: String(charged), claimed: '0', answers: 2 })
    await ok('settle')
    expect(await ok<Channel>('channel', 'status', '--wallet', 'ana')).toMatchObject({ claimed: String(charged) })
    const closed = await ok<{ amount: string }>('channel', 'close', '--wallet', 'ana')
    expect(closed.amount).toBe(String(amount - charged))
  })

  test('is left alone, without the node, only after its delay', async () => {
    await ok('channel', 'open', '1', '--wallet', 'ben')
    expect(await ok('channel', 'close', '--alone', '--wallet', 'ben')).toMatchObject({ amount: String(amount) })
    const early = await refused('channel', 'close', '--alone', '--wallet', 'ben')
    expect(early).toEqual({ code: 1, error: 'client/channel-waits' })
  })
})

describe('kill -9', () => {
  test('receipts, balances and a running job are still there afterwards', async () => {
    const account = await ok<Account>('account', '--wallet', 'ana')
    const receipt = await ok<Receipt>('receipt', receiptId)
    const job = await ok<{ id: string }>(
      ...[
        'fine-tune',
        '--datanet',
        'Evenings',
        '--name',
        'Evening guide 2',
        '--epochs',
        '2',
        '--checkpoints',
        '1',
        '--detach',
      ],
    )
    await daemon.kill()
    daemon = await startDaemon({ dataDir, args: onDemand })
    console.log(`second start: ${(daemon.startedIn / 1000).toFixed(1)} s to the printed URL`)
    expect(await ok<Account>('account', '--wallet', 'ana')).toEqual(account)
    expect(await ok<Receipt>('receipt', receiptId)).toEqual(receipt)
    expect(await ok('jobs', 'watch', job.id)).toMatchObject({ status: 'succeeded' })
  })

  test('a node that an older Node started ends with it', async () => {
    const parent = spawn(node24, [
      '-e',
      `const { spawn } = require('node:child_process')
       const args = [${JSON.stringify(inClone('packages', 'node', 'bin', 'openledger.mjs'))}, 'up', '--port', '0', '--data']
       spawn(process.execPath, [...args, ${JSON.stringify(join(folder, 'child'))}], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })`,
    ])
    await new Promise<void>(resolve => parent.stdout.on('data', text => String(text).includes('is up') && resolve()))
    parent.kill('SIGKILL')
    // Its output closes when nobody of the two holds it any more.
    await once(parent, 'close')
    expect(existsSync(join(folder, 'child', 'node.json'))).toBe(false)
  })

  test('Ctrl-C ends with exit code 0', async () => {
    expect(await daemon.stop()).toBe(0)
    daemon = await startDaemon({ dataDir, args: onDemand })
  })
})

describe('bad input leaves nothing half-done', () => {
  const counts = async () => (await ok<{ counts: Record<string, number> }>('status')).counts
  let before: Record<string, number>
  beforeAll(async () => {
    before = await counts()
  })
  const contribute = (file: string, ...more: string[]) =>
    refused('contribute', 'Evenings', file, '--licence', 'CC-BY-SA-4.0', '--label', 'x', ...more)
  const unchanged = async () => expect(await counts()).toEqual(before)

  test('an empty file', async () => {
    const file = join(folder, 'empty.jsonl')
    writeFileSync(file, '')
    expect(await contribute(file)).toEqual({ code: 1, error: 'client/empty-file' })
    await unchanged()
  })

  test('a file of 2 GB', async () => {
    const file = join(folder, 'huge.jsonl')
    writeFileSync(file, '')
    truncateSync(file, 2 * 1024 ** 3)
    expect(await contribute(file)).toEqual({ code: 1, error: 'client/file-too-large' })
    await unchanged()
  })

  test('invalid UTF-8', async () => {
    const file = join(folder, 'latin1.jsonl')
    writeFileSync(file, Buffer.concat([Buffer.from('{"text":"caf'), Buffer.from([0xe9]), Buffer.from('"}\n')]))
    expect(await contribute(file)).toEqual({ code: 1, error: 'client/invalid-utf8' })
    await unchanged()
  })

  test('a licence id that is none', async () => {
    const none = { code: 1, error: 'client/bad-licence' }
    expect(await refused('datanet', 'create', 'Nope', '--licence', 'not a licence')).toEqual(none)
    const file = recordsOf('leisure/music-2.jsonl', 0, 2)
    expect(await refused('contribute', 'Evenings', file, '--licence', 'not a licence')).toEqual(none)
    await unchanged()
  })

  test('a licence that is not the Datanet’s', async () => {
    const file = recordsOf('leisure/music-2.jsonl', 0, 2)
    expect(await refused('contribute', 'Evenings', file, '--licence', 'MIT')).toEqual({
      code: 1,
      error: 'datanets/licence-mismatch',
    })
    await unchanged()
  })

  test('records that somebody registered before', async () => {
    const file = recordsOf('leisure/restaurants-1.jsonl', 0, 20)
    expect((await contribute(file, '--wallet', 'ben')).error).toBe('client/contribution-refused')
    await unchanged()
  })

  test('an account without funds', async () => {
    await ok('wallet', 'create', 'poor')
    const run = await refused('ask', 'Evening guide', 'Anything?', '--wallet', 'poor')
    expect(run).toEqual({ code: 1, error: 'client/no-funds' })
    await unchanged()
  })

  test('a model that does not exist', async () => {
    expect((await refused('ask', 'Nobody', 'Anything?')).error).toBe('inference/model-not-found')
    await unchanged()
  })

  test('a command that is written wrongly', async () => {
    expect(await refused('ask', 'Evening guide', 'Anything?', '--max-tokens', 'many')).toEqual({
      code: 2,
      error: 'node/bad-argument',
    })
    expect(await refused('ask', 'Evening guide', 'Anything?', '--bogus')).toMatchObject({ code: 2 })
    await unchanged()
  })

  test('a stored object that has rotted', async () => {
    const { items } = (await (await fetch(`${daemon.url}/api/datanets/1/batches`)).json()) as {
      items: { file: string }[]
    }
    const cid = items[0]!.file
    const hex = Buffer.from(digestOfCid(cid)).toString('hex')
    const object = join(dataDir, 'server', 'store', 'objects', hex.slice(0, 2), hex.slice(2))
    const bytes = readFileSync(object)
    const rotten = Buffer.from(bytes)
    rotten[100] = rotten[100]! ^ 1
    writeFileSync(object, rotten)
    const run = await openledger(['fine-tune', '--datanet', 'Evenings', '--name', 'Rotten', '--json'], {
      home,
      url: daemon.url,
    })
    expect(run.code).toBe(1)
    expect(run.json()).toMatchObject({
      error: { code: 'client/job-failed', facts: { reason: 'store/corrupted', cid } },
    })
    const content = await fetch(`${daemon.url}/api/content/${cid}`)
    expect(content.status).toBeGreaterThanOrEqual(400)
    await unchanged()
    writeFileSync(object, bytes)
  })

  test('a port in use', async () => {
    const held = await holdPort()
    const run = await openledger(['up', '--data', join(folder, 'other'), '--port', String(held.port), '--json'])
    expect(run.code).toBe(1)
    expect(run.errorCode()).toBe('node/port-in-use')
    expect(run.stdout).toContain(String(held.port))
    await held.close()
  })

  test('a data folder that another process holds', async () => {
    const run = await openledger(['up', '--data', dataDir, '--port', '0', '--json'])
    expect(run.code).toBe(1)
    expect(run.errorCode()).toBe('node/data-dir-held')
    expect(run.stdout).toContain(String(daemon.pid))
  })
})

describe('the examples run as they are', () => {
  const run = async (name: string) => {
    const child = spawn(node24, [inClone('examples', name, 'run.ts'), daemon.url], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    const [code] = (await once(child, 'close')) as [number | null]
    if (code !== 0) throw new Error(`${name} ended with ${code}:\n${output}`)
    return output
  }

  test('contribute-and-earn', async () => {
    expect(await run('contribute-and-earn')).toMatch(/the (baker|gardener) claimed 0\.\d+ OPEN/)
  })

  test('ask-with-the-openai-client', async () => {
    expect(await run('ask-with-the-openai-client')).toMatch(/receipt 0x[0-9a-f]{64}/)
  })

  test('fine-tune-with-the-openai-client', async () => {
    const output = await run('fine-tune-with-the-openai-client')
    expect(output).toMatch(/Step 2\/\d+: training loss=\d/)
    expect(output).toMatch(/ft:[a-z0-9-]+:[0-9a-f]{6}:workshop:[0-9a-f]{8} learnt from \d+ tokens/)
    expect(output).toMatch(/answer: \S/)
  })

  test('ask-with-x402', async () => {
    const output = await run('ask-with-x402')
    expect(output).toMatch(/exact: .* paid 0\.\d+ OPEN/)
    expect(output.match(/channel: .* paid 0\.\d+ OPEN/g)).toHaveLength(2)
    expect(output).toMatch(/the channel gave back \d+(\.\d+)? OPEN/)
  })

  test('verify-offline', async () => {
    const output = await run('verify-offline')
    expect(output).toContain('\nverified\n')
    expect(output).toContain('not verified, as it should be')
  })
})
