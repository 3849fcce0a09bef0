export { type Beginning, deployBridge, deployLightClient } from './deployBridge.ts'
export { type LightUpdate, lightUpdate } from './lightUpdate.ts'
export { proveWord, type WordProof } from './proveWord.ts'
export {
  type BridgeView,
  burnOpen,
  type ClientView,
  claimOpen,
  getBridge,
  lockOpen,
  type PaidTransfer,
  readFinalRoot,
  releaseOpen,
  type SentTransfer,
  updateLightClient,
} from './transfers.ts'
