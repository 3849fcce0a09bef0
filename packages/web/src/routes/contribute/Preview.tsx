import { type Datanet, drawRecords, formatOf, type PreviewView, previewContribution } from '@openledger/client'
import { useMutation } from '@tanstack/react-query'
import { CircleCheck, CircleHelp, CircleX } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { inputClass } from '../../components/form/Field.tsx'
import { Card } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Weight } from '../../components/Weight.tsx'
import { counted } from '../../components/words.ts'
import { node } from '../../queries/ledger.ts'

const looks = {
  helps: { icon: CircleCheck, colour: 'text-success', words: 'These records would help' },
  unclear: { icon: CircleHelp, colour: 'text-ink-3', words: 'It cannot be told whether these records would help' },
  hurts: { icon: CircleX, colour: 'text-danger', words: 'These records would do harm to' },
} as const

/** What the records would do for a model that was trained on the Datanet, and earn by it, before anything is given. */
export function Preview({ datanet: { models }, file }: { datanet: Pick<Datanet, 'models'>; file: File }) {
  const [chosen, setChosen] = useState(models[0]?.id)
  const preview = useMutation({
    mutationFn: async (model: number) =>
      previewContribution(node(), { model, records: await drawRecords({ file, format: formatOf(file.name) }) }),
  })
  if (chosen === undefined) return null
  const name = models.find(({ id }) => id === preview.variables)?.name ?? ''
  return (
    <section aria-label="What they would do">
      <div className="flex flex-wrap items-center gap-3">
        {models.length > 1 && (
          <select
            aria-label="Model"
            value={chosen}
            onChange={event => setChosen(Number(event.target.value))}
            className={`${inputClass} !w-auto max-w-full`}
          >
            {models.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <Button busy={preview.isPending} onClick={() => preview.mutate(chosen)}>
          {preview.isPending
            ? 'Looking…'
            : models.length > 1
              ? 'Preview their worth'
              : `Preview their worth for ${models[0]!.name}`}
        </Button>
        <p className="caption max-w-[46ch]">
          Estimates what they would do for the model and earn by it. Takes some seconds; nothing is kept.
        </p>
      </div>
      {preview.isError && (
        <div className="mt-4">
          <Problem error={preview.error} />
        </div>
      )}
      {preview.data && <Found found={preview.data} model={name} />}
    </section>
  )
}

function Found({ found, model }: { found: PreviewView; model: string }) {
  const { records, looked, against, perRecord, share, verdict } = found
  const { icon: Icon, colour, words } = looks[verdict]
  return (
    <Card className="mt-4 space-y-4 p-5">
      <h2 className="flex items-center gap-2 font-semibold">
        <Icon size={18} aria-hidden className={`shrink-0 ${colour}`} />
        {words} {model}
      </h2>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <div>
          <dt className="caption mb-1">
            Of the data part of such answers, all {counted(records, 'record')} would earn
          </dt>
          <dd>
            <Weight label="Part that they would earn" colour="var(--accent)" {...share} share={share.value} />
          </dd>
        </div>
        <div>
          <dt className="caption mb-1">One record does</dt>
          <dd>
            <span className="figures">{perRecord.value.toFixed(2)}</span> times what the model’s average record does
            <span className="caption">
              {' '}
              ({perRecord.low.toFixed(2)} to {perRecord.high.toFixed(2)})
            </span>
          </dd>
        </div>
      </dl>
      <p className="caption max-w-[68ch]">
        Held against {against.count}{' '}
        {against.kind === 'answers' ? 'answers that their askers made public' : 'of the model’s own records'};{' '}
        {counted(looked, 'record')} looked at, 95 % intervals. Many records that say the same are worth less.
      </p>
    </Card>
  )
}
