import * as z from 'zod'
import { address, hash32, integer, whole } from '../scalars.ts'

/** By which validators know each other: 20 bytes of hex, of the consensus key. */
const consensusAddress = z.string().regex(/^[0-9a-f]{40}$/)

/** `GET /api/network`: the validators behind this node, as the one that it trusts tells, each signature checked. */
export const networkViewSchema = z.object({
  /** Name of the consensus chain. */
  chainId: z.string(),
  /** Of the last block whose signatures were checked. */
  height: whole,
  /** Hash of its consensus header. */
  hash: hash32,
  /** Unix seconds, with fractions. */
  time: z.number(),
  /** Seconds between two blocks, over those below; null before there are two. */
  blockTime: z.nullable(z.number()),
  /** The execution block that this header makes final: that of the height before. */
  final: z.nullable(z.object({ number: whole, hash: hash32 })),
  /** Whether the node's validator lacks blocks that others have. */
  catchingUp: z.boolean(),
  /** Consensus nodes that it is connected to. */
  peers: whole,
  /** Who signed the last block, in numbers and in power. */
  finality: z.object({ signers: whole, validators: whole, power: integer, total: integer }),
  /** Those of the last block, the strongest first. */
  validators: z.array(
    z.object({
      address: consensusAddress,
      /** Who stands behind it, where the staking contract knows the key. */
      account: z.optional(address),
      name: z.optional(z.string()),
      power: integer,
      /** Whether it signed the last block, and whether it proposed it. */
      signed: z.boolean(),
      proposer: z.boolean(),
      /** Of the blocks below in whose set it stood, how many it did not sign. */
      missed: whole,
      of: whole,
    }),
  ),
  /** The last blocks, the newest first. */
  blocks: z.array(
    z.object({
      height: whole,
      time: z.number(),
      proposer: consensusAddress,
      /** Rounds that failed before this one. */
      round: whole,
      signers: whole,
      validators: whole,
    }),
  ),
})

export type NetworkView = z.output<typeof networkViewSchema>
