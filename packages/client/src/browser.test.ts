import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const room = fileURLToPath(new URL('../..', import.meta.url))
const entries: Record<string, string> = {
  '@openledger/base': join(room, 'base/src/index.ts'),
  '@openledger/client': join(room, 'client/src/index.ts'),
  '@openledger/contracts': join(room, 'contracts/src/index.ts'),
  '@openledger/contracts/bridge': join(room, 'contracts/src/bridgeCode.ts'),
}

/** Every file of ours that the entry reaches, and every package that it names. */
function reach(entry: string) {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/^(?:import|export|\}).*? from '([^']+)'/gm)) {
      if (name!.startsWith('.')) visit(join(dirname(file), name!))
      else if (entries[name!]) visit(entries[name!]!)
      else packages.add(name!)
    }
  }
  visit(entry)
  return { files, packages }
}

it('the main entry reaches nothing that a browser lacks', () => {
  const { files, packages } = reach(entries['@openledger/client']!)
  expect(files.size).toBeGreaterThan(50)
  expect([...packages].sort()).toEqual([
    '@bufbuild/protobuf/wire',
    '@ethereumjs/rlp',
    '@noble/curves/secp256k1.js',
    '@noble/hashes/legacy.js',
    '@noble/hashes/sha2.js',
    '@noble/hashes/sha3.js',
    'multiformats/cid',
    'multiformats/hashes/digest',
    'viem',
    'zod',
  ])
  for (const file of files) expect(readFileSync(file, 'utf8').includes('Buffer.'), file).toBe(false)
})
