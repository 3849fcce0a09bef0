// Writes docs/contracts from the comments of the sources: `npm run docs -w packages/contracts`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileDocs } from '../src/compiler/compileDocs.ts'
import { packageRoot } from '../src/compiler/compilerInput.ts'

const folder = join(packageRoot, '../../docs/contracts')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [file, text] of compileDocs()) writeFileSync(join(folder, file), text)
