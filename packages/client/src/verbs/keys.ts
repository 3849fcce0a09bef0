import type { OpenLedger } from '../connection/OpenLedger.ts'
import { read, send } from '../connection/request.ts'
import { type Key, type KeyRightsChange, keyChangeSchema, keyListSchema, keySchema } from '../wire/api/Keys.ts'
import { toWire } from '../wire/wire.ts'

/*
 * Prepaid keys that belong to another one. What is said of `key` is the owner's secret: a key that nobody else owns.
 */

/** An owner's keys, itself first: what each may, and what it has used. Throws `inference/key-not-owner`. */
export async function listKeys(ledger: OpenLedger, { key }: { key: string }): Promise<Key[]> {
  return (await read(await send(ledger, '/api/keys', { headers: bearer(key) }), keyListSchema)).items
}

/**
 * Changes what a key may, or its name; what is not named stays. Counts in force at once.
 *
 * @example
 * await changeKey(ledger, { key: owner, id, rights: { models: ['travel'], budgetPerDay: parseOpen('2') } })
 */
export async function changeKey(ledger: OpenLedger, { key, id, name, rights }: changeKey.Options): Promise<Key> {
  const change = { ...(name !== undefined && { name }), ...(rights && { rights }) }
  const init = {
    method: 'PATCH',
    headers: { ...bearer(key), 'content-type': 'application/json' },
    body: JSON.stringify(toWire(keyChangeSchema, change)),
  }
  return read(await send(ledger, pathOf(id), init), keySchema)
}

export declare namespace changeKey {
  type Options = { key: string; id: string; name?: string | undefined; rights?: KeyRightsChange | undefined }
}

/** Makes a key worthless at once, and with an owner all that it made. What its wallet holds stays there. */
export async function revokeKey(ledger: OpenLedger, { key, id }: { key: string; id: string }): Promise<Key> {
  return read(await send(ledger, pathOf(id), { method: 'DELETE', headers: bearer(key) }), keySchema)
}

function pathOf(id: string): string {
  return `/api/keys/${encodeURIComponent(id)}`
}

function bearer(key: string): { authorization: string } {
  return { authorization: `Bearer ${key}` }
}
