import { BaseError } from '@openledger/base'
import { ensembleAnswer } from '../derive/ensembleAnswer.ts'
import type { BundleEnsemble } from '../wire/Bundle.ts'
import type { ReceiptFile } from '../wire/ReceiptFile.ts'
import type { Check } from './Check.ts'

/** That the query vector is the fit of what an audit ensemble measured of the answer, bit for bit. */
export function ensembleCheck(receiptFile: ReceiptFile, ensemble: BundleEnsemble): Check {
  return {
    id: 'ensemble',
    title: 'The values follow from the losses under the audit adapters',
    run: () => {
      const { adapters, values, query } = ensembleAnswer({ receiptFile, ensemble })
      const others = query.reduce((sum, entry, j) => sum + (entry === receiptFile.query[j] ? 0 : 1), 0)
      const first = query.findIndex((entry, j) => entry !== receiptFile.query[j])
      if (others > 0)
        throw new BaseError(
          'The query vector is not the fit of the losses and the influence that the receipt states.',
          {
            code: 'client/mismatch',
            facts: {
              name: `entry ${first} of the query vector`,
              ...{ stated: receiptFile.query[first]!, derived: query[first]! },
              entries: `${others} of ${query.length} differ`,
            },
          },
        )
      const named = receiptFile.contributors.map(({ account }, c) => ({ account, nats: Number(values[c]) * 2 ** -30 }))
      const most = named.reduce((best, one) => (one.nats > best.nats ? one : best), named[0]!)
      return {
        detail: `The fit of ${adapters} losses and the influence gave all ${query.length} entries of the query vector.`,
        facts: {
          adapters: String(adapters),
          ...(most && { largest: `${most.account}, ${most.nats.toPrecision(4)} nats` }),
        },
      }
    },
  }
}
