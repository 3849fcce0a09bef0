import type { NetworkView } from '@openledger/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { classes } from '../../components/classes.ts'
import { Empty } from '../../components/Empty.tsx'
import { Hash, shorten } from '../../components/Hash.tsx'
import { List, Row, rowLink } from '../../components/List.tsx'
import { Card, Facts, Page, Section } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Time } from '../../components/Time.tsx'
import { markColour } from '../../components/Weight.tsx'
import { networkQuery } from '../../queries/network.ts'
import { Meter } from '../serving/Meter.tsx'
import { attendance, powerShare, spare } from './figures.ts'

export function NetworkPage() {
  const network = useQuery(networkQuery)
  const alone = (network.error as { code?: string } | null)?.code === 'server/no-validators'
  return (
    <Page
      title="Network"
      mark={
        network.data?.catchingUp && (
          <span className="rounded-[4px] bg-warning-soft px-1.5 py-0.5 text-xs font-medium text-warning">
            catching up
          </span>
        )
      }
      lead="Who decides the blocks. Each one is final once more than two thirds of the power have signed it; this node has checked the signatures below."
    >
      {network.isPending ? (
        <div role="status" aria-label="Loading the validators" className="space-y-10">
          <Skeleton className="h-[150px] w-full rounded-card" />
          <Skeleton className="h-[280px] w-full rounded-card" />
        </div>
      ) : alone ? (
        <Empty title="This node seals its own blocks">
          There are no validators behind it: every block is final as soon as it is on its disk.
        </Empty>
      ) : network.data === undefined ? (
        <Problem error={network.error} retry={network.refetch} />
      ) : (
        <Live view={network.data} stale={network.isError} />
      )}
    </Page>
  )
}

function Live({ view, stale }: { view: NetworkView; stale: boolean }) {
  const { finality } = view
  return (
    <>
      <Card className="mb-10 space-y-6 px-5 py-5">
        <Facts
          facts={[
            ['Height', view.height.toLocaleString('en')],
            [
              'Signed by',
              <span key="signed" className={classes(stale && 'text-ink-3')}>
                {finality.signers} of {finality.validators}
              </span>,
            ],
            ['A block every', view.blockTime === null ? '–' : `${view.blockTime.toFixed(2)} s`],
            ['Peers', view.peers],
            ['Last block', <Time key="time" at={view.time} className="text-base" />],
            [
              'Final block',
              view.final === null ? (
                '–'
              ) : (
                <Hash key="final" value={view.final.hash} label="hash of the final block" className="text-base" />
              ),
            ],
          ]}
        />
        <Meter
          label="Power that signed the last block"
          of={Number(finality.total)}
          parts={[
            {
              ...{ name: 'of the power signed', value: Number(finality.power), colour: markColour(2) },
              text: powerShare(finality.power, finality.total),
            },
          ]}
          free={absence(spare(view))}
        />
      </Card>
      <div className="grid grid-cols-1 gap-x-8 lg:grid-cols-2">
        <Validators view={view} />
        <Blocks view={view} />
      </div>
    </>
  )
}

function absence(count: number): string {
  return count === 0 ? 'all are needed for a block' : `any ${count} of them may be absent`
}

function Validators({ view: { validators, finality } }: { view: NetworkView }) {
  return (
    <Section title="Validators" aside={`${validators.length} in the set`}>
      <List label="Validators">
        {validators.map(validator => {
          const { address, account, name, power, signed, proposer, missed } = validator
          return (
            <Row key={address} className="flex items-center justify-between gap-4">
              <div className="min-w-0">
                <Hash value={account ?? address} name={name} label={account ? 'account' : 'consensus address'} />
                <div className={classes('caption', missed > 0 && '!text-warning')}>
                  {attendance(validator)}
                  {proposer && ' · proposed the last block'}
                </div>
              </div>
              <div className="shrink-0 text-right">
                <div className="figures">{powerShare(power, finality.total)}</div>
                <div className={classes('caption', signed ? '!text-accent' : '!text-danger')}>
                  {signed ? 'signed' : 'absent'}
                </div>
              </div>
            </Row>
          )
        })}
      </List>
    </Section>
  )
}

function Blocks({ view: { blocks, validators } }: { view: NetworkView }) {
  const names = new Map(validators.map(({ address, name, account }) => [address, name ?? account ?? address]))
  return (
    <Section title="Last blocks" aside="by the consensus’ own count">
      <List label="Last blocks">
        {blocks.slice(0, 12).map(({ height, time, proposer, round, signers, validators: all }) => (
          <Row key={height} className="flex items-center justify-between gap-4">
            <div className="min-w-0">
              <Link
                to="/ledger/blocks/$block"
                params={{ block: String(height) }}
                data-row
                className={`font-medium ${rowLink}`}
              >
                Block {height.toLocaleString('en')}
              </Link>
              <div className="caption truncate">
                proposed by {shorten(names.get(proposer) ?? proposer)} · <Time at={time} />
              </div>
            </div>
            <div className="shrink-0 text-right">
              <div className="figures">
                {signers} of {all}
              </div>
              <div className="caption">{round === 0 ? 'first round' : `round ${round + 1}`}</div>
            </div>
          </Row>
        ))}
      </List>
    </Section>
  )
}
