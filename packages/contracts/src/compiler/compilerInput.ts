import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The compiler that every artifact is made with. */
export const solcVersion = '0.8.37'

/** What is compiled into artifacts; all else comes in by import. */
export const targets = {
  WOPEN: 'contracts/WOPEN.sol',
  Datanets: 'contracts/Datanets.sol',
  Models: 'contracts/Models.sol',
  Licences: 'contracts/Licences.sol',
  Settlement: 'contracts/Settlement.sol',
  Staking: 'contracts/Staking.sol',
  ValidatorSet: 'contracts/ValidatorSet.sol',
  DoubleSigning: 'contracts/DoubleSigning.sol',
  Downtime: 'contracts/Downtime.sol',
  Tips: 'contracts/Tips.sol',
  Purse: 'contracts/Purse.sol',
  Vesting: 'contracts/Vesting.sol',
  LightClient: 'contracts/bridge/LightClient.sol',
  BridgeVault: 'contracts/bridge/BridgeVault.sol',
  BridgedOPEN: 'contracts/bridge/BridgedOPEN.sol',
  Reviews: 'contracts/Reviews.sol',
  Reputation: 'contracts/Reputation.sol',
  Fees: 'contracts/Fees.sol',
  Operators: 'contracts/Operators.sol',
  Jobs: 'contracts/Jobs.sol',
  Hosting: 'contracts/Hosting.sol',
  DataAccess: 'contracts/DataAccess.sol',
  BatchSettlement: 'contracts/x402/BatchSettlement.sol',
  ERC3009DepositCollector: 'contracts/x402/ERC3009DepositCollector.sol',
  Permit2: 'contracts/x402/Permit2.sol',
  Permit2DepositCollector: 'contracts/x402/Permit2DepositCollector.sol',
  ExactPermit2Proxy: 'contracts/x402/ExactPermit2Proxy.sol',
  UptoPermit2Proxy: 'contracts/x402/UptoPermit2Proxy.sol',
  Disputes: 'contracts/Disputes.sol',
  Availability: 'contracts/Availability.sol',
  Bisection: 'contracts/Bisection.sol',
  ScoreVerifier: 'contracts/verifiers/ScoreVerifier.sol',
  ShareVerifier: 'contracts/verifiers/ShareVerifier.sol',
  SumVerifier: 'contracts/verifiers/SumVerifier.sol',
  Parameters: 'contracts/Parameters.sol',
  Treasury: 'contracts/Treasury.sol',
  Chamber: 'contracts/Chamber.sol',
  OpenGovernor: 'contracts/OpenGovernor.sol',
  TimelockController: '@openzeppelin/contracts/governance/TimelockController.sol',
  OpenCircle: 'contracts/OpenCircle.sol',
  SeedAgreement: 'contracts/SeedAgreement.sol',
  AgentIdentity: 'contracts/AgentIdentity.sol',
  AgentValidation: 'contracts/AgentValidation.sol',
  AgentStake: 'contracts/AgentStake.sol',
  AgentGuard: 'contracts/AgentGuard.sol',
  AccessManager: '@openzeppelin/contracts/access/manager/AccessManager.sol',
  StorageLayouts: 'contracts/layout/StorageLayouts.sol',
  ERC1967Proxy: '@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol',
} as const

/** Root of this package, with Solidity sources under `contracts/`. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Standard JSON input of the compiler with every source inlined, in the order of their paths.
 *
 * @throws Error when an import is found neither here nor in an installed package
 */
export function compilerInput(): compilerInput.Input {
  const sources = new Map<string, string>()
  const wanted: string[] = Object.values(targets)
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (sources.has(path)) continue
    const content = readFileSync(locate(path), 'utf8')
    sources.set(path, content)
    for (const [, imported] of content.matchAll(/^\s*import\s[^;"']*["']([^"']+)["']/gm)) {
      wanted.push(imported!.startsWith('.') ? posix.join(posix.dirname(path), imported!) : imported!)
    }
  }
  return {
    language: 'Solidity',
    sources: Object.fromEntries(
      [...sources].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => [path, { content }]),
    ),
    settings: {
      evmVersion: 'prague',
      optimizer: { enabled: true, runs: 200 },
      metadata: { appendCBOR: false, bytecodeHash: 'none' },
      outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'storageLayout'] } },
    },
  }
}

export declare namespace compilerInput {
  type Input = {
    language: 'Solidity'
    sources: Record<string, { content: string }>
    settings: Record<string, unknown>
  }
}

/** Names an input and its compiler: artifacts that carry another name are stale. */
export function inputDigest(input: compilerInput.Input): string {
  return createHash('sha256').update(solcVersion).update(JSON.stringify(input)).digest('hex')
}

function locate(path: string): string {
  if (path.startsWith('contracts/')) return join(packageRoot, path)
  for (let folder = packageRoot; ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', path)
    if (existsSync(file)) return file
    if (folder === dirname(folder)) throw new Error(`contracts: nothing found for import ${path}`)
  }
}
