import { BaseError } from '@openledger/base'
import { drawMember, isLaterSeed } from '../derive/sampledBlock.ts'
import type { ReceiptFile } from '../wire/ReceiptFile.ts'
import type { SampledBlock } from '../wire/SampledBlock.ts'
import { type Check, same, sameList } from './Check.ts'

/**
 * Where answers are sampled: that the seed is of the operator's chain, that the draw follows from it and the block's
 * requests, and that all answers of the block which the epoch holds were paid by the same weights.
 */
export function blockCheck(file: ReceiptFile, block: SampledBlock, epoch: readonly ReceiptFile[]): Check {
  return {
    id: 'sampling',
    title: 'The answer whose weights paid was drawn, and not chosen',
    run: () => {
      const { receipt } = file
      const { anchor, turn, seed, members, place } = block
      if (!isLaterSeed({ seed, steps: turn, earlier: anchor }))
        throw new BaseError('The seed is not of the chain that was committed to.', {
          code: 'client/mismatch',
          facts: { anchor, turn, seed },
        })
      const own = members[place]
      same('payer in the block', own?.payer ?? null, receipt.payer)
      same('price in the block', own?.price ?? null, receipt.price)
      const others = epoch.filter(
        other =>
          other.receipt.operator === receipt.operator && other.block?.anchor === anchor && other.block.turn === turn,
      )
      sameList(
        'place in the block',
        [...new Set(others.map(other => other.block!.place))],
        others.map(other => other.block!.place),
      )
      for (const other of others) {
        const name = `of receipt ${other.receipt.sequence}`
        sameList(`member ${name}`, other.block!.members.map(shown), members.map(shown))
        same(`queryHash ${name}`, other.receipt.queryHash, receipt.queryHash)
        same(`model ${name}`, other.receipt.modelId, receipt.modelId)
        same(`policy ${name}`, other.receipt.policyId, receipt.policyId)
      }
      const drawn = drawMember({ seed, members })
      return {
        detail:
          drawn === place
            ? `Of ${members.length} answers, this one was drawn: its own gradient paid for all of them.`
            : `Of ${members.length} answers, number ${drawn + 1} was drawn, and this one, number ${place + 1}, was paid by its weights.`,
        facts: { mode: drawn === place ? 'sampled' : 'carried', members: String(members.length), seed },
      }
    },
  }
}

function shown({ payer, request, price }: SampledBlock['members'][number]): string {
  return `${payer} ${request} ${price}`
}
