import { z } from 'zod'
import { type Head, rawBlock } from '../../core/Block.ts'
import { bloomOf } from '../../core/Bloom.ts'
import { consensusReceipt } from '../../core/Receipt.ts'
import type { Rules } from '../../core/Rules.ts'
import { data, formatBlock, formatReceipt, formatTransaction, formatWaiting, quantity } from '../format.ts'
import { findHead, type Method, method, type RpcContext } from '../Method.ts'
import { blockNumberParam, blockParam, bytesParam, hashParam, indexParam } from '../params.ts'
import { RpcError, rpcCodes } from '../RpcError.ts'

/** Blocks, transactions and receipts, by hash, number and index. */
export const blockMethods: Record<string, Method> = {
  eth_getBlockByNumber: method(z.tuple([blockNumberParam, z.boolean().optional()]), (context, [ref, full]) =>
    blockOf(context, findHead(context, ref), full),
  ),
  eth_getBlockByHash: method(z.tuple([hashParam, z.boolean().optional()]), (context, [hash, full]) =>
    blockOf(context, findHead(context, hash), full),
  ),
  eth_getBlockTransactionCountByNumber: method(z.tuple([blockNumberParam]), (context, [ref]) =>
    countOf(context, findHead(context, ref)),
  ),
  eth_getBlockTransactionCountByHash: method(z.tuple([hashParam]), (context, [hash]) =>
    countOf(context, findHead(context, hash)),
  ),
  eth_getUncleCountByBlockNumber: method(z.tuple([blockNumberParam]), (context, [ref]) =>
    findHead(context, ref) === undefined ? null : '0x0',
  ),
  eth_getUncleCountByBlockHash: method(z.tuple([hashParam]), (context, [hash]) =>
    findHead(context, hash) === undefined ? null : '0x0',
  ),
  eth_getBlockReceipts: method(z.tuple([blockParam]), (context, [ref]) => {
    const head = findHead(context, ref)
    if (head === undefined) return null
    return context.core
      .bodyAt(head.number)!
      .hashes.map(hash => formatReceipt(context.core.receiptOf(hash)!, hash, head))
  }),
  eth_getTransactionByHash: method(z.tuple([hashParam]), (context, [hash]) => {
    const { pool } = context
    const sealed = sealedAt(context, hash)
    if (sealed !== undefined) return transactionAt(context, sealed.head, sealed.receipt.index)
    const waiting = pool.find(hash)
    return waiting === undefined ? null : formatWaiting(waiting)
  }),
  eth_getTransactionByBlockHashAndIndex: method(z.tuple([hashParam, indexParam]), (context, [hash, index]) =>
    transactionAt(context, findHead(context, hash), index),
  ),
  eth_getTransactionByBlockNumberAndIndex: method(z.tuple([blockNumberParam, indexParam]), (context, [ref, index]) =>
    transactionAt(context, findHead(context, ref), index),
  ),
  eth_getTransactionReceipt: method(z.tuple([hashParam]), (context, [hash]) => {
    const sealed = sealedAt(context, hash)
    return sealed === undefined ? null : formatReceipt(sealed.receipt, hash, sealed.head)
  }),
  eth_sendRawTransaction: method(z.tuple([bytesParam]), async ({ pool }, [raw]) => data(await pool.submit(raw))),
  debug_getRawHeader: method(z.tuple([blockParam]), (context, [ref]) =>
    data(required(context, ref).header.serialize()),
  ),
  debug_getRawBlock: method(z.tuple([blockParam]), (context, [ref]) => {
    const head = required(context, ref)
    return data(rawBlock(head, context.core.bodyAt(head.number)!))
  }),
  debug_getRawReceipts: method(z.tuple([blockParam]), (context, [ref]) =>
    context.core.bodyAt(required(context, ref).number)!.hashes.map(hash => {
      const receipt = context.core.receiptOf(hash)!
      return data(consensusReceipt(receipt, bloomOf(receipt.logs)))
    }),
  ),
  debug_getRawTransaction: method(z.tuple([hashParam]), rawTransaction),
  eth_getRawTransactionByHash: method(z.tuple([hashParam]), rawTransaction),
}

function rawTransaction(context: RpcContext, [hash]: [Buffer]) {
  const sealed = sealedAt(context, hash)
  if (sealed !== undefined) return data(context.core.bodyAt(sealed.head.number)!.transactions[sealed.receipt.index]!)
  const waiting = context.pool.find(hash)
  return waiting === undefined ? '0x' : data(waiting.raw)
}

/** The receipt of a transaction and its block, once that block is the head or below. */
function sealedAt({ core }: RpcContext, hash: Uint8Array) {
  const receipt = core.receiptOf(hash)
  if (receipt === undefined || receipt.blockNumber > core.head.number) return undefined
  return { receipt, head: core.headAt(receipt.blockNumber)! }
}

function blockOf({ core }: RpcContext, head: Head | undefined, full = false) {
  if (head === undefined) return null
  const body = core.bodyAt(head.number)!
  const senders = full ? (index: number) => core.receiptOf(body.hashes[index]!)!.from : undefined
  return formatBlock({ head, body, senders })
}

function countOf({ core }: RpcContext, head: Head | undefined) {
  return head === undefined ? null : quantity(core.bodyAt(head.number)!.hashes.length)
}

function transactionAt({ core }: RpcContext, head: Head | undefined, index: number) {
  if (head === undefined) return null
  const { transactions, hashes } = core.bodyAt(head.number)!
  const raw = transactions[index]
  if (raw === undefined) return null
  const hash = hashes[index]!
  return formatTransaction({
    raw,
    hash,
    from: core.receiptOf(hash)!.from,
    index,
    head,
    rules: head.header.common as Rules,
  })
}

function required(context: RpcContext, ref: Parameters<typeof findHead>[1]): Head {
  const head = findHead(context, ref)
  if (head === undefined) throw new RpcError(rpcCodes.server, 'block not found')
  return head
}
