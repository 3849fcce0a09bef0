import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** A screen: its title, one sentence, at most one primary action at top right. */
export function Page({ title, lead, mark, action, width = 'wide', children }: Page.Props) {
  return (
    <div
      className={classes(
        'mx-auto w-full px-4 pt-6 pb-16 sm:px-8 md:pt-10',
        width === 'wide' ? 'max-w-[1080px]' : 'max-w-[720px]',
      )}
    >
      <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3 md:mb-8">
        <div className="min-w-0 space-y-1.5">
          <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-2xl font-semibold">
            {title}
            {mark}
          </h1>
          {lead && <div className="max-w-[68ch] text-ink-2">{lead}</div>}
        </div>
        {action && <div className="flex flex-wrap items-center gap-2 sm:pt-0.5">{action}</div>}
      </header>
      {children}
    </div>
  )
}

export declare namespace Page {
  type Props = {
    title: ReactNode
    lead?: ReactNode
    mark?: ReactNode
    action?: ReactNode
    width?: 'wide' | 'narrow'
    children: ReactNode
  }
}

/** A titled part of a page. */
export function Section({ title, aside, children, className }: Section.Props) {
  return (
    <section className={classes('mb-10', className)}>
      <div className="mb-3 flex min-h-7 items-center justify-between gap-4">
        <h2 className="text-lg font-semibold">{title}</h2>
        {aside && <div className="text-sm text-ink-3">{aside}</div>}
      </div>
      {children}
    </section>
  )
}

export declare namespace Section {
  type Props = { title: ReactNode; aside?: ReactNode; children: ReactNode; className?: string }
}

/** Paper with a hairline around it. */
export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={classes('rounded-card border border-line bg-paper', className)}>{children}</div>
}

/** Named facts in columns. */
export function Facts({ facts }: { facts: [ReactNode, ReactNode][] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-6 gap-y-5">
      {facts.map(([name, value], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts of one page keep their places
        <div key={i} className="min-w-0">
          <dt className="caption mb-0.5">{name}</dt>
          <dd className="figures min-w-0 text-lg">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
