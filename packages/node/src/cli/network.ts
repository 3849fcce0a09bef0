import { BaseError } from '@openledger/base'
import {
  allItems,
  createOpenLedger,
  type Datanet,
  listDatanets,
  listModels,
  type Model,
  type OpenLedger,
} from '@openledger/client'
import type { ArgsDef } from 'citty'
import { dataFolder, defaultDataPath } from '../folder/DataFolder.ts'
import { readHolder } from '../folder/holdDataFolder.ts'
import { openWallets, walletArgs } from './wallets.ts'

/** Where a node answers unless told. */
export const defaultUrl = 'http://localhost:4267'

/** Options of commands that talk to a node. */
export const networkArgs = {
  node: {
    type: 'string',
    description: `URL of the node (or OPENLEDGER_URL; default: the one that runs here, else ${defaultUrl})`,
    valueHint: 'url',
  },
} as const satisfies ArgsDef

/** Options of commands that talk to a node and sign. */
export const signingArgs = { ...networkArgs, ...walletArgs } as const satisfies ArgsDef

/** A connection that only reads. */
export function openNetwork({ node, data }: { node?: string | undefined; data?: string | undefined }): OpenLedger {
  return createOpenLedger({ url: urlOf(node, data) })
}

/** A connection that signs with one of the user's keys. */
export function openSigning(args: openSigning.Options): OpenLedger {
  return createOpenLedger({ url: urlOf(args.node, args.data), account: openWallets(args).account(args.wallet) })
}

export declare namespace openSigning {
  type Options = { node?: string | undefined; data?: string | undefined; wallet: string }
}

function urlOf(node: string | undefined, data: string | undefined): string {
  const given = node ?? process.env.OPENLEDGER_URL
  if (given !== undefined && given !== '') return given
  return readHolder(dataFolder(data ?? defaultDataPath()))?.url ?? defaultUrl
}

/** A Datanet by id or by name. */
export async function findDatanet(ledger: OpenLedger, wanted: string): Promise<Datanet> {
  const items = await allItems(cursor => listDatanets(ledger, { cursor }))
  return findByName(items, wanted, { what: 'Datanet', code: 'datanets/unknown-datanet' })
}

/** A model by id, name or slug. */
export async function findModel(ledger: OpenLedger, wanted: string): Promise<Model> {
  const items = await allItems(cursor => listModels(ledger, { cursor }))
  const bySlug = items.find(({ slug }) => slug === wanted)
  return bySlug ?? findByName(items, wanted, { what: 'model', code: 'inference/model-not-found' })
}

/** One of a list by id or by name; names need not be written in the right case. */
function findByName<T extends { id: number; name: string }>(
  items: readonly T[],
  wanted: string,
  { what, code }: { what: string; code: string },
): T {
  const lower = wanted.toLowerCase()
  const named = items.filter(({ name }) => name.toLowerCase() === lower)
  const found = named.length > 0 || !/^\d+$/.test(wanted) ? named : items.filter(({ id }) => id === Number(wanted))
  if (found.length === 1) return found[0]!
  if (found.length > 1) {
    throw new BaseError(`Several ${what}s go by this name.`, {
      code,
      facts: { name: wanted, ids: found.map(({ id }) => id).join(', ') },
      hint: 'Give the id instead.',
    })
  }
  const known = items.slice(0, 8).map(({ id, name }) => `${id} ${name}`)
  throw new BaseError(`There is no such ${what}.`, {
    code,
    facts: { [what]: wanted.slice(0, 80), ...(known.length > 0 ? { 'there is': known.join(' · ') } : {}) },
  })
}
