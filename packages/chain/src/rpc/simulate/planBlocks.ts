import type { Head } from '../../core/Block.ts'
import { RpcError, rpcCodes } from '../RpcError.ts'
import { type SimulatedBlock, simulateLimits } from './simulateParams.ts'

/** Seconds between blocks whose time nobody names. */
const step = 12n

/** Error codes of `eth_simulateV1`, as ethereum/execution-apis lists them. */
export const simulateCodes = {
  nonceTooLow: -38010,
  nonceTooHigh: -38011,
  baseFeeTooLow: -38012,
  intrinsicGas: -38013,
  insufficientFunds: -38014,
  blockGasLimit: -38015,
  blockNumber: -38020,
  blockTime: -38021,
  initCodeTooLarge: -38025,
  tooManyBlocks: -38026,
  vm: -32015,
} as const

export type PlannedBlock = SimulatedBlock & { number: bigint; time: bigint }

/**
 * Numbers and times of the blocks that a request asks for, with empty ones in the gaps between their numbers.
 *
 * @throws RpcError where numbers or times do not rise, or the blocks are too many.
 */
export function planBlocks(blocks: readonly SimulatedBlock[], { header }: Head): PlannedBlock[] {
  if (blocks.length === 0) throw new RpcError(rpcCodes.invalidParams, 'empty input')
  if (BigInt(blocks.length) > simulateLimits.blocks) throw tooMany()
  const planned: PlannedBlock[] = []
  let { number, timestamp: time } = header
  for (const block of blocks) {
    const wanted = block.blockOverrides?.number ?? number + 1n
    if (wanted <= number) {
      throw new RpcError(simulateCodes.blockNumber, `block numbers must be in order: ${wanted} <= ${number}`)
    }
    if (wanted - header.number > simulateLimits.blocks) throw tooMany()
    for (; number + 1n < wanted; number++) {
      time += step
      planned.push({ number: number + 1n, time })
    }
    number = wanted
    const at = block.blockOverrides?.time ?? time + step
    if (at <= time) {
      throw new RpcError(simulateCodes.blockTime, `block timestamps must be in order: ${at} <= ${time}`)
    }
    time = at
    planned.push({ ...block, number, time })
  }
  return planned
}

function tooMany(): RpcError {
  return new RpcError(simulateCodes.tooManyBlocks, 'too many blocks')
}
