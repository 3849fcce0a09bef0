import type { Hex } from '@openledger/base'
import { addresses, datanetsAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'

/** Sets whose reviewers judge batches of a curated Datanet, and how many at first. Curator only. */
export async function setReviewPanel(
  ledger: OpenLedger,
  { datanet, domain, panel }: setReviewPanel.Options,
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'setReviewPanel',
    args: [BigInt(datanet), domain, panel],
    event: 'ReviewPanelChanged',
    what: 'Setting the panel',
  })
  return { transaction }
}

export declare namespace setReviewPanel {
  type Options = {
    datanet: number
    /** Domain of Reviews that reviewers enrol in; 0 is the general one. */
    domain: number
    /** Votes of the first panel, odd. */
    panel: number
  }
}
