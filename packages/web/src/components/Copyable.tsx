import { Check } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { classes } from './classes.ts'
import { Tip } from './Tip.tsx'

/** Text that copies `value` on click and shows it exactly on hover. */
export function Copyable({ value, tip, label, children, className }: Copyable.Props) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1200)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <Tip
      tip={
        copied ? (
          <span className="inline-flex items-center gap-1 text-success">
            <Check size={12} aria-hidden /> Copied
          </span>
        ) : (
          (tip ?? <span className="font-mono">{value}</span>)
        )
      }
    >
      <button
        type="button"
        aria-label={copied ? 'Copied' : `Copy ${label}`}
        onClick={() =>
          navigator.clipboard?.writeText(value).then(
            () => setCopied(true),
            () => undefined,
          )
        }
        className={classes(
          'rounded-[3px] text-inherit decoration-line-strong decoration-dotted underline-offset-4 hover:underline',
          className,
        )}
      >
        {children}
      </button>
    </Tip>
  )
}

export declare namespace Copyable {
  type Props = { value: string; label: string; tip?: ReactNode; children: ReactNode; className?: string }
}
