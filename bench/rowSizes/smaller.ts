import type { LdsFixture } from '@openledger/attribution/testing'

/** The first records and queries of a problem at its last point: says nothing of quality, and shows that all of it runs. */
export function smaller(fixture: LdsFixture): LdsFixture {
  const [records, queries] = [48, 4]
  const cut = ({ subsets, losses }: LdsFixture['records'], units: number) => ({
    subsets: subsets.map(members => members.filter(unit => unit < units)),
    losses: losses.map(row => row.slice(0, queries)),
  })
  const owners = fixture.owners.slice(0, records)
  const known = [...new Set(owners)]
  return {
    ...fixture,
    samples: fixture.samples.slice(0, records),
    queries: fixture.queries.slice(0, queries),
    owners: owners.map(owner => known.indexOf(owner)),
    contributors: known.length,
    checkpoints: fixture.checkpoints.slice(-1),
    records: cut(fixture.records, records),
    halves: cut(fixture.halves, known.length),
  }
}
