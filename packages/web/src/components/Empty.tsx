import type { ReactNode } from 'react'

/** Nothing here yet, and what to do about it. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-card border border-dashed border-line-strong px-6 py-8">
      <div className="space-y-1">
        <p className="font-medium">{title}</p>
        {children && <div className="max-w-[60ch] text-ink-2">{children}</div>}
      </div>
      {action}
    </div>
  )
}
