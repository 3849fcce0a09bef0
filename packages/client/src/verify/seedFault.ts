import { BaseError, type Hex } from '@openledger/base'
import { isLaterSeed } from '../derive/sampledBlock.ts'
import type { SampledOffer } from '../wire/SampledBlock.ts'

/**
 * What is wrong with the seeds of a receipt, seen by whoever asked: the seed that the answer is drawn with is the one that
 * was asked for, and where the answer shares its weights with a block, the seed of the block's draw comes after the quoted
 * one in the quoted chain, and the block is no larger than was quoted.
 *
 * Nothing, or `client/false-receipt`; or `client/unquoted-seeds` where the block's chain began after the quote, as that of
 * a node does which was started again: then the quote binds nothing, and nothing is proved.
 */
export function seedFault(
  { seed, block }: seedFault.Receipt,
  { asked, quoted }: seedFault.Known,
): BaseError | undefined {
  if (asked !== undefined && asked !== seed)
    return falseReceipt('The receipt names another seed than the one that was asked for.', { asked, receipt: seed })
  if (quoted === undefined || block === undefined) return undefined
  const { anchor, turn, members } = block
  if (quoted === null)
    return falseReceipt(
      'The quote promised that every answer is attributed, and this one shares the weights of a block.',
      {
        members,
      },
    )
  if (anchor !== quoted.anchor)
    return new BaseError('The block was drawn from another chain of seeds than the quoted one.', {
      code: 'client/unquoted-seeds',
      facts: { quoted: quoted.anchor, receipt: anchor },
      hint: 'A node that starts again, or has used up a chain, begins a new one. One that does so often chooses its draws.',
    })
  if (members > quoted.most)
    return falseReceipt('More answers share the weights of one than were quoted.', { quoted: quoted.most, members })
  const steps = turn - quoted.turn
  if (steps < 1 || !isLaterSeed({ seed: block.seed, steps, earlier: quoted.seed }))
    return falseReceipt('The seed of the draw does not come after the quoted one.', {
      ...{ quoted: quoted.seed, quotedTurn: quoted.turn },
      ...{ receipt: block.seed, receiptTurn: turn },
    })
  return undefined
}

export declare namespace seedFault {
  type Receipt = {
    seed: number
    /** Of a sampled answer: its block's chain, turn and seed, and how many answers it has. */
    block?: { anchor: Hex; turn: number; seed: Hex; members: number } | undefined
  }
  type Known = {
    /** The seed that the request named. */
    asked?: number | undefined
    /** What the quote said of sampling; null where it said nothing. */
    quoted?: SampledOffer | null | undefined
  }
}

function falseReceipt(message: string, facts: Record<string, string | number>): BaseError {
  return new BaseError(message, {
    code: 'client/false-receipt',
    facts,
    hint: 'Keep the receipt and its opening: they show what the operator signed and what you were told.',
  })
}
