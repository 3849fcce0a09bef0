import { BaseError, formatOpen } from '@openledger/base'
import {
  findMissedBlocks,
  getDowntimeTerms,
  getJail,
  getValidatorStanding,
  type LastCommit,
  type OpenLedger,
  readLastCommits,
  reportDowntime,
} from '@openledger/client'

/**
 * Keeps the last window of commits, and at each look reports every validator that has missed more of them than it may and
 * is not out yet. What cannot be sent is told and tried again at the next look.
 *
 * @example
 * const look = watchDowntime({ ledger, consensus: 'http://localhost:27002', note: console.error })
 * await look()
 */
export function watchDowntime({ ledger, consensus, note }: watchDowntime.Options): () => Promise<void> {
  let commits: LastCommit[] = []

  return async function look() {
    try {
      const { window, allowed } = await getDowntimeTerms(ledger)
      const head = Number(await ledger.chain.getBlockNumber({ cacheTime: 0 }))
      const last = commits.at(-1)?.height ?? 0
      // A chain that is behind what was seen is another one at the same address.
      if (last > head) commits = []
      const from = Math.max(commits.at(-1)?.height ?? 0, head - window) + 1
      commits = [...commits, ...(await readLastCommits({ url: consensus, from, until: head }))].slice(-window)
      for (const { account, blocks } of await findMissedBlocks(ledger, commits)) {
        if (blocks.length <= allowed) continue
        const [{ jailed }, { tombstoned }] = await Promise.all([
          getJail(ledger, account),
          getValidatorStanding(ledger, account),
        ])
        if (jailed || tombstoned) continue
        const made = await reportDowntime(ledger, { account, consensus }).catch(notDown)
        if (made === undefined) continue
        note(`${account} has missed ${made.missed} blocks, loses ${formatOpen(made.slashed)} and is jailed.`)
      }
    } catch (error) {
      note(`downtime: not reported, and tried again: ${(error as Error).message}`)
    }
  }
}

/** What was missed before a release counts no more: there is nothing to report then. */
function notDown(error: unknown): undefined {
  if (!BaseError.is(error, 'client/not-down')) throw error
}

export declare namespace watchDowntime {
  type Options = {
    ledger: OpenLedger
    /** RPC of a consensus node. */
    consensus: string
    note: (text: string) => void
  }
}
