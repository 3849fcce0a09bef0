import { Switch } from '@base-ui/react/switch'
import type { Model } from '@openledger/client'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Page } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { quoteFor } from '../../components/price.ts'
import { Skeleton } from '../../components/Skeleton.tsx'
import { modelsQuery } from '../../queries/models.ts'
import { statusQuery } from '../../queries/status.ts'
import { useWallet } from '../../wallet/useWallet.ts'
import { Composer, lengths } from './Composer.tsx'
import { clearTurns, type Turn, useTurns } from './conversation.ts'
import { ModelPicker } from './ModelPicker.tsx'
import { NoModel } from './NoModel.tsx'
import { TurnView } from './TurnView.tsx'
import { useAsk } from './useAsk.ts'
import { Welcome } from './Welcome.tsx'

/** `/` and `/chat/:model`: ask, see who made the answer. */
export function AskPage() {
  const models = useQuery(modelsQuery)
  const { modelId } = useParams({ strict: false })
  if (models.isPending) return <AskSkeleton />
  if (models.isError) {
    return (
      <Page title="Ask" width="narrow">
        <Problem error={models.error} retry={models.refetch} />
      </Page>
    )
  }
  const tuned = models.data.filter(
    model => model.kind === 'fine-tune' && !model.retired && model.servable && model.price !== null,
  )
  const chosen =
    modelId === undefined ? tuned[0] : tuned.find(model => String(model.id) === modelId || model.slug === modelId)
  if (!chosen) return <NoModel wanted={modelId !== undefined} others={tuned.length > 0} />
  return (
    <Ask
      models={tuned}
      model={chosen}
      base={models.data.find(model => model.id === chosen.lineage[0]?.id && model.servable) ?? null}
    />
  )
}

function Ask({ models, model, base }: { models: Model[]; model: Model; base: Model | null }) {
  const navigate = useNavigate()
  const status = useQuery(statusQuery)
  const turns = useTurns()
  const wallet = useWallet()
  const { ask, stop, busy } = useAsk()
  const [text, setText] = useState('')
  const [maxTokens, setMaxTokens] = useState<number>(lengths[1].tokens)
  const [compare, setCompare] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const count = turns.length

  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'end' })
  }, [count])

  const beside = compare ? base : null
  const own = quoteFor(model.price, maxTokens)
  const quote = own === null ? null : own + (beside ? (quoteFor(beside.price, maxTokens) ?? 0n) : 0n)
  const send = (question: string) => {
    setText('')
    void ask({ question, model, base: beside, maxTokens })
  }
  const retry = (turn: Turn) =>
    void ask({ question: turn.question, model, base: turn.base && base, maxTokens: turn.maxTokens })
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="no-print sticky top-12 z-10 border-b border-line bg-page md:top-0">
        <div className="mx-auto flex h-14 w-full max-w-[1080px] items-center gap-3 px-2 sm:px-6">
          <ModelPicker
            models={models}
            value={model.id}
            onChange={id => navigate({ to: '/chat/$modelId', params: { modelId: String(id) } })}
          />
          <span className="ml-auto flex items-center gap-3">
            {base && (
              <label htmlFor="compare" className="flex items-center gap-2 text-sm text-ink-2">
                <span className="hidden sm:inline">Compare with the base model</span>
                <span className="sm:hidden">Compare</span>
                <Switch.Root
                  id="compare"
                  checked={compare}
                  onCheckedChange={setCompare}
                  className="flex h-[18px] w-8 items-center rounded-full bg-line-strong p-[2px] transition-colors duration-100 data-[checked]:bg-accent"
                >
                  <Switch.Thumb className="size-[14px] rounded-full bg-paper transition-transform duration-100 data-[checked]:translate-x-[14px]" />
                </Switch.Root>
              </label>
            )}
            {count > 0 && (
              <Button small look="quiet" disabled={busy} onClick={clearTurns}>
                Clear
              </Button>
            )}
          </span>
        </div>
      </header>

      <div className="mx-auto flex w-full max-w-[1080px] flex-1 flex-col px-4 sm:px-8">
        {count === 0 ? (
          <Welcome
            model={model}
            counts={status.data?.counts ?? null}
            demo={status.data?.demo ?? false}
            onExample={example => {
              setText(example)
              field.current?.focus()
            }}
          />
        ) : (
          <div className="space-y-10 py-8">
            <h1 className="sr-only">Answers of {model.name}</h1>
            {turns.map(turn => (
              <TurnView key={turn.id} turn={turn} retry={() => retry(turn)} />
            ))}
          </div>
        )}
        <div ref={end} className="h-40 shrink-0" />
      </div>

      <div className="no-print sticky bottom-14 z-10 bg-gradient-to-t from-page from-60% to-transparent pb-4 md:bottom-0">
        <div className="mx-auto w-full max-w-[1080px] px-4 sm:px-8">
          <div className="mx-auto max-w-[760px]">
            <Composer
              text={text}
              onText={setText}
              onAsk={() => send(text.trim())}
              onStop={stop}
              busy={busy}
              quote={quote}
              maxTokens={maxTokens}
              onMaxTokens={setMaxTokens}
              verb={wallet.address || wallet.connecting ? 'Ask' : 'Ask with a trial wallet'}
              note={
                wallet.address || wallet.connecting
                  ? undefined
                  : status.data?.faucet === false
                    ? 'Makes a key in this browser. This network has no faucet: send it OPEN first, or connect a wallet under Account.'
                    : 'Makes a key in this browser and takes test OPEN from the local faucet. For trying things out, never for value.'
              }
              field={field}
            />
          </div>
        </div>
      </div>
    </div>
  )
}

function AskSkeleton() {
  return (
    <div role="status" aria-label="Loading models" className="flex flex-1 flex-col">
      <div className="border-b border-line">
        <div className="mx-auto flex h-14 max-w-[1080px] items-center px-4 sm:px-8">
          <Skeleton className="h-5 w-40" />
        </div>
      </div>
      <div className="mx-auto w-full max-w-[760px] flex-1 space-y-4 px-4 pt-[14vh]">
        <Skeleton className="h-9 w-4/5" />
        <Skeleton className="h-4 w-3/5" />
        <Skeleton className="mt-8 h-8 w-2/3" />
        <Skeleton className="h-8 w-1/2" />
      </div>
    </div>
  )
}
