import { BaseError } from '@openledger/base'

/** Error codes of JSON-RPC 2.0 and, below -32000 and at 3, of EIP-1474 and geth. */
export const rpcCodes = {
  reverted: 3,
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internal: -32603,
  server: -32000,
  limit: -32005,
  /** EIP-4444, as geth answers. */
  pruned: 4444,
} as const

/** An answer to a JSON-RPC request that is not a result. `data` is what the caller may act on. */
export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly code: number
  readonly data?: unknown

  constructor(code: number, message: string, data?: unknown) {
    super(message)
    this.code = code
    if (data !== undefined) this.data = data
  }

  /** The error object of JSON-RPC for whatever was thrown; a BaseError travels in `data`. */
  static wire(error: unknown): { code: number; message: string; data?: unknown } {
    if (error instanceof RpcError) {
      return { code: error.code, message: error.message, ...(error.data === undefined ? {} : { data: error.data }) }
    }
    if (error instanceof BaseError) {
      const { code, facts, hint } = error.toJSON()
      return {
        code: code === 'chain/pool-full' ? rpcCodes.limit : rpcCodes.server,
        message: error.message,
        data: { code, facts, ...(hint === undefined ? {} : { hint }) },
      }
    }
    return { code: rpcCodes.internal, message: 'Internal error.' }
  }
}
