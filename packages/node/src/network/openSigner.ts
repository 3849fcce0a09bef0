import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { BaseError } from '@openledger/base'
import {
  createSigner,
  decodeSigningState,
  encodeSigningState,
  type Signer,
  type SigningState,
  signedUpTo,
} from '@openledger/chain'
import { writeFileDurably } from '../folder/writeFileDurably.ts'
import { readConsensusKey } from './consensusKeys.ts'

/** The files of a signer: its key, what it has signed, and the lock that lets one process use both. */
export type SignerFiles = { consensusKey: string; signing: string; signingLock: string }

/**
 * Opens a validator's key to sign with. One process at a time: a kernel lock, gone with the process however it ends.
 *
 * @throws BaseError `node/signer-held`, `node/signing-state-missing`, `chain/signing-state-unreadable`, and what
 * reading the key throws.
 */
export async function openSigner({
  files,
  chainId,
  passphrase,
}: openSigner.Options): Promise<{ signer: Signer; close: () => void }> {
  const lock = hold(files.signingLock)
  try {
    const state = readState(files.signing)
    const secret = await readConsensusKey(files.consensusKey, passphrase)
    const save = (next: SigningState) => writeFileDurably(files.signing, encodeSigningState(next), { mode: 0o600 })
    return { signer: createSigner({ secret, chainId, state, save }), close: () => lock.close() }
  } catch (error) {
    lock.close()
    throw error
  }
}

export declare namespace openSigner {
  type Options = {
    files: SignerFiles
    /** The consensus chain that it signs for. */
    chainId: string
    passphrase?: string | undefined
  }
}

/**
 * Lets a key sign from `height` on and nothing before, for one whose last signature is not known for certain: restored
 * from a copy, or moved. Never goes back.
 *
 * @throws BaseError `node/signer-held`, `node/bad-argument` where the key has signed later already.
 */
export function signFrom(files: SignerFiles, height: bigint): void {
  const lock = hold(files.signingLock)
  try {
    const known = stateIn(files.signing)
    if (known !== undefined && known.height >= height) {
      throw new BaseError('The key has signed at this height already.', {
        code: 'node/bad-argument',
        facts: { asked: height, signed: known.height },
        hint: 'Name a later height.',
      })
    }
    writeFileDurably(files.signing, encodeSigningState(signedUpTo(height - 1n)), { mode: 0o600 })
  } finally {
    lock.close()
  }
}

function readState(file: string): SigningState {
  const found = stateIn(file)
  if (found !== undefined) return found
  throw new BaseError('What this validator has signed is not known: its record is missing.', {
    code: 'node/signing-state-missing',
    facts: { file },
    hint: 'Name a height that it can never have reached: openledger network sign-from HEIGHT.',
  })
}

function stateIn(file: string): SigningState | undefined {
  try {
    return decodeSigningState(readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function hold(file: string): DatabaseSync {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    lock?.close()
    throw new BaseError('Another process signs with this key.', {
      code: 'node/signer-held',
      facts: { file, reason: (cause as Error).message },
      hint: 'Stop the validator first: openledger network down.',
      cause,
    })
  }
}
