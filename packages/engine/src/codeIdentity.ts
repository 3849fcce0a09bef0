import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { arch, cpus, platform } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { canonicalJson, type Hex } from '@openledger/base'
import { type Backend, runtimeVersion } from '@openledger/tensor'

/** What computes here, as far as it decides the last bit of a result. */
export type CodeIdentity = {
  /** Version of this package, and sha-256 over the sources of it and of the tensor package. */
  engine: string
  sources: Hex
  onnxruntime: string
  backend: string
  /** The instructions that kernels are chosen by; one kind computes the same bits, whoever made it. */
  processor: string
}

let known: Omit<CodeIdentity, 'backend'> | undefined

/**
 * Names the code and the kind of processor. Two machines that give the same answer take a training step to the same
 * bytes; for two that do not, `replay` measures how far they are apart.
 */
export function codeIdentity(backend: Backend = 'cpu'): CodeIdentity {
  known ??= {
    engine: versionOf(new URL('../package.json', import.meta.url)),
    sources: sourcesDigest(),
    onnxruntime: runtimeVersion(),
    processor: processorKind(),
  }
  return { ...known, backend: `onnxruntime-${backend}` }
}

/** sha-256 over the canonical JSON of each source's sha-256, by path; tests and their tools are left out. */
function sourcesDigest(): Hex {
  const tensor = path.dirname(fileURLToPath(import.meta.resolve('@openledger/tensor')))
  const digests: Record<string, string> = {}
  for (const [room, dir] of Object.entries({ engine: import.meta.dirname, tensor }))
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      const file = name.split(path.sep).join('/')
      if (!file.endsWith('.ts') || file.endsWith('.test.ts') || /(^|\/)testing(\/|\.ts$)/.test(file)) continue
      digests[`${room}/${file}`] = createHash('sha256')
        .update(readFileSync(path.join(dir, name)))
        .digest('hex')
    }
  return `0x${createHash('sha256').update(canonicalJson(digests)).digest('hex')}`
}

function versionOf(file: URL): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

function processorKind(): string {
  if (arch() !== 'x64') return `${arch()}-neon`
  if (platform() !== 'linux') return `x64 ${cpus()[0]?.model.trim() ?? ''}`.slice(0, 80).trim()
  const flags = new Set(/^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1]?.trim().split(' '))
  if (flags.has('avx512f')) return 'x64-avx512'
  if (flags.has('avx2') && flags.has('fma')) return 'x64-avx2'
  return flags.has('avx') ? 'x64-avx' : 'x64-sse'
}
