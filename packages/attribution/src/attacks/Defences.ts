import { originals } from '../clusters/Clusters.ts'
import { type ClusterText, clusterRecords } from '../clusters/clusterRecords.ts'
import { baseShare } from './baseShare.ts'
import { accountsOf, type OwnedRecord } from './Problem.ts'

/** What stands between registration and payment. Everything is trained on; this decides who earns by it. */
export type Defences = {
  /** Copies of earlier records earn nothing (`clusterRecords`). */
  clusters: boolean
  /** What every record has of each answer, in units of the spread of records' scores (`baseShare`); 0 for nothing. */
  base: number
  /** Records that the hold-out speaks against earn nothing (`quarantineRecords`, with this cut); absent: off. */
  quarantine?: number | undefined
}

/** Places of the records that earn. */
export function earning(records: readonly OwnedRecord[], { clusters }: Pick<Defences, 'clusters'>): number[] {
  if (!clusters) return records.map((_, r) => r)
  const accounts = accountsOf({ records })
  return originals(
    clusterRecords({ texts: records.map(textOf), owners: records.map(({ account }) => accounts.indexOf(account)) }),
  )
}

/** What is paid by: the scores of contributors, with the base that the defences add. */
export function defended(
  rows: Float64Array,
  counts: readonly number[],
  { base }: Pick<Defences, 'base'>,
): Float64Array {
  return base === 0 ? rows : baseShare({ rows, counts, base })
}

function textOf({ messages }: OwnedRecord): ClusterText {
  return { text: messages.map(({ content }) => content).join('\n'), learned: messages.at(-1)!.content }
}
