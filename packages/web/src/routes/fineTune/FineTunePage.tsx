import { type Datanet, type Model, usualEvalSteps } from '@openledger/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, buttonClass } from '../../components/Button.tsx'
import { CodeTabs } from '../../components/CodeTabs.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Field, inputClass, More } from '../../components/form/Field.tsx'
import { Page } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { datanetsQuery } from '../../queries/datanets.ts'
import { startJob } from '../../queries/jobs.ts'
import { modelsQuery } from '../../queries/models.ts'
import { useWallet } from '../../wallet/useWallet.ts'

const route = getRouteApi('/fine-tune')

export function FineTunePage() {
  const models = useQuery(modelsQuery)
  const datanets = useQuery(datanetsQuery)
  const error = models.error ?? datanets.error
  const live = models.data?.filter(model => !model.retired) ?? []
  const bases = live.filter(({ kind }) => kind === 'base')
  const tuned = live.filter(({ kind, servable }) => kind === 'fine-tune' && servable)
  const filled = datanets.data?.filter(datanet => datanet.release !== null) ?? []
  return (
    <Page
      title="Fine-tune a model"
      width="narrow"
      lead={
        <>
          Three choices. The run trains an <Term of="Adapter">adapter</Term> on this machine, keeps its checkpoints by
          hash, and measures whose records it learned from.
        </>
      }
    >
      {error ? (
        <Problem error={error} retry={() => Promise.all([models.refetch(), datanets.refetch()])} />
      ) : models.isPending || datanets.isPending ? (
        <div role="status" aria-label="Loading" className="space-y-6">
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-40 w-full" />
          <Skeleton className="h-16 w-full" />
        </div>
      ) : bases.length === 0 ? (
        <Empty title="This node has no base model">
          A fine-tune starts from one; restart the node with its model folder in place.
        </Empty>
      ) : filled.length === 0 ? (
        <Empty
          title="No Datanet has a release to train on yet"
          action={
            <Link to="/datanets" className={buttonClass('primary')}>
              See the Datanets
            </Link>
          }
        >
          Contribute records to a Datanet; then its curator publishes a release of them.
        </Empty>
      ) : (
        <FineTuneForm bases={bases} tuned={tuned} datanets={filled} />
      )}
    </Page>
  )
}

