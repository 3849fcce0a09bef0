import { classes } from './classes.ts'

/** A place kept free for what is on its way; give it the size of the real thing. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classes('breathe block rounded-[4px] bg-hover', className)} />
}

/** Rows as lists have them: a title, a line below it, a figure at the end. */
export function RowsSkeleton({ rows = 5, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="divide-y divide-line">
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no other identity
        <div key={i} className="flex h-16 items-center justify-between gap-6 px-4">
          <span className="flex-1 space-y-2">
            <Skeleton className="h-3.5 w-2/5" />
            <Skeleton className="h-3 w-3/5" />
          </span>
          <Skeleton className="h-3.5 w-20" />
        </div>
      ))}
    </div>
  )
}
