// Runs every suite of invariants in the long profile, more than 100,000 calls an invariant, two suites at a time:
// `npm run invariants -w packages/contracts` (some two hours of one core). Each suite that holds is written down at once,
// with what it ran on, in docs/INVARIANTS.md; a later run leaves out what has not changed since. With a word behind `--`
// it runs only the suites whose name holds it.
//
// forge gives every invariant calls of its own. Here all of a suite look after each call of the same ones, which tells as
// much of each and takes a fraction of the time; a suite whose invariants write state is run as it stands.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageRoot } from '../src/compiler/compilerInput.ts'
import { forgeCommand } from '../src/compiler/forgeCommand.ts'

const leastCalls = 100_000
const atOnce = 2
const allOfThem = 'invariant_All'
const report = join(packageRoot, '../../docs/INVARIANTS.md')
/** Beside forge's other work: what it compiles here is no other's. */
const workFolder = 'cache/invariants'
const together = join(packageRoot, workFolder, 'test')
const [word = ''] = process.argv.slice(2)
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
/** Of the compiler and of contracts that are not ours. */
const versions = JSON.stringify(
  Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) => /contracts|^solc$/.test(name)),
)

/** What a suite said, and a digest of what it ran on. */
type Suite = { name: string; sources: string; held: { name: string; calls: number }[] }

const known = new Map(readReport().map(suite => [suite.name, suite]))
const names = readdirSync(join(packageRoot, 'test/invariant')).map(file => file.replace('.t.sol', ''))
rmSync(together, { recursive: true, force: true })
mkdirSync(together, { recursive: true })
for (const name of known.keys()) if (!names.includes(name)) known.delete(name)
const waiting = names.filter(name => name.includes(word) && known.get(name)?.sources !== sourcesOf(name))
for (const name of waiting) writeFileSync(join(together, `${name}.t.sol`), togetherSource(name))
let failed = 0
if (waiting.length > 0) {
  const { status, text } = await forge(['build'])
  if (status !== 0) throw new Error(text)
}
await Promise.all(Array.from({ length: atOnce }, work))
const held = names.filter(name => known.get(name)?.sources === sourcesOf(name))
console.log(`${held.length} of ${names.length} suites hold in the long profile, ${failed} failed`)
if (failed > 0) process.exit(1)

async function work(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const sources = sourcesOf(name)
    const { status, text } = await forge([
      'test',
      ...['--match-path', `${workFolder}/test/${name}.t.sol`],
      ...['--match-test', readsOnly(name) ? allOfThem : 'invariant_'],
    ])
    const passed = [...text.matchAll(/^\[PASS\] (invariant_\w+)\(\) \(runs: \d+, calls: (\d+)/gm)]
    const held = passed.flatMap(([, held, calls]) =>
      (held === allOfThem ? invariantsOf(name) : [held!]).map(each => ({ name: each, calls: Number(calls) })),
    )
    const suite = { name, sources, held }
    const short = suite.held.find(({ calls }) => calls < leastCalls)
    if (status !== 0 || suite.held.length === 0 || short) {
      failed++
      console.log(`NOT  ${name}${short ? `: ${short.name} saw ${short.calls} calls` : `\n${text}`}`)
      continue
    }
    known.set(name, suite)
    writeFileSync(report, page())
    console.log(`ok   ${name}: ${suite.held.length} invariants`)
  }
}

/** The contract that forge runs: a suite under one invariant that asks for all, or the suite itself. */
function togetherSource(name: string): string {
  const invariants = invariantsOf(name)
  const together = [
    `    function ${allOfThem}() external view {`,
    ...invariants.map(each => `        this.${each}();`),
    '    }',
  ]
  return [
    '// SPDX-License-Identifier: Apache-2.0',
    'pragma solidity 0.8.37;',
    '',
    `import {${name}InvariantTest} from "../../../test/invariant/${name}.t.sol";`,
    '',
    `contract ${name}LongTest is ${name}InvariantTest {`,
    ...(readsOnly(name) ? together : []),
    '}',
    '',
  ].join('\n')
}

function invariantsOf(name: string): string[] {
  return [...suiteSource(name).matchAll(/function (invariant_\w+)\(/g)].map(([, each]) => each!)
}

function readsOnly(name: string): boolean {
  return !/function invariant_\w+\(\) external \{/.test(suiteSource(name))
}

function suiteSource(name: string): string {
  return readFileSync(join(packageRoot, 'test/invariant', `${name}.t.sol`), 'utf8')
}

function forge(args: string[]): Promise<{ status: number | null; text: string }> {
  const command = forgeCommand(args)
  if (command === undefined) throw new Error('npm has no forge for this platform')
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    env: {
      ...command.env,
      FOUNDRY_PROFILE: 'long',
      FOUNDRY_TEST: `${workFolder}/test`,
      FOUNDRY_OUT: `${workFolder}/out`,
      FOUNDRY_CACHE_PATH: `${workFolder}/cache`,
    },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += chunk))
  return new Promise(resolve => child.on('close', status => resolve({ status, text })))
}

/** A digest of a suite, of all sources of ours that it imports, and of the versions of those that are not. */
function sourcesOf(suite: string): string {
  const files = new Map<string, Buffer>()
  const add = (file: string): void => {
    if (files.has(file)) return
    const source = readFileSync(join(packageRoot, file))
    files.set(file, source)
    for (const [, path] of source.toString().matchAll(/"(\.{1,2}\/[^"]+\.sol)";/g)) add(join(dirname(file), path!))
  }
  add(`test/invariant/${suite}.t.sol`)
  const hash = createHash('sha256').update(versions)
  for (const file of [...files.keys()].toSorted()) hash.update(file).update('\0').update(files.get(file)!).update('\0')
  return hash.digest('hex').slice(0, 16)
}

function page(): string {
  const suites = [...known.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return [
    '<!-- Written by packages/contracts/scripts/invariants.ts. Do not edit. -->',
    '',
    '# Invariants',
    '',
    'Sentences that hold whatever anybody calls in whatever order: each is a test that drives its contracts with random',
    'calls of random accounts and looks after every one. These held in the long profile, on sources of this digest.',
    `(${names.length - suites.length} of ${names.length} suites have not been run at this length; all run shorter with every test.)`,
    '',
    '| Suite | Invariant | Calls | Sources |',
    '| --- | --- | --- | --- |',
    ...suites.flatMap(({ name, sources, held }) =>
      held.map(each => `| ${name} | ${each.name} | ${each.calls} | ${sources} |`),
    ),
    '',
  ].join('\n')
}

/** What earlier runs wrote down. */
function readReport(): Suite[] {
  const text = existsSync(report) ? readFileSync(report, 'utf8') : ''
  const rows = [...text.matchAll(/^\| (\w+) \| (invariant_\w+) \| (\d+) \| ([0-9a-f]{16}) \|$/gm)]
  return [...Map.groupBy(rows, row => row[1]!)].map(([name, own]) => ({
    name,
    sources: own[0]![4]!,
    held: own.map(row => ({ name: row[2]!, calls: Number(row[3]) })),
  }))
}
