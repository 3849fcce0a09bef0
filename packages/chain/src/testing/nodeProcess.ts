import { readFileSync } from 'node:fs'
import { parseGenesis } from '../Genesis.ts'
import { startChain } from '../startChain.ts'

// A node as a process of its own, for tests that kill it: node nodeProcess.ts FOLDER GENESIS_FILE prints its URL.
const [dataDir, genesisFile] = process.argv.slice(2) as [string, string]
const chain = await startChain({ dataDir, genesis: parseGenesis(JSON.parse(readFileSync(genesisFile, 'utf8'))) })
console.log(chain.url)
