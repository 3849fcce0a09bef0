import type { OpenLedger } from '../connection/OpenLedger.ts'
import { post } from '../connection/request.ts'
import { type PreviewView, previewRequestSchema, previewSchema } from '../wire/api/Preview.ts'
import type { TrainingRecord } from '../wire/Record.ts'
import { toWire } from '../wire/wire.ts'

/**
 * What records would do for a model, and earn by it, before they are given: an estimate to first order, with intervals.
 * Nothing is kept and nothing is signed. At most `mostPreviewed` records; of more, draw some.
 *
 * @example
 * const { verdict, perRecord } = await previewContribution(ledger, { model: 2, records: [{ prompt, completion }] })
 */
export function previewContribution(
  ledger: OpenLedger,
  { model, records }: previewContribution.Options,
): Promise<PreviewView> {
  return post(
    ledger,
    `/api/models/${model}/preview`,
    toWire(previewRequestSchema, { records: [...records] }),
    previewSchema,
  )
}

export declare namespace previewContribution {
  type Options = {
    /** Id of a fine-tune that the node serves. */
    model: number
    records: readonly TrainingRecord[]
  }
}
