import { createRequire } from 'node:module'
import { compilerInput } from './compilerInput.ts'
import { contractPages, type Documented } from './contractPages.ts'

/** Compiles the sources for their comments alone (seconds), and writes the pages of `docs/contracts`. */
export function compileDocs(): Map<string, string> {
  const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string }
  const input = compilerInput()
  const settings = { ...input.settings, outputSelection: { '*': { '*': ['abi', 'devdoc', 'userdoc'] } } }
  const { contracts } = JSON.parse(solc.compile(JSON.stringify({ ...input, settings }))) as {
    contracts: Record<string, Record<string, Documented>>
  }
  return contractPages({
    sources: Object.fromEntries(Object.entries(input.sources).map(([path, { content }]) => [path, content])),
    documented: (path, name) => contracts[path]![name]!,
  })
}
