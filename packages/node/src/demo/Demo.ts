import type { Address } from '@openledger/base'
import type { Keyring } from '../keys/Keyring.ts'
import { type DemoDatanet, readDemo } from './readDemo.ts'

/** The demo: its Datanets, and the accounts that take part. */
export type Demo = {
  datanets: DemoDatanet[]
  /** Names of keys in the node's keyring. */
  builder: string
  payer: string
  accounts: Address[]
  names: Record<Address, string>
}

/**
 * Loads the demo and makes sure that everybody in it has a key: one for each contributor, one who builds, one who asks.
 *
 * @example
 * const demo = loadDemo({ folder: 'demo', keys })
 */
export function loadDemo({ folder, keys }: { folder: string; keys: Keyring }): Demo {
  const datanets = readDemo(folder)
  const builder = 'demo-builder'
  const payer = 'demo-payer'
  const named: [string, string][] = [
    [builder, 'Demo builder'],
    [payer, 'Demo asker'],
    ...datanets.flatMap(({ contributors }) => contributors.map(({ key, label }): [string, string] => [key, label])),
  ]
  const names: Record<Address, string> = {}
  for (const [key, name] of named) names[keys.ensure(key).address.toLowerCase() as Address] = name
  return { datanets, builder, payer, accounts: Object.keys(names) as Address[], names }
}
