import { BaseError, canonicalJson, fromUtf8, utf8 } from '@openledger/base'
import { z } from 'zod'

const evidenceKinds = ['same', 'near', 'within', 'patchwork', 'simhash', 'gradient'] as const

/**
 * Why a record counts as a copy of an earlier one: `same` words, `near` (most of what is rare in both is in both), `within`
 * (one holds the other), `patchwork` (put together of others' sentences), `simhash` (signatures of what is rare nearly
 * coincide), `gradient` (it teaches the same).
 */
export type EvidenceKind = (typeof evidenceKinds)[number]

/** A record that earns nothing by itself, the earlier record that it is a copy of, and how alike they are in thousandths. */
export type Copy = { record: number; of: number; kind: EvidenceKind; permille: number }

/** The copies among a model's training records; places are those of the training order. */
export type Clusters = {
  version: 1
  /** Number of records. */
  records: number
  /** Ascending by record. What a copy is a copy of is never a copy itself. */
  copies: Copy[]
}

const place = z
  .int()
  .min(0)
  .max(2 ** 31)
const schema = z.object({
  version: z.literal(1),
  records: place,
  copies: z.array(z.tuple([place, place, z.enum(evidenceKinds), z.int().min(0).max(1000)])),
})

/** The evidence as one public file: canonical JSON, a copy as `[record, of, kind, thousandths]`. */
export function encodeClusters({ version, records, copies }: Clusters): Uint8Array {
  const rows = copies.map(({ record, of, kind, permille }) => [record, of, kind, permille])
  return utf8(canonicalJson({ version, records, copies: rows }))
}

/** Reads an evidence file. Throws `attribution/bad-file` where it is damaged or says what cannot be. */
export function decodeClusters(bytes: Uint8Array): Clusters {
  try {
    const { version, records, copies } = schema.parse(JSON.parse(fromUtf8(bytes)))
    const copied = new Set(copies.map(([record]) => record))
    for (const [i, [record, of]] of copies.entries()) {
      const isOrdered = i === 0 || copies[i - 1]![0] < record
      if (!isOrdered || record >= records || of >= records || record === of || copied.has(of))
        throw new Error(`record ${record} cannot be a copy of record ${of}`)
    }
    return {
      ...{ version, records },
      copies: copies.map(([record, of, kind, permille]) => ({ record, of, kind, permille })),
    }
  } catch (cause) {
    throw new BaseError('This is not a readable file of clusters.', {
      code: 'attribution/bad-file',
      facts: { bytes: bytes.length },
      hint: 'Fetch the file again by its content hash.',
      cause,
    })
  }
}

/** The records that are paid for, in order: those that are no copies. */
export function originals({ records, copies }: Clusters): number[] {
  const copied = new Set(copies.map(({ record }) => record))
  return Array.from({ length: records }, (_, r) => r).filter(r => !copied.has(r))
}
