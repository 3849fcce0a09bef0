/**
 * The page as a person meets it: a real daemon, a real Chromium, from the first load to “verified” on a receipt.
 * The base model is tiny and random: what it says is noise, but it is paid, attributed, settled and proven all the same.
 * The tests are steps of one story and run in order.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTinyModel } from '@openledger/engine/testing'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, findChromium, launch } from './harness/browser.ts'
import { type Daemon, startDaemon } from './harness/daemon.ts'
import { recordsOf, seed } from './harness/seed.ts'

const chromium = findChromium()
if (chromium === undefined) {
  console.warn(
    'SKIPPED: all browser tests. No Chromium was found: apt-get install chromium, or set OPENLEDGER_CHROMIUM.',
  )
}

describe.skipIf(chromium === undefined)('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openledger-browser-'))
  const question = 'ana: a table in Napa for 2, request 3?'
  const errors: string[] = []
  let daemon: Daemon
  let browser: Browser
  let page: Page
  let seeded: Awaited<ReturnType<typeof seed>>
  let receiptPath: string

  beforeAll(async () => {
    createTinyModel(join(folder, 'model'))
    daemon = await startDaemon({
      dataDir: join(folder, 'data'),
      args: ['--base', join(folder, 'model'), '--epoch-seconds', '0'],
    })
    seeded = await seed(daemon.url)
    browser = await launch(chromium!)
    page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    page.on('pageerror', error => errors.push(error.message))
    page.on('console', message => {
      // A question without payment is answered 402 first: that is how x402 quotes.
      if (message.type() === 'error' && !message.text().includes('402')) errors.push(message.text())
    })
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await daemon?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  test('the price is quoted before anybody has a wallet', async () => {
    await page.goto(daemon.url)
    await page.getByRole('heading', { name: 'Ask, and see who made the answer.' }).waitFor()
    await page.getByText(/up to 0\.0106 OPEN/).waitFor()
    expect(await page.getByRole('button', { name: 'Ask with a trial wallet' }).isDisabled()).toBe(true)
    expect(await page.evaluate(() => localStorage.getItem('openledger.trial-key'))).toBeNull()
  })

  test('one click makes a trial wallet, funds it, pays, streams the answer and brings the receipt', async () => {
    await page.getByLabel('Your question').fill(question)
    await page.getByRole('button', { name: 'Ask with a trial wallet' }).click()
    const slip = page.getByRole('region', { name: 'Receipt in short' })
    await slip.waitFor({ timeout: 90_000 })
    await slip.getByText('Who made this possible').waitFor()
    const answer = page.getByRole('article', { name: question })
    const written = await answer.locator('[aria-live=polite] p').first().textContent()
    expect(written!.trim().length).toBeGreaterThan(0)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await faultsOf(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 860 })
    expect(await page.evaluate(() => localStorage.getItem('openledger.trial-key'))).toMatch(/^0x[0-9a-f]{64}$/)
  })

  test('the serving page shows what was answered, at every width, and has no fault', async () => {
    const here = page.url()
    await page.getByRole('link', { name: 'Serving' }).click()
    await page.getByRole('heading', { name: 'Serving', exact: true }).waitFor()
    const asked = page.getByRole('list', { name: 'Models asked' })
    await asked.getByText('Table talk').waitFor()
    await asked.getByText('1 answer ·').waitFor()
    await page.getByRole('list', { name: 'Backends' }).getByText('this node’s own engine').waitFor()
    await page.getByRole('img', { name: /^Tokens written a second: \d+, now$/ }).waitFor({ timeout: 15_000 })
    expect(await faultsOf(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await faultsOf(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 860 })
    await page.goBack()
    expect(page.url()).toBe(here)
  })

  test('the receipt shows question, contributors and amounts, and claims no proof before there is one', async () => {
    await page.getByRole('link', { name: 'Open the receipt' }).click()
    await page.getByRole('heading', { name: 'Receipt № 1' }).waitFor()
    receiptPath = new URL(page.url()).pathname
    await page.getByText(question).waitFor()
    await page.getByRole('list', { name: 'State: pending' }).waitFor()
    expect(await page.getByRole('button', { name: 'Verify in this browser' }).isDisabled()).toBe(true)
    expect(await page.getByLabel('holds', { exact: true }).count()).toBe(0)
    // What is shown adds up to what is shown, to the last digit that is shown.
    const paid = page.getByRole('region', { name: 'What was paid' })
    const lines = await paid.getByRole('listitem').allTextContents()
    const amounts = await paid
      .getByRole('button', { name: /OPEN in wei/ })
      .evaluateAll(buttons =>
        buttons.map(button => Number(/([\d.]+) OPEN/.exec(button.getAttribute('aria-label')!)![1]!.replace('.', ''))),
      )
    const price = lines.findIndex(line => line.startsWith('Price of this answer'))
    const sum = (some: number[]) => some.reduce((total, units) => total + units, 0)
    expect(lines[0]).toMatch(/^Contributors, together/)
    expect(amounts).toHaveLength(lines.length)
    expect(Math.abs(sum(amounts.slice(0, price)) - amounts[price]!)).toBeLessThan(price)
    expect(sum(amounts.slice(price, -1))).toBe(amounts.at(-1))
  })

  test('the epoch closes, and this browser verifies the receipt', async () => {
    await page.getByRole('button', { name: 'Close the epoch now' }).click()
    const verify = page.getByRole('button', { name: 'Verify in this browser' })
    await expect.poll(() => verify.isEnabled(), { timeout: 60_000 }).toBe(true)
    await verify.click()
    await page.getByText('Verified by this browser').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Show the steps' }).click()
    await page.getByText('The payment was split by the policy, to the last wei').waitFor()
    await page.getByText('What this does not show').waitFor()
    expect(await page.getByLabel('does not hold').count()).toBe(0)
  })

  test('a tick is not remembered: after a reload nothing is verified', async () => {
    await page.reload()
    await page.getByRole('button', { name: 'Verify in this browser' }).waitFor()
    expect(await page.getByText('Verified by this browser').count()).toBe(0)
    expect(await page.getByLabel('holds', { exact: true }).count()).toBe(0)
  })

  test('public data with one wei altered is refused, and the page says which step failed', async () => {
    await page.route('**/bundle', async route => {
      const response = await route.fetch()
      const bundle = (await response.json()) as { receiptFile: { lines: { amount: string }[] } }
      const [line] = bundle.receiptFile.lines
      line!.amount = String(BigInt(line!.amount) + 1n)
      await route.fulfill({ response, json: bundle })
    })
    await page.getByRole('button', { name: 'Verify in this browser' }).click()
    await page.getByText('Not verified: the public data contradicts this receipt').waitFor({ timeout: 60_000 })
    expect(await page.getByLabel('does not hold').count()).toBeGreaterThan(0)
    await page.unroute('**/bundle')
  })

  test('a stranger sees the receipt but not the question', async () => {
    const stranger = await browser.newPage()
    await stranger.goto(daemon.url + receiptPath)
    await stranger.getByRole('heading', { name: 'Receipt № 1' }).waitFor()
    await stranger.getByText('The question and the answer are private').waitFor()
    expect(await stranger.getByText(question).count()).toBe(0)
    await stranger.close()
  })

  test('a file of records is checked, signed and on the ledger', async () => {
    await page.goto(`${daemon.url}/datanets/${seeded.datanet}/contribute`)
    await page.locator('input[type=file]').setInputFiles({
      name: 'carol.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from(recordsOf('carol', 12)),
    })
    await page.getByText('12 records', { exact: true }).waitFor()
    await page.getByRole('button', { name: /^Preview their worth/ }).click()
    await page.getByText(/These records would|It cannot be told/).waitFor({ timeout: 60_000 })
    await page.getByText('all 12 records would earn').waitFor()
    await page.getByRole('button', { name: 'Check the records' }).click()
    const agree = page.getByLabel(/These records are mine to give/)
    await agree.waitFor({ timeout: 60_000 })
    expect(await page.getByRole('button', { name: 'Contribute 12 records' }).isDisabled()).toBe(true)
    await agree.check()
    await page.getByRole('button', { name: 'Contribute 12 records' }).click()
    await page.getByRole('heading', { name: '12 records contributed' }).waitFor({ timeout: 60_000 })
  })

  test('broken files are refused with the line that is wrong', async () => {
    await page.goto(`${daemon.url}/datanets/${seeded.datanet}/contribute`)
    const choose = (name: string, buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/jsonl', buffer })
    await choose('broken.jsonl', Buffer.from('{"text":"fine"}\n{"prompt":"no completion"}\n'))
    await page.getByText('Line 2 is not a record.').waitFor()
    await choose('latin1.jsonl', Buffer.from([0x7b, 0xff, 0xfe, 0x0a]))
    await page.getByText('The file is not UTF-8 text.').waitFor()
    await choose('empty.jsonl', Buffer.from(''))
    await page.getByText('The file holds no records.').waitFor()
  })

  const paths = () => [
    '/',
    '/receipts',
    receiptPath,
    '/models',
    `/models/${seeded.model}`,
    '/datanets',
    `/datanets/${seeded.datanet}`,
    `/datanets/${seeded.datanet}/contribute`,
    '/datanets/new',
    '/fine-tune',
    '/ledger',
    '/ledger/epochs/1',
    '/ledger/blocks/1',
    '/account',
    '/nowhere',
  ]

  test.each([
    ['a wide window', { width: 1280, height: 860 }, 'light'],
    ['a phone in the dark', { width: 390, height: 844 }, 'dark'],
  ] as const)('on %s every page names its controls and fits', async (_, viewport, colorScheme) => {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      storageState: await page.context().storageState(),
    })
    const visitor = await context.newPage()
    visitor.on('pageerror', error => errors.push(error.message))
    const faults: Record<string, string[]> = {}
    for (const path of paths()) {
      await visitor.goto(daemon.url + path)
      await visitor.getByRole('heading', { level: 1 }).waitFor()
      await visitor.waitForLoadState('networkidle')
      const found = await faultsOf(visitor)
      if (found.length > 0) faults[path] = found
    }
    await context.close()
    expect(faults).toEqual({})
  })

  test('the palette opens by keyboard and leads to a model', async () => {
    await page.goto(`${daemon.url}/ledger`)
    await page.getByRole('heading', { name: 'Ledger' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder(/Go to a page/).fill('Table talk')
    await page.getByRole('option', { name: 'Table talk' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Table talk' }).waitFor()
  })

  test('nothing went wrong in the console', () => {
    expect(errors).toEqual([])
  })
})
