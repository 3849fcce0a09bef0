import {
  BaseError,
  cidOf,
  decodeEnsemble,
  type Ensemble,
  ensembleQuery,
  fitAnswer,
  openEnsemble,
  utf8,
} from '@openledger/base'
import * as z from 'zod'
import type { BundleEnsemble } from '../wire/Bundle.ts'
import type { ReceiptFile } from '../wire/ReceiptFile.ts'

/** What the audit ensemble says of an answer, derived again from whole numbers alone. */
export type EnsembleAnswer = {
  adapters: number
  /** What each row did for the answer's loss, in 2⁻³⁰ nat: the contributors in the order of the index, then groups of records. */
  values: bigint[]
  /** The query vector that follows from the values. */
  query: Int8Array
}

const metadataSchema = z.looseObject({ files: z.record(z.string(), z.string()) })

/**
 * The ensemble of a model from its files as they were published: `file` is `ensemble.json`, which `metadata` must name by
 * its hash.
 *
 * Throws `client/mismatch` where the metadata names another ensemble or none, `base/bad-file` for a damaged one.
 */
function readEnsemble({ metadata, file }: BundleEnsemble): Ensemble {
  const found = cidOf(utf8(file))
  const named = filesOf(metadata)['ensemble.json']
  if (named !== found)
    throw new BaseError('The ensemble is not the one that the model’s metadata names.', {
      code: 'client/mismatch',
      facts: { name: 'ensemble.json', stated: named ?? 'none', derived: found },
    })
  return decodeEnsemble(utf8(file))
}

/**
 * Derives what a receipt's stated losses and influence come to under the model's ensemble: exact integers, the same for
 * everybody, from files alone. Whether the losses were measured right, only a replay can tell (`openledger attest`).
 *
 * Throws `client/mismatch` where the metadata names another ensemble or none, or one of other contributors,
 * `base/bad-file` for a damaged one, `client/no-evidence` for an answer that was not measured, and `base/bad-evidence`
 * where losses or influence do not fit.
 *
 * @example
 * const { values } = ensembleAnswer({ receiptFile: bundle.receiptFile, ensemble: bundle.ensemble })
 * Number(values[0]) / 2 ** 30 // nats by which the first contributor lowered the answer's loss
 */
export function ensembleAnswer({ receiptFile, ensemble }: ensembleAnswer.Options): EnsembleAnswer {
  const { evidence, query, contributors } = receiptFile
  if (evidence === undefined)
    throw new BaseError('The model has an audit ensemble, and the answer was not measured under it.', {
      code: 'client/no-evidence',
    })
  const read = readEnsemble(ensemble)
  if (read.contributors !== contributors.length)
    throw new BaseError('The ensemble was trained without some of the contributors, or with others.', {
      code: 'client/mismatch',
      facts: { name: 'contributors', stated: contributors.length, derived: read.contributors },
    })
  const open = openEnsemble(read)
  return {
    adapters: read.adapters.length,
    values: fitAnswer(open, evidence).values,
    query: ensembleQuery(open, evidence, query.length),
  }
}

export declare namespace ensembleAnswer {
  type Options = { receiptFile: Pick<ReceiptFile, 'evidence' | 'query' | 'contributors'>; ensemble: BundleEnsemble }
}

function filesOf(metadata: string): Record<string, string> {
  try {
    return metadataSchema.parse(JSON.parse(metadata)).files
  } catch (cause) {
    throw new BaseError('The model’s metadata cannot be read.', {
      code: 'client/bad-shape',
      facts: { characters: metadata.length },
      cause,
    })
  }
}
