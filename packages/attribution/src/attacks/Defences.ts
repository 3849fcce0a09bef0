import { originals } from '../clusters/Clusters.ts'
import { type ClusterText, clusterRecords } from '../clusters/clusterRecords.ts'
import { accountsOf, type OwnedRecord } from './Problem.ts'

/** What stands between registration and payment. Everything is trained on; this decides who earns by it. */
export type Defences = {
  /** Copies of earlier records earn nothing (`clusterRecords`). */
  clusters: boolean
  /** Whether influence is cut record by record, as payment does (`payable`), or once an account. */
  cut: 'records' | 'accounts'
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

function textOf({ messages }: OwnedRecord): ClusterText {
  return { text: messages.map(({ content }) => content).join('\n'), learned: messages.at(-1)!.content }
}
