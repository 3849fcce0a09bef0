// `npm run bench -- NAME…` prints one figure each, as the last line `NAME: value unit`; with `--save` its table in
// docs/BENCHMARKS.md is written anew. `npm run bench` runs and saves every benchmark.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fail, installDependencies, node24, root, run } from './prepare.mjs'

const known = readdirSync(join(root, 'bench'))
  .filter(file => file.endsWith('.ts'))
  .map(file => file.slice(0, -3))
const words = process.argv.slice(2)
const named = words.filter(word => word !== '--save')
const unknown = named.find(name => !known.includes(name))
if (unknown !== undefined) fail(`There is no benchmark '${unknown}'.`, [`Known: ${known.join(', ')}.`])
const isSaved = named.length === 0 || words.includes('--save')
await installDependencies()

const folder = mkdtempSync(join(tmpdir(), 'openledger-bench-'))
let failed = 0
for (const name of named.length === 0 ? known : named) {
  const report = join(folder, `${name}.json`)
  const code = await run(node24(), ['--disable-warning=ExperimentalWarning', join(root, 'bench', `${name}.ts`)], {
    env: { ...process.env, BENCH_JSON: report },
  })
  if (code !== 0) failed++
  else if (isSaved) save(JSON.parse(readFileSync(report, 'utf8')))
}
rmSync(folder, { recursive: true, force: true })
process.exit(failed > 0 ? 1 : 0)

/** Puts a benchmark's section into docs/BENCHMARKS.md, in the place of the one it had. */
function save(benchmark) {
  const file = join(root, 'docs', 'BENCHMARKS.md')
  const sections = readFileSync(file, 'utf8')
    .split(/^(?=## )/m)
    .slice(1)
    .map(text => text.trim())
    .filter(text => !text.startsWith(`## ${benchmark.name}: `))
  writeFileSync(file, page([...sections, section(benchmark)].toSorted()))
  console.log(`docs/BENCHMARKS.md has ${benchmark.name}.`)
}

function section({ name, value, unit, rows, notes = [] }) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`
  return [
    `## ${name}: ${value} ${unit}`,
    '',
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}, on ${machine}.`,
    '',
    '| what | value | unit |',
    '| --- | ---: | --- |',
    ...rows.map(row => `| ${row.label} | ${row.value} | ${row.unit} |`),
    ...(notes.length > 0 ? ['', ...notes.map(note => `- ${note}`)] : []),
  ].join('\n')
}

function page(sections) {
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Ratios come from one run with the peer beside it; milliseconds depend on the machine and on',
    'what else it does.',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n')
}
