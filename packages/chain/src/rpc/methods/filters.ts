import { z } from 'zod'
import { criteriaOf, logsBetween, logsOf } from '../logs.ts'
import { findHead, type Method, method, noParams, type RpcContext } from '../Method.ts'
import { type BlockRef, filterParam, type LogFilter } from '../params.ts'
import { RpcError, rpcCodes } from '../RpcError.ts'

const idParam = z.string().regex(/^0x[0-9a-fA-F]{1,64}$/, 'expected a filter id')

/** Logs, and filters to poll. */
export const filterMethods: Record<string, Method> = {
  eth_getLogs: method(z.tuple([filterParam]), (context, [filter]) => logsFor(context, filter)),
  eth_newFilter: method(z.tuple([filterParam]), ({ filters }, [filter]) => filters.add('log', filter)),
  eth_newBlockFilter: method(noParams, ({ filters }) => filters.add('block')),
  eth_newPendingTransactionFilter: method(z.tuple([z.boolean().optional()]), ({ filters }) =>
    filters.add('transaction'),
  ),
  eth_getFilterChanges: method(z.tuple([idParam]), ({ filters }, [id]) => filters.changes(id)),
  eth_getFilterLogs: method(z.tuple([idParam]), (context, [id]) => logsFor(context, context.filters.requestOf(id))),
  eth_uninstallFilter: method(z.tuple([idParam]), ({ filters }, [id]) => filters.remove(id)),
}

function logsFor(context: RpcContext, filter: LogFilter) {
  const { core } = context
  const criteria = criteriaOf(filter)
  if (filter.blockHash !== undefined) {
    const head = findHead(context, filter.blockHash)
    if (head === undefined) throw new RpcError(rpcCodes.server, 'unknown block')
    return logsOf(core, head, criteria)
  }
  const numberOf = (ref: BlockRef) => {
    if (ref === 'earliest') return 0n
    return typeof ref === 'bigint' ? ref : core.head.number
  }
  const from = numberOf(filter.fromBlock ?? 'latest')
  const to = numberOf(filter.toBlock ?? 'latest')
  if (from > to) throw new RpcError(rpcCodes.invalidParams, 'invalid block range params')
  // Asking for what does not exist yet is an error, so that a reader who runs ahead notices.
  if (to > core.head.number) {
    throw new RpcError(rpcCodes.invalidParams, 'block range extends beyond current head block')
  }
  return logsBetween(core, from, to, criteria)
}
