import type { Model } from '@openledger/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Amount } from '../../components/Amount.tsx'
import { buttonClass } from '../../components/Button.tsx'
import { DemoMark } from '../../components/DemoMark.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Above, List, Row, rowLink } from '../../components/List.tsx'
import { Card, Page } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { quoteFor } from '../../components/price.ts'
import { grade } from '../../components/Quality.tsx'
import { RowsSkeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { listed } from '../../components/words.ts'
import { modelsQuery } from '../../queries/models.ts'
import { JobsStrip } from './JobsStrip.tsx'

export function ModelsPage() {
  const models = useQuery(modelsQuery)
  return (
    <Page
      title="Models"
      lead={
        <>
          Each fine-tuned model knows whose records it was trained on: its <Term>lineage</Term> stands on the ledger,
          and its answers pay along it.
        </>
      }
      action={
        <Link to="/fine-tune" className={buttonClass('primary')}>
          Fine-tune a model
        </Link>
      }
    >
      <JobsStrip />
      {models.isPending ? (
        <Card>
          <RowsSkeleton rows={3} label="Loading models" />
        </Card>
      ) : models.isError ? (
        <Problem error={models.error} retry={models.refetch} />
      ) : models.data.length === 0 ? (
        <Empty
          title="No model is registered yet"
          action={
            <Link to="/fine-tune" className={buttonClass('primary')}>
              Fine-tune the first one
            </Link>
          }
        >
          A fine-tune takes a Datanet and a few minutes on this machine.
        </Empty>
      ) : (
        <List label="Models">
          {models.data.map(model => (
            <ModelRow key={model.id} model={model} />
          ))}
        </List>
      )}
    </Page>
  )
}

function ModelRow({ model }: { model: Model }) {
  const quote = quoteFor(model.price, 100)
  return (
    <Row className="grid gap-x-6 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_15rem_9rem]">
      <div className="min-w-0">
        <div className="flex items-center gap-2">
          <Link
            to="/models/$modelId"
            params={{ modelId: String(model.id) }}
            data-row
            className={`truncate font-medium ${rowLink}`}
          >
            {model.name}
          </Link>
          {model.demo && (
            <Above>
              <DemoMark />
            </Above>
          )}
          {model.retired && <span className="caption">retired</span>}
        </div>
        <p className="mt-0.5 truncate text-sm text-ink-2">
          {model.kind === 'base'
            ? model.description || 'A base model that fine-tunes start from'
            : `Trained on ${listed(model.releases.map(({ datanetName }) => datanetName))}`}
        </p>
      </div>
      <div className="text-sm text-ink-2">
        {model.kind === 'base' ? (
          <span className="text-ink-3">base model, free of attribution</span>
        ) : (
          <>
            <span className="block">{grade(model.audit)}</span>
            <span className="caption">
              {model.contributors.length} {model.contributors.length === 1 ? 'contributor' : 'contributors'}
            </span>
          </>
        )}
      </div>
      <div className="text-sm md:text-right">
        {quote !== null && (
          <>
            <Above>
              <Amount wei={quote} />
            </Above>
            <span className="caption block">for 100 tokens</span>
          </>
        )}
      </div>
    </Row>
  )
}
