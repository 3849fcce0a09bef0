import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'

/** Code in tabs, with one button to copy what is shown. */
export function CodeTabs({ snippets }: { snippets: Record<string, string> }) {
  const names = Object.keys(snippets)
  const [shown, setShown] = useState(names[0]!)
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard?.writeText(snippets[shown]!).then(
      () => {
        setCopied(true)
        setTimeout(() => setCopied(false), 1200)
      },
      () => undefined,
    )
  return (
    <div className="overflow-hidden rounded-card border border-line bg-paper">
      <div className="flex items-center gap-1 border-b border-line px-2 py-1.5">
        {names.length > 1 &&
          names.map(name => (
            <button
              key={name}
              type="button"
              aria-pressed={name === shown}
              onClick={() => setShown(name)}
              className={classes(
                'rounded-control px-2.5 py-1 text-sm',
                name === shown ? 'bg-hover font-medium' : 'text-ink-2 hover:text-ink',
              )}
            >
              {name}
            </button>
          ))}
        <Button
          small
          look="quiet"
          className="ml-auto"
          icon={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          onClick={copy}
        >
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <pre tabIndex={0} className="overflow-x-auto px-4 py-3 text-sm leading-6">
        {snippets[shown]}
      </pre>
    </div>
  )
}
