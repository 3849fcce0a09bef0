import { createHash } from 'node:crypto'

/**
 * The places of a key, best first: each place draws a number from the key and its own name, weighted, and the largest
 * wins (weighted rendezvous hashing, Thaler and Ravishankar 1998; the weights as in Resch 2015: −w / ln u). Where a
 * place comes or goes, only its own keys move.
 */
export function rendezvous<Place extends { name: string; rows: number }>(
  key: string,
  places: readonly Place[],
): Place[] {
  return places
    .map(place => ({ place, score: -place.rows / Math.log(uniform(`${key}\n${place.name}`)) }))
    .sort((a, b) => b.score - a.score)
    .map(({ place }) => place)
}

/**
 * How many requests a place may hold so that none has more than `slack` times its part of all of them, the new one
 * included (consistent hashing with bounded loads, Mirrokni et al. 2018).
 */
export function loadBound({ rows, allRows, requests, slack }: loadBound.Options): number {
  return Math.ceil((slack * (requests + 1) * rows) / allRows)
}

export declare namespace loadBound {
  type Options = { rows: number; allRows: number; requests: number; slack: number }
}

/** A number in (0, 1) from a text: from the first 48 bits of its sha-256. */
function uniform(text: string): number {
  const digest = createHash('sha256').update(text).digest()
  return (digest.readUIntBE(0, 6) + 0.5) / 2 ** 48
}
