import { type Address, sameHex } from '@openledger/base'
import type { Database } from '../database/openDatabase.ts'
import { isPrivateModel } from '../datanets/privacy.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { ModelRow } from './findModel.ts'

export type Sharing = ReturnType<typeof createSharing>

/** Who may ask which model: all of them everybody, but those that were trained on somebody's private data. */
export function createSharing({ db, journal }: createSharing.Options) {
  return {
    /** Whether an account may ask: anybody a public model; of a private one its owner, and whom it is shared with. */
    async mayAsk(model: ModelRow, slug: string, account: Address | undefined): Promise<boolean> {
      if (!(await isPrivateModel(db, model))) return true
      if (account === undefined) return false
      return sameHex(model.owner as Address, account) || journal.tunings.permissions.has(slug, account)
    },
  }
}

export declare namespace createSharing {
  type Options = { db: Database; journal: Journal }
}
