import { readFileSync } from 'node:fs'
import { type Genesis, parseGenesis } from '@openledger/chain'

/** The genesis in a file. Throws what `parseGenesis` throws, and where the file cannot be read. */
export function readGenesis(file: string): Genesis {
  return parseGenesis(JSON.parse(readFileSync(file, 'utf8')))
}
