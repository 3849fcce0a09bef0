import { randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { BaseError, bytesToHex, type Hex } from '@openledger/base'
import * as Keystore from 'ox/Keystore'

/** Work of one guess: 2¹⁸ rounds over 256 MiB, as geth writes its keystores. */
const cost = { n: 2 ** 18, r: 8, p: 1 }

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt)

export type { Keystore } from 'ox/Keystore'

/**
 * A secret under a passphrase, as a Web3 Secret Storage document (version 3): scrypt, AES-128-CTR, a Keccak MAC. geth,
 * Foundry and most wallets read it.
 *
 * @param options.cost scrypt's own numbers, for tests that need not be strong
 *
 * @example
 * decryptSecret(await encryptSecret({ secret, passphrase }), passphrase)
 */
export async function encryptSecret({
  secret,
  passphrase,
  cost: { n, r, p } = cost,
}: encryptSecret.Options): Promise<Keystore.Keystore> {
  const salt = randomBytes(32)
  return Keystore.encrypt(secret, await keyFrom(passphrase, { n, r, p, salt: salt.toString('hex') }), {
    kdf: 'scrypt',
    iv: randomBytes(16),
    kdfparams: { dklen: 32, n, p, r, salt: salt.toString('hex') },
  })
}

export declare namespace encryptSecret {
  type Options = { secret: Hex; passphrase: string; cost?: { n: number; r: number; p: number } }
}

/** @throws BaseError `node/wrong-passphrase`, `node/key-unusable` where scrypt is not what the key was made with. */
export async function decryptSecret(keystore: Keystore.Keystore, passphrase: string): Promise<Hex> {
  const { kdf, kdfparams } = keystore.crypto
  if (kdf !== 'scrypt' || !('n' in kdfparams)) {
    throw new BaseError('This keystore is of another kind.', { code: 'node/key-unusable', facts: { kdf } })
  }
  const key = await keyFrom(passphrase, kdfparams)
  try {
    return Keystore.decrypt(keystore, key)
  } catch {
    // The library's error says no more; it and the passphrase must not travel along.
    throw new BaseError('The passphrase does not open this key.', {
      code: 'node/wrong-passphrase',
      hint: 'Without its passphrase a key is lost: there is no other way in.',
    })
  }
}

async function keyFrom(passphrase: string, { n, r, p, salt }: Numbers): Promise<Hex> {
  const options = { N: n, r, p, maxmem: 256 * r * (n + p + 8) }
  return bytesToHex(await derive(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, options))
}

type Numbers = { n: number; r: number; p: number; salt: string }
