import { z } from 'zod'
import type { Method, RpcContext } from './Method.ts'
import { blockMethods } from './methods/blocks.ts'
import { callMethods } from './methods/calls.ts'
import { chainMethods } from './methods/chain.ts'
import { filterMethods } from './methods/filters.ts'
import { simulateMethods } from './methods/simulate.ts'
import { stateMethods } from './methods/state.ts'
import { traceMethods } from './methods/traces.ts'
import { RpcError, rpcCodes } from './RpcError.ts'

/** What one message may carry. */
export const messageLimits = { batch: 2_000, bytes: 8 * 1024 * 1024, answerBytes: 64 * 1024 * 1024 }

const methods = new Map<string, Method>(
  Object.entries({
    ...chainMethods,
    ...stateMethods,
    ...blockMethods,
    ...callMethods,
    ...filterMethods,
    ...simulateMethods,
    ...traceMethods,
  }),
)

/** Methods that belong to one connection (subscriptions); tried before the common ones. */
export type LocalMethods = Record<string, (params: unknown) => unknown>

/**
 * Runs one method.
 *
 * @throws RpcError -32601 for an unknown method, -32602 for wrong parameters; whatever the method throws.
 */
export async function callMethod(
  context: RpcContext,
  name: string,
  params: unknown,
  local?: LocalMethods,
): Promise<unknown> {
  const own = local?.[name]
  if (own !== undefined) return own(params ?? [])
  const method = methods.get(name)
  if (method === undefined) {
    throw new RpcError(rpcCodes.methodNotFound, `the method ${name} does not exist/is not available`)
  }
  return method.run(context, parseParams(method.params, params ?? []) as never)
}

/** Reads parameters by a schema; the first problem becomes geth's "invalid argument N: …". */
export function parseParams<T extends z.ZodType>(schema: T, params: unknown): z.output<T> {
  const parsed = schema.safeParse(params)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const [index] = issue.path
  if (typeof index !== 'number') {
    const reason =
      issue.code === 'too_big'
        ? `too many arguments, want at most ${issue.maximum}`
        : issue.code === 'too_small' && Array.isArray(params)
          ? `missing value for required argument ${params.length}`
          : 'non-array args'
    throw new RpcError(rpcCodes.invalidParams, reason)
  }
  if (Array.isArray(params) && params[index] === undefined) {
    throw new RpcError(rpcCodes.invalidParams, `missing value for required argument ${index}`)
  }
  throw new RpcError(rpcCodes.invalidParams, `invalid argument ${index}: ${deepest(issue).message}`)
}

/** Of a union, the branch that came furthest says what is wrong. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const branches = issue.errors.flatMap(branch => branch.slice(0, 1)).map(deepest)
  return (
    branches.find(branch => branch.message.includes('0x prefix')) ??
    branches.sort((a, b) => b.path.length - a.path.length)[0] ??
    issue
  )
}

const requestSchema = z.looseObject({
  jsonrpc: z.literal('2.0').optional(),
  id: z.union([z.string().max(256), z.number(), z.null()]).optional(),
  method: z.string().max(100),
  params: z.unknown().optional(),
})

/**
 * Answers the text of one message: a request or a batch. Undefined where nothing is to be answered (notifications).
 * Batch requests run side by side, so that transactions sent together share a block.
 */
export async function answerMessage(
  context: RpcContext,
  text: string,
  local?: LocalMethods,
): Promise<string | undefined> {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return JSON.stringify(failure(null, new RpcError(rpcCodes.parse, 'parse error: the message is not JSON')))
  }
  if (!Array.isArray(message)) {
    const answer = await answerOne(context, message, local)
    return answer === undefined ? undefined : JSON.stringify(answer)
  }
  if (message.length === 0) return JSON.stringify(failure(null, new RpcError(rpcCodes.invalidRequest, 'empty batch')))
  if (message.length > messageLimits.batch) {
    return JSON.stringify(
      failure(null, new RpcError(rpcCodes.invalidRequest, `batch too large (max ${messageLimits.batch})`)),
    )
  }
  const answers = await Promise.all(message.map(one => answerOne(context, one, local)))
  const parts: string[] = []
  let bytes = 0
  for (const answer of answers) {
    if (answer === undefined) continue
    let part = JSON.stringify(answer)
    bytes += part.length
    if (bytes > messageLimits.answerBytes) {
      part = JSON.stringify(failure(answer.id, new RpcError(rpcCodes.limit, 'response too large')))
    }
    parts.push(part)
  }
  return parts.length === 0 ? undefined : `[${parts.join(',')}]`
}

type Answer = { jsonrpc: '2.0'; id: string | number | null } & ({ result: unknown } | { error: unknown })

async function answerOne(context: RpcContext, message: unknown, local?: LocalMethods): Promise<Answer | undefined> {
  const parsed = requestSchema.safeParse(message)
  if (!parsed.success) return failure(null, new RpcError(rpcCodes.invalidRequest, 'invalid request'))
  const { id, method, params } = parsed.data
  try {
    const result = await callMethod(context, method, params, local)
    return id === undefined ? undefined : { jsonrpc: '2.0', id, result: result ?? null }
  } catch (error) {
    const wire = RpcError.wire(error)
    if (wire.code === rpcCodes.internal) context.log?.error('a method failed', { method, error })
    return id === undefined ? undefined : { jsonrpc: '2.0', id, error: wire }
  }
}

function failure(id: string | number | null, error: RpcError): Answer {
  return { jsonrpc: '2.0', id, error: RpcError.wire(error) }
}
