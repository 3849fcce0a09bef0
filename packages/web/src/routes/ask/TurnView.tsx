import { classes } from '../../components/classes.ts'
import { Problem } from '../../components/Problem.tsx'
import type { Side, Turn } from './conversation.ts'
import { Slip, SlipSkeleton } from './Slip.tsx'

/** A question, its answer as it comes, and beside it the slip that says who made it. */
export function TurnView({ turn, retry }: { turn: Turn; retry: () => void }) {
  const { tuned, base } = turn
  return (
    <article aria-label={turn.question} className="grid grid-cols-1 gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        <p className="mb-4 w-fit max-w-[68ch] rounded-card bg-hover px-4 py-2.5 text-lg whitespace-pre-wrap wrap-anywhere">
          {turn.question}
        </p>
        <div className={classes('grid grid-cols-1 gap-6', base && 'sm:grid-cols-2')}>
          <Answer side={tuned} named={base !== null} retry={retry} />
          {base && <Answer side={base} named note="without any Datanet" />}
        </div>
      </div>
      <div>
        {tuned.receipt ? (
          <Slip receipt={tuned.receipt} />
        ) : (
          tuned.status !== 'failed' &&
          tuned.status !== 'stopped' && (
            <SlipSkeleton
              note={tuned.status === 'paying' ? 'Paying for the answer…' : 'The receipt follows the last word.'}
            />
          )
        )}
      </div>
    </article>
  )
}

function Answer({ side, named, note, retry }: { side: Side; named: boolean; note?: string; retry?: () => void }) {
  const live = side.status === 'paying' || side.status === 'streaming'
  return (
    <div aria-live="polite" aria-busy={live} className="min-w-0">
      {named && (
        <p className="caption mb-1">
          {side.model.name}
          {note && `, ${note}`}
        </p>
      )}
      {side.text !== '' || live ? (
        <p className="min-h-6 max-w-[68ch] text-lg whitespace-pre-wrap wrap-anywhere">
          {side.text}
          {live && (
            <span aria-hidden className="breathe ml-0.5 inline-block h-4 w-2 translate-y-0.5 rounded-[2px] bg-accent" />
          )}
        </p>
      ) : (
        side.status !== 'failed' && <p className="text-ink-3">The model ended without a word.</p>
      )}
      {side.status === 'stopped' && <p className="caption mt-1">Stopped here.</p>}
      {side.status === 'done' && side.error !== undefined && <Problem error={side.error} className="mt-2" />}
      {side.status === 'failed' && <Problem error={side.error} {...(retry ? { retry } : {})} className="mt-2" />}
    </div>
  )
}
