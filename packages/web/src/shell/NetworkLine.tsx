import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { classes } from '../components/classes.ts'
import { Tip } from '../components/Tip.tsx'
import { statusQuery } from '../queries/status.ts'

/** Whether the node answers, and which block it is at. */
export function NetworkLine() {
  const { data, isError } = useQuery(statusQuery)
  return (
    <Tip
      tip={
        isError
          ? 'The node does not answer.'
          : data
            ? `Chain ${data.chainId}, node ${data.version}`
            : 'Asking the node…'
      }
    >
      <span className="flex min-w-0 items-center gap-2 truncate text-xs text-ink-3">
        <span
          aria-hidden
          className={classes(
            'size-1.5 shrink-0 rounded-full',
            isError ? 'bg-danger' : data ? 'bg-accent' : 'bg-line-strong',
          )}
        />
        {isError ? (
          'no connection'
        ) : !data ? (
          'connecting'
        ) : data.validators ? (
          <Link to="/ledger/network" className="hover:text-ink hover:underline">
            block {data.block.number.toLocaleString('en')}
          </Link>
        ) : (
          `block ${data.block.number.toLocaleString('en')}`
        )}
        {data?.demo && <span className="rounded-[4px] border border-line-strong px-1 leading-4">demo</span>}
      </span>
    </Tip>
  )
}
