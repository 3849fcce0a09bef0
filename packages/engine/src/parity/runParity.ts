import path from 'node:path'
import { BaseError } from '@openledger/base'
import { checkAdapterCase } from './checkAdapter.ts'
import { checkModel } from './checkModel.ts'
import { checkTokens } from './checkTokens.ts'
import { type Fixture, listFixtures, openFixture } from './Fixture.ts'
import type { Check, Outcome } from './Outcome.ts'

/** What came of one model folder. */
export type ModelReport = { name: string; family: string; storedDtype: string; outcomes: Outcome[] }

/**
 * Holds the engine against every model folder in `folder`, or against `folder` itself, one after the other. What the
 * engine cannot even do is a comparison that failed; the others go on.
 */
export async function runParity(folder: string, onReport?: (report: ModelReport) => void): Promise<ModelReport[]> {
  const reports: ModelReport[] = []
  for (const dir of listFixtures(folder)) {
    const report = await checkFolder(dir)
    reports.push(report)
    onReport?.(report)
  }
  return reports
}

async function checkFolder(dir: string): Promise<ModelReport> {
  let fixture: Fixture
  try {
    fixture = openFixture(dir)
  } catch (error) {
    const outcomes = [failure('logits', 'opening the model', error)]
    return { name: path.basename(dir), family: 'unknown', storedDtype: 'unknown', outcomes }
  }
  const { name, expected, runtime } = fixture
  const outcomes = await attempt('tokens', 'tokenizer', () => checkTokens(fixture))
  outcomes.push(...(await attempt('logits', 'model', () => checkModel(fixture))))
  for (const adapter of Object.keys(expected.adapters))
    outcomes.push(...(await attempt('adapter logits', adapter, () => checkAdapterCase(fixture, adapter))))
  await runtime.close()
  return { name, family: expected.family, storedDtype: expected.stored_dtype, outcomes }
}

async function attempt(check: Check, what: string, run: () => Outcome[] | Promise<Outcome[]>): Promise<Outcome[]> {
  try {
    return await run()
  } catch (error) {
    return [failure(check, what, error)]
  }
}

function failure(check: Check, what: string, error: unknown): Outcome {
  const facts = error instanceof BaseError ? ` ${JSON.stringify(error.facts)}` : ''
  return { check, what, passed: false, problem: `${(error as Error).message}${facts}` }
}
