import type { TrainingRecord } from '@openledger/client'

/** A record as a person reads it, cut where it is long. */
export function RecordText({ record }: { record: TrainingRecord }) {
  const turns =
    'messages' in record
      ? record.messages.map(({ role, content }) => ({ who: role, text: content }))
      : 'prompt' in record
        ? [
            { who: 'prompt', text: record.prompt },
            { who: 'completion', text: record.completion },
          ]
        : [{ who: 'text', text: record.text }]
  return (
    <dl className="max-w-[72ch] space-y-1">
      {turns.slice(0, 4).map(({ who, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns of one record never change
        <div key={i} className="grid grid-cols-[5.5rem_1fr] gap-3">
          <dt className="caption pt-0.5">{who}</dt>
          <dd className="line-clamp-4 whitespace-pre-wrap wrap-anywhere">{text}</dd>
        </div>
      ))}
      {turns.length > 4 && <p className="caption pl-[6.25rem]">and {turns.length - 4} turns more</p>}
    </dl>
  )
}
