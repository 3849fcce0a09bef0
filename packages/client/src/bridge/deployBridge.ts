import { type Address, BaseError, bytesToHex, type Hex, sameHex } from '@openledger/base'
import { addresses, bridgedOPENAbi, bridgeVaultAbi, lightClientAbi } from '@openledger/contracts'
import { bridgedOPENInitCode, bridgeVaultInitCode, lightClientInitCode } from '@openledger/contracts/bridge'
import { type Abi, encodeDeployData, getContractAddress } from 'viem'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { send } from '../connection/transact.ts'
import type { LightBlock } from '../light/LightBlock.ts'

/** What a light client of a chain begins with. */
export type Beginning = {
  /** A header that the deployer knows to be of that chain, of `followHeaders` or of the genesis' first height. */
  trusted: LightBlock
  /** Seconds for which a header's validators have a stake to lose: shorter than the delay of unbonding. */
  trustingPeriod: number
}

/**
 * Deploys a bridge for OPEN: on the other chain a light client of OPEN's and the token, on OPEN's chain the vault, and a
 * light client of the other chain where that can be judged (CometBFT with secp256k1 keys). Without one the way is one way:
 * what is locked does not come back.
 *
 * The two ends name each other for good. Nobody has power over the token; governance of OPEN's chain sets what the vault
 * pays out in a day.
 *
 * @throws client/no-funds, client/reverted, client/unreachable; client/bridge-raced where an account sent something else
 *   meanwhile, so that a contract has another address than was counted on
 * @example
 * const bridge = await deployBridge({ home, far, ofHome: { trusted, trustingPeriod: 14 * 86_400 } })
 */
export async function deployBridge({
  home,
  far,
  ofHome,
  ofFar,
  most = 10n ** 22n,
  capacity = 10n ** 23n,
}: deployBridge.Options): Promise<deployBridge.Result> {
  const homeClient = await deployLightClient(far, ofHome)
  const farClient = ofFar && (await deployLightClient(home, ofFar))
  const [vault, token] = await Promise.all([nextAddress(home), nextAddress(far)])
  await deploy(
    far,
    {
      ...{ abi: bridgedOPENAbi, bytecode: bridgedOPENInitCode },
      args: [homeClient, vault, most, capacity, farClient !== undefined],
    },
    token,
  )
  await deploy(
    home,
    {
      ...{ abi: bridgeVaultAbi, bytecode: bridgeVaultInitCode },
      args: [farClient ?? nobody, token, most, capacity, addresses.accessManager],
    },
    vault,
  )
  return { vault, token, homeClient, ...(farClient && { farClient }) }
}

export declare namespace deployBridge {
  type Options = {
    /** OPEN's chain, with an account that signs. */
    home: OpenLedger
    /** The other chain, with an account that signs. */
    far: OpenLedger
    ofHome: Beginning
    /** Absent where the other chain cannot be judged. */
    ofFar?: Beginning | undefined
    /** Wei that one transfer can carry; 10,000 OPEN unless told. */
    most?: bigint | undefined
    /** Wei that each end pays out at once, refilled in a day; 100,000 OPEN unless told. */
    capacity?: bigint | undefined
  }
  /** `homeClient` stands on the other chain and follows OPEN's, `farClient` the other way round. */
  type Result = { vault: Address; token: Address; homeClient: Address; farClient?: Address }
}

const nobody: Address = `0x${'00'.repeat(20)}`

/**
 * Deploys a light client that begins with a header.
 *
 * @param ledger the chain that it stands on
 * @param beginning of the chain that it follows
 */
export async function deployLightClient(ledger: OpenLedger, { trusted, trustingPeriod }: Beginning): Promise<Address> {
  const { header } = trusted.signed_header
  const first = {
    ...{ height: header.height, time: header.time.seconds, nanos: header.time.nanos },
    validatorsHash: bytesToHex(header.validators_hash),
    nextValidatorsHash: bytesToHex(header.next_validators_hash),
  }
  const address = await nextAddress(ledger)
  const args = [header.chain_id, BigInt(trustingPeriod), first]
  await deploy(ledger, { abi: lightClientAbi, bytecode: lightClientInitCode, args }, address)
  return address
}

/** Where the account's next transaction would create a contract. */
async function nextAddress(ledger: OpenLedger): Promise<Address> {
  const { address: from } = walletOf(ledger).account
  const nonce = await ledger.chain.getTransactionCount({ address: from, blockTag: 'pending' })
  return getContractAddress({ from, nonce: BigInt(nonce) })
}

async function deploy(
  ledger: OpenLedger,
  { abi, bytecode, args }: { abi: Abi; bytecode: Hex; args: readonly unknown[] },
  wanted: Address,
): Promise<void> {
  const data = encodeDeployData({ abi, bytecode, args })
  const { contractAddress: created } = await send(ledger, { data, abi, what: 'The deployment of the bridge' })
  if (created && sameHex(created, wanted)) return
  throw new BaseError(
    'The account sent something else meanwhile: a contract has another address than was counted on.',
    {
      code: 'client/bridge-raced',
      facts: { wanted, created: created ?? 'none' },
      hint: 'Deploy again with an account that nothing else uses; what was deployed holds nothing.',
    },
  )
}
