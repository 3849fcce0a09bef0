import type { Serving } from '@openledger/client'
import { Link } from '@tanstack/react-router'
import { classes } from '../../components/classes.ts'
import { Empty } from '../../components/Empty.tsx'
import { Hash } from '../../components/Hash.tsx'
import { List, Row, rowLink } from '../../components/List.tsx'
import { Section } from '../../components/Page.tsx'
import { Time } from '../../components/Time.tsx'
import { markColour, Weight } from '../../components/Weight.tsx'

/** What was asked since the node began, the busiest first. */
export function Models({ models }: { models: Serving['models'] }) {
  return (
    <Section title="Models asked" aside={models.length > 0 && 'since the node began'}>
      {models.length === 0 ? (
        <Empty
          title="Nobody has asked yet"
          action={
            <Link to="/" className="underline decoration-line-strong underline-offset-4">
              Ask a model
            </Link>
          }
        />
      ) : (
        <List label="Models asked">
          {models.map(({ model, name, running, answers, tokens, lastAt }) => (
            <Row key={model} className="flex items-center justify-between gap-4">
              <div className="min-w-0">
                <Link
                  to="/models/$modelId"
                  params={{ modelId: String(model) }}
                  data-row
                  className={`font-medium ${rowLink}`}
                >
                  {name}
                </Link>
                <div className="caption">
                  {answers.toLocaleString('en')} {answers === 1 ? 'answer' : 'answers'} · <Time at={lastAt} />
                </div>
              </div>
              <div className="text-right">
                <div className="figures">{tokens.toLocaleString('en')} tokens</div>
                <div className={classes('caption', running > 0 && '!text-accent')}>
                  {running > 0 ? `${running} now` : 'idle'}
                </div>
              </div>
            </Row>
          ))}
        </List>
      )}
    </Section>
  )
}

/** Who is served how much: fairness as it is. */
export function Tenants({ tenants }: { tenants: Serving['tenants'] }) {
  const most = Math.max(1, ...tenants.map(({ service }) => service))
  const shown = tenants.slice(0, 12)
  return (
    <Section title="Who is served" aside={tenants.length > shown.length && `the first ${shown.length}`}>
      {shown.length === 0 ? (
        <Empty title="Nobody is in line">Whoever waits gets the same share as the others who wait.</Empty>
      ) : (
        <List label="Who is served">
          {shown.map(({ tenant, name, running, waiting, service }, i) => (
            <Row key={tenant} className="space-y-1.5">
              <div className="flex items-baseline justify-between gap-4">
                {tenant.startsWith('0x') ? (
                  <Hash value={tenant} name={name} label="account" />
                ) : (
                  <span>{nameOf({ tenant, name })}</span>
                )}
                <span className="caption whitespace-nowrap">
                  {running} answering, {waiting} waiting
                </span>
              </div>
              <Weight share={service / most} colour={markColour(i)} label={`Service of ${nameOf({ tenant, name })}`} />
            </Row>
          ))}
        </List>
      )}
    </Section>
  )
}

/** Who asks a free model needs no account. */
function nameOf({ tenant, name }: { tenant: string; name?: string | undefined }): string {
  return name ?? (tenant === '' ? 'without an account' : tenant)
}

const looks: Record<string, string> = {
  up: 'bg-success-soft text-success',
  trying: 'bg-warning-soft text-warning',
  draining: 'bg-warning-soft text-warning',
  down: 'bg-danger-soft text-danger',
}

/** Whatever generates: this node's engine, and the servers behind it. */
export function Backends({ backends }: { backends: Serving['backends'] }) {
  return (
    <Section title="Backends">
      <List label="Backends">
        {backends.map(({ name, kind, state, rows, running, waiting, answered, failed }) => (
          <Row key={name} className="flex items-center justify-between gap-4">
            <div className="min-w-0">
              <div className="flex items-center gap-2 font-medium">
                <span className="truncate">{name}</span>
                <span className={classes('rounded-[4px] px-1.5 py-0.5 text-xs font-medium', looks[state])}>
                  {state}
                </span>
              </div>
              <div className="caption">
                {kind === 'engine' ? 'this node’s own engine' : kind} · {rows} at once
              </div>
            </div>
            <div className="text-right">
              <div className="figures">
                {running} answering{waiting > 0 && `, ${waiting} waiting`}
              </div>
              <div className="caption">
                {answered.toLocaleString('en')} answered{failed > 0 && `, ${failed.toLocaleString('en')} failed`}
              </div>
            </div>
          </Row>
        ))}
      </List>
    </Section>
  )
}
