import { readFileSync } from 'node:fs'
import { parseGenesis } from '../Genesis.ts'
import { pruneChain } from '../prune/pruneChain.ts'

// Prunes a chain as a process of its own, which kills itself when it hears of progress for the nth time: node
// pruneProcess.ts FOLDER GENESIS_FILE STATES BLOCKS N.
const [dataDir, genesisFile, states, blocks, last] = process.argv.slice(2) as [string, string, string, string, string]
let heard = 0
await pruneChain({
  dataDir,
  genesis: parseGenesis(JSON.parse(readFileSync(genesisFile, 'utf8'))),
  states: Number(states),
  blocks: Number(blocks),
  onProgress: () => {
    heard++
    if (heard === Number(last)) process.kill(process.pid, 'SIGKILL')
  },
})
