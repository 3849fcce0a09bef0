import { BaseError } from '@openledger/base'
import { TriangleAlert } from 'lucide-react'
import { Button } from './Button.tsx'

/** An error as people can use it: what happened, the facts, what to try. */
export function Problem({ error, retry, className }: Problem.Props) {
  const { message, code, facts, hint } = describe(error)
  return (
    <div role="alert" className={`rounded-card border border-danger/40 bg-danger-soft p-4 ${className ?? ''}`}>
      <div className="flex gap-3">
        <TriangleAlert size={16} className="mt-0.5 shrink-0 text-danger" aria-hidden />
        <div className="min-w-0 flex-1 space-y-2">
          <p className="font-medium">{message}</p>
          {Object.keys(facts).length > 0 && (
            <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-sm">
              {Object.entries(facts).map(([name, fact]) => (
                <div key={name} className="contents">
                  <dt className="text-ink-2">{name}</dt>
                  <dd className="min-w-0 break-words font-mono text-[0.92em]">{fact}</dd>
                </div>
              ))}
            </dl>
          )}
          {hint && <p className="text-ink-2">{hint}</p>}
          <div className="flex flex-wrap items-center gap-3 pt-0.5">
            {retry && (
              <Button small onClick={() => retry()}>
                Try again
              </Button>
            )}
            {code && <code className="text-xs text-ink-2">{code}</code>}
          </div>
        </div>
      </div>
    </div>
  )
}

export declare namespace Problem {
  type Props = { error: unknown; retry?: () => unknown; className?: string }
}

type Described = { message: string; code?: string; facts: Record<string, string>; hint?: string }

/** Any thrown value as message, code, facts and hint; a wallet's refusal and a lost network in plain words. */
export function describe(error: unknown): Described {
  if (BaseError.is(error)) return { ...error.toJSON() }
  if (!(error instanceof Error))
    return { message: 'Something went wrong.', facts: { value: String(error).slice(0, 200) } }
  if (error.name === 'UserRejectedRequestError') {
    return {
      message: 'The wallet was not asked to sign.',
      facts: {},
      hint: 'Nothing was sent. Try again when you want to.',
    }
  }
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) {
    return {
      message: 'The node does not answer.',
      code: 'web/unreachable',
      facts: { address: location.origin },
      hint: 'Is it still running? Start it again with: npx openledger up',
    }
  }
  const short = (error as { shortMessage?: unknown }).shortMessage
  return { message: typeof short === 'string' ? short : error.message, facts: {} }
}
