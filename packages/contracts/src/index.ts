export * as abis from './abis.ts'
export * from './abis.ts'
export { addresses, burnAddress, vestingAddress } from './addresses.ts'
export type {
  FirstValidator,
  GenesisCall,
  GenesisCreate,
  GenesisPlan,
  GenesisRoles,
  GenesisStep,
  VestingTerms,
} from './GenesisStep.ts'
export type { GovernanceSettings } from './genesis/governance.ts'
export type { DowntimeTerms } from './genesis/validators.ts'
export { type CommitPlace, lastCommitRoot, signedBits } from './lastCommit.ts'
export { type LicenceId, licenceIds, standardTerms, type Terms } from './licences.ts'
export { genesisPolicy, type Policy } from './Policy.ts'
export { compressedKey, possessionData } from './possession.ts'
export { purseOf } from './purse.ts'
export { roles } from './roles.ts'
export {
  bridgeSlots,
  datanetsSlots,
  licencesSlots,
  modelsSlots,
  namespaces,
  readField,
  type StorageField,
  settlementSlots,
  wopenSlots,
} from './storageSlots.ts'
export { territories, territoryBits, territoryCodes } from './territories.ts'
