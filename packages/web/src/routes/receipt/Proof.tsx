import type { ReceiptView, Status, VerifyStep } from '@openledger/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check as CheckIcon, Circle, ShieldCheck, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Hash } from '../../components/Hash.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Stepper } from '../../components/State.tsx'
import { Term } from '../../components/Term.tsx'
import { closeEpoch } from '../../queries/epochs.ts'
import { receiptQuery } from '../../queries/receipts.ts'
import type { Check } from './useCheck.ts'

/** The proof strip: where the receipt stands on the ledger, and what this browser has checked of it. */
export function Proof({ view, check, epochs }: { view: ReceiptView; check: Check; epochs: Status['epochs'] | null }) {
  const { state, run } = check
  const steps = 'steps' in state ? state.steps : []
  const stepOf = (id: string): VerifyStep | null => steps.find(step => step.id === id) ?? null
  return (
    <section aria-labelledby="proof">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="proof" className="text-lg font-semibold">
          Proof
        </h2>
        <Stepper state={view.state} />
      </div>
      <Standing view={view} epochs={epochs} />
      <ul className="mt-4 space-y-0.5">
        <Fact step={stepOf('signature')} name="Signed by the operator">
          <Hash value={view.operator} label="operator" />
        </Fact>
        <Fact step={stepOf('weights')} name="Weights">
          <Hash value={view.receipt.weightsRoot} label="weights root" />
        </Fact>
        {view.estimate.method === 'ensemble' && (
          <Fact step={stepOf('ensemble')} name="Values, from losses">
            {view.estimate.adapters} audit adapters
          </Fact>
        )}
        <Fact step={stepOf('split')} name="Amounts">
          <Hash value={view.receipt.linesRoot} label="root of the lines" />
        </Fact>
        {view.epoch !== null && (
          <Fact step={stepOf('payouts')} name="Earnings of the epoch">
            <Link
              to="/ledger/epochs/$epoch"
              params={{ epoch: String(view.epoch) }}
              className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
            >
              epoch {view.epoch}
            </Link>
          </Fact>
        )}
        {view.transactions.proposed && (
          <Fact step={stepOf('settlement')} name="On the ledger">
            <Transaction hash={view.transactions.finalised ?? view.transactions.proposed} />
          </Fact>
        )}
        {view.transactions.payment && (
          <Fact name="Payment">
            <Transaction hash={view.transactions.payment} />
          </Fact>
        )}
      </ul>
      <div className="mt-5 min-h-9" aria-live="polite">
        {state.status === 'verified' || state.status === 'refuted' ? (
          <Outcome status={state.status} steps={state.steps} trust={state.trust} again={run} />
        ) : (
          <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button
              look="primary"
              icon={<ShieldCheck size={16} aria-hidden />}
              disabled={!view.bundle}
              busy={state.status === 'checking'}
              onClick={run}
            >
              {state.status === 'checking' ? 'Verifying…' : 'Verify in this browser'}
            </Button>
            <span className="caption">
              {state.status === 'checking'
                ? (state.steps.at(-1)?.title ?? 'Fetching the public data')
                : view.bundle
                  ? 'Recomputes every hash, weight and share from public data.'
                  : 'Can be verified once an epoch holds it.'}
            </span>
          </div>
        )}
        {state.status === 'failed' && <Problem error={state.error} retry={run} className="mt-3" />}
      </div>
    </section>
  )
}

function Standing({ view, epochs }: { view: ReceiptView; epochs: Status['epochs'] | null }) {
  const queries = useQueryClient()
  const close = useMutation({
    mutationFn: closeEpoch,
    onSuccess: () => queries.invalidateQueries({ queryKey: receiptQuery(view.id).queryKey }),
  })
  if (view.state === 'pending') {
    return (
      <div className="space-y-2 text-ink-2">
        <p>
          Not settled yet: it is signed and waits for the next <Term of="Epoch">epoch</Term>
          {epochs?.everySeconds ? `, which closes every ${seconds(epochs.everySeconds)}.` : '.'}
        </p>
        <div className="no-print">
          <Button small busy={close.isPending} onClick={() => close.mutate()}>
            Close the epoch now
          </Button>
        </div>
        {close.isError && <Problem error={close.error} />}
      </div>
    )
  }
  if (view.state === 'included') {
    return (
      <p className="text-ink-2">
        In epoch {view.epoch}. It becomes <Term of="Final">final</Term> when the time to dispute it has passed
        {epochs ? ` (${seconds(epochs.challengeSeconds)} here)` : ''}.
      </p>
    )
  }
  return (
    <p className="text-ink-2">
      <Term>Final</Term> since epoch {view.epoch}: everybody on this receipt can <Term of="Claim">claim</Term> what it
      owes them.
    </p>
  )
}

