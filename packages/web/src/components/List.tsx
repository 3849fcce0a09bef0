import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/**
 * Rows on paper. A row's title holds a link with `rowLink`, which then covers the whole row; what must be pressed on its
 * own (amounts, hashes) goes into `Above`. Arrow keys walk from row to row.
 */
export function List({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul
      aria-label={label}
      onKeyDown={event => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row]')]
        const here = links.indexOf(document.activeElement as HTMLElement)
        if (here < 0) return
        event.preventDefault()
        links[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
      }}
      className="divide-y divide-line overflow-hidden rounded-card border border-line bg-paper"
    >
      {children}
    </ul>
  )
}

export function Row({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <li
      className={classes(
        'relative px-4 py-3.5 transition-colors duration-100 has-[a[data-row]]:hover:bg-sunken dark:has-[a[data-row]]:hover:bg-hover',
        className,
      )}
    >
      {children}
    </li>
  )
}

/** Classes of the link that covers its row. */
export const rowLink =
  'after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent'

/** Lifts what can be pressed above the row's link. */
export function Above({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={classes('relative z-[1]', className)}>{children}</span>
}
