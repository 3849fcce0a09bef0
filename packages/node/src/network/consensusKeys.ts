import { createHash, generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { BaseError, type Hex } from '@openledger/base'
import { privateKeyToAccount } from 'viem/accounts'
import * as z from 'zod'
import { writeFileDurably } from '../folder/writeFileDurably.ts'
import { decryptSecret, encryptSecret, type Keystore } from '../keys/keystore.ts'

type Typed = { type: string; value: string }

/**
 * A consensus key in the form of CometBFT's `priv_validator_key.json`, from a secp256k1 secret: its signatures can be
 * checked by `ecrecover`. The address is RIPEMD-160 of SHA-256 of the compressed public key, as Bitcoin's is.
 */
export function consensusKey(secret: Hex): { address: string; pub_key: Typed; priv_key: Typed } {
  const publicKey = Buffer.from(privateKeyToAccount(secret).publicKey.slice(2), 'hex')
  const compressed = Buffer.concat([Buffer.of(publicKey[64]! % 2 === 0 ? 2 : 3), publicKey.subarray(1, 33)])
  const address = createHash('ripemd160').update(createHash('sha256').update(compressed).digest()).digest('hex')
  return {
    address: address.toUpperCase(),
    pub_key: { type: 'tendermint/PubKeySecp256k1', value: compressed.toString('base64') },
    priv_key: { type: 'tendermint/PrivKeySecp256k1', value: Buffer.from(secret.slice(2), 'hex').toString('base64') },
  }
}

const typed = z.object({ type: z.string(), value: z.base64() })
const fileSchema = z.object({
  address: z.string().regex(/^[0-9A-F]{40}$/),
  pub_key: typed,
  priv_key: typed.optional(),
  keystore: z.looseObject({ version: z.literal(3), crypto: z.looseObject({ kdf: z.string() }) }).optional(),
})

/** Writes the key that votes: under a passphrase where there is one, else as CometBFT does. Only its owner can read it. */
export async function writeConsensusKey({ file, secret, passphrase, cost }: writeConsensusKey.Options): Promise<void> {
  const { priv_key, ...open } = consensusKey(secret)
  const value =
    passphrase === undefined
      ? { ...open, priv_key }
      : { ...open, keystore: await encryptSecret({ secret, passphrase, ...(cost && { cost }) }) }
  writeFileDurably(file, `${JSON.stringify(value, null, 1)}\n`, { mode: 0o600 })
}

export declare namespace writeConsensusKey {
  type Options = {
    file: string
    secret: Hex
    passphrase?: string | undefined
    /** Of scrypt; strong unless told. */
    cost?: encryptSecret.Options['cost']
  }
}

/** Who a key file belongs to, and whether a passphrase is before its secret. Undefined where there is no such file. */
export function readConsensusAddress(file: string): { address: string; locked: boolean } | undefined {
  const found = read(file)
  return found && { address: found.address, locked: found.keystore !== undefined }
}

/**
 * The secret of a validator's consensus key.
 *
 * @throws BaseError `node/key-not-found`, `node/key-unusable`, `node/passphrase-missing`, `node/wrong-passphrase`.
 */
export async function readConsensusKey(file: string, passphrase?: string): Promise<Hex> {
  const found = read(file)
  if (found === undefined) {
    throw new BaseError('There is no consensus key here.', { code: 'node/key-not-found', facts: { file } })
  }
  const secret = await secretOf(found, file, passphrase)
  if (consensusKey(secret).address !== found.address) throw unusable(file, 'the address is not of this key')
  return secret
}

async function secretOf({ priv_key, keystore }: KeyFile, file: string, passphrase?: string): Promise<Hex> {
  if (keystore !== undefined) {
    if (passphrase === undefined) {
      throw new BaseError('The consensus key is under a passphrase.', {
        code: 'node/passphrase-missing',
        facts: { file },
        hint: 'Name a file that holds it: --passphrase-file FILE.',
      })
    }
    return decryptSecret(keystore as unknown as Keystore, passphrase)
  }
  if (priv_key?.type !== 'tendermint/PrivKeySecp256k1') throw unusable(file, 'it holds no secp256k1 key')
  return `0x${Buffer.from(priv_key.value, 'base64').toString('hex')}`
}

type KeyFile = z.infer<typeof fileSchema>

function read(file: string): KeyFile | undefined {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw unusable(file, (error as NodeJS.ErrnoException).code ?? 'it is no key file')
  }
}

function unusable(file: string, reason: string): BaseError {
  return new BaseError('This key file cannot be used.', {
    code: 'node/key-unusable',
    facts: { file, reason },
    hint: 'Restore it from a copy; it was left as it is.',
    // The cause may quote the file's text; the secret must not travel along.
  })
}

/** A fresh key by which CometBFT's peers know a node (ed25519), in the form of `node_key.json`, and its id. */
export function peerKey(): { id: string; file: { priv_key: Typed } } {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const publicKey = Buffer.from(x!, 'base64url')
  const value = Buffer.concat([Buffer.from(d!, 'base64url'), publicKey]).toString('base64')
  return {
    id: createHash('sha256').update(publicKey).digest('hex').slice(0, 40),
    file: { priv_key: { type: 'tendermint/PrivKeyEd25519', value } },
  }
}
