import type { Address, Hex } from '@openledger/base'
import { addresses, compressedKey, possessionData, stakingAbi } from '@openledger/contracts'
import type { LocalAccount } from 'viem'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'

const staking = { abi: stakingAbi, to: addresses.staking } as const
const read = { address: addresses.staking, abi: stakingAbi } as const
const pageSize = 100n

/**
 * A validator's consensus key (secp256k1): another one than the account's own, kept where the validator runs. A viem
 * account made from a private key is one.
 */
export type ConsensusKey = Pick<LocalAccount, 'publicKey' | 'signTypedData'>

/** A validator as the network follows it: its key in 33 bytes, its power in whole OPEN of active stake. */
export type Validator = { account: Address; pubkey: Hex; power: bigint }

/**
 * Joins the validators with a consensus key, and locks the validator bond out of one's own free stake.
 *
 * The key signs once, over chain, contract, account and itself (EIP-712), so that nobody can register a key that is not
 * theirs; what leaves is the public key and that signature.
 *
 * @example
 * await registerValidator(ledger, { key: privateKeyToAccount(consensusSecret) })
 */
export async function registerValidator(
  ledger: OpenLedger,
  { key }: { key: ConsensusKey },
): Promise<registerValidator.Result> {
  const { transaction, args } = await transactFor(ledger, {
    ...staking,
    functionName: 'registerValidator',
    args: await possession(ledger, key),
    event: 'ValidatorRegistered',
    what: 'The registration as a validator',
  })
  return { transaction, pubkey: args.pubkey as Hex }
}

export declare namespace registerValidator {
  type Result = { transaction: Hex; pubkey: Hex }
}

/** Replaces one's consensus key. The old one stays one's own: nobody else can ever register it. */
export async function rotateValidatorKey(
  ledger: OpenLedger,
  { key }: { key: ConsensusKey },
): Promise<registerValidator.Result> {
  const { transaction, args } = await transactFor(ledger, {
    ...staking,
    functionName: 'rotateKey',
    args: await possession(ledger, key),
    event: 'ValidatorKeyRotated',
    what: 'The rotation of the key',
  })
  return { transaction, pubkey: args.pubkey as Hex }
}

/** Leaves the validators and frees the bond. The stake stays slashable until it is unbonded and paid. */
export async function leaveValidators(ledger: OpenLedger): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...staking,
    functionName: 'leaveValidators',
    args: [],
    event: 'ValidatorRemoved',
    what: 'Leaving the validators',
  })
  return { transaction }
}

/** Every validator in the order of their seats, the bond that each has locked (wei) and how many seats there are. */
export async function listValidators(ledger: OpenLedger): Promise<listValidators.Result> {
  const { chain } = ledger
  // One block for all pages, so that no seat is seen twice or missed.
  const blockNumber = await chain.getBlockNumber({ cacheTime: 0 })
  const at = { ...read, blockNumber } as const
  const [count, seats, bond] = await Promise.all([
    chain.readContract({ ...at, functionName: 'validatorCount' }),
    chain.readContract({ ...at, functionName: 'validatorSeats' }),
    chain.readContract({ ...at, functionName: 'validatorBond' }),
  ])
  const items: Validator[] = []
  for (let offset = 0n; offset < count; offset += pageSize) {
    items.push(...(await chain.readContract({ ...at, functionName: 'validatorSet', args: [offset, pageSize] })))
  }
  return { items, seats, bond }
}

export declare namespace listValidators {
  type Result = { items: Validator[]; seats: number; bond: bigint }
}

/**
 * A consensus key in its 33 bytes, and its proof of possession for an account: what `Staking.registerValidator` takes.
 *
 * @example
 * const { pubkey, proofOfPossession } = await provePossession({ key, account, chainId: 4267 })
 */
export async function provePossession({ key, account, chainId }: provePossession.Options): Promise<Possession> {
  const pubkey = compressedKey(key.publicKey)
  const proofOfPossession = await key.signTypedData(possessionData({ account, pubkey, chainId }))
  return { pubkey, proofOfPossession }
}

export declare namespace provePossession {
  type Options = { key: ConsensusKey; account: Address; chainId: number }
}

type Possession = { pubkey: Hex; proofOfPossession: Hex }

async function possession(ledger: OpenLedger, key: ConsensusKey): Promise<[pubkey: Hex, proof: Hex]> {
  const { address: account } = walletOf(ledger).account
  const made = await provePossession({ key, account, chainId: await ledger.chain.getChainId() })
  return [made.pubkey, made.proofOfPossession]
}
