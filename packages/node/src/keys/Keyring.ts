import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Address, BaseError, type Hex } from '@openledger/base'
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import * as z from 'zod'
import { writeFileDurably } from '../folder/writeFileDurably.ts'

const nameSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)

const keyFileSchema = z.object({
  version: z.literal(1),
  name: nameSchema,
  address: z.string().regex(/^0x[0-9a-f]{40}$/),
  privateKey: z.string().regex(/^0x[0-9a-f]{64}$/),
  createdAt: z.string().max(64),
})

/** A key by name, without its secret. */
export type KeyEntry = { name: string; address: Address; createdAt: string }

/**
 * Private keys in a folder, one file a key, readable by its owner alone (0600 in a 0700 folder). Secrets leave only
 * through `account` (to sign with) and `reveal` (to export on demand).
 *
 * @example
 * const keys = openKeyring('.openledger/keys')
 * keys.ensure('operator').address
 */
export function openKeyring(folder: string): Keyring {
  const pathOf = (name: string) => join(folder, `${name}.json`)

  const read = (name: string) => {
    checkName(name)
    let text: string
    try {
      text = readFileSync(pathOf(name), 'utf8')
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw unreadable(pathOf(name), cause)
      throw new BaseError(`There is no key “${name}”.`, {
        code: 'node/key-not-found',
        facts: { name, folder },
        hint: `Make it with: openledger wallet create ${name}`,
        cause,
      })
    }
    try {
      const key = keyFileSchema.parse(JSON.parse(text))
      const account = privateKeyToAccount(key.privateKey as Hex)
      if (account.address.toLowerCase() !== key.address) throw new Error('the address is not of this key')
      return { ...key, account }
    } catch (cause) {
      throw unreadable(pathOf(name), cause)
    }
  }

  const create = (name: string): KeyEntry => {
    checkName(name)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const privateKey = generatePrivateKey()
    const address = privateKeyToAccount(privateKey).address.toLowerCase() as Address
    const createdAt = new Date().toISOString()
    try {
      const text = `${JSON.stringify({ version: 1, name, address, privateKey, createdAt })}\n`
      writeFileDurably(pathOf(name), text, { mode: 0o600, exclusive: true })
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw unreadable(pathOf(name), cause)
      throw new BaseError(`There is a key “${name}” already.`, {
        code: 'node/key-exists',
        facts: { name, folder },
        hint: 'Choose another name; keys are never overwritten.',
        cause,
      })
    }
    return { name, address, createdAt }
  }

  const has = (name: string) => names(folder).includes(name)

  return {
    folder,
    create,
    has,
    ensure: name => {
      if (!has(name)) create(name)
      return read(name).account
    },
    account: name => read(name).account,
    reveal: name => read(name).privateKey as Hex,
    list: () =>
      names(folder).map(name => {
        const { address, createdAt } = read(name)
        return { name, address: address as Address, createdAt }
      }),
  }
}

export type Keyring = {
  folder: string
  /** Makes a new key; throws `node/key-exists` rather than replace one. */
  create: (name: string) => KeyEntry
  has: (name: string) => boolean
  /** The key as an account to sign with, made first where it is missing. */
  ensure: (name: string) => PrivateKeyAccount
  /** The key as an account to sign with; throws `node/key-not-found`. */
  account: (name: string) => PrivateKeyAccount
  /** The secret itself: for export on the owner's demand alone. */
  reveal: (name: string) => Hex
  list: () => KeyEntry[]
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(file => file.endsWith('.json'))
      .map(file => file.slice(0, -'.json'.length))
      .sort()
  } catch {
    return []
  }
}

function checkName(name: string): void {
  if (nameSchema.safeParse(name).success) return
  throw new BaseError('This is no name for a key.', {
    code: 'node/bad-key-name',
    facts: { name: String(name).slice(0, 80) },
    hint: 'Use lower-case letters, digits and dashes, up to 63 of them.',
  })
}

function unreadable(path: string, cause: unknown): BaseError {
  return new BaseError('This key file cannot be used.', {
    code: 'node/key-unusable',
    facts: { file: path, reason: (cause as NodeJS.ErrnoException).code ?? 'not a key file' },
    hint: 'Restore it from a copy; it was left as it is.',
    // The cause may quote the file's text; the secret must not travel along.
  })
}
