import type { Hex } from '@openledger/base'
import { type BundleJson, getBundle, type Verification, type VerifyStep, verifyBundle } from '@openledger/client'
import { node } from './ledger.ts'
import { readOpening } from './openings.ts'

/** The public data behind a receipt as the node gives it, with what this browser keeps to open question and answer. */
export function fetchBundle(id: string): Promise<BundleJson> {
  return getBundle(node(), id as Hex, { opening: readOpening(id) ?? undefined })
}

/**
 * Re-derives a receipt in this browser. The node's own word for a block is worth nothing here, so none is taken: what
 * stays to be trusted is part of the result.
 */
export async function checkReceipt(id: string, onStep: (step: VerifyStep) => void): Promise<Verification> {
  return verifyBundle(await fetchBundle(id), { onStep })
}
