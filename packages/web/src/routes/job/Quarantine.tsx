import type { JobResult } from '@openledger/client'
import { Hash } from '../../components/Hash.tsx'

/** Whose records were put aside: what was held back speaks against them, and nobody is paid for them. */
export function Quarantine({ quarantine }: { quarantine: NonNullable<JobResult['quarantine']> }) {
  const { cut, contributors } = quarantine
  const total = contributors.reduce((sum, { records }) => sum + records, 0)
  return (
    <div className="mt-4 text-sm text-ink-2">
      <p>
        {total === 0 ? 'No record was' : total === 1 ? 'One record was' : `${total} records were`} put aside by the
        quarantine: more than {cut} robust deviations below the others, and raising that loss. They were trained on, and
        earn nothing.
      </p>
      <ul className="mt-2 space-y-1">
        {contributors.map(({ account, records }) => (
          <li key={account} className="flex min-w-0 items-center gap-3">
            <Hash value={account} label="contributor" className="flex-1" />
            <span className="figures whitespace-nowrap">{records}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
