import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allRights, type KeyRights } from '@openledger/client'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Journal, openJournal } from '../journal/openJournal.ts'
import type { ApiKey } from '../journal/rows.ts'
import { createKeys } from './createKeys.ts'
import { createLimits } from './limits.ts'

let dir: string
let journal: Journal
let clock: number
const path = () => join(dir, 'ledger.sqlite')
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openledger-keys-'))
  journal = await openJournal({ path: path() })
  // The first second of a minute and of a day.
  clock = 86_400 * 20_000
})
afterEach(async () => {
  journal.close()
  await rm(dir, { recursive: true, force: true })
})

const now = () => clock
const open = () => ({
  keys: createKeys({ journal, keySecret: new Uint8Array(32).fill(7), now }),
  limits: createLimits({ journal, now }),
})
const make = (rights: Partial<KeyRights> = {}, parent?: ApiKey) => {
  const { keys } = open()
  const { secret, key } = keys.draw({ name: 'k', limit: 0n, parent, rights: { ...allRights, ...rights } })
  journal.keys.add(key)
  return { secret, key: keys.find(secret) }
}
const model = { id: 2n, slug: 'talk' }
const wanted = (tokens: number, quote = 0n) => ({ model, tokens, quote })
const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return (error as { code: string }).code
  }
  return undefined
}

describe('a key', () => {
  test('made under another pays from its wallet, and owns nothing', () => {
    const { keys } = open()
    const root = make()
    const sub = make({}, root.key)
    expect(sub.key.address).toBe(root.key.address)
    expect(keys.walletOf(sub.key).address).toBe(keys.walletOf(root.key).address)
    expect(keys.owner(root.secret).hash).toBe(root.key.hash)
    expect(codeOf(() => keys.owner(sub.secret))).toBe('inference/key-not-owner')
    expect(keys.list(root.key).map(({ hash }) => hash)).toEqual([root.key.hash, sub.key.hash])
    expect(journal.keys.ofAddress(root.key.address)?.hash).toBe(root.key.hash)
    const stranger = make()
    expect(codeOf(() => keys.get(stranger.key, keys.describe(sub.key).id))).toBe('inference/no-such-key')
    expect(keys.get(root.key, keys.describe(sub.key).id).hash).toBe(sub.key.hash)
  })
  test('is good until it expires or is revoked, or until that befalls the one above it', () => {
    const { keys } = open()
    const root = make({ expiresAt: clock + 100 })
    const sub = make({ expiresAt: clock + 10 }, root.key)
    const sibling = make({}, root.key)
    clock += 10
    expect(codeOf(() => keys.find(sub.secret))).toBe('inference/key-expired')
    expect(keys.find(sibling.secret).hash).toBe(sibling.key.hash)
    clock += 90
    expect(codeOf(() => keys.find(sibling.secret))).toBe('inference/key-expired')
    journal.keys.update(root.key.hash, { label: 'k', rights: allRights })
    expect(keys.find(sibling.secret).hash).toBe(sibling.key.hash)
    journal.keys.revoke(root.key.hash)
    for (const { secret } of [root, sibling]) expect(codeOf(() => keys.find(secret))).toBe('inference/unknown-key')
  })
  test('from before keys had rights may everything', async () => {
    journal.close()
    const { DatabaseSync } = await import('node:sqlite')
    const sqlite = new DatabaseSync(path())
    sqlite.exec(
      `insert into api_keys (hash, prefix, label, address, spend_limit, created_at) values ('0xaa', 'sk-ol-1', 'old', '0xbb', '5', 1)`,
    )
    sqlite.close()
    journal = await openJournal({ path: path() })
    expect(journal.keys.get('0xaa')).toMatchObject({ label: 'old', parent: null, rights: allRights })
    expect(open().limits.admit(journal.keys.get('0xaa')!, wanted(1_000_000, 10n ** 30n))).toBeUndefined()
  })
})

