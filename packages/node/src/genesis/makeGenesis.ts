import { type Address, bytesToHex, type Hex, sha256, utf8 } from '@openledger/base'
import { buildGenesis, type Genesis } from '@openledger/chain'
import { addresses } from '@openledger/contracts'
import { genesisPlan } from '@openledger/contracts/genesis'
import { allocationsOf, publish } from './allocation.ts'
import type { GenesisParameters } from './GenesisParameters.ts'

/**
 * Builds the genesis that follows from its parameters and the contracts of this version: the same bytes for everybody.
 *
 * Under `config.openledger` it says who got how much (`allocation`) and which contracts it was made with (`contracts`).
 *
 * @example
 * const genesis = await makeGenesis(parseParameters(JSON.parse(text)))
 */
export async function makeGenesis({ allocation, ...parameters }: GenesisParameters): Promise<Genesis> {
  const { timestamp } = parameters
  const built = await buildGenesis({ ...parameters, allocations: allocationsOf(allocation, timestamp) })
  const staked = (parameters.validators?.first ?? []).reduce((sum, { stake }) => sum + stake, 0n)
  const stakes = { name: 'stakes of the validators', address: addresses.staking, balance: staked }
  const parts = [...publish(allocation, timestamp), ...(staked === 0n ? [] : [stakes])]
  const published = parts.map(part => ({ ...part, balance: part.balance.toString() }))
  const openledger = { contracts: contractsDigest(), allocation: published }
  return { ...built, config: { ...built.config, openledger } }
}

/**
 * Whether a genesis was made with the contracts of this version. What its network runs stays as its genesis laid it:
 * registries can be upgraded by vote, contracts that hold money never change.
 */
export function hasCurrentContracts({ config }: Genesis): boolean {
  const { contracts } = (config.openledger ?? {}) as { contracts?: string }
  return contracts === contractsDigest()
}

let known: Hex | undefined

/** sha-256 over the code that creates each contract, whatever its settings. */
export function contractsDigest(): Hex {
  if (known !== undefined) return known
  const nobody: Address = '0x0000000000000000000000000000000000000001'
  const { steps } = genesisPlan({
    roles: { proposer: nobody, guardian: nobody },
    ...{ challengeWindow: 1, proposerBond: 1n, bondLock: 1 },
    vesting: [{ beneficiary: nobody, start: 1, cliff: 1, duration: 1 }],
  })
  const code = steps.flatMap(step => (step.kind === 'create' ? [`${step.address} ${step.initCode}`] : []))
  known = bytesToHex(sha256(utf8(code.join('\n'))))
  return known
}
