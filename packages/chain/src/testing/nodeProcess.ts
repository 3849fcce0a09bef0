import { readFileSync } from 'node:fs'
import { parseGenesis } from '../Genesis.ts'
import { startChain } from '../startChain.ts'
import { testSecret } from './createDrivenChain.ts'

// A node as a process of its own, for tests that kill it: node nodeProcess.ts FOLDER GENESIS_FILE prints its URL. With
// `driven` after them it seals nothing itself, and tells the peers whose URLs follow.
const [dataDir, genesisFile, driven, ...peers] = process.argv.slice(2) as [string, string, string?, ...string[]]
const chain = await startChain({
  dataDir,
  genesis: parseGenesis(JSON.parse(readFileSync(genesisFile, 'utf8'))),
  ...(driven === undefined ? {} : { engine: { secret: testSecret }, peers }),
})
console.log(chain.url)
