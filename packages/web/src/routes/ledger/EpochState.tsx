import type { Epoch } from '@openledger/client'
import { Stepper } from '../../components/State.tsx'

/** An epoch is on the ledger as soon as there is one: included until the time to dispute it has passed. */
export function EpochState({ epoch }: { epoch: Pick<Epoch, 'state'> }) {
  if (epoch.state === 'cancelled')
    return <span className="text-xs font-medium text-danger">cancelled after a dispute</span>
  return <Stepper compact state={epoch.state === 'final' ? 'final' : 'included'} />
}
