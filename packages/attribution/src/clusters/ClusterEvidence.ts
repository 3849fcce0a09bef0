import type { EvidenceKind } from './Clusters.ts'

/** A further kind of evidence that a record is a copy, asked between contributors where the words alone show nothing. */
export type ClusterEvidence = {
  kind: EvidenceKind
  /** Records that are alike have at least one of these in common, with high probability; the same number for every record. */
  keysOf: (record: number) => ArrayLike<number>
  /** How alike two records are, in thousandths; 0 where it is not enough. */
  compare: (a: number, b: number) => number
}
