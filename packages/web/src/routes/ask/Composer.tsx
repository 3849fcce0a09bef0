import { formatOpen } from '@openledger/base'
import { ArrowUp, Square } from 'lucide-react'
import { type Ref, useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { Tip } from '../../components/Tip.tsx'

export const lengths = [
  { tokens: 48, label: 'short' },
  { tokens: 96, label: 'medium' },
  { tokens: 192, label: 'long' },
] as const

/** Where a question is written. The quote stands beside the button before anything is paid. */
export function Composer({
  text,
  onText,
  onAsk,
  onStop,
  busy,
  quote,
  maxTokens,
  onMaxTokens,
  verb,
  note,
  field,
  disabled = false,
}: Composer.Props) {
  const own = useRef<HTMLTextAreaElement | null>(null)
  useEffect(() => {
    const area = own.current
    if (!area) return
    area.style.height = '0'
    area.style.height = `${Math.min(area.scrollHeight, 200)}px`
    void text
  }, [text])
  const ready = text.trim() !== '' && !disabled
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (ready && !busy) onAsk()
      }}
      className="rounded-card border border-line-strong bg-paper focus-within:border-accent"
    >
      <label className="block px-4 pt-3">
        <span className="sr-only">Your question</span>
        <textarea
          ref={element => {
            own.current = element
            if (typeof field === 'function') field(element)
            else if (field) field.current = element
          }}
          rows={1}
          value={text}
          maxLength={4000}
          placeholder="Ask something"
          onChange={event => onText(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault()
              if (ready && !busy) onAsk()
            }
          }}
          className="block max-h-50 min-h-6 w-full resize-none bg-transparent text-lg outline-none"
        />
      </label>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 pt-2 pb-3">
        <label className="flex items-center gap-1.5 pl-1 text-sm text-ink-2">
          <span className="sr-only">Length of the answer</span>
          <select
            value={maxTokens}
            onChange={event => onMaxTokens(Number(event.target.value))}
            className="rounded-control bg-transparent py-1 pr-1 text-sm text-ink-2 hover:text-ink"
          >
            {lengths.map(({ tokens, label }) => (
              <option key={tokens} value={tokens}>
                {label} answer
              </option>
            ))}
          </select>
        </label>
        <span className="ml-auto text-right text-sm text-ink-2">
          {quote === null ? (
            ' '
          ) : quote === 0n ? (
            'free'
          ) : (
            <Tip
              tip={`The most it can cost: the model’s price for ${maxTokens} tokens. What the answer does not use comes back in the same receipt.`}
            >
              <span className="figures cursor-help underline decoration-line-strong decoration-dotted underline-offset-4">
                up to {formatOpen(quote)}
              </span>
            </Tip>
          )}
        </span>
        {busy ? (
          <Button
            className="max-sm:w-full"
            onClick={onStop}
            icon={<Square size={12} fill="currentColor" aria-hidden />}
          >
            Stop
          </Button>
        ) : (
          <Button
            look="primary"
            type="submit"
            className="max-sm:w-full"
            disabled={!ready}
            icon={<ArrowUp size={15} aria-hidden />}
          >
            {verb}
          </Button>
        )}
      </div>
      {note && <p className="border-t border-line px-4 py-2 text-xs text-ink-2">{note}</p>}
    </form>
  )
}

export declare namespace Composer {
  type Props = {
    text: string
    onText: (text: string) => void
    onAsk: () => void
    onStop: () => void
    busy: boolean
    /** The most that the answer can cost, in wei; null while it is not known. */
    quote: bigint | null
    maxTokens: number
    onMaxTokens: (tokens: number) => void
    verb: string
    note?: string | undefined
    field?: Ref<HTMLTextAreaElement>
    disabled?: boolean
  }
}
