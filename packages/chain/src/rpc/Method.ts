import type { Address, Log } from '@openledger/base'
import { z } from 'zod'
import type { Head } from '../core/Block.ts'
import type { Core } from '../core/Core.ts'
import type { Pool } from '../pool/Pool.ts'
import type { Filters } from './Filters.ts'
import type { BlockRef } from './params.ts'
import { RpcError, rpcCodes } from './RpcError.ts'
import type { Simulator } from './Simulator.ts'

/** What the methods work on. */
export type RpcContext = {
  core: Core
  pool: Pool
  simulator: Simulator
  filters: Filters
  feeRecipient: Address
  /** The timestamp of a block sealed now, in Unix seconds. */
  nextTimestamp: () => bigint
  log?: Log | undefined
}

/** One JSON-RPC method: its parameters as a schema, and what it does with them. */
export type Method = { params: z.ZodType; run: (context: RpcContext, params: never) => unknown }

/** Ties a method's code to the types of its schema. */
export function method<T extends z.ZodType>(
  params: T,
  run: (context: RpcContext, params: z.output<T>) => unknown,
): Method {
  return { params, run: run as Method['run'] }
}

export const noParams = z.tuple([])

/** The sealed block that a reference names, or undefined. `pending` is the head: nothing is shown before it is on disk. */
export function findHead({ core }: RpcContext, ref: BlockRef): Head | undefined {
  if (ref === 'earliest') return core.headAt(0n)
  if (ref === 'safe') return core.safe
  if (ref === 'finalized') return core.finalised
  if (typeof ref === 'string') return core.head
  const number = typeof ref === 'bigint' ? ref : core.numberOf(ref)
  return number === undefined || number > core.head.number ? undefined : core.headAt(number)
}

/** @throws RpcError where there is no such block. */
export function requireHead(context: RpcContext, ref: BlockRef = 'latest'): Head {
  const head = findHead(context, ref)
  if (head === undefined) throw new RpcError(rpcCodes.server, 'header not found')
  return head
}

/** @throws RpcError where there is no such block, or the state after it was pruned. */
export function requireState(context: RpcContext, ref?: BlockRef): Head {
  const head = requireHead(context, ref)
  assertState(context.core, head)
  return head
}

/** @throws RpcError in geth's words where the state after a block was pruned. */
export function assertState(core: Core, head: Head): void {
  if (core.hasStateOf(head)) return
  const root = Buffer.from(head.header.stateRoot).toString('hex')
  throw new RpcError(rpcCodes.server, `historical state ${root} is not available`)
}
