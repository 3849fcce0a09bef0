/** What a bridge is deployed from: it stands in no genesis. */
export { bridgedOPENInitCode } from './generated/BridgedOPEN.ts'
export { bridgeVaultInitCode } from './generated/BridgeVault.ts'
export { lightClientInitCode } from './generated/LightClient.ts'
