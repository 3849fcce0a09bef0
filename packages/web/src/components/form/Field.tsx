import { type ReactNode, useId } from 'react'
import { classes } from '../classes.ts'

export const inputClass =
  'block h-9 w-full rounded-control border border-line bg-paper px-3 hover:border-line-strong focus:border-accent focus:outline-none aria-[invalid=true]:border-danger'

/** A label, its control, one line of help, and what is wrong with it, if anything. The control gets the ids it needs. */
export function Field({ label, help, error, children }: Field.Props) {
  const id = useId()
  const note = error ?? help
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': note ? `${id}-note` : undefined, 'aria-invalid': error ? true : undefined })}
      {note && (
        <p id={`${id}-note`} className={classes('mt-1 text-sm', error ? 'text-danger' : 'text-ink-2')}>
          {note}
        </p>
      )}
    </div>
  )
}

export declare namespace Field {
  type Props = {
    label: ReactNode
    help?: ReactNode
    error?: string | undefined
    children: (control: {
      id: string
      'aria-describedby': string | undefined
      'aria-invalid': true | undefined
    }) => ReactNode
  }
}

/** What most people never need, behind one word. */
export function More({ children, label = 'More' }: { children: ReactNode; label?: string }) {
  return (
    <details className="group">
      <summary className="w-fit cursor-pointer list-none text-sm text-ink-2 underline decoration-line-strong underline-offset-4 select-none hover:text-ink [&::-webkit-details-marker]:hidden">
        {label}
      </summary>
      <div className="mt-4 space-y-5">{children}</div>
    </details>
  )
}
