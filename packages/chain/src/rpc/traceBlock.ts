import { createBlock } from '@ethereumjs/block'
import type { ExecResult, InterpreterStep, Message } from '@ethereumjs/evm'
import { createTxFromRLP } from '@ethereumjs/tx'
import { z } from 'zod'
import { applyTransaction } from '../core/applyTransaction.ts'
import type { Head } from '../core/Block.ts'
import type { Core } from '../core/Core.ts'
import { createMachine, type Machine } from '../core/Machine.ts'
import type { Rules } from '../core/Rules.ts'
import { openingCalls } from '../core/systemCalls.ts'
import { data, type Json, quantity } from './format.ts'
import { assertState } from './Method.ts'
import { RpcError, rpcCodes } from './RpcError.ts'

/** Steps that one transaction's trace holds at most; more would not fit an answer. */
export const traceLimits = { steps: 100_000 }

/** What a trace shows beside the steps (ethereum/execution-apis); tracers by name are not offered. */
export const traceParam = z.looseObject({
  disableStack: z.boolean().optional(),
  disableStorage: z.boolean().optional(),
  enableMemory: z.boolean().optional(),
  enableReturnData: z.boolean().optional(),
  limit: z.number().int().nonnegative().optional(),
  tracer: z.never({ error: 'tracers by name are not offered, only steps' }).optional(),
})

/** Steps after which a frame has ended. */
const ends: ReadonlySet<unknown> = new Set(['STOP', 'RETURN', 'REVERT', 'SELFDESTRUCT', 'INVALID'])

export type TraceOptions = z.output<typeof traceParam>

/**
 * Executes the transactions of a sealed block again, up to number `last`, and writes down the steps of those from
 * `first` on, as geth's struct logs.
 *
 * @throws RpcError where the state before the block is not there: the genesis has none, others may have been pruned.
 */
export async function traceBlock(
  core: Core,
  head: Head,
  { first = 0, last, options }: { first?: number; last?: number; options: TraceOptions },
): Promise<Json[]> {
  const parent = head.number === 0n ? undefined : core.headAt(head.number - 1n)
  if (parent === undefined) throw new RpcError(rpcCodes.server, 'genesis is not traceable')
  assertState(core, parent)
  const { header } = head
  const rules = header.common as Rules
  const machine = await createMachine({
    rules,
    state: core.scratchAt(parent.header.stateRoot),
    hashOfBlock: core.hashAt,
  })
  const frame = createBlock({ header }, { common: rules, freeze: false, skipConsensusFormatValidation: true })
  if (header.parentBeaconBlockRoot !== undefined) {
    const { number, timestamp, parentHash, parentBeaconBlockRoot } = header
    await openingCalls(machine, { number, timestamp, parentHash, parentBeaconBlockRoot })
  }
  const body = core.bodyAt(head.number)!
  const traces: Json[] = []
  const progress = { index: 0, gasUsed: 0n, logCount: 0 }
  for (const [index, raw] of body.transactions.entries()) {
    if (index > (last ?? body.transactions.length)) break
    const watch = index >= first ? watchSteps(machine, options) : undefined
    const tx = createTxFromRLP(raw, { common: rules, freeze: false })
    const sender = tx.getSenderAddress().bytes
    const { receipt } = await applyTransaction(machine, frame, { tx, raw, sender }, { ...progress, index })
    progress.gasUsed = receipt.cumulativeGasUsed
    if (watch !== undefined) {
      const { steps, output } = watch.end()
      traces.push({
        txHash: data(body.hashes[index]!),
        result: {
          gas: Number(receipt.gasUsed),
          failed: !(receipt.stateRoot === undefined ? receipt.succeeded : !watch.failed()),
          returnValue: data(output),
          structLogs: steps,
        },
      })
    }
  }
  return traces
}

