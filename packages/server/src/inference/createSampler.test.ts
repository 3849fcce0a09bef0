import { bytesToHex, type Hex, keccak256, utf8 } from '@openledger/base'
import { drawMember, isLaterSeed } from '@openledger/client'
import { expect, test } from 'vitest'
import { createSampler } from './createSampler.ts'

const digest = (text: string): Hex => bytesToHex(keccak256(utf8(text)))
/** An answer whose query vector says which one it is, and that counts how often it was asked for it. */
const answer = (n: number, computed: number[] = []) => ({
  member: { payer: `0x${String(n).padStart(40, '0')}` as const, request: digest(`request ${n}`), price: 5n },
  query: async () => {
    computed.push(n)
    return { query: Int8Array.of(n) }
  },
})

test('every answer is paid by its own gradient where nothing else is written, and where sampling is off', async () => {
  const idle = createSampler({ most: 8, isWriting: () => false })
  expect(await idle.attribute('a', answer(1))).toEqual({ query: Int8Array.of(1) })
  const off = createSampler({ isWriting: () => true })
  expect(await Promise.all([off.attribute('a', answer(1)), off.attribute('a', answer(2))])).toEqual([
    { query: Int8Array.of(1) },
    { query: Int8Array.of(2) },
  ])
  expect(off.offer()).toBeUndefined()
})

test('a full block costs one gradient, whose draw everybody can repeat from what was quoted', async () => {
  const computed: number[] = []
  const sampler = createSampler({ most: 4, isWriting: () => true })
  const quoted = sampler.offer()!
  const found = await Promise.all([1, 2, 3, 4].map(n => sampler.attribute('a', answer(n, computed))))
  expect(computed).toHaveLength(1)
  const { members, seed, anchor, turn } = found[0]!.block!
  expect(members.map(({ request }) => request)).toEqual([1, 2, 3, 4].map(n => answer(n).member.request))
  expect(computed[0]).toBe(1 + drawMember({ seed, members }))
  expect(found.map(({ query, block }) => [query[0], block!.place])).toEqual([0, 1, 2, 3].map(i => [computed[0], i]))
  expect([anchor, turn]).toEqual([quoted.anchor, 1])
  expect(isLaterSeed({ seed, steps: turn - quoted.turn, earlier: quoted.seed })).toBe(true)
  expect(sampler.offer()).toEqual({ most: 4, anchor, turn: 1, seed })
})

test('answers of different groups never pay each other', async () => {
  const sampler = createSampler({ most: 2, isWriting: () => true })
  const found = await Promise.all([1, 2, 3, 4].map(n => sampler.attribute(n % 2 === 0 ? 'even' : 'odd', answer(n))))
  expect(found.map(({ query }) => query[0]! % 2)).toEqual([1, 0, 1, 0])
})

test('a block closes when the last answer is written, and when its first one has waited long enough', async () => {
  let writing = true
  let call = () => {}
  const sampler = createSampler({
    most: 8,
    patience: 3,
    isWriting: () => writing,
    after: (later, milliseconds) => {
      expect(milliseconds).toBe(3000)
      call = later
    },
  })
  const waited = [sampler.attribute('a', answer(1)), sampler.attribute('a', answer(2))]
  call()
  expect((await Promise.all(waited)).map(({ block }) => block!.members.length)).toEqual([2, 2])
  const first = sampler.attribute('a', answer(3))
  const other = sampler.attribute('b', answer(4))
  writing = false
  const last = sampler.attribute('a', answer(5))
  expect((await Promise.all([first, last])).map(({ block }) => block!.members.length)).toEqual([2, 2])
  expect(await other).toEqual({ query: Int8Array.of(4) })
  // Time that runs out after a block has gone does not touch the next one.
  writing = true
  let settled = false
  void sampler.attribute('a', answer(6)).then(() => {
    settled = true
  })
  const stale = call
  writing = false
  await sampler.attribute('a', answer(7))
  expect(settled).toBe(true)
  stale()
})

test('where the drawn gradient fails, no answer of the block is paid by anything else', async () => {
  const sampler = createSampler({ most: 2, isWriting: () => true })
  const broken = { ...answer(1), query: () => Promise.reject(new Error('no gradient')) }
  const other = { ...answer(2), query: () => Promise.reject(new Error('no gradient')) }
  const results = await Promise.allSettled([sampler.attribute('a', broken), sampler.attribute('a', other)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('a block larger than a receipt can hold is refused', () => {
  expect(() => createSampler({ most: 257, isWriting: () => false })).toThrow(
    expect.objectContaining({ code: 'inference/bad-sampling' }),
  )
})
