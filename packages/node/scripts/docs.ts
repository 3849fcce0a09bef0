// Writes docs/PARAMETERS.md from a new local network: `npm run docs -w packages/node`.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parametersPage } from '../src/genesis/parametersPage.ts'

writeFileSync(fileURLToPath(new URL('../../../docs/PARAMETERS.md', import.meta.url)), await parametersPage())
