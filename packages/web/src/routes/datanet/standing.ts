import type { Batch, Datanet } from '@openledger/client'

/** Who may contribute to a Datanet, in words. */
export function whoMayContribute({ mode, exam }: Pick<Datanet, 'mode' | 'exam'>): string {
  switch (mode) {
    case 'open':
      return 'anybody'
    case 'allowlist':
      return 'whom the curator allows'
    case 'exam':
      return exam ? `who passes its exam (${exam.passMark / 100} %)` : 'nobody yet: its exam is not set'
    case 'curated':
      return 'anybody; reviewers judge each batch'
  }
}

const refusals: Record<NonNullable<Batch['verdict']>, string> = {
  unjudged: 'reviewers came to no result',
  accepted: 'accepted by reviewers',
  'off-topic': 'refused: off topic',
  'low-quality': 'refused: low quality',
  duplicate: 'refused: a duplicate',
  unlicensed: 'refused: no right to give it',
  'personal-data': 'refused: personal data',
  harmful: 'refused: harmful',
}

const erasures: Record<NonNullable<Batch['erasure']>, string> = {
  wish: 'withdrawn by its contributor',
  court: 'erased by order of a court',
  privacy: 'erased for somebody’s privacy',
  fault: 'erased for a fault',
}

const slashes: Record<NonNullable<Batch['slashed']>, string> = {
  copy: 'a proven copy',
  unlicensed: 'no right to give it',
  poison: 'proven poison',
  privacy: 'somebody’s privacy',
}

/** Where a batch stands, in words: why it is erased or refused, that it waits, that it is reported. Empty for most. */
export function standingOf(batch: Pick<Batch, 'state' | 'verdict' | 'erasure' | 'slashed' | 'openReports'>): string[] {
  const { state, verdict, erasure, slashed, openReports } = batch
  return [
    ...(state === 'tombstoned' && erasure
      ? [slashed ? `erased, bond slashed: ${slashes[slashed]}` : erasures[erasure]]
      : []),
    ...(state !== 'tombstoned' && verdict ? [refusals[verdict]] : []),
    ...(state === 'waiting' ? ['waits for its reviewers'] : []),
    ...(openReports > 0 ? [openReports === 1 ? 'reported, not decided' : `${openReports} reports, not decided`] : []),
  ]
}