function seconds(count: number): string {
  return count < 90 ? `${count} s` : count < 5400 ? `${Math.round(count / 60)} min` : `${Math.round(count / 3600)} h`
}

function Transaction({ hash }: { hash: string }) {
  return (
    <Link
      to="/ledger/transactions/$hash"
      params={{ hash }}
      className="font-mono text-[0.92em] underline decoration-line-strong underline-offset-4 hover:decoration-accent"
    >
      {hash.slice(0, 6)}…{hash.slice(-4)}
    </Link>
  )
}

/** A fact of the proof. Its tick is there only after this browser has checked it; without `step` it is not checked at all. */
function Fact({ step, name, children }: { step?: VerifyStep | null; name: string; children: ReactNode }) {
  return (
    <li className="flex h-7 items-center">
      <span className="flex shrink-0 items-center gap-2">
        {step === undefined ? <span className="w-3.5" /> : <Tick step={step} />}
        {name}
      </span>
      <span aria-hidden className="leader" />
      <span className="shrink-0">{children}</span>
    </li>
  )
}

function Tick({ step }: { step: VerifyStep | null }) {
  if (!step) return <Circle size={14} className="text-line-strong" aria-label="not checked here" />
  if (step.ok) return <CheckIcon size={14} strokeWidth={2.5} className="shrink-0 text-accent" aria-label="holds" />
  return <X size={14} strokeWidth={2.5} className="shrink-0 text-danger" aria-label="does not hold" />
}

function Outcome({ status, steps, trust, again }: Outcome.Props) {
  const refuted = status === 'refuted'
  const [open, setOpen] = useState(refuted)
  const failed = steps.filter(step => !step.ok).length
  return (
    <div
      className={classes(
        'arrive rounded-card border p-4',
        refuted ? 'border-danger/40 bg-danger-soft' : 'border-accent-line bg-accent-soft',
      )}
    >
      <p className="flex items-center gap-2 font-medium">
        {refuted ? (
          <X size={16} strokeWidth={2.5} className="text-danger" aria-hidden />
        ) : (
          <CheckIcon size={16} strokeWidth={2.5} className="text-accent" aria-hidden />
        )}
        {refuted ? 'Not verified: the public data contradicts this receipt' : 'Verified by this browser'}
      </p>
      <p className="mt-1 text-sm text-ink-2">
        {refuted
          ? `${failed} of ${steps.length} steps failed. Do not rely on this receipt.`
          : `${steps.length} steps, each recomputed here from public data, without asking the node what is true.`}
      </p>
      <div className="no-print mt-3 flex gap-2">
        <Button small aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide the steps' : 'Show the steps'}
        </Button>
        <Button small look="quiet" onClick={again}>
          Verify again
        </Button>
      </div>
      {open && (
        <div className={classes('mt-4 border-t pt-4', refuted ? 'border-danger/40' : 'border-accent-line')}>
          <ol className="space-y-2.5">
            {steps.map(step => (
              <li key={step.id} className="flex gap-2.5">
                <span className="mt-1">
                  <Tick step={step} />
                </span>
                <span className="min-w-0">
                  {step.title}
                  <span className="block text-sm break-words text-ink-2">{step.detail}</span>
                  {!step.ok && (
                    <span className="mt-1 block font-mono text-xs break-all text-ink-2">
                      {Object.entries(step.facts)
                        .map(([name, fact]) => `${name}: ${fact}`)
                        .join(' · ')}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ol>
          {trust.length > 0 && (
            <div className="mt-4 text-sm">
              <p className="font-medium">What this does not show</p>
              <ul className="mt-1 list-disc space-y-1 pl-5 break-words text-ink-2">
                {trust.map(sentence => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
    </div>
  )
}

declare namespace Outcome {
  type Props = {
    status: 'verified' | 'refuted'
    steps: readonly VerifyStep[]
    trust: readonly string[]
    again: () => void
  }
}
