import type { Address, Hex } from '@openledger/base'
import * as z from 'zod'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import type { Page } from '../wire/api/Page.ts'
import { type ReceiptSummary, type ReceiptView, receiptPageSchema, receiptViewSchema } from '../wire/api/ReceiptView.ts'
import { type Opening, openingSchema } from '../wire/Bundle.ts'
import { toWire } from '../wire/wire.ts'
import { type Cursor, query } from './pages.ts'

/** One page of receipts, the newest first; of one account (as payer or payee) or one model where they are named. */
export function listReceipts(
  ledger: OpenLedger,
  { account, model, cursor }: listReceipts.Options = {},
): Promise<Page<ReceiptSummary>> {
  return get(ledger, `/api/receipts${query({ account, model, cursor })}`, receiptPageSchema)
}

export declare namespace listReceipts {
  type Options = Cursor & { account?: Address | undefined; model?: number | undefined }
}

/** One receipt with its lines and contributors; with question and answer where their salt is shown. */
export function getReceipt(
  ledger: OpenLedger,
  id: Hex,
  { salt }: { salt?: Hex | undefined } = {},
): Promise<ReceiptView> {
  return get(ledger, `/api/receipts/${id}${query({ salt })}`, receiptViewSchema)
}

/**
 * The bundle of a receipt as plain JSON, ready to be written to a file or given to `verifyBundle`; with the opening
 * where one is passed, which says more than one that the node gives. Available once the receipt's epoch is on chain.
 *
 * @example
 * const { ok } = await verifyBundle(await getBundle(ledger, id, { opening }), { block })
 */
export async function getBundle(ledger: OpenLedger, id: Hex, { opening }: getBundle.Options = {}): Promise<BundleJson> {
  const bundle = await get(ledger, `/api/receipts/${id}/bundle`, z.record(z.string(), z.unknown()))
  return opening ? { ...bundle, opening: toWire(openingSchema, opening) } : bundle
}

export declare namespace getBundle {
  type Options = {
    /** Question, answer and salt, kept by whoever asked. */
    opening?: Opening | undefined
  }
}

/** A bundle that nobody has checked yet. */
export type BundleJson = Record<string, unknown>