function FineTuneForm({ bases, tuned, datanets }: { bases: Model[]; tuned: Model[]; datanets: Datanet[] }) {
  const { datanet, model } = route.useSearch()
  const navigate = useNavigate()
  const wallet = useWallet()
  const [base, setBase] = useState(
    () => [...bases, ...tuned].find(({ id }) => String(id) === model)?.id ?? bases[0]!.id,
  )
  const parent = tuned.find(({ id }) => id === base)
  const [picked, setPicked] = useState<number[]>(() =>
    datanets.filter(({ id }) => String(id) === datanet).map(({ id }) => id),
  )
  // What the model was made of is trained on again: its contributors are paid for what it has learned.
  const line = new Set(parent?.releases.map(release => release.datanet))
  const chosen = [...line, ...picked.filter(id => !line.has(id))]
  const [name, setName] = useState('')
  const [epochs, setEpochs] = useState('')
  const [rank, setRank] = useState('')
  const [learningRate, setLearningRate] = useState('')
  const [auditAdapters, setAuditAdapters] = useState('')
  const [patience, setPatience] = useState('')
  const [seed, setSeed] = useState('')
  const [tried, setTried] = useState(false)

  const hyper = {
    ...(epochs ? { epochs: Number(epochs) } : {}),
    ...(rank && !parent ? { rank: Number(rank) } : {}),
    ...(learningRate ? { learningRate: Number(learningRate) } : {}),
    ...(auditAdapters ? { auditAdapters: Number(auditAdapters) } : {}),
    ...(patience ? { earlyStoppingPatience: Number(patience), evalSteps: usualEvalSteps } : {}),
  }
  const start = useMutation({
    mutationFn: async () => {
      const builder = wallet.address ?? (await wallet.makeTrial())
      return startJob({
        base,
        datanets: chosen,
        name: name.trim(),
        hyper,
        builder,
        ...(seed ? { seed: Number(seed) } : {}),
      })
    },
    onSuccess: job => navigate({ to: '/jobs/$jobId', params: { jobId: job.id } }),
  })
  const records = datanets.filter(({ id }) => chosen.includes(id)).reduce((sum, datanet) => sum + datanet.records, 0)
  const missing = { datanets: chosen.length === 0, name: name.trim() === '' }
  const builder = wallet.address ?? '0xYOUR_ACCOUNT'
  return (
    <form
      className="space-y-7"
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (!missing.datanets && !missing.name) start.mutate()
      }}
    >
      <Field
        label="Model"
        help={
          parent
            ? 'Its adapter is trained on, as it is. Its owner is paid the parents’ part of each answer; the data that it was made of is trained on again, and paid.'
            : 'What it starts from.'
        }
      >
        {control => (
          <select
            {...control}
            value={base}
            onChange={event => setBase(Number(event.target.value))}
            className={inputClass}
          >
            <optgroup label="Base models">
              {bases.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
            {tuned.length > 0 && (
              <optgroup label="Fine-tuned models">
                {tuned.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        )}
      </Field>

      <fieldset>
        <legend className="mb-1 font-medium">Datanets</legend>
        <ul className="divide-y divide-line rounded-card border border-line bg-paper">
          {datanets.map(({ id, name, licence, records, contributors }) => (
            <li key={id}>
              <label className="flex cursor-pointer items-center gap-3 px-4 py-2.5 hover:bg-sunken dark:hover:bg-hover">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={chosen.includes(id)}
                  disabled={line.has(id)}
                  onChange={event =>
                    setPicked(event.target.checked ? [...picked, id] : picked.filter(one => one !== id))
                  }
                />
                <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
                <span className="caption hidden sm:inline">{licence}</span>
                <span className="w-40 text-right text-sm text-ink-2">
                  {records.toLocaleString('en')} records, {contributors.length} people
                </span>
              </label>
            </li>
          ))}
        </ul>
        <p className={tried && missing.datanets ? 'mt-1 text-sm text-danger' : 'mt-1 text-sm text-ink-2'}>
          {missing.datanets
            ? 'Choose at least one.'
            : `${records.toLocaleString('en')} records. Their licences are checked before the run starts.`}
        </p>
      </fieldset>

      <Field
        label="Name"
        help="Anybody can ask for it by this name."
        error={tried && missing.name ? 'Give it a name.' : undefined}
      >
        {control => (
          <input
            {...control}
            value={name}
            maxLength={60}
            onChange={event => setName(event.target.value)}
            placeholder="My assistant"
            className={inputClass}
          />
        )}
      </Field>

      <More>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Epochs over the data" help="Left empty: the engine’s default.">
            {control => (
              <input
                {...control}
                type="number"
                min="0.1"
                max="1000"
                step="any"
                value={epochs}
                onChange={event => setEpochs(event.target.value)}
                className={inputClass}
              />
            )}
          </Field>
          <Field label="Rank" help={parent ? 'That of the model it starts from.' : 'Size of the adapter.'}>
            {control => (
              <input
                {...control}
                type="number"
                min="1"
                max="256"
                step="1"
                disabled={parent !== undefined}
                value={parent ? '' : rank}
                onChange={event => setRank(event.target.value)}
                className={inputClass}
              />
            )}
          </Field>
          <Field label="Learning rate">
            {control => (
              <input
                {...control}
                type="number"
                min="0"
                max="1"
                step="any"
                value={learningRate}
                onChange={event => setLearningRate(event.target.value)}
                className={inputClass}
              />
            )}
          </Field>
          <Field
            label="Audit adapters"
            help="Trained on halves of the contributors, so that answers are attributed more surely. 24 cost 12 more trainings."
          >
            {control => (
              <input
                {...control}
                type="number"
                min="0"
                max="128"
                step="2"
                placeholder="0"
                value={auditAdapters}
                onChange={event => setAuditAdapters(event.target.value)}
                className={inputClass}
              />
            )}
          </Field>
          <Field
            label="Stop early after"
            help={`Evaluations, one every ${usualEvalSteps} steps, without a better loss on records held back for it. The best point is the model. Takes 40 records.`}
          >
            {control => (
              <input
                {...control}
                type="number"
                min="1"
                max="1000"
                step="1"
                placeholder="never"
                value={patience}
                onChange={event => setPatience(event.target.value)}
                className={inputClass}
              />
            )}
          </Field>
          <Field label="Seed" help="The same seed repeats the run exactly.">
            {control => (
              <input
                {...control}
                type="number"
                min="0"
                step="1"
                value={seed}
                onChange={event => setSeed(event.target.value)}
                className={inputClass}
              />
            )}
          </Field>
        </div>
        <div>
          <p className="mb-2 text-sm text-ink-2">The same as a request:</p>
          <CodeTabs
            snippets={{
              curl: `curl ${location.origin}/api/jobs -H "content-type: application/json" \\
  -d '${JSON.stringify({ base, datanets: chosen, name: name.trim() || 'My assistant', hyper, builder })}'`,
            }}
          />
        </div>
      </More>

      {start.isError && <Problem error={start.error} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button look="primary" type="submit" busy={start.isPending}>
          {start.isPending ? 'Starting…' : 'Start the fine-tune'}
        </Button>
        <p className="caption max-w-[46ch]">
          {wallet.address
            ? 'Your account will own the model. Nothing is signed until it is trained.'
            : 'Makes a trial wallet in this browser: it will own the model. Nothing is signed until it is trained.'}
        </p>
      </div>
    </form>
  )
}
