/**
 * Writes kernels.generated.ts from kernels.wat. Run after changing the .wat: `node packages/attribution/src/kernels/assemble.ts`.
 * A test assembles again and compares, so the two cannot drift apart.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import wabt from 'wabt'

/** The WebAssembly bytes of kernels.wat. */
export async function assemble(): Promise<Uint8Array> {
  const source = readFileSync(new URL('kernels.wat', import.meta.url), 'utf8')
  const parsed = (await wabt()).parseWat('kernels.wat', source, { simd: true })
  try {
    return parsed.toBinary({}).buffer
  } finally {
    parsed.destroy()
  }
}

if (process.argv[1] === import.meta.filename) {
  const base64 = Buffer.from(await assemble()).toString('base64')
  const lines = base64.match(/.{1,110}/g)!.map(line => `  '${line}'`)
  const text = `/** WebAssembly of kernels.wat, base64. Written by assemble.ts; do not edit. */\nexport const kernelBytes =\n${lines.join(' +\n')}\n`
  writeFileSync(new URL('kernels.generated.ts', import.meta.url), text)
}
