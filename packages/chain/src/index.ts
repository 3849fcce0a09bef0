export { configPath } from './bridge/Bridge.ts'
export { connectExecution } from './bridge/ExecutionClient.ts'
export { startBridge } from './bridge/startBridge.ts'
export { type Allocation, buildGenesis, holdersOf, totalSupply } from './buildGenesis.ts'
export { readJwtSecret } from './engine/jwt.ts'
export { exportChain } from './exchange/exportChain.ts'
export { exportSnapshot } from './exchange/exportSnapshot.ts'
export { importChain } from './exchange/importChain.ts'
export { importSnapshot, readSnapshotBlock } from './exchange/importSnapshot.ts'
export { type Genesis, type GenesisAccount, parseGenesis } from './Genesis.ts'
export { genesisHash } from './genesisHash.ts'
export { defaultStates, pruneChain } from './prune/pruneChain.ts'
export { createSigner, type Signer } from './signer/createSigner.ts'
export {
  decodeSigningState,
  encodeSigningState,
  nothingSigned,
  type SigningState,
  signedUpTo,
} from './signer/SigningState.ts'
export { serveSigner } from './signer/serveSigner.ts'
export { type Chain, startChain } from './startChain.ts'
export { type SystemContract, systemContracts } from './systemContracts.ts'
