/**
 * Where the ledger's contracts stand in every OpenLedger genesis.
 *
 * Datanets and Models are the proxies that everybody calls; their first implementations stand beside them.
 * Multicall3 and the CREATE2 deployer stand where they do on every public network.
 * In lower case, because viem refuses mixed case that is not the checksum.
 */
export const addresses = {
  wopen: '0x0000000000000000000000000000000000000e01',
  datanets: '0x0000000000000000000000000000000000000e02',
  models: '0x0000000000000000000000000000000000000e03',
  settlement: '0x0000000000000000000000000000000000000e04',
  accessManager: '0x0000000000000000000000000000000000000e05',
  staking: '0x0000000000000000000000000000000000000e06',
  fees: '0x0000000000000000000000000000000000000e0e',
  datanetsImplementation: '0x0000000000000000000000000000000000001e02',
  modelsImplementation: '0x0000000000000000000000000000000000001e03',
  multicall3: '0xcA11bde05977b3631167028862bE2a173976CA11',
  create2Deployer: '0x4e59b44847b379578588920cA78FbF26c0B4956C',
} as const

/** Receives what is burnt: nobody holds its key. */
export const burnAddress = '0x000000000000000000000000000000000000dEaD'