describe('limits', () => {
  test('name the models that a key may ask', () => {
    const { limits } = open()
    const { key } = make({ models: [3] })
    expect(codeOf(() => limits.admit(key, wanted(1)))).toBe('inference/key-model')
    expect(codeOf(() => limits.admit(key, { ...wanted(1), model: { id: 3n, slug: 'x' } }))).toBeUndefined()
  })
  test('of a minute hold at the worst case, then at what it came to, and begin anew', () => {
    const { limits } = open()
    const { key } = make({ tokensPerMinute: 100, requestsPerMinute: 3 })
    const first = limits.admit(key, wanted(80))
    expect(codeOf(() => limits.admit(key, wanted(21)))).toBe('inference/key-quota')
    expect(limits.headersOf(key)).toMatchObject({
      'x-ratelimit-limit-tokens': '100',
      'x-ratelimit-remaining-tokens': '20',
      'x-ratelimit-remaining-requests': '2',
      'x-ratelimit-reset-requests': '60s',
    })
    limits.settle(first, { tokens: 10, spent: 0n })
    limits.settle(limits.admit(key, wanted(90)), { tokens: 1, spent: 0n })
    limits.settle(limits.admit(key, wanted(1)), { tokens: 1, spent: 0n })
    expect(codeOf(() => limits.admit(key, wanted(1)))).toBe('inference/key-quota')
    clock += 60
    const late = limits.admit(key, wanted(100))
    expect(late).toBeDefined()
    // What is settled after its minute does not touch the next one.
    clock += 60
    limits.settle(late, { tokens: 1, spent: 0n })
    expect(codeOf(() => limits.admit(key, wanted(100)))).toBeUndefined()
  })
  test('say that no waiting helps a request beyond them by itself', () => {
    const { key } = make({ tokensPerDay: 10 })
    try {
      open().limits.admit(key, wanted(11))
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'inference/key-quota', facts: { never: 'true', kind: 'tokens' } })
    }
  })
  test('of money hold for an answer, a day and at all', () => {
    const { limits } = open()
    const { key } = make({ budgetPerAnswer: 10n, budgetPerDay: 15n, budget: 25n })
    expect(codeOf(() => limits.admit(key, wanted(1, 11n)))).toBe('inference/key-budget')
    const hold = limits.admit(key, wanted(1, 10n))
    expect(codeOf(() => limits.admit(key, wanted(1, 6n)))).toBe('inference/key-budget')
    limits.settle(hold, { tokens: 1, spent: 7n })
    limits.settle(limits.admit(key, wanted(1, 8n)), { tokens: 1, spent: 8n })
    expect(codeOf(() => limits.admit(key, wanted(1, 1n)))).toBe('inference/key-budget')
    clock += 86_400
    limits.settle(limits.admit(key, wanted(1, 10n)), { tokens: 1, spent: 10n })
    expect(codeOf(() => limits.admit(key, wanted(1, 1n)))).toBe('inference/key-budget')
  })
  test('are counted on disk, and what a killed process held is let go', async () => {
    const { key } = make({ tokensPerDay: 100 })
    const { limits } = open()
    limits.settle(limits.admit(key, wanted(60)), { tokens: 30, spent: 2n })
    limits.admit(key, wanted(70, 5n))
    journal.close()
    journal = await openJournal({ path: path() })
    expect(journal.keys.usesAt(key.hash, clock).day).toEqual({ requests: 2, tokens: 100, spent: 7n })
    journal.keys.releaseAll()
    expect(journal.keys.usesAt(key.hash, clock).day).toEqual({ requests: 2, tokens: 30, spent: 2n })
  })
  test('are never exceeded, whatever is asked at once and however it ends', () => {
    const answers = fc.array(
      fc.record({
        tokens: fc.integer({ min: 1, max: 60 }),
        used: fc.double({ min: 0, max: 1, noNaN: true }),
        settles: fc.integer({ min: 0, max: 5 }),
        later: fc.integer({ min: 0, max: 40 }),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(answers, asked => {
        const { limits } = open()
        const { key } = make({ tokensPerMinute: 100, budget: 500n })
        const open_: { hold: ReturnType<typeof limits.admit>; tokens: number }[] = []
        const byMinute = new Map<number, number>()
        let spent = 0n
        const settle = (index: number) => {
          const [one] = open_.splice(index, 1)
          if (!one) return
          limits.settle(one.hold, { tokens: one.tokens, spent: BigInt(one.tokens) })
          const minute = Math.floor(one.hold!.at / 60)
          byMinute.set(minute, (byMinute.get(minute) ?? 0) + one.tokens)
          spent += BigInt(one.tokens)
        }
        for (const { tokens, used, settles, later } of asked) {
          clock += later
          try {
            const hold = limits.admit(key, wanted(tokens, BigInt(tokens)))
            open_.push({ hold, tokens: Math.floor(tokens * used) })
          } catch {
            // Refused: nothing may have been counted.
          }
          if (open_.length > 0) settle(settles % open_.length)
        }
        while (open_.length > 0) settle(0)
        expect(spent).toBeLessThanOrEqual(500n)
        for (const tokens of byMinute.values()) expect(tokens).toBeLessThanOrEqual(100)
        expect(journal.keys.usesAt(key.hash, clock).all.spent).toBe(spent)
      }),
      { seed: 7, numRuns: 25 },
    )
  })
})
