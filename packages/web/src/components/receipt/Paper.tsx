import type { ReactNode } from 'react'
import { classes } from '../classes.ts'

/** A slip of paper, torn off above and below. The wrapper carries the outline, since a mask would cut it. */
export function Paper({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className="drop-shadow-[0_0_0.75px_var(--line-strong)] print:drop-shadow-none">
      <div className="drop-shadow-[0_10px_24px_oklch(0.3_0.02_70/0.07)] dark:drop-shadow-none print:drop-shadow-none">
        <div className={classes('torn bg-paper print:[mask:none]', className)}>{children}</div>
      </div>
    </div>
  )
}

export function Perforation() {
  return <hr className="perforation my-6" />
}
