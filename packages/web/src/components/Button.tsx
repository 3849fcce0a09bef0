import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

const looks = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-hover disabled:opacity-45',
  plain: 'border border-line bg-paper text-ink hover:border-line-strong disabled:text-ink-3',
  quiet: 'text-ink-2 hover:bg-hover hover:text-ink disabled:text-ink-3',
  danger: 'border border-line bg-paper text-danger hover:border-danger',
} as const

export function buttonClass(look: keyof typeof looks = 'plain', small = false): string {
  return classes(
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap transition-colors duration-100 select-none',
    small ? 'h-7 px-2.5 text-sm' : 'h-9 px-3.5 text-base',
    looks[look],
  )
}

/** A verb. `busy` keeps its width and stops a second press. */
export function Button({
  look = 'plain',
  small = false,
  busy = false,
  icon,
  children,
  className,
  ...rest
}: Button.Props) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      {...rest}
      disabled={rest.disabled || busy}
      className={classes(buttonClass(look, small), busy && 'breathe', className)}
    >
      {icon}
      {children}
    </button>
  )
}

export declare namespace Button {
  type Props = ComponentProps<'button'> & {
    look?: keyof typeof looks
    small?: boolean
    busy?: boolean
    icon?: ReactNode
  }
}
