import type { TopRecord } from '@openledger/client'
import { FileX2, LockKeyhole } from 'lucide-react'

/** Why a record’s words are not shown, in words. */
const reasons: Record<NonNullable<TopRecord['withheld']>, string> = {
  licence: 'Its licence withholds the text.',
  erased: 'Erased by its contributor; a tombstone stays, and the accounting still adds up.',
  absent: 'This node does not hold its bytes.',
}

/** The beginning of a record’s words, or why they are not shown. */
export function RecordExcerpt({ excerpt, withheld = 'absent' }: Pick<TopRecord, 'excerpt' | 'withheld'>) {
  if (excerpt !== undefined) return <p className="line-clamp-3 wrap-anywhere text-ink-2">{excerpt}</p>
  return (
    <p className="flex gap-2 text-ink-3 italic">
      {withheld === 'erased' ? (
        <FileX2 size={15} aria-hidden className="mt-0.5 shrink-0" />
      ) : (
        <LockKeyhole size={15} aria-hidden className="mt-0.5 shrink-0" />
      )}
      {reasons[withheld]}
    </p>
  )
}
