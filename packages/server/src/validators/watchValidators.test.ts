import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { lightBlockSchema, toWire } from '@openledger/client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { simulateValidators } from '../../../client/src/testing/simulateValidators.ts'
import { watchValidators } from './watchValidators.ts'

const simulated = simulateValidators({ count: 4 })
const { chainId } = simulated.rule

/** What the consensus is asked, and what it says: its height, and who signs a block. */
let height = 40
let signersAt: (height: number) => number[] = () => [0, 1, 2, 3]
let asked: string[] = []

const server = createServer(({ url = '' }, response) => {
  asked.push(url)
  const { pathname, searchParams } = new URL(url, 'http://consensus')
  const at = Number(searchParams.get('height'))
  const block = () => toWire(lightBlockSchema, simulated.block(BigInt(at), { signers: signersAt(at) }))
  const results: Record<string, () => unknown> = {
    '/status': () => ({ sync_info: { latest_block_height: String(height), catching_up: false } }),
    '/net_info': () => ({ n_peers: '3' }),
    '/commit': () => ({ signed_header: block().signed_header }),
    '/validators': () => ({ validators: block().validators, total: '4' }),
  }
  response.end(JSON.stringify({ result: results[pathname]?.() }))
})
let url: string

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  height = 40
  signersAt = () => [0, 1, 2, 3]
  asked = []
})

test('who signed and who missed is counted over the last blocks', async () => {
  signersAt = at => (at >= 39 ? [0, 1, 2] : [0, 1, 2, 3])
  const view = await watchValidators({ url, chainId }).view()
  expect(view).toMatchObject({ height: 40, blockTime: 1, peers: 3, finality: { signers: 3, validators: 4 } })
  expect(view.final?.number).toBe(39)
  expect(view.blocks).toHaveLength(30)
  expect(view.blocks.map(({ signers }) => signers).slice(0, 3)).toEqual([3, 3, 4])
  const absent = view.validators.filter(({ signed }) => !signed)
  expect(absent).toHaveLength(1)
  expect(absent[0]).toMatchObject({ missed: 2, of: 30, power: 100n })
  expect(view.validators.filter(({ proposer }) => proposer)).toHaveLength(1)
})

test('what was seen is not asked for again', async () => {
  const watch = watchValidators({ url, chainId })
  await watch.view()
  const first = asked.length
  await watch.view()
  expect(asked.length).toBe(first)
  await new Promise(resolve => setTimeout(resolve, 600))
  height = 42
  expect((await watch.view()).height).toBe(42)
  expect(asked.slice(first).sort()).toEqual(
    [
      ...['/net_info', '/status'],
      ...[41, 42].flatMap(at => [`/commit?height=${at}`, `/validators?height=${at}&per_page=100&page=1`]),
    ].sort(),
  )
})

test('a block that too few signed, or of another chain, is not shown', async () => {
  signersAt = () => [0, 1]
  await expect(watchValidators({ url, chainId }).view()).rejects.toMatchObject({ code: 'client/light-refused' })
  signersAt = () => [0, 1, 2, 3]
  await expect(watchValidators({ url, chainId: 'other' }).view()).rejects.toMatchObject({
    code: 'client/light-refused',
  })
})

test('a validator that is gone is said to be gone', async () => {
  await expect(watchValidators({ url: 'http://127.0.0.1:9', chainId }).view()).rejects.toMatchObject({
    code: 'server/validators-unreachable',
  })
})
