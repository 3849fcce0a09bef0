import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BaseError } from './BaseError.ts'
import {
  base64ToBytes,
  bytesToBase64,
  bytesToHex,
  concatBytes,
  equalBytes,
  fromUtf8,
  hexToBytes,
  sameHex,
  utf8,
} from './bytes.ts'
import { createSha256, keccak256, sha256 } from './hash.ts'

const bytes = fc.uint8Array({ maxLength: 300 })
const withCode = (code: string) => expect.objectContaining({ code })

describe('bytes', () => {
  it('survive hex and base64', () => {
    fc.assert(
      fc.property(bytes, value => {
        expect([...hexToBytes(bytesToHex(value))]).toEqual([...value])
        expect([...base64ToBytes(bytesToBase64(value))]).toEqual([...value])
        expect(bytesToBase64(value)).toBe(Buffer.from(value).toString('base64'))
        expect(bytesToHex(value)).toBe(`0x${Buffer.from(value).toString('hex')}`)
      }),
    )
  })

  it('refuse hex that is none', () => {
    for (const bad of ['', '0', '0x0', '0xzz', '00', '0X00', ' 0x00', '0x00\n']) {
      expect(() => hexToBytes(bad as '0x')).toThrow(withCode('base/bad-hex'))
    }
  })

  it('refuse a second spelling in base64', () => {
    for (const bad of ['AB==', 'AA', 'A', 'AA==\n', '*AAA']) {
      expect(() => base64ToBytes(bad)).toThrow(withCode('base/bad-base64'))
    }
  })

  it('compare hex whatever its case, and bytes by value', () => {
    expect(sameHex('0xAb', '0xaB')).toBe(true)
    expect(sameHex('0xab', '0xac')).toBe(false)
    expect(equalBytes(utf8('ab'), concatBytes(utf8('a'), utf8('b')))).toBe(true)
    expect(equalBytes(utf8('ab'), utf8('a'))).toBe(false)
  })

  it('read as text only where they are UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fromUtf8(utf8(text))).toBe(text)
      }),
    )
    expect(fromUtf8(utf8('\ufeffa'))).toBe('\ufeffa')
    for (const bad of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0xaf]]) {
      expect(() => fromUtf8(Uint8Array.from(bad))).toThrow(withCode('base/invalid-utf8'))
    }
  })
})

describe('hashes', () => {
  it('give the published values', () => {
    expect(bytesToHex(keccak256(utf8('')))).toBe('0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470')
    expect(bytesToHex(sha256(utf8('abc')))).toBe('0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('come out the same in pieces', () => {
    fc.assert(
      fc.property(fc.array(bytes), parts => {
        const hash = createSha256()
        for (const part of parts) hash.update(part)
        expect(hash.digest()).toEqual(sha256(concatBytes(...parts)))
      }),
    )
  })
})

describe('BaseError', () => {
  const error = new BaseError('No.', { code: 'base/no', facts: { n: 3n, ok: false }, hint: 'Try.', cause: 'secret' })

  it('travels as JSON without stack and cause', () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      message: 'No.',
      code: 'base/no',
      facts: { n: '3', ok: 'false' },
      hint: 'Try.',
    })
    expect(BaseError.fromJSON(error.toJSON()).toJSON()).toEqual(error.toJSON())
    expect(error.cause).toBe('secret')
  })

  it('is known by its code', () => {
    expect(BaseError.is(error, 'base/no')).toBe(true)
    expect(BaseError.is(error, 'base/yes')).toBe(false)
    expect(BaseError.is(new Error('No.'))).toBe(false)
  })
})
