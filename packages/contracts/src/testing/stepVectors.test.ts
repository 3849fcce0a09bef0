import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../compiler/compilerInput.ts'
import { stepVectors } from './stepVectors.ts'

describe('the vectors of the step verifiers', () => {
  it('are what the off-chain code makes today (else: node scripts/stepVectors.ts)', () => {
    const kept = JSON.parse(readFileSync(join(packageRoot, 'test/fixtures/steps.json'), 'utf8')) as unknown
    expect(kept).toEqual(stepVectors())
  })
})
