import { createRng } from '@openledger/base'
import type { Sample } from '@openledger/engine'

/** A query with, where it is known, the contributor whose kind of data it asks for. */
export type AuditQuery = { sample: Sample; contributor?: number | undefined }

/** Scores `[query][contributor]` of a method that looks at no gradient: what attribution has to beat. */
export type Baseline = { name: 'same label' | 'TF-IDF' | 'record count' | 'random'; scores: number[][] }

/**
 * The trivial baselines beside an LDS. "Same label" is there only where every query's contributor, or its absence, was
 * given: its score is the contributor's number of records where the labels agree. TF-IDF is the sum over the
 * contributor's records of the cosine between tf·idf vectors of token ids, prompt and completion together, with
 * idf = ln((1 + n)/(1 + df)) + 1 over the records. Random is standard normal.
 */
export function baselines({ samples, owners, contributors, queries, seed }: baselines.Options): Baseline[] {
  const counts = new Array<number>(contributors).fill(0)
  for (const owner of owners) counts[owner]!++
  const rng = createRng(`baseline ${seed}`)
  const label: Baseline[] = queries.some(({ contributor }) => contributor !== undefined)
    ? [
        {
          name: 'same label',
          scores: queries.map(({ contributor }) => counts.map((count, c) => (c === contributor ? count : 0))),
        },
      ]
    : []
  return [
    ...label,
    { name: 'TF-IDF', scores: tokenSimilarity({ samples, owners, contributors, queries }) },
    { name: 'record count', scores: queries.map(() => [...counts]) },
    { name: 'random', scores: queries.map(() => counts.map(() => rng.normal())) },
  ]
}

export declare namespace baselines {
  type Options = {
    samples: readonly Sample[]
    owners: readonly number[]
    /** How many there are. */
    contributors: number
    queries: readonly AuditQuery[]
    seed: number
  }
}

function tokenSimilarity({ samples, owners, contributors, queries }: Omit<baselines.Options, 'seed'>): number[][] {
  const documents = samples.map(({ ids }) => termCounts(ids))
  const frequency = new Map<number, number>()
  for (const document of documents) {
    for (const id of document.keys()) frequency.set(id, (frequency.get(id) ?? 0) + 1)
  }
  const weight = (terms: Map<number, number>) => {
    const weighted = new Map(
      Array.from(terms, ([id, count]) => [
        id,
        count * (Math.log((1 + samples.length) / (1 + (frequency.get(id) ?? 0))) + 1),
      ]),
    )
    const norm = Math.sqrt(weighted.values().reduce((sum, value) => sum + value * value, 0))
    for (const [id, value] of weighted) weighted.set(id, value / norm)
    return weighted
  }
  const vectors = documents.map(weight)
  return queries.map(({ sample }) => {
    const query = weight(termCounts(sample.ids))
    const scores = new Array<number>(contributors).fill(0)
    for (const [r, vector] of vectors.entries()) {
      for (const [id, value] of query) scores[owners[r]!]! += value * (vector.get(id) ?? 0)
    }
    return scores
  })
}

function termCounts(ids: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
