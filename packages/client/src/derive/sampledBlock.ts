import {
  abiWords,
  addressWord,
  bytesToHex,
  type Hex,
  hexToBytes,
  keccak256,
  merkleRoot,
  uintWord,
} from '@openledger/base'
import type { BlockMember, SampledBlock } from '../wire/SampledBlock.ts'

/** Seeds of one chain, and so the most blocks that are drawn under one anchor. */
export const seedChainLength = 4096

/**
 * Which answer of a block is attributed: all of its answers are paid by that one's weights.
 *
 * A block holds answers t = 1…m of one model under one policy, of prices Fₜ, F = Σ Fₜ; pₜᵢ is contributor i's share in
 * answer t's own weights. One answer s is drawn with probability Fₛ/F (sampling proportional to size; Hansen and Hurwitz
 * 1943 with one draw a block), and every answer's data part is divided by pₛ. Then
 *
 *   E[Σₜ Fₜ·pₛᵢ] = Σₛ (Fₛ/F)·F·pₛᵢ = Σₛ Fₛ·pₛᵢ,
 *
 * what attributing all of them would have paid, for each contributor, whatever prices and shares are; each answer's own
 * lines add up to what was paid for it, so nothing has to be carried over. The variance of a block is
 * F²·Σₛ (Fₛ/F)(pₛᵢ − p̄ᵢ)², p̄ᵢ the expectation over F: with B blocks of like size the relative error falls as 1/√B.
 * (Dividing scores by a probability, Horvitz and Thompson 1952, is as unbiased, pays out more or less than came in, and
 * its variance keeps the term p̄ᵢ² that cancels here.)
 *
 * The draw is `h = keccak(abi(seed, n, membersRoot))`, n = 0, 1, …, until h < ⌊2²⁵⁶/F⌋·F; the answer is the one that the
 * point `h mod F` falls into when prices are laid end to end. Where all prices are 0 each answer counts as 1.
 *
 * @returns the place of the answer in `members`, which must not be empty
 *
 * @example
 * drawMember({ seed, members: [{ payer, request, price: 3n }, { payer, request, price: 1n }] }) // 0 in three of four
 */
export function drawMember({ seed, members }: drawMember.Options): number {
  const free = members.every(({ price }) => price === 0n)
  const sizes = members.map(({ price }) => (free ? 1n : price))
  const total = sizes.reduce((sum, size) => sum + size, 0n)
  const root = merkleRoot(
    members.map(({ payer, request, price }) => abiWords(addressWord(payer), hexToBytes(request), uintWord(price))),
  )
  const limit = ((1n << 256n) / total) * total
  for (let n = 0; ; n++) {
    const hash = BigInt(bytesToHex(keccak256(abiWords(hexToBytes(seed), uintWord(n), root))))
    if (hash < limit) return memberAt({ sizes, point: hash % total })
  }
}

export declare namespace drawMember {
  type Options = { seed: Hex; members: readonly BlockMember[] }
}

/** The place whose size covers a point, with sizes laid end to end from 0. */
export function memberAt({ sizes, point }: { sizes: readonly bigint[]; point: bigint }): number {
  let through = 0n
  return sizes.findIndex(size => {
    through += size
    return point < through
  })
}

/**
 * All seeds of a chain from its last one, in the order in which they are shown: `seeds[0]` is the anchor, which stands in
 * every quote and receipt, and `keccak(seeds[j]) = seeds[j − 1]`. Whoever has seen one knows that all later ones were
 * fixed by then, and none of them.
 */
export function seedChain(last: Hex, length = seedChainLength): Hex[] {
  const seeds = [last]
  for (let j = 0; j < length; j++) seeds.push(bytesToHex(keccak256(hexToBytes(seeds.at(-1)!))))
  return seeds.reverse()
}

/** Whether a seed stands `steps` after an earlier one of its chain. */
export function isLaterSeed({ seed, steps, earlier }: { seed: Hex; steps: number; earlier: Hex }): boolean {
  let hash = hexToBytes(seed)
  for (let j = 0; j < steps; j++) hash = keccak256(hash)
  return bytesToHex(hash) === earlier
}

/** How an answer's weights came about: by its own gradient, or by that of the answer that was drawn for its block. */
export function samplingMode({ seed, members, place }: SampledBlock): 'sampled' | 'carried' {
  return drawMember({ seed, members }) === place ? 'sampled' : 'carried'
}
