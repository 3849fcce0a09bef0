import { BaseError, type Bytes, canonicalJson, type Hex, sha256, utf8 } from '@openledger/base'

/** Files whose hashes make a base model's digest. */
export const baseFiles = ['config.json', 'model.safetensors', 'tokenizer.json'] as const

/** Files whose hashes make an adapter's digest. */
export const adapterFiles = ['adapter_config.json', 'adapter_model.safetensors'] as const

/**
 * A base model's digest: sha-256 over the canonical JSON of its three files' sha-256 (64 hex digits without `0x`).
 *
 * Takes the hashes, with or without `0x`. Throws `client/bad-digest` where one is missing or no hash.
 *
 * @example
 * bytesToHex(baseDigest({ 'config.json': '…64 digits', 'model.safetensors': '…', 'tokenizer.json': '…' }))
 */
export function baseDigest(hashes: Record<(typeof baseFiles)[number], string>): Bytes {
  return digestOfFiles(baseFiles, hashes)
}

/** An adapter's digest, the same over `adapter_config.json` and `adapter_model.safetensors`. */
export function adapterDigest(hashes: Record<(typeof adapterFiles)[number], string>): Bytes {
  return digestOfFiles(adapterFiles, hashes)
}

function digestOfFiles<Name extends string>(names: readonly Name[], hashes: Record<Name, string | Hex>): Bytes {
  const plain = names.map(name => {
    const digits = String(hashes[name]).toLowerCase().replace(/^0x/, '')
    if (!/^[0-9a-f]{64}$/.test(digits)) {
      throw new BaseError('A file’s sha-256 is missing.', { code: 'client/bad-digest', facts: { file: name } })
    }
    return [name, digits]
  })
  return sha256(utf8(canonicalJson(Object.fromEntries(plain))))
}
