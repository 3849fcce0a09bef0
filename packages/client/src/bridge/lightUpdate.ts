import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex, equalBytes, type Hex } from '@openledger/base'
import { headerSiblings } from '../light/canonical.ts'
import { recoveryOf } from '../light/DoubleSigning.ts'
import type { LightBlock, Validator } from '../light/LightBlock.ts'
import { refuse, toHex } from '../light/LightBlock.ts'
import { powerOf } from '../light/verifyCommit.ts'

/** Arguments of the contract `LightClient`'s function `update`. */
export type LightUpdate = readonly [
  header: {
    height: bigint
    time: bigint
    nanos: number
    validatorsHash: Hex
    nextValidatorsHash: Hex
    appHash: Hex
    siblings: readonly [Hex, Hex, Hex, Hex, Hex, Hex]
  },
  commit: { round: number; partsTotal: number; partsHash: Hex; signatures: readonly UpdateSignature[] },
  validators: readonly UpdateValidator[],
  overlap: { set: readonly UpdateValidator[]; places: readonly number[] },
]

type UpdateSignature = { v: number; r: Hex; s: Hex; time: bigint; nanos: number }
type UpdateValidator = { x: Hex; y: Hex; power: bigint }

const zero: Hex = `0x${'00'.repeat(32)}`

/**
 * A header as the contract `LightClient` takes it, to follow a trusted one: with as many signatures, in the order of the
 * set, as its rules need.
 *
 * Nothing is judged here (`verifyHeader` does that): what too few signed is refused by the contract.
 *
 * @throws client/light-refused where a signature that is needed is not its validator's, or the chain executes no Ethereum
 *   blocks
 * @example
 * const args = await lightUpdate({ trusted, block, chainId: 'openledger-4267' })
 * await wallet.writeContract({ address, abi: lightClientAbi, functionName: 'update', args })
 */
export async function lightUpdate({ trusted, block, chainId }: lightUpdate.Options): Promise<LightUpdate> {
  const { header, commit } = block.signed_header
  const before = trusted.signed_header.header
  if (header.app_hash.length !== 32)
    refuse('The application hash is not that of an execution block.', { height: header.height })
  const isFar = header.height !== before.height + 1n && !equalBytes(header.validators_hash, before.validators_hash)
  const placeOf = new Map(block.validators.map(({ pub_key: { value } }, place) => [toHex(value), place]))
  const trustedPowers = new Map(trusted.validators.map(each => [toHex(each.pub_key.value), each.voting_power]))
  const total = powerOf(block.validators)
  const trustedTotal = powerOf(trusted.validators)
  let signed = 0n
  let trustedSigned = 0n
  const signatures: UpdateSignature[] = []
  for (const [place, vote] of commit.signatures.entries()) {
    const isEnough = 3n * signed > 2n * total && (!isFar || 3n * trustedSigned > trustedTotal)
    if (vote.block_id_flag !== 2 || isEnough) {
      signatures.push({ v: 0, r: zero, s: zero, time: 0n, nanos: 0 })
      continue
    }
    const { address: validator, voting_power: power, pub_key: key } = block.validators[place]!
    const { timestamp, signature } = vote
    const { height, round, block_id: blockId } = commit
    const form = await recoveryOf({ kind: 2, height, round, validator }, { blockId, timestamp, signature }, chainId)
    signatures.push({ ...form, time: timestamp.seconds, nanos: timestamp.nanos })
    signed += power
    trustedSigned += trustedPowers.get(toHex(key.value)) ?? 0n
  }
  const { parts } = commit.block_id
  return [
    {
      ...{ height: header.height, time: header.time.seconds, nanos: header.time.nanos },
      validatorsHash: bytesToHex(header.validators_hash),
      nextValidatorsHash: bytesToHex(header.next_validators_hash),
      appHash: bytesToHex(header.app_hash),
      siblings: headerSiblings(header).map(bytesToHex) as unknown as LightUpdate[0]['siblings'],
    },
    { round: commit.round, partsTotal: parts.total, partsHash: bytesToHex(parts.hash), signatures },
    block.validators.map(pointOf),
    isFar
      ? {
          set: trusted.validators.map(pointOf),
          places: trusted.validators.map(({ pub_key: { value } }) => (placeOf.get(toHex(value)) ?? -1) + 1),
        }
      : { set: [], places: [] },
  ]
}

export declare namespace lightUpdate {
  type Options = {
    /** The header that the contract trusts, with its set. */
    trusted: LightBlock
    block: LightBlock
    /** The name of the consensus chain. */
    chainId: string
  }
}

/** A validator's key as a point. */
function pointOf({ pub_key: { value }, voting_power: power }: Validator): UpdateValidator {
  const point = secp256k1.Point.fromBytes(value).toBytes(false)
  return { x: bytesToHex(point.subarray(1, 33)), y: bytesToHex(point.subarray(33)), power }
}
