import type { JobResult } from '@openledger/client'
import { Hash } from '../../components/Hash.tsx'

/** Nats in one unit of a score. */
const unit = 2 ** -40

/** Whose records lowered the loss on what was held back, and by how much; the largest effect first. */
export function InRunScores({ scores }: { scores: NonNullable<JobResult['scores']> }) {
  const rows = scores.contributors
    .map(({ account, score }) => ({ account, nats: Number(score) * unit }))
    .sort((a, b) => b.nats - a.nats)
  const most = Math.max(...rows.map(({ nats }) => Math.abs(nats)), Number.MIN_VALUE)
  return (
    <>
      <ul className="space-y-1.5">
        {rows.slice(0, 20).map(({ account, nats }) => (
          <li key={account} className="flex min-w-0 items-center gap-3 py-0.5">
            <Hash value={account} label="contributor" className="flex-1" />
            <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-full bg-line">
              <span
                className={`block h-full rounded-full ${nats < 0 ? 'bg-danger' : 'bg-accent'}`}
                style={{ width: `${(Math.abs(nats) / most) * 100}%` }}
              />
            </span>
            <span className="figures w-32 text-right text-sm whitespace-nowrap text-ink-2">
              {nats.toPrecision(3)} nats
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-2">
        By how much each contributor’s records lowered the loss a token on {scores.evaluated} records held back, to
        first order. Gradients of those took{' '}
        {((100 * scores.seconds) / Math.max(scores.trainingSeconds, 1e-9)).toFixed(1)} % of the training time.
      </p>
    </>
  )
}
