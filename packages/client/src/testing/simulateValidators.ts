import { secp256k1 } from '@noble/curves/secp256k1.js'
import { ripemd160 } from '@noble/hashes/legacy.js'
import { keccak256, sha256, utf8 } from '@openledger/base'
import { headerHash, precommitBytes, validatorsHash } from '../light/canonical.ts'
import type { LightBlock, Validator } from '../light/LightBlock.ts'
import type { TrustRule } from '../light/verifyHeader.ts'

/**
 * Validators of equal power, made from nothing but a number: headers at any height, truly signed, whose application hash
 * is that of the execution block before (keccak-256 of `block N` unless told). For tests of whatever reads finality.
 */
export function simulateValidators({
  count,
  word = '',
  applied,
  start = 1_800_000_000n,
}: simulateValidators.Options): simulateValidators.Result {
  const keys = Array.from({ length: count }, (_, i) => sha256(utf8(`${word}${i}`)))
  const validators: Validator[] = keys.map(secret => {
    const value = secp256k1.getPublicKey(secret, true)
    return {
      address: ripemd160(sha256(value)),
      pub_key: { type: 'tendermint/PubKeySecp256k1', value },
      voting_power: 100n,
    }
  })
  const set = validatorsHash(validators)
  const chainId = 'simulated'
  const of = (text: string): Uint8Array => sha256(utf8(text))
  const block = (height: bigint, { signers }: { signers?: number[] } = {}): LightBlock => {
    const time = { seconds: start + height, nanos: 5 }
    const header = {
      version: { block: 11n },
      chain_id: chainId,
      height,
      time,
      last_block_id: { hash: of(`last ${height}`), parts: { total: 1, hash: of('parts') } },
      last_commit_hash: of('commit'),
      data_hash: of('data'),
      validators_hash: set,
      next_validators_hash: set,
      consensus_hash: of('parameters'),
      app_hash: applied?.(height - 1n) ?? keccak256(utf8(`block ${height - 1n}`)),
      last_results_hash: of('results'),
      evidence_hash: of('evidence'),
      proposer_address: validators[0]!.address,
    }
    const commit = {
      height,
      round: 0,
      block_id: { hash: headerHash(header), parts: { total: 1, hash: of(`parts ${height}`) } },
    }
    const signatures = keys.map((secret, i) => {
      if (signers && !signers.includes(i)) return { block_id_flag: 1 as const }
      const timestamp = { seconds: time.seconds + 1n, nanos: i }
      const hash = sha256(precommitBytes({ chainId, commit, timestamp }))
      return {
        block_id_flag: 2 as const,
        validator_address: validators[i]!.address,
        timestamp,
        signature: secp256k1.sign(hash, secret, { prehash: false }),
      }
    })
    return { signed_header: { header, commit: { ...commit, signatures } }, validators }
  }
  return { block, rule: { chainId, now: Number(start + 100n) * 1_000, trustingPeriod: 86_400, clockDrift: 10 } }
}

export declare namespace simulateValidators {
  type Options = {
    count: number
    /** Other words make other keys. */
    word?: string
    /** The hash of an execution block by its number. */
    applied?: ((number: bigint) => Uint8Array) | undefined
    /** Second of height 0; a block takes one. */
    start?: bigint
  }
  type Result = { block: (height: bigint, options?: { signers?: number[] }) => LightBlock; rule: TrustRule }
}
