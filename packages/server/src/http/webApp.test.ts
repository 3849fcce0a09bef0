import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webApp } from './webApp.ts'

let dir: string
let app: Hono
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openledger-web-'))
  await writeFile(join(dir, 'secret.txt'), 'outside')
  await mkdir(join(dir, 'web', 'assets'), { recursive: true })
  await writeFile(join(dir, 'web', 'index.html'), '<!doctype html>')
  await writeFile(join(dir, 'web', 'assets', 'index-Ab12Cd34.js'), 'export {}')
  const serve = webApp({ dir: join(dir, 'web') })
  app = new Hono().notFound(async context => (await serve(context)) ?? context.text('none', 404))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

test('serves the app on every page, its hashed files for ever', async () => {
  for (const path of ['/', '/receipts/0x12', '/models/2']) {
    const page = await app.request(path)
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html>'])
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  }
  const script = await app.request('/assets/index-Ab12Cd34.js')
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect(script.headers.get('content-type')).toContain('text/javascript')
})

test('never leaves its folder, and misses what is missing', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/none.js', '/%00', '/%ff']) {
    const answer = await app.request(path)
    expect(await answer.text()).not.toBe('outside')
  }
  expect((await app.request('/assets/none.js')).status).toBe(404)
  expect((await app.request('/', { method: 'POST' })).status).toBe(404)
})
