// Writes layouts/ for registries that are new: `npm run layouts -w packages/contracts`. With `-- --release` also takes
// in what was added to the others, and refuses what an upgrade would break.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../src/compiler/compilerInput.ts'
import { layoutFaults, type StructLayouts } from '../src/compiler/layoutFaults.ts'
import { upgradeableLayouts } from '../src/generated/layouts.ts'

mkdirSync(join(packageRoot, 'layouts'), { recursive: true })
for (const [contract, layout] of Object.entries(upgradeableLayouts)) {
  const file = join(packageRoot, `layouts/${contract}.json`)
  if (existsSync(file)) {
    if (!process.argv.includes('--release')) continue
    const faults = layoutFaults(JSON.parse(readFileSync(file, 'utf8')) as StructLayouts, layout)
    if (faults.length > 0) throw new Error(`${contract}: ${faults.join('; ')}`)
  }
  writeFileSync(file, `${JSON.stringify(layout, null, 2)}\n`)
}
