// Lines and branches of our contracts that unit, fuzz and attack tests run, written to docs/COVERAGE.md:
// `npm run coverage -w packages/contracts` (some three minutes). Fails below 95 % of either in any contract.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../src/compiler/compilerInput.ts'
import { forgeCommand } from '../src/compiler/forgeCommand.ts'

const least = 0.95

type Counted = { hit: number; all: number }
type Source = { file: string; lines: Counted; branches: Counted }

const folder = mkdtempSync(join(tmpdir(), 'openledger-coverage-'))
try {
  const report = join(folder, 'lcov.info')
  const command = forgeCommand([
    ...['coverage', '--report', 'lcov', '--report-file', report, '--no-match-path', 'test/{invariant,gas}/*'],
  ])
  if (command === undefined) throw new Error('npm has no forge for this platform')
  const { status } = spawnSync(command.file, command.args, { cwd: command.cwd, env: command.env, stdio: 'inherit' })
  if (status !== 0) throw new Error('forge coverage failed')
  const sources = readReport(readFileSync(report, 'utf8')).filter(({ file }) => file.startsWith('contracts/'))
  writeFileSync(join(packageRoot, '../../docs/COVERAGE.md'), page(sources))
  const below = sources.filter(({ lines, branches }) => share(lines) < least || share(branches) < least)
  for (const { file, lines, branches } of below)
    console.log(`below ${least * 100} %: ${file}, lines ${percent(lines)}, branches ${percent(branches)}`)
  if (below.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Counts of every source in an lcov report: DA is a line, BRDA a branch. */
function readReport(text: string): Source[] {
  return text.split('end_of_record').flatMap(record => {
    const file = /^SF:(.+)$/m.exec(record)?.[1]
    if (file === undefined) return []
    const count = (pattern: RegExp): Counted => {
      const hits = [...record.matchAll(pattern)].map(([, hit]) => hit !== '0' && hit !== '-')
      return { hit: hits.filter(Boolean).length, all: hits.length }
    }
    return [{ file, lines: count(/^DA:\d+,(\d+)/gm), branches: count(/^BRDA:\d+,\d+,\d+,(\d+|-)/gm) }]
  })
}

function share({ hit, all }: Counted): number {
  return all === 0 ? 1 : hit / all
}

function percent(counted: Counted): string {
  return counted.all === 0 ? '–' : `${(100 * share(counted)).toFixed(1)} % (${counted.hit}/${counted.all})`
}

function page(sources: readonly Source[]): string {
  const sum = (key: 'lines' | 'branches'): Counted => ({
    hit: sources.reduce((total, source) => total + source[key].hit, 0),
    all: sources.reduce((total, source) => total + source[key].all, 0),
  })
  const row = (name: string, lines: Counted, branches: Counted) =>
    `| ${name} | ${percent(lines)} | ${percent(branches)} |`
  return [
    '<!-- Written by packages/contracts/scripts/coverage.ts. Do not edit. -->',
    '',
    '# Coverage of the contracts',
    '',
    'What unit, fuzz and attack tests run; invariant tests are left out, which would only add to it. At least',
    `${least * 100} % of the lines and of the branches of every contract and library are asked for.`,
    '',
    '| Source | Lines | Branches |',
    '| --- | ---: | ---: |',
    row('**all**', sum('lines'), sum('branches')),
    ...sources.map(({ file, lines, branches }) => row(`\`${file.slice('contracts/'.length)}\``, lines, branches)),
    '',
  ].join('\n')
}
