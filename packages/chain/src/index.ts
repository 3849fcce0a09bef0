export { buildGenesis, totalSupply } from './buildGenesis.ts'
export { type Genesis, type GenesisAccount, parseGenesis } from './Genesis.ts'
export { type Chain, startChain } from './startChain.ts'
export { type SystemContract, systemContracts } from './systemContracts.ts'
