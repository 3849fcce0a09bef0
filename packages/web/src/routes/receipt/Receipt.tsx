import { type Opening, type ReceiptView, readAnswerForm, type Status } from '@openledger/client'
import { Link } from '@tanstack/react-router'
import { LockKeyhole } from 'lucide-react'
import { DemoMark } from '../../components/DemoMark.tsx'
import { Hash } from '../../components/Hash.tsx'
import { Mark } from '../../components/Mark.tsx'
import { Contributors } from '../../components/receipt/Contributors.tsx'
import { Matches } from '../../components/receipt/Matches.tsx'
import { Paper, Perforation } from '../../components/receipt/Paper.tsx'
import { Sum } from '../../components/receipt/Sum.tsx'
import { TopRecords, topRecords } from '../../components/receipt/TopRecords.tsx'
import { splitSentence } from '../../components/receipt/view.ts'
import { Term } from '../../components/Term.tsx'
import { Time } from '../../components/Time.tsx'
import { Actions } from './Actions.tsx'
import { Proof } from './Proof.tsx'
import { Stamp } from './Stamp.tsx'
import { useCheck } from './useCheck.ts'

/** The signature object: one column that says who made an answer possible, who was paid, and lets this browser check it. */
export function Receipt({ view, opening, demo, epochs }: Receipt.Props) {
  const check = useCheck(view.id)
  const records = topRecords(view.contributors)
  return (
    <>
      <Paper className="px-5 pt-9 pb-10 sm:px-11">
        <article aria-label={`Receipt ${view.receipt.sequence + 1}`} className="relative">
          <header className="flex items-start justify-between gap-4">
            <div>
              <h1 className="flex items-center gap-3 text-xl font-semibold">
                Receipt № {view.receipt.sequence + 1} {demo && <DemoMark />}
              </h1>
              <p className="mt-1 text-sm text-ink-2">
                <Time at={view.at} /> · <Hash value={view.id} label="receipt id" />
              </p>
            </div>
            {check.state.status === 'verified' ? <Stamp /> : <Mark size={30} />}
          </header>

          <Perforation />

          <section aria-label="Question and answer">
            {opening ? (
              <Talk opening={opening} model={view.model} />
            ) : (
              <p className="flex gap-3 text-ink-2">
                <LockKeyhole size={16} aria-hidden className="mt-0.5 shrink-0 text-ink-3" />
                <span>
                  The question and the answer are private: the ledger holds only their hashes. Whoever asked can show
                  them, and anybody can then check that they fit. It was answered by{' '}
                  <Link
                    to="/models/$modelId"
                    params={{ modelId: String(view.model.id) }}
                    className="text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent"
                  >
                    {view.model.name}
                  </Link>
                  , {view.completionTokens} tokens long.
                </span>
              </p>
            )}
          </section>

          <Perforation />

          <section aria-labelledby="who">
            <h2 id="who" className="text-lg font-semibold">
              Who made this possible
            </h2>
            <p className="mt-0.5 mb-5 text-ink-2">
              {splitSentence(view)}{' '}
              {view.mode === 'influence' ? (
                <Term of="Attribution">How is this measured?</Term>
              ) : (
                <Term of="Flat split">Why?</Term>
              )}
            </p>
            <Contributors contributors={view.contributors} />
            {records.length > 0 && (
              <div className="mt-6">
                <h3 className="mb-2.5 font-medium">The records that moved it most</h3>
                <TopRecords records={records} />
              </div>
            )}
            {view.matches !== undefined && view.matches.length > 0 && (
              <div className="mt-6">
                <h3 className="font-medium">Word for word in training records</h3>
                <p className="caption mb-2.5">Where these words stand, not what caused them: a match pays nobody.</p>
                <Matches matches={view.matches} />
              </div>
            )}
          </section>

          <Perforation />

          <section aria-label="What was paid">
            <Sum {...view} />
          </section>

          <Perforation />

          <Proof view={view} check={check} epochs={epochs} />
        </article>
      </Paper>
      <Actions view={view} />
    </>
  )
}

export declare namespace Receipt {
  type Props = { view: ReceiptView; opening: Opening | null; demo: boolean; epochs: Status['epochs'] | null }
}

function captionOf(message: Opening['messages'][number]): string {
  if (readAnswerForm(message)) return 'In the form of'
  return message.role === 'user' ? 'Asked' : message.role === 'system' ? 'Instructed' : 'Answered before'
}

function Talk({ opening, model }: { opening: Opening; model: ReceiptView['model'] }) {
  return (
    <div className="space-y-4">
      {opening.messages.map((message, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the messages of a receipt never change
        <div key={i}>
          <p className="caption">{captionOf(message)}</p>
          <p className="text-lg whitespace-pre-wrap wrap-anywhere">{message.content}</p>
        </div>
      ))}
      <div>
        <p className="caption">
          Answered by{' '}
          <Link
            to="/models/$modelId"
            params={{ modelId: String(model.id) }}
            className="underline decoration-line-strong underline-offset-2 hover:decoration-accent"
          >
            {model.name}
          </Link>
        </p>
        <p className="text-lg whitespace-pre-wrap wrap-anywhere">
          {opening.answer || <span className="text-ink-3">Nothing: the answer failed, and the price came back.</span>}
        </p>
      </div>
    </div>
  )
}
