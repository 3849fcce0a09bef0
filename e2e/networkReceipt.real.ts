/**
 * A receipt on a network of validators, down to their signatures, in a browser: two validators, a gateway on them, an
 * answer that is paid and settled there. The page and the public data are saved to a file; then everything is stopped,
 * and a browser that reaches nobody verifies the receipt from the file alone.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTinyModel } from '@openledger/engine/testing'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, launch } from './harness/browser.ts'
import { type Daemon, inClone, node24, openledger, startDaemon } from './harness/daemon.ts'
import { recordPage, replayPage } from './harness/savedPage.ts'
import { seed } from './harness/seed.ts'

const chromium = findChromium()
const cometbft = process.env.COMETBFT
if (chromium === undefined || cometbft === undefined) {
  console.warn(`SKIPPED 3 tests: ${chromium === undefined ? 'no Chromium' : 'CometBFT cannot be had'} here.`)
}

describe.skipIf(chromium === undefined || cometbft === undefined)('a receipt on a network of validators', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openledger-receipt-'))
  const networkFolder = join(folder, 'n')
  const saved = join(folder, 'saved.json')
  const question = 'ana: a table in Napa for 2, request 3?'
  const cli = inClone('packages', 'node', 'bin', 'openledger.mjs')
  let supervisor: ChildProcess
  let daemon: Daemon
  let browser: Browser
  let receiptUrl: string

  beforeAll(async () => {
    const port = String(20_010 + (process.pid % 200) * 50)
    execFileSync(node24, [cli, 'network', 'init', '--folder', networkFolder, '--validators', '2', '--port', port])
    supervisor = spawn(node24, [cli, 'network', 'up', '--folder', networkFolder], { stdio: 'ignore' })
    await live(networkFolder)
    createTinyModel(join(folder, 'model'))
    daemon = await startDaemon({
      dataDir: join(folder, 'data'),
      args: ['--network', networkFolder, '--base', join(folder, 'model'), '--epoch-seconds', '0'],
    })
    await seed(daemon.url)
    browser = await launch(chromium!)
  }, 600_000)

  afterAll(async () => {
    await browser?.close()
    await daemon?.kill()
    await stop(supervisor)
    rmSync(folder, { recursive: true, force: true })
  })

  test('an answer is paid and settled there, and the page names the validators who signed', async () => {
    const page = await browser.newPage()
    await page.goto(daemon.url)
    await page.getByLabel('Your question').fill(question)
    await page.getByRole('button', { name: 'Ask with a trial wallet' }).click()
    await page.getByRole('region', { name: 'Receipt in short' }).waitFor({ timeout: 120_000 })
    await page.getByRole('link', { name: 'Open the receipt' }).click()
    await page.getByRole('heading', { name: 'Receipt № 1' }).waitFor()
    receiptUrl = page.url()
    await page.getByRole('button', { name: 'Close the epoch now' }).click()
    const verify = page.getByRole('button', { name: 'Verify in this browser' })
    await expect.poll(() => verify.isEnabled(), { timeout: 120_000 }).toBe(true)
    await page.close()
    // What is saved is what a stranger loads, who knows the receipt's address and nothing else.
    const stranger = await browser.newPage()
    const recorded = recordPage(stranger)
    await stranger.goto(receiptUrl)
    await stranger.getByRole('button', { name: 'Verify in this browser' }).click()
    await stranger.getByText('Verified by this browser').waitFor({ timeout: 60_000 })
    await stranger.getByRole('button', { name: 'Show the steps' }).click()
    await stranger.getByText('signed by 2 of 2 validators (100 % of the power)').waitFor()
    await recorded.save(saved)
    await stranger.close()
  })

  test('with everything stopped, a browser verifies it from the saved file, down to the signatures', async () => {
    await daemon.kill()
    await stop(supervisor)
    await expect(fetch(daemon.url)).rejects.toThrow()
    // A context of its own: nothing is remembered from before.
    const page = await browser.newPage()
    await replayPage(page, saved)
    await page.goto(receiptUrl)
    await page.getByRole('button', { name: 'Verify in this browser' }).click().catch(told(page))
    await page.getByText('Verified by this browser').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Show the steps' }).click()
    await page.getByText('signed by 2 of 2 validators (100 % of the power)').waitFor()
    expect(await page.getByLabel('does not hold').count()).toBe(0)
    await page.close()
  })

  test('one byte of a signature altered in the saved file is refused, and the page says which step failed', async () => {
    const page = await browser.newPage()
    await replayPage(page, saved, (url, body) => (url.endsWith('/bundle') ? spoilSignature(body) : body))
    await page.goto(receiptUrl)
    await page.getByRole('button', { name: 'Verify in this browser' }).click().catch(told(page))
    await page.getByLabel('does not hold').first().waitFor({ timeout: 60_000 })
    expect(await page.getByText('Verified by this browser').count()).toBe(0)
    await page.close()
  })
})

/** Public data in which one bit of the first signature under the last header is another. */
function spoilSignature(body: Buffer): Buffer {
  type Signed = { signed_header: { commit: { signatures: { signature: string }[] } } }
  const bundle = JSON.parse(body.toString('utf8')) as { chain: { finality: { blocks: Signed[] } } }
  const [first] = bundle.chain.finality.blocks.at(-1)!.signed_header.commit.signatures
  const bytes = Buffer.from(first!.signature, 'base64')
  bytes[10]! ^= 1
  first!.signature = bytes.toString('base64')
  return Buffer.from(JSON.stringify(bundle))
}

/** Says what the page shows where it does not show what it should. */
function told(page: Page) {
  return async (error: unknown) => {
    throw new Error(`${(error as Error).message}\n${await page.locator('body').textContent()}`)
  }
}

/** Waits until the network has made its first blocks. */
async function live(folder: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { stdout } = await openledger(['network', 'status', '--folder', folder, '--json'])
    const { validators } = JSON.parse(stdout) as { validators: { block: { number: number } | null }[] }
    if (validators.every(({ block }) => (block?.number ?? 0) >= 2)) return
    await new Promise(done => setTimeout(done, 1_000))
  }
  throw new Error('The network did not become live.')
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
