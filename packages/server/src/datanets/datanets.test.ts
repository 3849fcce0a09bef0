import { describe, expect, test } from 'vitest'
import { assertLicence, assertTrainable, nearestLicences } from './licences.ts'
import { screenText } from './screenText.ts'

describe('a licence', () => {
  test('is an SPDX id to the letter; a near one is suggested', () => {
    expect(() => assertLicence('CC-BY-4.0')).not.toThrow()
    expect(() => assertLicence('cc-by-4.0')).toThrow(expect.objectContaining({ code: 'datanets/unknown-licence' }))
    expect(nearestLicences('CC BY 4')[0]).toBe('CC-BY-4.0')
    expect(nearestLicences('apache2')[0]).toBe('Apache-2.0')
    expect(nearestLicences('mit licence')).toContain('MIT')
  })
  test('that forbids sale, or two that each want the result, cannot be trained on', () => {
    expect(() => assertTrainable(['MIT', 'CC-BY-4.0', 'CC-BY-SA-4.0'])).not.toThrow()
    expect(() => assertTrainable(['CC-BY-SA-4.0', 'GPL-3.0-only'])).toThrow(
      expect.objectContaining({ code: 'datanets/licence-conflict', facts: { licences: 'CC-BY-SA-4.0, GPL-3.0-only' } }),
    )
    expect(() => assertTrainable(['MIT', 'CC-BY-NC-4.0'])).toThrow(
      expect.objectContaining({ code: 'datanets/licence-conflict' }),
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
