/**
 * The main job on a network of validators: keys under a passphrase, a gateway beside them, a model that is trained and
 * asked, and a receipt that is checked offline down to the validators' signatures. Steps of one story, in order.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Daemon, inClone, node24, openledger, startDaemon } from './harness/daemon.ts'

const runnable = process.env.COMETBFT !== undefined
if (!runnable) console.warn('SKIPPED the gateway’s tests on a network: CometBFT cannot be had here.')

const folder = mkdtempSync(join(tmpdir(), 'olgw-'))
const network = join(folder, 'net')
const home = join(folder, 'home')
const passphrase = join(folder, 'passphrase')
const port = 30_000 + (process.pid % 100) * 20
let supervisor: ChildProcess | undefined
let daemon: Daemon | undefined

type Validator = { name: string; power: string; height: number | null; signed: boolean }
type NetworkView = { height: number; blockTime: number; finality: { signers: number }; validators: Validator[] }

/** The command line with this test's keys, failing loudly where it should have worked. */
async function ok<T = Record<string, unknown>>(...args: string[]): Promise<T> {
  const run = await openledger([...args, '--json'], { home, ...(daemon && { url: daemon.url }), timeout: 400_000 })
  if (run.code !== 0) throw new Error(`openledger ${args.join(' ')} → ${run.code}\n${run.stdout}\n${run.stderr}`)
  return run.json<T>()
}

function startNetwork(): void {
  const cli = inClone('packages', 'node', 'bin', 'openledger.mjs')
  supervisor = spawn(node24, [cli, 'network', 'up', '--folder', network, '--passphrase-file', passphrase], {
    stdio: 'ignore',
  })
}

async function stopNetwork(): Promise<void> {
  if (supervisor === undefined || supervisor.exitCode !== null) return
  const gone = once(supervisor, 'exit')
  supervisor.kill('SIGTERM')
  await gone
}

async function health(): Promise<{ ok: boolean; wrong: string[]; block: { number: number } | null }> {
  return (await fetch(`http://127.0.0.1:${port + 8}/health`)).json() as never
}

async function untilWell(): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const found = await health().catch(() => undefined)
    if (found?.ok) return
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  throw new Error('The network did not become well.')
}

beforeAll(async () => {
  if (!runnable) return
  mkdirSync(home, { recursive: true })
  writeFileSync(passphrase, 'a passphrase of this test\n')
  await ok(
    'network',
    'init',
    '--folder',
    network,
    '--validators',
    '2',
    '--port',
    String(port),
    '--passphrase-file',
    passphrase,
  )
  startNetwork()
  await untilWell()
  daemon = await startDaemon({ dataDir: join(folder, 'unused'), args: ['--network', network, '--epoch-seconds', '0'] })
})

afterAll(async () => {
  await daemon?.kill()
  await stopNetwork()
  rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(!runnable)('a gateway on a network', () => {
  let bundle: string

  test('no secret of a consensus key lies on the disk in the open', () => {
    const key = readFileSync(join(network, 'v0', 'consensus-key.json'), 'utf8')
    expect(key).toContain('"scrypt"')
    expect(key).not.toContain('priv_key')
    // What CometBFT makes for itself there is a key that it never uses.
    const own = join(network, 'v0', 'consensus', 'config', 'priv_validator_key.json')
    if (existsSync(own)) expect(readFileSync(own, 'utf8')).not.toContain('Secp256k1')
  })

  test('a model is trained from what two people gave, and answers', async () => {
    for (const name of ['me', 'ana', 'ben']) {
      await ok('wallet', 'create', name)
      await ok('faucet', '--wallet', name)
    }
    await ok('datanet', 'create', 'Evenings', '--licence', 'CC-BY-SA-4.0')
    for (const [name, file] of [
      ['ana', 'leisure/restaurants-1.jsonl'],
      ['ben', 'leisure/movies-1.jsonl'],
    ] as const) {
      const lines = readFileSync(inClone('demo', 'data', file), 'utf8')
        .trim()
        .split('\n')
      const path = join(folder, `${name}.jsonl`)
      writeFileSync(path, `${lines.slice(0, 12).join('\n')}\n`)
      await ok('contribute', 'Evenings', path, '--licence', 'CC-BY-SA-4.0', '--label', name, '--wallet', name)
    }
    await ok('release', 'Evenings')
    const model = await ok(
      ...['fine-tune', '--datanet', 'Evenings', '--name', 'Evening guide', '--epochs', '1', '--checkpoints', '1'],
    )
    expect(model).toMatchObject({ status: 'succeeded' })
    const answer = await ok<{ receipt: string; paid: string; lines: { amount: string }[] }>(
      ...['ask', 'Evening guide', 'Can you find me a place to eat in San Jose?', '--max-tokens', '12'],
    )
    expect(answer.lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(BigInt(answer.paid))
    expect(await ok('settle')).toMatchObject({ epoch: { epoch: 1, state: 'final' } })
    bundle = join(folder, 'bundle.json')
    await ok('receipt', answer.receipt, '--out', bundle)
  })

  test('the receipt verifies offline, down to the signatures of the validators', async () => {
    const run = await openledger(['verify', bundle, '--json'], { url: 'http://127.0.0.1:9' })
    expect(run.stdout).toContain('"ok": true')
    expect(run.stdout).toMatch(/signed by 2 of 2 validators/)
  })

  test('the gateway shows who the validators are and who signed the last block', async () => {
    const response = await fetch(`${daemon!.url}/api/network`)
    expect(response.status).toBe(200)
    const view = (await response.json()) as NetworkView
    expect(view.height).toBeGreaterThan(5)
    expect(view.finality.signers).toBe(2)
    expect(view.validators).toHaveLength(2)
    // 10,000 OPEN stand behind each.
    for (const validator of view.validators) expect(validator).toMatchObject({ power: '10000', signed: true })
  })

  test('network and gateway are stopped and started, and what was there is there', async () => {
    const before = (await health()).block!.number
    expect(await daemon!.stop()).toBe(0)
    await stopNetwork()
    startNetwork()
    await untilWell()
    expect((await health()).block!.number).toBeGreaterThanOrEqual(before)
    daemon = await startDaemon({
      dataDir: join(folder, 'unused'),
      args: ['--network', network, '--epoch-seconds', '0'],
    })
    const models = await ok<{ items: { name: string }[] }>('models')
    expect(models.items).toContainEqual(expect.objectContaining({ name: 'Evening guide' }))
  })
})
