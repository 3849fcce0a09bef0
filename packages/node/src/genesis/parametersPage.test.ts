import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parametersPage } from './parametersPage.ts'

test('docs/PARAMETERS.md says what a new network says (else: npm run docs -w packages/node)', async () => {
  const page = readFileSync(new URL('../../../../docs/PARAMETERS.md', import.meta.url), 'utf8')
  expect(page).toBe(await parametersPage())
  expect(page.split('\n').filter(line => line.startsWith('| ')).length).toBeGreaterThan(50)
}, 60_000)
