import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { knownFamilies } from './model/families/readFamily.ts'
import { describeParity } from './parity/describeParity.ts'
import { listFixtures } from './parity/Fixture.ts'
import { failures } from './parity/Outcome.ts'
import { type ModelReport, runParity } from './parity/runParity.ts'

// What PyTorch, Transformers and PEFT make of small random models: one a family in this repository, larger ones beside
// it where they are at hand. `fixtures/README.md` tells how they are made and how exactly they are to be met.
const own = path.join(import.meta.dirname, '../fixtures/models')
const shared = process.env.OPENLEDGER_FIXTURES ?? path.join(import.meta.dirname, '../../../../shared/fixtures/models')
const beside = listFixtures(shared)
if (beside.length === 0) {
  console.warn(`parity with the larger fixtures: SKIPPED, none at ${shared}`)
  test.skip('parity with the larger fixtures', () => {})
}

const reports: ModelReport[] = []
describe('the engine agrees with PyTorch, Transformers and PEFT', () => {
  test.each([...beside, ...listFixtures(own)].map(dir => [path.basename(dir), dir]))(
    '%s',
    { timeout: 120_000 },
    async (_, dir) => {
      const [report] = await runParity(dir)
      reports.push(report!)
      expect(report!.outcomes.length).toBeGreaterThan(20)
      expect(failures(report!.outcomes)).toEqual([])
    },
  )

  test('every family that the engine reads has a model in this repository', () => {
    const families = listFixtures(own).map(
      dir => JSON.parse(readFileSync(path.join(dir, 'config.json'), 'utf8')).model_type,
    )
    expect(families.toSorted()).toEqual(knownFamilies.toSorted())
  })
})

afterAll(() => {
  if (process.env.UPDATE_PARITY)
    writeFileSync(path.join(import.meta.dirname, '../../../docs/PARITY.md'), describeParity(reports))
})
