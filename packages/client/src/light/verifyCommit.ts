import { secp256k1 } from '@noble/curves/secp256k1.js'
import { ripemd160 } from '@noble/hashes/legacy.js'
import { equalBytes, sha256 } from '@openledger/base'
import { headerHash, precommitBytes, validatorsHash } from './canonical.ts'
import { type LightBlock, refuse, toHex, type Validator } from './LightBlock.ts'

/** Who stands behind a block. Power is counted in the network's own units. */
export type Signed = { signers: number; validators: number; power: bigint; total: bigint }

/**
 * Checks that a block is what its validators signed: the set is the one that the header names, the commit is to this
 * header's hash, and more than two thirds of the power signed it (CometBFT's `VerifyCommit`, but that no vote for nothing
 * is looked at). Every signature that is counted is checked, and one that is wrong refuses all.
 *
 * @throws client/light-refused
 */
export function verifyCommit(block: LightBlock, chainId: string): Signed {
  const { validators } = block
  const { header, commit } = block.signed_header
  const facts = { height: header.height }
  if (header.chain_id !== chainId)
    refuse('The header is of another chain.', { ...facts, stated: header.chain_id, wanted: chainId })
  if (commit.height !== header.height) refuse('The commit is to another height.', { ...facts, commit: commit.height })
  if (!equalBytes(commit.block_id.hash, headerHash(header)))
    refuse('The commit is not to this header.', { ...facts, commit: toHex(commit.block_id.hash) })
  if (!equalBytes(header.validators_hash, validatorsHash(validators)))
    refuse('These validators are not those that the header names.', facts)
  if (commit.signatures.length !== validators.length)
    refuse('The commit has not one place for each validator.', {
      ...facts,
      places: commit.signatures.length,
      validators: validators.length,
    })
  assertSet(validators)
  let signers = 0
  let power = 0n
  for (const [place, vote] of commit.signatures.entries()) {
    if (vote.block_id_flag !== 2) continue
    const validator = validators[place]!
    const signer = { ...facts, validator: toHex(validator.address) }
    if (!equalBytes(vote.validator_address, validator.address))
      refuse('A signature stands in another validator’s place.', { ...signer, stated: toHex(vote.validator_address) })
    const bytes = precommitBytes({ chainId, commit, timestamp: vote.timestamp })
    if (!isSigned(vote.signature, bytes, validator)) refuse('A signature is not its validator’s.', signer)
    signers++
    power += validator.voting_power
  }
  const total = powerOf(validators)
  if (3n * power <= 2n * total)
    refuse('Two thirds of the validators’ power or less signed this block.', { ...facts, power, total })
  return { signers, validators: validators.length, power, total }
}

/**
 * How much of a trusted set's power signed a block, its own set being checked already (`verifyCommit`): the same keys are
 * the same validators, whatever their place and power are now.
 */
export function trustedPower(block: LightBlock, trusted: readonly Validator[]): bigint {
  const powers = new Map(trusted.map(({ pub_key: key, voting_power: power }) => [toHex(key.value), power]))
  let power = 0n
  for (const [place, { block_id_flag: flag }] of block.signed_header.commit.signatures.entries())
    if (flag === 2) power += powers.get(toHex(block.validators[place]!.pub_key.value)) ?? 0n
  return power
}

export function powerOf(validators: readonly Validator[]): bigint {
  return validators.reduce((sum, { voting_power: power }) => sum + power, 0n)
}

/** Addresses are those of their keys, and nobody stands in a set twice. */
function assertSet(validators: readonly Validator[]): void {
  const seen = new Set<string>()
  for (const { address, pub_key: key } of validators) {
    const name = toHex(address)
    if (!equalBytes(address, ripemd160(sha256(key.value))))
      refuse('A validator’s address is not that of its key.', { validator: name })
    if (seen.has(name)) refuse('A validator stands in the set twice.', { validator: name })
    seen.add(name)
  }
}

function isSigned(signature: Uint8Array, bytes: Uint8Array, { pub_key: key }: Validator): boolean {
  try {
    // Only the smaller of the two signatures that a message has is one: a commit has one form.
    return secp256k1.verify(signature, sha256(bytes), key.value, { prehash: false, lowS: true })
  } catch {
    return false
  }
}
