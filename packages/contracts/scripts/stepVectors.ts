// Rewrites test/fixtures/steps.json: `node scripts/stepVectors.ts`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../src/compiler/compilerInput.ts'
import { stepVectors } from '../src/testing/stepVectors.ts'

writeFileSync(join(packageRoot, 'test/fixtures/steps.json'), `${JSON.stringify(stepVectors(), null, 2)}\n`)
