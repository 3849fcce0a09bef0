import { batchFaults, batchVerdicts, datanetModes, erasures } from '@openledger/client'
import { expect, test } from 'vitest'
import { standingOf, whoMayContribute } from './standing.ts'

const live = { state: 'live', verdict: null, erasure: null, slashed: null, openReports: 0 } as const

test('a batch says why it is not live, and a live one of an open Datanet says nothing', () => {
  expect(standingOf(live)).toEqual([])
  expect(standingOf({ ...live, state: 'waiting' })).toEqual(['waits for its reviewers'])
  expect(standingOf({ ...live, state: 'waiting', verdict: 'unjudged' })).toEqual([
    'reviewers came to no result',
    'waits for its reviewers',
  ])
  expect(standingOf({ ...live, state: 'refused', verdict: 'off-topic' })).toEqual(['refused: off topic'])
  expect(standingOf({ ...live, openReports: 2 })).toEqual(['2 reports, not decided'])
  const slashed = { ...live, state: 'tombstoned', erasure: 'fault', slashed: 'copy' } as const
  expect(standingOf(slashed)).toEqual(['erased, bond slashed: a proven copy'])
  // An accepted batch that was erased later is erased: its old verdict is no news.
  expect(standingOf({ ...live, state: 'tombstoned', erasure: 'privacy', verdict: 'accepted' })).toEqual([
    'erased for somebody’s privacy',
  ])
})

test('there are words for every verdict, erasure, fault and mode', () => {
  for (const verdict of batchVerdicts) expect(standingOf({ ...live, verdict })[0]).toMatch(/^\w/)
  for (const erasure of erasures) expect(standingOf({ ...live, state: 'tombstoned', erasure })[0]).toMatch(/^\w/)
  for (const slashed of batchFaults) {
    const [words] = standingOf({ ...live, state: 'tombstoned', erasure: 'fault', slashed })
    expect(words).not.toContain('undefined')
  }
  const said = datanetModes.map(mode => whoMayContribute({ mode, exam: null }))
  expect(new Set(said).size).toBe(datanetModes.length)
})
