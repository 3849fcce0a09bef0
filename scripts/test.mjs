// `npm test`: installs like `npm start`, runs Vitest under Node 24 with the arguments passed on, and ends with one
// line of counts: npm test -- packages/base
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { buildWeb, installDependencies, node24, root, run, say } from './prepare.mjs'

await installDependencies()
const filters = process.argv.slice(2)
const wantsWeb =
  filters.filter(text => !text.startsWith('-')).length === 0 || filters.some(text => text.includes('e2e'))
if (wantsWeb && !(await buildWeb())) say('The web app could not be built: the browser test will say so.')

const folder = mkdtempSync(join(tmpdir(), 'openledger-test-'))
const report = join(folder, 'report.json')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const node = node24()
const code = await run(
  node,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
  // Tests that start a `node` of their own must get the same one.
  { env: { ...process.env, PATH: `${join(node, '..')}${delimiter}${process.env.PATH ?? ''}` } },
)
const counts = count(report)
rmSync(folder, { recursive: true, force: true })
console.log(
  `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
)
process.exit(code === 0 && counts.failed > 0 ? 1 : code)

function count(path) {
  let result
  try {
    result = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // Vitest ended before it could report: that is a failure of its own.
    return { passed: 0, failed: 1, skipped: 0 }
  }
  // A file that could not be loaded has no tests to fail; it counts as one.
  const broken = result.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  ).length
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}
