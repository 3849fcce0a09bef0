import { checkAdapterCase } from './checkAdapter.ts'
import { checkModel } from './checkModel.ts'
import { checkTokens } from './checkTokens.ts'
import { listFixtures, openFixture } from './Fixture.ts'
import type { Outcome } from './Outcome.ts'

/** What came of one model folder. */
export type ModelReport = { name: string; family: string; storedDtype: string; outcomes: Outcome[] }

/** Holds the engine against every model folder in `folder`, or against `folder` itself; one after the other. */
export async function runParity(folder: string, onReport?: (report: ModelReport) => void): Promise<ModelReport[]> {
  const reports: ModelReport[] = []
  for (const dir of listFixtures(folder)) {
    const fixture = openFixture(dir)
    const { name, expected, runtime } = fixture
    const outcomes = [...checkTokens(fixture), ...(await checkModel(fixture))]
    for (const adapter of Object.keys(expected.adapters)) outcomes.push(...(await checkAdapterCase(fixture, adapter)))
    await runtime.close()
    const report = { name, family: expected.family, storedDtype: expected.stored_dtype, outcomes }
    reports.push(report)
    onReport?.(report)
  }
  return reports
}
