/**
 * Holds the engine against parity fixtures and prints a table:
 *
 *   npm run parity -w packages/engine -- FOLDER [--write FILE]
 *
 * FOLDER is a model folder with `expected.json`, or holds such folders. Ends with 1 where something disagrees.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { describeParity } from './describeParity.ts'
import { formatReports } from './formatReports.ts'
import { failures } from './Outcome.ts'
import { runParity } from './runParity.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'string' } } })
// npm runs a workspace's script in the workspace; the folder is meant from where npm was called.
const from = process.env.INIT_CWD ?? process.cwd()
const folders = positionals.map(each => path.resolve(from, each))
if (folders.length === 0) {
  console.error('Which folder? npm run parity -w packages/engine -- FOLDER')
  process.exit(2)
}
let failed = 0
const reports = []
for (const folder of folders)
  reports.push(
    ...(await runParity(folder, ({ name, outcomes }) => {
      const wrong = failures(outcomes)
      failed += wrong.length
      console.error(`${name}: ${outcomes.length} comparisons, ${wrong.length} failed`)
      for (const line of wrong.slice(0, 20)) console.error(`  ${line}`)
    })),
  )
if (reports.length === 0) {
  console.error(`There is no expected.json in ${folders.join(', ')}.`)
  process.exit(2)
}
console.log(formatReports(reports))
if (values.write) writeFileSync(path.resolve(from, values.write), describeParity(reports))
process.exit(failed === 0 ? 0 : 1)
