import { join, resolve } from 'node:path'

/** Where everything of one node lives. Only these paths are ever written. */
export type DataFolder = {
  root: string
  /** Kernel lock of the running daemon, and what it says about itself. */
  lock: string
  holder: string
  /** The chain before its first block, with the allocation that anybody can read. */
  genesis: string
  chain: string
  /** Content, journal, database, uploads and job checkpoints of the services. */
  server: string
  /** Private keys, one 0600 file each. */
  keys: string
  /** How far demo seeding got. */
  demo: string
}

/**
 * Names the places of a data folder; touches nothing.
 *
 * @example
 * dataFolder('.openledger').genesis // '/…/.openledger/genesis.json'
 */
export function dataFolder(path: string): DataFolder {
  const root = resolve(path)
  return {
    root,
    lock: join(root, 'node.lock'),
    holder: join(root, 'node.json'),
    genesis: join(root, 'genesis.json'),
    chain: join(root, 'chain'),
    server: join(root, 'server'),
    keys: join(root, 'keys'),
    demo: join(root, 'demo.json'),
  }
}

/** The clone that this code runs from. */
export const cloneRoot = resolve(import.meta.dirname, '..', '..', '..', '..')

/** `.openledger` of the clone, unless `OPENLEDGER_DATA` says otherwise. */
export function defaultDataPath(): string {
  return process.env.OPENLEDGER_DATA ?? join(cloneRoot, '.openledger')
}
