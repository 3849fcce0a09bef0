import type { RecordIndex } from '../index/Index.ts'
import { groupSizes } from '../index/planIndex.ts'
import { type Projection, parameters, signPlane } from '../influence/Projection.ts'
import type { ClusterEvidence } from './ClusterEvidence.ts'
import { type Signature, signatureEvidence } from './signatureEvidence.ts'

/**
 * Gradient cosine: records whose preconditioned gradients point the same way teach the same, in whatever words. The signs
 * of a record's row, which the projection holds at every checkpoint, are its signature: rows were evened out by `balance`
 * and mapped at random before their signs were taken, so that every direction has a say. A record that shares its row with
 * others (k had no room), or has none, is like nobody.
 *
 * @param least equal signs of 1,000 from which two records are copies
 */
export function gradientEvidence({ projection, records, least = 800 }: gradientEvidence.Options): ClusterEvidence {
  const sizes = groupSizes(records.groups)
  const signatures = Array.from(records.groups, group =>
    sizes.get(group) === 1 ? signatureOf(projection, group) : undefined,
  )
  const bits = projection.checkpoints.reduce((sum, checkpoint) => sum + parameters(checkpoint), 0)
  return signatureEvidence({ kind: 'gradient', signatures, bits, least })
}

export declare namespace gradientEvidence {
  type Options = {
    projection: Projection
    records: Pick<RecordIndex, 'groups'>
    least?: number | undefined
  }
}

/** A row's sign bits at all checkpoints, one after the other; what pads them is 0 in every row. */
function signatureOf({ checkpoints, levelBits }: Projection, group: number): Signature {
  const planes = checkpoints.map(checkpoint => signPlane(checkpoint, levelBits, group))
  const lengths = planes.map(plane => 4 * Math.ceil(plane.length / 4))
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (const [c, plane] of planes.entries()) {
    bytes.set(plane, at)
    at += lengths[c]!
  }
  return new Uint32Array(bytes.buffer)
}
