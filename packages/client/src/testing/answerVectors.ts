import { type Address, bytesToHex, createRng, keccak256, utf8, weightLeaves } from '@openledger/base'
import { addresses } from '@openledger/contracts'
import { encodeAbiParameters, type Hex, parseAbiParameters } from 'viem'
import { receiptArgument } from '../audit/Evidence.ts'
import { deriveAnswer, deriveFailedAnswer } from '../derive/deriveAnswer.ts'
import { type Policy, roles } from '../wire/Policy.ts'
import { type Receipt, receiptDigest } from '../wire/Receipt.ts'

const shape = parseAbiParameters([
  'Case answer',
  'struct Case { Receipt receipt; bytes32 digest; Policy policy; Weight[] weights; Line[] lines; }',
  'struct Receipt { address operator; uint64 sequence; bytes32 previous; uint256 modelId; bytes32 baseDigest; bytes32 adapterDigest; bytes32 inputHash; bytes32 outputHash; uint64 seed; uint32 promptTokens; uint32 completionTokens; address payer; bytes32 payment; uint256 paid; uint256 price; uint32 policyId; uint8 mode; bytes32 indexRoot; bytes32 queryHash; bytes32 weightsRoot; bytes32 linesRoot; uint64 issuedAt; }',
  'struct Policy { uint16 data; uint16 builder; uint16 parents; uint16 operator; uint16 stakers; uint16 treasury; uint16 burn; }',
  'struct Weight { uint256 index; address account; int256 score; uint256 weight; uint256 through; }',
  'struct Line { uint8 role; address account; uint256 amount; }',
])

/** The chain and the contract that the vectors are for. */
export const vectorDomain = { chainId: 4267, settlement: addresses.settlement as Address }

/**
 * Answers as the operator derives them, with every line, for the contract that judges lines: ABI-encoded, one a case.
 * Policies with roles left out, one contributor and many, flat and by influence, with change and without, free and failed.
 */
export function answerVectors(): Hex[] {
  const rng = createRng('answer vectors')
  const hash = (label: string) => bytesToHex(keccak256(utf8(label)))
  const account = (label: string) => hash(label).slice(0, 42) as Address
  const policies: Omit<Policy, 'id'>[] = [
    { data: 6000, builder: 1500, parents: 500, operator: 1200, stakers: 300, treasury: 400, burn: 100 },
    { data: 3333, builder: 0, parents: 3333, operator: 0, stakers: 1, treasury: 3333, burn: 0 },
    { data: 0, builder: 0, parents: 0, operator: 10_000, stakers: 0, treasury: 0, burn: 0 },
    { data: 10_000, builder: 0, parents: 0, operator: 0, stakers: 0, treasury: 0, burn: 0 },
  ]
  return Array.from({ length: 24 }, (_, n) => {
    const failed = n % 8 === 7
    const k = 8
    const contributors = Array.from({ length: 1 + ((n * 5) % 13) }, (_, i) => ({
      account: account(`contributor ${n} ${i}`),
      records: 1 + rng.int(1000),
      multiplier: 1 + rng.int(2 ** 31),
      vector: Int8Array.from({ length: k }, () => rng.int(256) - 128),
    }))
    const index = { version: 1 as const, k, projectionDigest: hash('projection'), contributors }
    const policy = { id: n % policies.length, ...policies[n % policies.length]! }
    const paid = n % 6 === 5 ? 0n : BigInt(rng.int(2 ** 31)) * 10n ** BigInt(n % 20) + BigInt(rng.int(1000))
    const price = n % 3 === 0 ? paid : paid / BigInt(2 + (n % 5))
    const payer = account(`payer ${n}`)
    const operator = account('operator')
    const accounts = {
      builder: account('builder'),
      parents: account('parents'),
      operator,
      treasury: account('treasury'),
    }
    const query = Int8Array.from({ length: k }, () => rng.int(256) - 128)
    const derived = failed
      ? deriveFailedAnswer({ index, paid, payer })
      : deriveAnswer({ index, query, weak: n % 4 === 1, policy, price, paid, payer, accounts })
    const receipt: Receipt = {
      operator,
      sequence: n,
      previous: hash(`before ${n}`),
      modelId: 3 + n,
      baseDigest: hash('base'),
      adapterDigest: hash('adapter'),
      inputHash: hash('input'),
      outputHash: hash('output'),
      seed: rng.uint32(),
      promptTokens: 1 + n,
      completionTokens: 2 + n,
      payer,
      payment: hash(`payment ${n}`),
      paid,
      price: failed ? 0n : price,
      policyId: policy.id,
      mode: derived.mode === 'flat' ? 1 : 0,
      indexRoot: derived.indexRoot,
      queryHash: derived.queryHash,
      weightsRoot: derived.weightsRoot,
      linesRoot: derived.linesRoot,
      issuedAt: 1_790_000_000 + n,
    }
    const { scores, weights, lines } = derived
    const shown = failed ? [] : contributors
    const leaves = weightLeaves({ accounts: shown.map(one => one.account), scores, weights })
    return encodeAbiParameters(shape, [
      {
        receipt: receiptArgument(receipt),
        digest: receiptDigest(receipt, vectorDomain),
        policy,
        weights: leaves.map((leaf, i) => ({
          index: BigInt(i),
          account: shown[i]!.account,
          score: scores[i]!,
          weight: weights[i]!,
          through: BigInt(bytesToHex(leaf.slice(128))),
        })),
        lines: lines.map(({ role, account, amount }) => ({ role: roles.indexOf(role), account, amount })),
      },
    ])
  })
}
