import { createHash } from 'node:crypto'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { BaseError, bytesToHex, equalBytes, type Hex } from '@openledger/base'
import { z } from 'zod'
import { headerHash, validatorsHash, voteDigest } from './headerHash.ts'
import { parseSignedHeader } from './SignedHeader.ts'

/** A vote for the block, in CometBFT's numbers; others are absent or for none. */
const votedForBlock = 2

/** The validators that somebody trusts, in CometBFT's order: falling power, then rising address. */
export type TrustedSet = {
  chainId: string
  validators: { address: Uint8Array; publicKey: Uint8Array; power: bigint }[]
}

/** What the validators' signatures say: this execution block is final. Power in units of the consensus. */
export type Finality = {
  number: bigint
  hash: Hex
  /** How many validators signed, of how many, and their power. */
  signers: number
  validators: number
  signedPower: bigint
  totalPower: bigint
}

const genesisSchema = z.object({
  chain_id: z.string().max(50),
  validators: z
    .array(
      z.object({
        pub_key: z.object({ type: z.literal('tendermint/PubKeySecp256k1'), value: z.base64() }),
        power: z.string().regex(/^[1-9]\d{0,17}$/),
      }),
    )
    .min(1),
})

/**
 * The validators that a consensus genesis names.
 *
 * @throws BaseError `chain/consensus-genesis-invalid`.
 */
export function trustedSetOf(consensusGenesis: unknown): TrustedSet {
  const parsed = genesisSchema.safeParse(consensusGenesis)
  if (!parsed.success) {
    throw new BaseError('This is no consensus genesis whose validators sign with secp256k1.', {
      code: 'chain/consensus-genesis-invalid',
      facts: { field: parsed.error.issues[0]?.path.join('.') ?? '', reason: parsed.error.issues[0]?.message ?? '' },
    })
  }
  const validators = parsed.data.validators.map(({ pub_key, power }) => {
    const publicKey = new Uint8Array(Buffer.from(pub_key.value, 'base64'))
    const inner = createHash('sha256').update(publicKey).digest()
    return {
      address: new Uint8Array(createHash('ripemd160').update(inner).digest()),
      publicKey,
      power: BigInt(power),
    }
  })
  validators.sort((a, b) => (a.power === b.power ? Buffer.compare(a.address, b.address) : a.power > b.power ? -1 : 1))
  return { chainId: parsed.data.chain_id, validators }
}

/**
 * Verifies, with no node to trust, that an execution block is final: the consensus header after it names its hash, and
 * more than two thirds of the trusted power signed that header.
 *
 * The set must be the one that the header names: sets that have changed since are refused, not followed.
 *
 * @param signedHeader what `/commit?height=N+1` answers, for the execution block N.
 * @throws BaseError `chain/commit-unreadable`, `chain/commit-wrong-chain`, `chain/commit-stale-set`,
 * `chain/commit-forged`, `chain/commit-low-power`.
 *
 * @example
 * const { number, hash, signers, validators } = verifyFinality({ trusted: trustedSetOf(genesis), signedHeader })
 */
export function verifyFinality({ trusted, signedHeader }: verifyFinality.Options): Finality {
  const signed = parseSignedHeader(signedHeader)
  const { header, commit } = signed
  if (header.chain_id !== trusted.chainId) {
    throw new BaseError('The header is one of another chain.', {
      code: 'chain/commit-wrong-chain',
      facts: { wanted: trusted.chainId, has: header.chain_id },
    })
  }
  if (!equalBytes(header.validators_hash, validatorsHash(trusted.validators))) {
    throw new BaseError('The header was decided by other validators than those that are trusted.', {
      code: 'chain/commit-stale-set',
      facts: { height: header.height },
      hint: 'Take the validators of this height from somewhere that you trust.',
    })
  }
  if (commit.height !== header.height || !equalBytes(commit.block_id.hash, headerHash(signed))) {
    throw forged('the votes are for another header')
  }
  if (commit.signatures.length !== trusted.validators.length) throw forged('it does not hold one vote a validator')
  let signers = 0
  let signedPower = 0n
  for (const [i, vote] of commit.signatures.entries()) {
    if (vote.block_id_flag !== votedForBlock) continue
    const { address, publicKey, power } = trusted.validators[i]!
    // Each vote stands in its validator's place, so that none can count twice.
    if (!equalBytes(vote.validator_address, address)) throw forged(`vote ${i} is not of the validator in its place`)
    if (!isSignature(vote.signature, voteDigest(signed, vote.timestamp), publicKey)) {
      throw forged(`the signature of vote ${i} does not hold`)
    }
    signers++
    signedPower += power
  }
  const totalPower = trusted.validators.reduce((sum, { power }) => sum + power, 0n)
  if (signedPower * 3n <= totalPower * 2n) {
    throw new BaseError('Two thirds of the power or less signed this header.', {
      code: 'chain/commit-low-power',
      facts: { signed: signedPower, total: totalPower },
    })
  }
  return {
    number: header.height - 1n,
    hash: bytesToHex(header.app_hash),
    signers,
    validators: trusted.validators.length,
    signedPower,
    totalPower,
  }
}

export declare namespace verifyFinality {
  type Options = { trusted: TrustedSet; signedHeader: unknown }
}

function isSignature(signature: Uint8Array, digest: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return signature.length === 64 && secp256k1.verify(signature, digest, publicKey, { prehash: false, lowS: true })
  } catch {
    return false
  }
}

function forged(reason: string): BaseError {
  return new BaseError(`The commit does not hold: ${reason}.`, { code: 'chain/commit-forged' })
}
