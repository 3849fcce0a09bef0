import { bytesToHex, type Hex } from '@openledger/base'
import { layGenesis } from './core/genesisBlock.ts'
import { Rules } from './core/Rules.ts'
import { createMemoryStore } from './core/StateStore.ts'
import type { Genesis } from './Genesis.ts'

/**
 * The hash of the block before the first, by which a network is known: the same that geth prints for the same file.
 *
 * @example
 * await genesisHash(parseGenesis(JSON.parse(text))) // '0x…'
 */
export async function genesisHash(genesis: Genesis): Promise<Hex> {
  const header = await layGenesis(createMemoryStore(), Rules.fromGenesis(genesis), genesis)
  return bytesToHex(header.hash())
}
