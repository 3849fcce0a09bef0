import type { OwnedRecord } from './Problem.ts'
import type { Workshop } from './payQueries.ts'

/** What stands between registration and payment, in the order in which it acts. */
export type Defences = {
  /** Records that may be trained on, in the order of registration. */
  admit?: ((workshop: Workshop, records: readonly OwnedRecord[]) => Promise<readonly OwnedRecord[]>) | undefined
  /** Places of those among them that earn, for example because they are nobody's copies. */
  earn?: ((records: readonly OwnedRecord[]) => readonly number[]) | undefined
}
