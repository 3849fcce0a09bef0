import { z } from 'zod'
import type { Head } from '../../core/Block.ts'
import { findHead, type Method, method, type RpcContext } from '../Method.ts'
import { blockNumberParam, hashParam } from '../params.ts'
import { RpcError, rpcCodes } from '../RpcError.ts'
import { type TraceOptions, traceBlock, traceParam } from '../traceBlock.ts'

/** What sealed transactions did, step by step. */
export const traceMethods: Record<string, Method> = {
  debug_traceTransaction: method(z.tuple([hashParam, traceParam.optional()]), async (context, [hash, options = {}]) => {
    const { core, simulator } = context
    const receipt = core.receiptOf(hash)
    const head = receipt === undefined ? undefined : findHead(context, receipt.blockNumber)
    if (receipt === undefined || head === undefined) throw new RpcError(rpcCodes.server, 'transaction not found')
    const { index } = receipt
    const [trace] = await simulator.inTurn(() => traceBlock(core, head, { first: index, last: index, options }))
    return trace!.result
  }),
  debug_traceBlockByHash: method(z.tuple([hashParam, traceParam.optional()]), (context, [hash, options]) =>
    traceOf(context, findHead(context, hash), options),
  ),
  debug_traceBlockByNumber: method(z.tuple([blockNumberParam, traceParam.optional()]), (context, [ref, options]) =>
    traceOf(context, findHead(context, ref), options),
  ),
}

function traceOf({ core, simulator }: RpcContext, head: Head | undefined, options: TraceOptions = {}) {
  if (head === undefined) throw new RpcError(rpcCodes.server, 'block not found')
  return simulator.inTurn(() => traceBlock(core, head, { options }))
}
