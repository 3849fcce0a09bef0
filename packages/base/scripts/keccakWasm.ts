// Assembles keccak-f[1600] for src/keccak/wasm.ts: `node packages/base/scripts/keccakWasm.ts`. FIPS 202, section 3.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { keccakWasm } from '../src/keccak/assemble.ts'

const text =
  '/** keccak-f[1600] in WebAssembly: written by scripts/keccakWasm.ts, which assembles it. Do not edit. */\n' +
  `export const keccakModule =\n  '${Buffer.from(keccakWasm()).toString('base64')}'\n`
writeFileSync(fileURLToPath(new URL('../src/keccak/wasm.ts', import.meta.url)), text)
