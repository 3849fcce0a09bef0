// `npm run bench -- NAME` prints one figure, as its last line `NAME: value unit`. `npm run bench` runs every benchmark
// and writes docs/BENCHMARKS.md anew, with date, commit and machine.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fail, installDependencies, node24, root, run } from './prepare.mjs'

const known = readdirSync(join(root, 'bench'))
  .filter(file => file.endsWith('.ts'))
  .map(file => file.slice(0, -3))
const [only] = process.argv.slice(2)
if (only !== undefined && !known.includes(only))
  fail(`There is no benchmark '${only}'.`, [`Known: ${known.join(', ')}.`])
await installDependencies()

const folder = mkdtempSync(join(tmpdir(), 'openledger-bench-'))
const results = []
let failed = 0
for (const name of only === undefined ? known : [only]) {
  const report = join(folder, `${name}.json`)
  const code = await run(node24(), ['--disable-warning=ExperimentalWarning', join(root, 'bench', `${name}.ts`)], {
    env: { ...process.env, BENCH_JSON: report },
  })
  if (code === 0) results.push(JSON.parse(readFileSync(report, 'utf8')))
  else failed++
}
rmSync(folder, { recursive: true, force: true })
if (only === undefined && failed === 0) {
  writeFileSync(join(root, 'docs', 'BENCHMARKS.md'), page(results))
  console.log('docs/BENCHMARKS.md is written.')
}
process.exit(failed > 0 ? 1 : 0)

function page(benchmarks) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`
  const sections = benchmarks.map(({ name, value, unit, rows, notes = [] }) =>
    [
      `## ${name}: ${value} ${unit}`,
      '',
      '| what | value | unit |',
      '| --- | ---: | --- |',
      ...rows.map(row => `| ${row.label} | ${row.value} | ${row.unit} |`),
      ...(notes.length > 0 ? ['', ...notes.map(note => `- ${note}`)] : []),
    ].join('\n'),
  )
  return [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, commit ${commit}. Machine: ${machine}.`,
    'Ratios come from one run with the peer beside it; milliseconds depend on the machine and on what else it does.',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n')
}
