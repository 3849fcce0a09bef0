import { errorFromBody, openingSchema, toWire, type Verification, type VerifyStep, verifyBundle } from '@openledger/client'
import { readOpening } from './openings.ts'

/** The public data behind a receipt as the node gives it, with what this browser keeps to open question and answer. */
export async function fetchBundle(id: string): Promise<Record<string, unknown>> {
  const url = `/api/receipts/${encodeURIComponent(id)}/bundle`
  const response = await fetch(url)
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok || typeof body !== 'object' || body === null) throw errorFromBody(body, { status: response.status, url })
  const bundle = body as Record<string, unknown>
  const own = readOpening(id)
  return own && bundle.opening === undefined ? { ...bundle, opening: toWire(openingSchema, own) } : bundle
}

/**
 * Re-derives a receipt in this browser. The node's own word for a block is worth nothing here, so none is taken: what
 * stays to be trusted is part of the result.
 */
export async function checkReceipt(id: string, onStep: (step: VerifyStep) => void): Promise<Verification> {
  return verifyBundle(await fetchBundle(id), { onStep })
}
