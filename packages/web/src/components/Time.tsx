import { useEffect, useState } from 'react'
import { Tip } from './Tip.tsx'

/** A moment as `3 min ago`, exact in the reader’s zone on hover. `at` is in unix seconds, as everywhere on the wire. */
export function Time({ at, className }: { at: number; className?: string }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  const date = new Date(at * 1000)
  return (
    <Tip tip={date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'long' })}>
      <time dateTime={date.toISOString()} className={className}>
        {relative(at * 1000, Math.max(now, at * 1000))}
      </time>
    </Tip>
  )
}

/** `just now`, `3 min ago`, `2 h ago`, `5 days ago`, then the date. Both in milliseconds since 1970. */
export function relative(at: number, now: number): string {
  const seconds = Math.floor((now - at) / 1000)
  if (seconds < 10) return 'just now'
  if (seconds < 60) return `${seconds} s ago`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`
  const days = Math.floor(seconds / 86_400)
  if (days === 1) return 'yesterday'
  if (days < 14) return `${days} days ago`
  return new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' })
}
