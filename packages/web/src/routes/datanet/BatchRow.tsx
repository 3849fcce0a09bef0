import type { Batch } from '@openledger/client'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { classes } from '../../components/classes.ts'
import { Hash, shorten } from '../../components/Hash.tsx'
import { Problem } from '../../components/Problem.tsx'
import { RecordText } from '../../components/RecordText.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Time } from '../../components/Time.tsx'
import { samplesQuery } from '../../queries/datanets.ts'
import { standingOf } from './standing.ts'

/** One batch; opened, it shows its first records. */
export function BatchRow({ batch }: { batch: Batch }) {
  const [open, setOpen] = useState(false)
  const panel = useId()
  return (
    <li>
      <div className="flex items-center gap-3 px-4 py-2.5">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
          className="flex min-w-0 flex-1 items-center gap-2.5 text-left"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={classes('shrink-0 text-ink-3 transition-transform duration-100', open && 'rotate-90')}
          />
          <span className="min-w-0">
            <span
              className={classes(
                'block truncate',
                (batch.state === 'tombstoned' || batch.state === 'refused') && 'text-ink-3 line-through',
              )}
            >
              {batch.label || `Batch ${batch.id}`}
              <span className="text-ink-3"> by {batch.contributorName ?? shorten(batch.contributor)}</span>
            </span>
            <span className="caption">
              {batch.count.toLocaleString('en')} records · <Time at={batch.at} />
              {standingOf(batch).map(words => ` · ${words}`)}
            </span>
          </span>
        </button>
        <Hash value={batch.root} label="batch root" className="hidden shrink-0 text-ink-3 sm:inline-flex" />
      </div>
      <div id={panel} hidden={!open}>
        {open && <Samples batch={batch} />}
      </div>
    </li>
  )
}

function Samples({ batch }: { batch: Batch }) {
  const samples = useQuery(samplesQuery(batch))
  return (
    <div className="border-t border-line bg-sunken px-4 py-4 sm:pl-10">
      {batch.file === null ? (
        <p className="text-ink-2">
          This node does not hold its records: they were erased, or never came here. Only their root is left.
        </p>
      ) : samples.isPending ? (
        <div className="space-y-4">
          <Skeleton className="h-10 w-4/5" />
          <Skeleton className="h-10 w-3/5" />
          <Skeleton className="h-10 w-4/5" />
        </div>
      ) : samples.isError ? (
        <Problem error={samples.error} retry={samples.refetch} />
      ) : (
        <ol className="space-y-4">
          {samples.data.map((record, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file named by its hash never changes
            <li key={i}>
              <RecordText record={record} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
