import { readFileSync, statSync } from 'node:fs'
import { BaseError, fromUtf8 } from '@openledger/base'

/** Largest bundle that is read, in bytes. */
const maxBundleBytes = 512 * 1024 * 1024

/** A bundle's JSON from a file, unchecked. @throws `node/file-too-large`, `node/file-unreadable`, `node/bad-bundle` */
export function readBundle(path: string): unknown {
  let bytes: Buffer
  try {
    const { size } = statSync(path)
    if (size > maxBundleBytes) {
      throw new BaseError('This file is too large for a bundle.', {
        code: 'node/file-too-large',
        facts: { file: path, bytes: size, limit: maxBundleBytes },
      })
    }
    bytes = readFileSync(path)
  } catch (cause) {
    if (cause instanceof BaseError) throw cause
    throw new BaseError('This is neither a file that can be read nor a receipt id.', {
      code: 'node/file-unreadable',
      facts: { given: path, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) },
      hint: 'A bundle comes from: openledger receipt ID --out bundle.json',
      cause,
    })
  }
  try {
    return JSON.parse(fromUtf8(bytes))
  } catch (cause) {
    throw new BaseError('This file is not a bundle.', {
      code: 'node/bad-bundle',
      facts: { file: path, bytes: bytes.length },
      hint: 'A bundle is one JSON file: openledger receipt ID --out bundle.json',
      cause,
    })
  }
}