/** Writes down every step of the machine until `end`. */
function watchSteps({ vm, state }: Machine, options: TraceOptions) {
  const events = vm.evm.events!
  const steps: Json[] = []
  const slots = new Map<string, Record<string, string>>()
  /** The last step of each frame at hand, by depth, whose failure or cost is known only later. */
  const open: Json[] = []
  const most = Math.min(options.limit || traceLimits.steps, traceLimits.steps)
  let returned: Uint8Array = new Uint8Array(0)
  let failed = false

  function onStep(step: InterpreterStep): void {
    const { pc, opcode, gasLeft, depth, stack, memory, gasRefund } = step
    const line: Json = {
      pc,
      op: opcode.name,
      gas: Number(gasLeft),
      gasCost: Number(opcode.dynamicFee ?? opcode.fee),
      depth: depth + 1,
    }
    if (options.disableStack !== true) line.stack = stack.map(quantity)
    if (options.enableMemory === true && memory.length > 0) line.memory = wordsOf(memory)
    if (options.enableReturnData === true && returned.length > 0) line.returnData = data(returned)
    if (options.disableStorage !== true) {
      const storage = touched(step)
      if (storage !== undefined) line.storage = storage
    }
    if (gasRefund > 0n) line.refund = Number(gasRefund)
    open[depth] = line
    open.length = depth + 1
    if (steps.length < most) steps.push(line)
  }

  /** What a frame has read or written of its storage so far, where this step does either. */
  function touched({ opcode, stack, address }: InterpreterStep) {
    if (opcode.name !== 'SLOAD' && opcode.name !== 'SSTORE') return undefined
    const name = address.toString()
    const known = slots.get(name) ?? {}
    slots.set(name, known)
    const slot = word(stack.at(-1) ?? 0n)
    known[data(slot)] =
      opcode.name === 'SSTORE'
        ? data(word(stack.at(-2) ?? 0n))
        : data(Buffer.from(data(state.readStorage(address, slot)).slice(2).padStart(64, '0'), 'hex'))
    return { ...known }
  }

  /** A call costs what it hands on, too; a creation's share is not counted as its cost. */
  function onMessage({ depth, gasLimit, isCreate }: Message): void {
    returned = new Uint8Array(0)
    const caller = open[depth - 1]
    if (caller !== undefined && isCreate !== true) {
      const stipend = ['CALL', 'CALLCODE'].includes(String(caller.op)) && paysValue(caller) ? 2_300n : 0n
      caller.gasCost = Number(caller.gasCost) + Number(gasLimit - stipend)
    }
  }

  function onReturn({ execResult }: { execResult: ExecResult }): void {
    returned = execResult.returnValue
    const { exceptionError, runState, gas } = execResult
    const failing = open.at(-1)
    // Code that runs over its end stops there, which the library does not tell as a step.
    if (exceptionError === undefined && runState !== undefined && failing !== undefined && !ends.has(failing.op)) {
      const stack = options.disableStack === true ? {} : { stack: runState.stack.getStack().map(quantity) }
      const stop = { pc: runState.programCounter, op: 'STOP', gas: Number(gas), gasCost: 0, depth: failing.depth }
      if (steps.length < most) steps.push({ ...stop, ...stack })
    }
    failed = exceptionError !== undefined
    if (exceptionError !== undefined && failing !== undefined && exceptionError.error !== 'revert') {
      failing.error = exceptionError.error
    }
    open.pop()
  }

  events.on('step', onStep)
  events.on('beforeMessage', onMessage)
  events.on('afterMessage', onReturn)
  return {
    failed: () => failed,
    end: () => {
      events.off('step', onStep)
      events.off('beforeMessage', onMessage)
      events.off('afterMessage', onReturn)
      return { steps, output: returned }
    },
  }
}

function paysValue({ stack }: Json): boolean {
  return Array.isArray(stack) && BigInt((stack.at(-3) as string | undefined) ?? 0) > 0n
}

function wordsOf(memory: Uint8Array): string[] {
  const padded = Buffer.alloc(Math.ceil(memory.length / 32) * 32)
  padded.set(memory)
  return Array.from({ length: padded.length / 32 }, (_, i) => data(padded.subarray(i * 32, i * 32 + 32)))
}

function word(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex')
}
