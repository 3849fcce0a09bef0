/**
 * Where the ledger's contracts stand in every OpenLedger genesis.
 *
 * Datanets and Models are the proxies that everybody calls; their first implementations stand beside them.
 * Multicall3, the CREATE2 deployer, Permit2, the EntryPoint of ERC-4337 (0.8) and the x402 contracts stand where they do
 * on every public network, because clients name them there.
 * In lower case, because viem refuses mixed case that is not the checksum.
 */
export const addresses = {
  wopen: '0x0000000000000000000000000000000000000e01',
  datanets: '0x0000000000000000000000000000000000000e02',
  models: '0x0000000000000000000000000000000000000e03',
  settlement: '0x0000000000000000000000000000000000000e04',
  accessManager: '0x0000000000000000000000000000000000000e05',
  staking: '0x0000000000000000000000000000000000000e06',
  bisection: '0x0000000000000000000000000000000000000e0d',
  reviews: '0x0000000000000000000000000000000000000e08',
  licences: '0x0000000000000000000000000000000000000e07',
  jobs: '0x0000000000000000000000000000000000000e0a',
  operators: '0x0000000000000000000000000000000000000e0b',
  fees: '0x0000000000000000000000000000000000000e0e',
  hosting: '0x0000000000000000000000000000000000000e0f',
  dataAccess: '0x0000000000000000000000000000000000000e10',
  scoreVerifier: '0x0000000000000000000000000000000000000d01',
  shareVerifier: '0x0000000000000000000000000000000000000d02',
  sumVerifier: '0x0000000000000000000000000000000000000d03',
  governor: '0x0000000000000000000000000000000000000e11',
  timelock: '0x0000000000000000000000000000000000000e12',
  chamber: '0x0000000000000000000000000000000000000e13',
  parameters: '0x0000000000000000000000000000000000000e14',
  treasury: '0x0000000000000000000000000000000000000e19',
  datanetsImplementation: '0x0000000000000000000000000000000000001e02',
  modelsImplementation: '0x0000000000000000000000000000000000001e03',
  parametersImplementation: '0x0000000000000000000000000000000000001e14',
  openCircle: '0x0000000000000000000000000000000000000e15',
  seedAgreementImplementation: '0x0000000000000000000000000000000000001e15',
  licencesImplementation: '0x0000000000000000000000000000000000001e07',
  operatorsImplementation: '0x0000000000000000000000000000000000001e0b',
  multicall3: '0xcA11bde05977b3631167028862bE2a173976CA11',
  create2Deployer: '0x4e59b44847b379578588920cA78FbF26c0B4956C',
  permit2: '0x000000000022D473030F116dDEE9F6B43aC78BA3',
  entryPoint: '0x4337084D9E255Ff0702461CF8895CE9E3b5Ff108',
  batchSettlement: '0x4020074e9dF2ce1deE5A9C1b5c3f541D02a10003',
  erc3009DepositCollector: '0x4020806089470a89826cB9fB1f4059150b550004',
  permit2DepositCollector: '0x4020425FAf3B746C082C2f942b4E5159887B0005',
  exactPermit2Proxy: '0x402085c248EeA27D92E8b30b2C58ed07f9E20001',
  uptoPermit2Proxy: '0x4020A4f3b7b90ccA423B9fabCc0CE57C6C240002',
} as const

/** Receives what is burnt: nobody holds its key. */
export const burnAddress = '0x000000000000000000000000000000000000dEaD'

/** Where the allocation of a genesis that vests lies, by its place among those that vest: 0 to 223. */
export function vestingAddress(index: number): `0x${string}` {
  if (!Number.isInteger(index) || index < 0 || index > 0xdf) throw new RangeError(`no vesting contract ${index}`)
  return `0x${(0xe20 + index).toString(16).padStart(40, '0')}`
}
