import { RLP } from '@ethereumjs/rlp'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeRlp, encodeRlp, integer, type RlpItem, toBigInt } from './rlp.ts'

const { item } = fc.letrec<{ item: RlpItem; bytes: RlpItem; list: RlpItem }>(tie => ({
  bytes: fc.oneof(fc.uint8Array({ maxLength: 3 }), fc.uint8Array({ maxLength: 300 })),
  list: fc.array(tie('item'), { maxLength: 5 }),
  item: fc.oneof({ depthSize: 'small' }, tie('bytes'), tie('list')),
}))

const plain = (value: RlpItem): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value.map(plain)

test('what is encoded is what the reference encodes, and decodes to itself', () => {
  fc.assert(
    fc.property(item, value => {
      const encoded = encodeRlp(value)
      expect(encoded.toString('hex')).toBe(Buffer.from(RLP.encode(value as never)).toString('hex'))
      expect(plain(decodeRlp(encoded))).toEqual(plain(value))
    }),
    { seed: 22, numRuns: 300 },
  )
})

test('lengths around every width of a head round-trip', () => {
  for (const length of [0, 1, 55, 56, 255, 256, 65_535, 65_536, 70_000]) {
    const bytes = Buffer.alloc(length, 0x99)
    expect(encodeRlp(bytes).equals(Buffer.from(RLP.encode(bytes)))).toBe(true)
    expect((decodeRlp(encodeRlp([bytes])) as Uint8Array[])[0]!.length).toBe(length)
  }
})

test('integers have no leading zero byte', () => {
  expect(integer(0n).length).toBe(0)
  expect(integer(255).toString('hex')).toBe('ff')
  expect(integer(256n).toString('hex')).toBe('0100')
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), n => toBigInt(integer(n)) === n),
    { seed: 23 },
  )
})

test('encodings that are cut short, padded or not the shortest are refused', () => {
  for (const hex of ['', 'b8', '83616', 'c3', 'c20161ff', '8161ff', '8100', '817f', 'b801ff', 'b90001ff', 'f801c0']) {
    expect(() => decodeRlp(Buffer.from(hex, 'hex')), hex).toThrow(RangeError)
  }
})
