import { describe, expect, it } from 'vitest'
import { buildIndex } from '../buildIndex.ts'
import { productSource, scaledCheckpoint } from '../testing/productSource.ts'
import { rootOfIndex } from './Index.ts'
import { projectionDigest } from './projectionFile.ts'
import { proveContributor, provePlace, proveRow, verifyContributor, verifyPlace, verifyRow } from './proofs.ts'

const account = (n: number) => `0x${n.toString(16).padStart(40, '0')}` as const
const toy = productSource({ inputs: 6, outputs: 4, shapes: [[3, 8], [8, 3]], seed: 2 }) // biome-ignore format: one line
const built = await buildIndex({
  engine: toy.source,
  checkpoints: [scaledCheckpoint(1, 1), scaledCheckpoint(2, 0.5)],
  samples: toy.samples,
  owners: toy.samples.map((_, r) => r % 3),
  accounts: [1, 2, 3].map(account),
  seed: 5,
  k: 64,
})
const { index, records, projection, projectionFile: file } = built
const digest = projectionDigest(file)

describe('a contributor', () => {
  it('is shown under the index root alone, and no other is', () => {
    const root = rootOfIndex(index)
    for (const place of [0, 1, 2]) {
      const shown = proveContributor(index, place)
      expect(verifyContributor(root, shown)).toBe(true)
      const { contributor, proof } = shown
      expect(verifyContributor(root, { ...shown, contributor: { ...contributor, account: account(9) } })).toBe(false)
      expect(verifyContributor(root, { ...shown, contributor: { ...contributor, records: 1 } })).toBe(false)
      expect(
        verifyContributor(root, { ...shown, contributor: { ...contributor, vector: contributor.vector.with(3, 5) } }),
      ).toBe(false)
      expect(verifyContributor(root, { ...shown, projectionDigest: new Uint8Array(32) })).toBe(false)
      expect(verifyContributor(root, { ...shown, proof: { ...proof, index: (place + 1) % 3 } })).toBe(false)
      expect(verifyContributor(root, { ...shown, proof: { ...proof, count: 4 } })).toBe(false)
      expect(verifyContributor(root, { ...shown, proof: { ...proof, siblings: proof.siblings.slice(1) } })).toBe(false)
    }
  })
})

describe('a row', () => {
  it('is shown under the projection’s digest: a contributor’s with its numbers, a group’s with its planes', () => {
    const { values, valueScales, planes } = projection.checkpoints[0]!
    const contributor = verifyRow(digest, proveRow({ projection, file, row: 1 }))!
    expect(contributor.row).toBe(1)
    const scales = contributor.bytes.slice(0, 8)
    expect(new Float32Array(scales.buffer)).toEqual(valueScales.slice(2, 4))
    expect(new Int8Array(contributor.bytes.slice(8, 56).buffer)).toEqual(values.slice(48, 96))
    const group = verifyRow(digest, proveRow({ projection, file, row: 3 + 5 }))!
    const stride = planes.length / projection.groups
    expect(Uint8Array.from(group.bytes.subarray(4, 4 + stride))).toEqual(planes.slice(5 * stride, 6 * stride))
  })

  it('is not shown once a byte of it, its place or the head is altered', () => {
    const shown = proveRow({ projection, file, row: 4 })
    expect(verifyRow(digest, shown)).toBeDefined()
    for (const at of [0, 9, shown.bytes.length - 1]) {
      expect(
        verifyRow(digest, { ...shown, bytes: Uint8Array.from(shown.bytes, (byte, j) => (j === at ? byte ^ 1 : byte)) }),
      ).toBeUndefined()
    }
    expect(verifyRow(digest, { ...shown, proof: { ...shown.proof, index: shown.proof.index - 1 } })).toBeUndefined()
    expect(verifyRow(digest, { ...shown, head: shown.head.with(40, shown.head[40]! ^ 1) })).toBeUndefined()
    // The balance of a checkpoint is a leaf too, and no row.
    expect(verifyRow(digest, { ...shown, proof: { ...shown.proof, index: 0 } })).toBeUndefined()
  })

  it('that is not there has no proof', () => {
    for (const row of [-1, 27, 1.5]) {
      expect(() => proveRow({ projection, file, row })).toThrow(
        expect.objectContaining({ code: 'attribution/no-such-place' }),
      )
    }
    expect(() => proveContributor(index, 3)).toThrow(expect.objectContaining({ code: 'attribution/no-such-place' }))
  })
})

describe('a record’s place', () => {
  it('is shown under the projection’s digest, for the number of records that the release says', () => {
    const committed = { projectionDigest: digest, records: 24 }
    for (const record of [0, 7, 23]) {
      const shown = provePlace({ records, file, record })
      expect(shown).toMatchObject({ owner: record % 3, proof: { index: record } })
      expect(verifyPlace(committed, shown)).toBe(true)
      expect(verifyPlace(committed, { ...shown, owner: (shown.owner + 1) % 3 })).toBe(false)
      expect(verifyPlace(committed, { ...shown, group: shown.group + 1 })).toBe(false)
      expect(verifyPlace({ ...committed, records: 25 }, shown)).toBe(false)
    }
    expect(() => provePlace({ records, file, record: 24 })).toThrow(
      expect.objectContaining({ code: 'attribution/no-such-place' }),
    )
  })
})
