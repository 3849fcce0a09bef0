import { z } from 'zod'
import { type Method, method, requireState } from '../Method.ts'
import { blockParam } from '../params.ts'
import { simulateBlocks } from '../simulate/simulateBlocks.ts'
import { simulateParam } from '../simulate/simulateParams.ts'

/** Blocks that never will be. */
export const simulateMethods: Record<string, Method> = {
  eth_simulateV1: method(z.tuple([simulateParam, blockParam.optional()]), (context, [request, ref]) => {
    const head = requireState(context, ref)
    return context.simulator.inTurn(() => simulateBlocks(context.core, head, request))
  }),
}
