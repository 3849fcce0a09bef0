import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot, targets } from './compiler/compilerInput.ts'
import { forgeCommand } from './compiler/forgeCommand.ts'

const contracts = Object.keys(targets).filter(name =>
  existsSync(join(packageRoot, `contracts/interfaces/I${name}.sol`)),
) as (keyof typeof targets)[]
const units = readdirSync(join(packageRoot, 'test/unit')).flatMap(file => /^(\w+)\.tree$/.exec(file)?.[1] ?? [])
const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8')

describe('forge', () => {
  const command = forgeCommand(['test', '--color', 'never'])
  const where = `${process.platform}-${process.arch}`
  if (command === undefined) console.warn(`contracts: every forge test is skipped: npm has no forge for ${where}`)

  it.skipIf(command === undefined)(
    'finds every unit, fuzz and invariant test of the contracts true',
    async () => {
      const { output, status } = await run(command!)
      expect(status, output).toBe(0)
      // A run that compiled nothing or matched nothing would pass, too.
      const passed = Number(/(\d+) tests passed, 0 failed, 0 skipped \(\d+ total tests\)\s*$/.exec(output)?.[1])
      expect(passed, output).toBe(countTests())
    },
    1_200_000,
  )
})

describe('the specification of the contracts', () => {
  it.each(units)('%s: every branch of its tree is a test, and every test a branch', unit => {
    const tests = [...read(`test/unit/${unit}.t.sol`).matchAll(/function test(?:Fuzz)?_(\w+)\(/g)].map(([, n]) => n)
    expect(tests.toSorted()).toEqual(branchesOf(read(`test/unit/${unit}.tree`)).toSorted())
  })

  it.each(contracts)('%s: every function of its interface that changes something has a tree', contract => {
    const trees = units.map(unit => read(`test/unit/${unit}.tree`)).join('\n')
    const specified = [...trees.matchAll(new RegExp(`^${contract}::(\\w+)$`, 'gm'))].map(([, name]) => name)
    const declared = [...read(`contracts/interfaces/I${contract}.sol`).matchAll(/^ {4}function (\w+)\(([^;]*);/gm)]
    const changing = declared.filter(([, , rest]) => !/\b(view|pure)\b/.test(rest!)).map(([, name]) => name)
    expect(specified).toEqual(expect.arrayContaining(changing))
  })

  it.each(contracts)('%s: every invariant that its header states has an invariant test of that name', contract => {
    const header = /Invariants:\n((?: \* .*\n)+)/.exec(read(targets[contract]))![1]!
    const stated = [...header.matchAll(/^ \* - ([^:(.]+)/gm)].map(([, sentence]) => camel(sentence!))
    const tested = [...read(`test/invariant/${contract}.t.sol`).matchAll(/function invariant_(\w+)\(/g)].map(
      ([, n]) => n,
    )
    expect(stated.length).toBeGreaterThan(2)
    expect(tested.toSorted()).toEqual(stated.toSorted())
  })
})

/** Names of the tests that a tree asks for: the function, then the deepest condition above each "it should". */
function branchesOf(tree: string): string[] {
  let fn = ''
  let condition = ''
  const names: string[] = []
  for (const line of tree.split('\n')) {
    const text = line.replace(/^[│├└─\s]+/, '')
    if (line.includes('::')) fn = line.split('::')[1]!.trim()
    else if (/^(when|given) /.test(text)) condition = text
    else if (text.startsWith('it should')) names.push(`${fn[0]!.toUpperCase()}${fn.slice(1)}_${camel(condition)}`)
  }
  return names
}

/** Every test function in every Solidity test file. */
function countTests(): number {
  const files = readdirSync(join(packageRoot, 'test'), { recursive: true, encoding: 'utf8' })
  return files
    .filter(file => file.endsWith('.t.sol'))
    .reduce((sum, file) => sum + read(`test/${file}`).match(/function (?:test|testFuzz|invariant)_/g)!.length, 0)
}

/** "the root is taken" becomes TheRootIsTaken; "fine-tune" becomes FineTune. */
function camel(words: string): string {
  return words
    .replace(/['’,]/g, '')
    .split(/[\s-]+/)
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}

function run({ file, args, cwd, env }: forgeCommand.Result): Promise<{ output: string; status: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
    })
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', status => resolve({ output, status }))
  })
}
