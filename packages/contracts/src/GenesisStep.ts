import type { Address, Hex } from '@openledger/base'

/**
 * What has to be executed, in order, to lay the contracts into an empty state: plain data, nothing has run yet.
 *
 * An executor (`buildGenesis` of `@openledger/chain`) walks `steps` from first to last in one EVM at Prague rules with
 * the network's chain id and the genesis timestamp as block time, and dumps the code and the storage that are left.
 * Every step must succeed: a revert is an error of the plan.
 */
export type GenesisPlan = { steps: readonly GenesisStep[] }

export type GenesisStep = GenesisCreate | GenesisCall

/**
 * Runs `initCode` with `address` as its own address (`ADDRESS`, storage), `from` as caller, no value, as long as the
 * account has no code; what it returns becomes the account's code, and its nonce becomes 1 (EIP-161).
 * Constructors may write storage, set immutables and call the contracts of earlier steps.
 */
export type GenesisCreate = { kind: 'create'; name: string; address: Address; from: Address; initCode: Hex }

/**
 * A message call from `from` (which needs no balance and no key) to `to` with `data`, and with `value` wei where it says
 * so: part of the supply, which the executor gives to `from` for this call.
 */
export type GenesisCall = { kind: 'call'; name: string; from: Address; to: Address; data: Hex; value?: bigint }

/** A validator of the first block: its account, its consensus key and what it has staked. */
export type FirstValidator = {
  account: Address
  /** secp256k1, 33 bytes. */
  pubkey: Hex
  /** By that key, over what `Staking.possessionDigest` gives for the account. */
  proofOfPossession: Hex
  /** Wei; its power is this in whole OPEN. */
  stake: bigint
}

/** Who holds which role from the first block. */
export type GenesisRoles = {
  /** May propose payout roots, with a bond. */
  proposer: Address
  /** May veto a pending payout root. */
  guardian: Address
  /** Root of the AccessManager: grants roles; cannot move anybody's funds. The Timelock unless told. */
  admin?: Address
  /** May append fee policies, set parameters and upgrade the registries. The Timelock unless told. */
  governor?: Address
  /** Receives the treasury line of every receipt. The Treasury unless told. */
  treasury?: Address
}

/** How an allocation vests. It can never be revoked, and what has not vested can be staked. */
export type VestingTerms = {
  beneficiary: Address
  /** Unix seconds. */
  start: number
  /** Seconds from the start before which nothing is paid. */
  cliff: number
  /** Seconds from the start to the end; the allocation vests in proportion to them. */
  duration: number
}
