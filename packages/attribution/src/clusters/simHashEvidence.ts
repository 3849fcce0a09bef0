import type { ClusterEvidence } from './ClusterEvidence.ts'
import type { ClusterText } from './clusterRecords.ts'
import { featuresOf } from './features.ts'
import { rarity } from './rarity.ts'
import { signatureEvidence, simHash } from './signatureEvidence.ts'
import { words } from './words.ts'

/** Numbers of 32 bits in a signature. */
const size = 4

/**
 * SimHash over a record's words and pairs, weighted by rarity as MinHash weighs them: 128 bits of the whole text
 * (Charikar 2002; Manku, Jain and Das Sarma 2007 for near-duplicates). What is learned must be as like as the whole.
 *
 * @param least equal bits of 1,000 from which two records are copies
 */
export function simHashEvidence({ texts, owners, least = 880 }: simHashEvidence.Options): ClusterEvidence {
  const wholes = texts.map(({ text }) => featuresOf(words(text)))
  const weight = rarity({ features: wholes, owners })
  const bits = 32 * size
  const common = { kind: 'simhash' as const, bits, least }
  const whole = signatureEvidence({
    ...common,
    signatures: wholes.map(features => simHash(features, { weight, words: size })),
  })
  const learned = signatureEvidence({
    ...common,
    signatures: texts.map(({ learned }) => simHash(featuresOf(words(learned)), { weight: () => 1, words: size })),
  })
  return { ...whole, compare: (a, b) => (learned.compare(a, b) > 0 ? whole.compare(a, b) : 0) }
}

export declare namespace simHashEvidence {
  type Options = {
    texts: readonly ClusterText[]
    /** For each record, its contributor. */
    owners: readonly number[]
    least?: number | undefined
  }
}
