import { createHmac, randomBytes } from 'node:crypto'
import { type Address, BaseError, type Hex, utf8 } from '@openledger/base'
import { allRights, type Key, type KeyRights } from '@openledger/client'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import type { Journal } from '../journal/openJournal.ts'
import type { ApiKey } from '../journal/rows.ts'
import { sha256Hex } from '../store/sha256Hex.ts'

export type Keys = ReturnType<typeof createKeys>

/** Keys that one key may make. */
const most = 1_000

/**
 * Prepaid keys: bearer tokens with a wallet behind them. A key may make others, with rights of their own, that pay from
 * its wallet: it owns them. Only the hash of a secret is kept.
 */
export function createKeys({ journal, keySecret, now = () => Math.floor(Date.now() / 1000) }: createKeys.Options) {
  /** A key that pays from its parent's wallet has none of its own. */
  const secretOf = ({ hash, parent }: Pick<ApiKey, 'hash' | 'parent'>): Hex =>
    `0x${createHmac('sha256', keySecret)
      .update(`openledger key wallet ${parent ?? hash}`)
      .digest('hex')}`
  const walletOf = (key: Pick<ApiKey, 'hash' | 'parent'>): PrivateKeyAccount => privateKeyToAccount(secretOf(key))
  const alive = (key: ApiKey | undefined): key is ApiKey => key !== undefined && !key.revoked

  /** The key behind a secret. @throws `inference/unknown-key`, `inference/key-expired` */
  const find = (secret: string): ApiKey => {
    const key = journal.keys.get(hashOf(secret))
    const parent = key?.parent ? journal.keys.get(key.parent) : undefined
    if (!alive(key) || (key.parent && !alive(parent)))
      throw new BaseError('This API key is not known here.', {
        code: 'inference/unknown-key',
        hint: 'Make one: POST /api/keys, or pay with x402.',
      })
    for (const { rights } of parent ? [key, parent] : [key])
      if (rights.expiresAt !== null && rights.expiresAt <= now())
        throw new BaseError('This API key has expired.', {
          code: 'inference/key-expired',
          facts: { since: new Date(rights.expiresAt * 1000).toISOString() },
          hint: 'Its owner can extend it: openledger key set.',
        })
    return key
  }

  return {
    find,
    walletOf,
    /** The key behind a secret, where it owns itself and what it makes. @throws `inference/key-not-owner` */
    owner(secret: string): ApiKey {
      const key = find(secret)
      if (key.parent === null) return key
      throw new BaseError('This API key may only ask models: it belongs to another key.', {
        code: 'inference/key-not-owner',
        hint: 'Use the key that it was made with.',
      })
    },
    /** The private key of the wallet behind a key, by its address. @throws `inference/unknown-key` */
    secretOf(address: Address): Hex {
      const key = journal.keys.ofAddress(address)
      if (!alive(key))
        throw new BaseError('This account is not the wallet of a key.', { code: 'inference/unknown-key' })
      return secretOf(key)
    },
    /**
     * Draws a key; it is good once it is added to the journal. One without a parent has a wallet that has to be funded.
     *
     * @throws `inference/too-many-keys`
     */
    draw({ name, limit, parent, rights = allRights }: DrawOptions): { secret: string; key: Omit<ApiKey, 'revoked'> } {
      if (parent && journal.keys.under(parent.hash).length >= most)
        throw new BaseError('This key has made as many keys as it may.', {
          code: 'inference/too-many-keys',
          facts: { limit: most },
        })
      const secret = `sk-ol-${randomBytes(24).toString('base64url')}`
      const own = { hash: hashOf(secret), parent: parent?.hash ?? null }
      const address = walletOf(own).address.toLowerCase() as Address
      return {
        secret,
        key: { ...own, prefix: secret.slice(0, 10), label: name, address, limit, createdAt: now(), rights },
      }
    },
    /** An owner's key by its id: itself, or one that it made. @throws `inference/no-such-key` */
    get(owner: ApiKey, id: string): ApiKey {
      const found = [owner, ...journal.keys.under(owner.hash)].find(key => idOf(key) === id)
      if (found) return found
      throw new BaseError('There is no such key of yours.', {
        code: 'inference/no-such-key',
        facts: { key: id.slice(0, 64) },
        hint: 'GET /api/keys lists them.',
      })
    },
    /** An owner's keys: itself, then those that it made. */
    list: (owner: ApiKey): ApiKey[] => [owner, ...journal.keys.under(owner.hash)],
    describe(key: ApiKey): Key {
      const { prefix, label, address, parent, rights, revoked, createdAt } = key
      const under = parent && idOf({ hash: parent })
      const used = journal.keys.usesAt(key.hash, now())
      return {
        ...{ id: idOf(key), prefix, name: label, account: address, under, rights, used, revoked },
        at: createdAt,
      }
    },
  }
}

/** Names a key to people; says nothing about its secret. */
export function idOf({ hash }: Pick<ApiKey, 'hash'>): string {
  return `key_${hash.slice(2, 26)}`
}

function hashOf(secret: string): Hex {
  return sha256Hex(utf8(secret))
}

type DrawOptions = {
  name: string
  /** Wei that the node puts behind it. */
  limit: bigint
  parent?: ApiKey | undefined
  rights?: KeyRights | undefined
}

export declare namespace createKeys {
  type Options = {
    journal: Journal
    /** From it the wallets behind prepaid keys are derived. */
    keySecret: Uint8Array
    now?: (() => number) | undefined
  }
}
