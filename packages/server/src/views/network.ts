import { type Address, bytesToHex, type Hex, hexToBytes } from '@openledger/base'
import type { NetworkView } from '@openledger/client'
import * as t from '../database/schema.ts'
import type { Watch } from '../validators/watchValidators.ts'
import { named, type View } from './View.ts'

/** The validators behind a node, with the accounts that the staking contract names for their keys. */
export async function getNetworkView(view: Pick<View, 'db' | 'names'>, watch: Watch): Promise<NetworkView> {
  const [told, rows] = await Promise.all([watch.view(), view.db.select().from(t.validators)])
  const accounts = new Map(rows.map(({ account, pubkey }) => [compressed(pubkey as Hex), account]))
  return {
    ...told,
    validators: told.validators.map(validator => {
      const key = watch.keyOf(validator.address)
      const account = key && accounts.get(bytesToHex(key))
      if (account === undefined) return validator
      return { ...validator, account: account as Address, ...named(view, 'name', account) }
    }),
  }
}

/** A secp256k1 key as the consensus writes it, from that or from its whole point with or without its first byte. */
function compressed(key: Hex): Hex {
  const bytes = hexToBytes(key)
  if (bytes.length === 33) return key
  const point = bytes.length === 65 ? bytes.subarray(1) : bytes
  return bytesToHex(Uint8Array.of(2 + ((point.at(-1) ?? 0) & 1), ...point.subarray(0, 32)))
}
