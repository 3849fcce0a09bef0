import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesToHex, cidOf, sha256, utf8 } from '@openledger/base'
import { releaseManifestSchema, wireBytes } from '@openledger/client'
import { standardTerms } from '@openledger/contracts'
import { zeroAddress, zeroHash } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { openStore, type Store } from '../store/openStore.ts'
import { assertDataShare, assertLicence, assertTrainable, nearestLicences } from './licences.ts'
import { screenText } from './screenText.ts'

const file = cidOf(utf8('a batch file'))

describe('a licence', () => {
  let db: Database
  let close: () => Promise<void>
  let store: Store
  let dir: string
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'openledger-licences-'))
    store = await openStore({ dir })
    ;({ db, close } = await openDatabase())
  })
  afterAll(async () => {
    await close?.()
    await rm(dir, { recursive: true, force: true })
  })
  const at = 1_790_000_000
  /** One release a licence, each of one batch, numbered from 1. */
  const sources = (...licences: string[]) =>
    Promise.all(
      licences.map(async (licence, i) => {
        const id = i + 1
        const batch = { id: 10 * id, contributor: zeroAddress, root: zeroHash, count: 1, file, licence, label: '' }
        const bytes = wireBytes(releaseManifestSchema, { version: 1, datanet: id, batches: [batch] })
        await store.put(bytes)
        return { licence, datanet: id, release: { id: 100 * id, manifest: bytesToHex(sha256(bytes)) } }
      }),
    )
  const train = async (...licences: string[]) => assertTrainable({ db, store, at, sources: await sources(...licences) })

  test('is an SPDX id to the letter; a near one is suggested', async () => {
    expect(await assertLicence(db, 'CC-BY-4.0')).toMatchObject({ attribution: true })
    await expect(assertLicence(db, 'cc-by-4.0')).rejects.toMatchObject({ code: 'datanets/unknown-licence' })
    await expect(assertLicence(db, `0x${'12'.repeat(32)}`)).rejects.toMatchObject({ code: 'datanets/unknown-licence' })
    expect(nearestLicences('CC BY 4')[0]).toBe('CC-BY-4.0')
    expect(nearestLicences('apache2')[0]).toBe('Apache-2.0')
    expect(nearestLicences('mit licence')).toContain('MIT')
  })
  test('that forbids sale, or two that each want the result, cannot be trained on; the batches are named', async () => {
    expect(await train('MIT', 'CC-BY-4.0', 'CC-BY-SA-4.0')).toMatchObject({ shareAlike: true, commercial: true })
    await expect(train('MIT', 'CC-BY-SA-4.0', 'GPL-3.0-only')).rejects.toMatchObject({
      code: 'datanets/licence-conflict',
      facts: {
        licence: 'CC-BY-SA-4.0',
        other: 'GPL-3.0-only',
        reason: 'share-alike',
        datanets: '2, 3',
        releases: '200, 300',
        batches: '20, 30',
      },
    })
    await expect(train('MIT', 'CC-BY-NC-4.0')).rejects.toMatchObject({
      message: 'CC-BY-NC-4.0 forbids selling what is made of the data.',
      facts: { licence: 'CC-BY-NC-4.0', reason: 'commercial', releases: '200', batches: '20' },
    })
  })
  test('asks for its share of an answer, which the policy must pay', () => {
    const terms = { ...standardTerms('MIT'), territory: '0', share: 6000 }
    const model = { licences: ['custom'], terms }
    assertDataShare({ model, dataShare: 6000 })
    assertDataShare({ model: { licences: [], terms: null }, dataShare: 0 })
    expect(() => assertDataShare({ model, dataShare: 5999 })).toThrow(
      expect.objectContaining({
        code: 'datanets/licence-share',
        facts: { licences: 'custom', asked: '6000 bps', paid: '5999 bps' },
      }),
    )
  })
  test('of custom terms is judged by what they say, and by when', async () => {
    const key = `0x${'ab'.repeat(32)}` as const
    const terms = {
      ...{ id: zeroHash, textHash: key, territory: '0', share: 500, expiry: at + 10 },
      ...{ train: true, derive: true, commercial: true, shareAlike: false, attribution: false },
    }
    const origin = { block: 1, transaction: zeroHash, at: 1 }
    await db.insert(t.licences).values({ key, registrant: zeroAddress, terms, ...origin })
    expect(await train('MIT', key)).toMatchObject({ share: 500, expiry: at + 10, attribution: true })
    await expect(assertTrainable({ db, store, at: at + 10, sources: await sources('MIT', key) })).rejects.toMatchObject(
      { facts: { licence: key, reason: 'expired', batches: '20' } },
    )
  })
})

describe('screening', () => {
  // Assembled here, so that no scanner takes them for real ones.
  test.each([
    ['a private key', `-----BEGIN ${'RSA '}PRIVATE KEY-----`],
    ['an AWS access key', `AKIA${'Q'.repeat(16)}`],
    ['a GitHub token', `ghp_${'a1'.repeat(18)}`],
    ['an API key', `sk-proj-${'x9'.repeat(20)}`],
    ['a Slack token', `xoxb-${'1'.repeat(24)}`],
    ['a Hugging Face token', `hf_${'b'.repeat(34)}`],
    ['a wallet’s private key', `private key: 0x${'4f'.repeat(32)}`],
  ])('finds %s', (name, text) => {
    expect(screenText(`Before ${text} after`).secrets).toContain(name)
  })
  test('points out personal data', () => {
    expect(screenText('mail me: a.b@example.co.uk').personal).toEqual(['an e-mail address'])
    expect(screenText('ring (415) 555-0199 please').personal).toEqual(['a phone number'])
    expect(screenText('card 4111 1111 1111 1111 ok').personal).toContain('a card number')
    expect(screenText('card 4111 1111 1111 1112 ok').personal).not.toContain('a card number')
  })
  test('leaves ordinary text alone', () => {
    for (const text of [
      'A table for two at 7:30 on March 14, 2025.',
      'Shall I compare thee to a summer’s day?',
      'sk-learn is a library',
      '東京の天気はどうですか。今日は晴れです。',
    ])
      expect(screenText(text)).toEqual({ secrets: [], personal: [], garbled: false })
  })
  test('sees text that is none', () => {
    expect(screenText('\ufffd\ufffd\ufffd\ufffd abc \ufffd\ufffd').garbled).toBe(true)
    expect(screenText('9831 7714 ||| ==== 0091 8817 /// 77').garbled).toBe(true)
  })
  test('takes no more than a moment for hostile text', () => {
    const before = process.cpuUsage().user
    for (const piece of ['a@', '1 ', '-', 'eyJ', '(12) ', 'private key ', 'word ']) screenText(piece.repeat(16_000))
    // Linear patterns need milliseconds here; a backtracking one would need minutes.
    expect(process.cpuUsage().user - before).toBeLessThan(20_000_000)
  })
})
