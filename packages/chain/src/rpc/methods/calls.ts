import { z } from 'zod'
import { findAccessList } from '../findAccessList.ts'
import { data, quantity } from '../format.ts'
import { assertState, type Method, method, type RpcContext, requireHead } from '../Method.ts'
import { type BlockRef, blockParam, callParam, overridesParam } from '../params.ts'
import { failed } from '../Simulator.ts'

/** Calls that change nothing. */
export const callMethods: Record<string, Method> = {
  eth_call: method(
    z.tuple([callParam, blockParam.optional(), overridesParam.nullish()]),
    async (context, [request, ref = 'latest', overrides]) => {
      const frame = frameOf(context, ref)
      const outcome = await context.simulator.call(frame, request, overrides ?? {})
      if (outcome.failure !== undefined) throw failed(outcome, request.gas ?? frame.block.header.gasLimit)
      return data(outcome.output)
    },
  ),
  eth_createAccessList: method(z.tuple([callParam, blockParam.optional()]), (context, [request, ref = 'latest']) =>
    findAccessList(context.simulator, frameOf(context, ref), request),
  ),
  // Without a block: in the block that would come next, so that a deadline which has passed by the clock has passed
  // for the estimate too, however long ago the last block was sealed.
  eth_estimateGas: method(
    z.tuple([callParam, blockParam.optional(), overridesParam.nullish()]),
    async (context, [request, ref = 'pending', overrides]) =>
      quantity(await context.simulator.estimate(frameOf(context, ref), request, overrides ?? {})),
  ),
}

/** A hash may name a block that is executed and not followed: whoever asks for it by hash knows it (EIP-1898). */
function frameOf(context: RpcContext, ref: BlockRef) {
  const { simulator, feeRecipient, nextTimestamp } = context
  if (ref === 'pending') return simulator.nextFrame(nextTimestamp(), Buffer.from(feeRecipient.slice(2), 'hex'))
  const head = (Buffer.isBuffer(ref) ? context.core.find(ref) : undefined) ?? requireHead(context, ref)
  assertState(context.core, head)
  return simulator.frameOf(head)
}
