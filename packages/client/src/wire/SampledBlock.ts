import * as z from 'zod'
import { address, hash32, wei, whole } from './scalars.ts'

/** Most answers that are paid by the weights of one. */
export const mostMembers = 256

/** An answer of a sampled block, as the draw knows it: who paid, the digest of the request's body, the price. */
export const blockMemberSchema = z.strictObject({ payer: address, request: hash32, price: wei })

export type BlockMember = z.output<typeof blockMemberSchema>

/**
 * Why an answer was paid by the weights that it was paid by, where not every answer is attributed; docs/PROTOCOL.md, “An
 * answer”. The draw is `drawMember`.
 */
export const sampledBlockSchema = z.strictObject({
  /** Of the operator's chain of seeds: `keccak` of the first seed. */
  anchor: hash32,
  /** The seed's place in the chain, from 1: hashed so often, it is the anchor. */
  turn: z.int().min(1).max(4096),
  seed: hash32,
  /** The answers of the block, in the order in which they were written. */
  members: z.array(blockMemberSchema).min(2).max(mostMembers),
  /** This answer's place among them. */
  place: whole,
})

export type SampledBlock = z.output<typeof sampledBlockSchema>

/** What a quote promises of the sampling: one of how many at least is attributed, and the seeds that are fixed. */
export const sampledOfferSchema = z.strictObject({
  most: z.int().min(1).max(mostMembers),
  anchor: hash32,
  /** The last seed of the chain that was shown, and its place; the anchor itself is at 0. */
  turn: whole,
  seed: hash32,
})

export type SampledOffer = z.output<typeof sampledOfferSchema>
