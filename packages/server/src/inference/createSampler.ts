import { randomBytes } from 'node:crypto'
import { BaseError, bytesToHex, type Hex } from '@openledger/base'
import {
  type BlockMember,
  drawMember,
  mostMembers,
  type SampledBlock,
  type SampledOffer,
  seedChain,
} from '@openledger/client'
import type { Weighed } from '../weigher/createWeigher.ts'

export type Sampler = ReturnType<typeof createSampler>

/** An answer that is written: what the draw knows of it, and how its query vector is had. */
type Written = { member: BlockMember; query: () => Promise<Weighed> }
/** The query vector that pays an answer, with the block whose draw it came from; without one it is the answer's own. */
export type Attribution = Weighed & { block?: SampledBlock }

type Waiting = Written & { resolve: (found: Attribution) => void; reject: (error: unknown) => void }

/**
 * Attributes every answer while there is time for it, and under load one in at most `most`, drawn so that every
 * contributor is paid in expectation what all of them would have paid (`drawMember` in @openledger/client).
 *
 * Finished answers of a group wait in a block. It closes when it is full, when nothing is being written any more, or
 * when its first answer has waited for `patience` seconds; a block of one is attributed by itself, without a draw. So an
 * idle node attributes everything at once, and a busy one spends a gradient on `most` answers. Seeds are shown in turn,
 * one a block, from a chain whose anchor was quoted before; a node that starts again begins a new chain.
 *
 * Throws `inference/bad-sampling` for a block that is too large.
 */
export function createSampler({ most = 1, patience = 1, isWriting, after = setTimeout }: createSampler.Options) {
  if (!Number.isInteger(most) || most < 1 || most > mostMembers)
    throw new BaseError('Of so many answers one cannot be drawn.', {
      code: 'inference/bad-sampling',
      facts: { most, limit: mostMembers },
    })
  const open = new Map<string, Waiting[]>()
  let seeds: Hex[] = []
  let turn = 0
  const beginChain = () => {
    seeds = seedChain(bytesToHex(randomBytes(32)))
    turn = 0
  }
  if (most > 1) beginChain()

  const close = async (group: string): Promise<void> => {
    const waiting = open.get(group) ?? []
    open.delete(group)
    try {
      if (waiting.length < 2) {
        for (const { query, resolve } of waiting) resolve(await query())
        return
      }
      if (turn + 1 === seeds.length) beginChain()
      turn += 1
      const members = waiting.map(({ member }) => member)
      const block = { anchor: seeds[0]!, turn, seed: seeds[turn]!, members }
      const weighed = await waiting[drawMember(block)]!.query()
      for (const [place, { resolve }] of waiting.entries()) resolve({ ...weighed, block: { ...block, place } })
    } catch (error) {
      for (const { reject } of waiting) reject(error)
    }
  }

  return {
    /** Whether answers may be paid by others' weights. */
    samples: most > 1,
    /** What a quote says; nothing where every answer is attributed. */
    offer: (): SampledOffer | undefined =>
      most > 1 ? { most, anchor: seeds[0]!, turn, seed: seeds[turn]! } : undefined,
    /** Gives the query vector that pays an answer. Answers of a group share model, policy and mode. */
    attribute(group: string, written: Written): Promise<Attribution> {
      const { promise, resolve, reject } = Promise.withResolvers<Attribution>()
      const block = open.get(group) ?? []
      open.set(group, [...block, { ...written, resolve, reject }])
      if (block.length + 1 >= most) void close(group)
      else if (!isWriting()) for (const each of [...open.keys()]) void close(each)
      else if (block.length === 0) {
        const mine = open.get(group)![0]
        after(() => {
          if (open.get(group)?.[0] === mine) void close(group)
        }, 1000 * patience)
      }
      return promise
    },
  }
}

export declare namespace createSampler {
  type Options = {
    /** Of so many answers at least one is attributed; 1: each of them. */
    most?: number | undefined
    /** Seconds that a written answer waits at most for its block. */
    patience?: number | undefined
    /** Whether answers are being written now. */
    isWriting: () => boolean
    /** Calls back after so many milliseconds. */
    after?: (call: () => void, milliseconds: number) => unknown
  }
}
