import { buildGenesis, startChain, totalSupply } from '@openledger/chain'
import type { Address } from 'viem'

// A node as a process of its own: node ourNode.ts FOLDER ADDRESS… prints its URL and runs until it is killed.
const [dataDir, ...funded] = process.argv.slice(2) as [string, ...Address[]]
const share = totalSupply / BigInt(funded.length)
const owner = funded[0]!
const genesis = await buildGenesis({
  chainId: 31337,
  timestamp: Math.floor(Date.now() / 1000) - 60,
  allocations: funded.map((address, i) => ({
    address,
    balance: i === 0 ? totalSupply - share * BigInt(funded.length - 1) : share,
  })),
  roles: { admin: owner, treasury: owner, proposer: owner, governor: owner, guardian: owner },
  challengeWindow: 60,
  proposerBond: 1n,
  batchBondLock: 60,
})
const chain = await startChain({ dataDir, genesis })
console.log(chain.url)
