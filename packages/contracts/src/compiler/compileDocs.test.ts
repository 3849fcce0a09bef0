import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileDocs } from './compileDocs.ts'
import { packageRoot } from './compilerInput.ts'

test('the pages of docs/contracts say what the sources say (else: npm run docs -w packages/contracts)', () => {
  const folder = join(packageRoot, '../../docs/contracts')
  const pages = compileDocs()
  expect(readdirSync(folder).toSorted()).toEqual([...pages.keys()].toSorted())
  for (const [file, text] of pages) expect(readFileSync(join(folder, file), 'utf8'), file).toBe(text)
})
