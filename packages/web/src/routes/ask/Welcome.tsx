import type { Model, Status } from '@openledger/client'
import { Link } from '@tanstack/react-router'
import { DemoMark } from '../../components/DemoMark.tsx'
import { grade } from '../../components/Quality.tsx'
import { Term } from '../../components/Term.tsx'
import { listed } from '../../components/words.ts'

/** Before the first question: what this is, whom it pays, and questions worth asking. */
export function Welcome({ model, counts, demo, onExample }: Welcome.Props) {
  return (
    <div className="mx-auto w-full max-w-[760px] pt-6 sm:pt-[9vh]">
      <h1 className="text-2xl font-semibold tracking-tight sm:text-3xl">Ask, and see who made the answer.</h1>
      <p className="mt-3 max-w-[60ch] text-lg text-ink-2">
        {model.name} learned from {listed(model.releases.map(({ datanetName }) => datanetName))}. Each answer pays the{' '}
        {model.contributors.length} <Term of="Contributor">contributors</Term> of that data by how much their records
        moved it, and leaves a <Term of="Receipt">receipt</Term> that you can check yourself.
      </p>
      <p className="caption mt-2 flex flex-wrap items-center gap-x-3.5 gap-y-1">
        {demo && <DemoMark />}
        <Link
          to="/models/$modelId"
          params={{ modelId: String(model.id) }}
          className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
        >
          Attribution: {grade(model.audit)}
        </Link>
        {counts && (
          <>
            <span>{counts.records.toLocaleString('en')} records on the ledger</span>
            <span>
              {counts.receipts.toLocaleString('en')} {counts.receipts === 1 ? 'answer' : 'answers'} paid so far
            </span>
          </>
        )}
      </p>
      {model.examples.length > 0 && (
        <section aria-label="Questions to try" className="mt-8">
          <h2 className="mb-2.5 text-sm font-medium text-ink-2">Try one of these</h2>
          <ul className="flex flex-wrap gap-2">
            {model.examples.slice(0, 6).map(example => (
              <li key={example}>
                <button
                  type="button"
                  onClick={() => onExample(example)}
                  className="rounded-full border border-line bg-paper px-3.5 py-1.5 text-left transition-colors duration-100 hover:border-accent hover:text-accent"
                >
                  {example}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

export declare namespace Welcome {
  type Props = { model: Model; counts: Status['counts'] | null; demo: boolean; onExample: (example: string) => void }
}
