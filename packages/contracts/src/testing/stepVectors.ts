import {
  abiWords,
  bytesToHex,
  createRng,
  integerScores,
  merkleProof,
  merkleRoot,
  split,
  sumProof,
  sumRoot,
  uintWord,
  utf8,
  weightLeaves,
} from '@openledger/base'
import { keccak256 } from 'viem'

/** What the step verifiers are held against: chunks, a split and a sum tree as the off-chain code makes them. */
export function stepVectors() {
  const rng = createRng('step verifiers')
  const k = 4096
  const chunk = 256
  const int8 = (i: number) => (i < 64 ? -128 : rng.int(256) - 128)
  const query = Int8Array.from({ length: k }, (_, i) => int8(i))
  const vector = Int8Array.from({ length: k }, (_, i) => int8(i))
  const parts = (list: Int8Array) =>
    Array.from({ length: k / chunk }, (_, i) => new Uint8Array(list.slice(i * chunk, (i + 1) * chunk).buffer))
  const [queries, vectors] = [parts(query), parts(vector)]
  const at = 9
  const dot = (through: number) =>
    integerScores({
      query: query.slice(0, through * chunk),
      contributors: [{ multiplier: 1, vector: vector.slice(0, through * chunk) }],
    })[0]!

  const weights = Array.from({ length: 21 }, () => BigInt(rng.int(1 << 30)))
  const accounts = weights.map((_, i) => `0x${(i + 1).toString(16).padStart(40, '0')}` as const)
  const fee = 10n ** 21n + 7n
  const leaves = weightLeaves({ accounts, scores: weights, weights })
  const place = 13
  const before = weights.slice(0, place).reduce((sum, weight) => sum + weight, 0n)
  const shares = split({ fee, weights })

  const hashed = weights.map((sum, i) => ({ hash: merkleRoot([abiWords(uintWord(i)), utf8('leaf')]), sum }))
  const root = sumRoot(hashed)
  const proof = sumProof(hashed, place)
  const hex = (list: readonly Uint8Array[]) => list.map(item => bytesToHex(item))
  return {
    score: {
      chunks: k / chunk,
      index: at,
      queryRoot: bytesToHex(merkleRoot(queries)),
      vectorRoot: bytesToHex(merkleRoot(vectors)),
      query: bytesToHex(queries[at]!),
      vector: bytesToHex(vectors[at]!),
      querySiblings: hex(merkleProof(queries, at).siblings),
      vectorSiblings: hex(merkleProof(vectors, at).siblings),
      pre: String(dot(at)),
      post: String(dot(at + 1)),
      wholeQuery: bytesToHex(new Uint8Array(query.buffer)),
      wholeVector: bytesToHex(new Uint8Array(vector.buffer)),
      whole: String(dot(k / chunk)),
      queryHash: keccak256(new Uint8Array(query.buffer)),
    },
    share: {
      amount: String(fee),
      total: String(weights.reduce((sum, weight) => sum + weight, 0n)),
      count: weights.length,
      index: place,
      weightsRoot: bytesToHex(merkleRoot(leaves)),
      account: accounts[place]!,
      weight: String(weights[place]!),
      before: String(before),
      paid: String(shares.slice(0, place).reduce((sum, part) => sum + part, 0n)),
      share: String(shares[place]!),
      siblings: hex(merkleProof(leaves, place).siblings),
    },
    sum: {
      index: place,
      rootHash: bytesToHex(root.hash),
      rootSum: String(root.sum),
      hash: bytesToHex(hashed[place]!.hash),
      sum: String(hashed[place]!.sum),
      before: String(before),
      siblingHashes: hex(proof.siblings.map(sibling => sibling.hash)),
      siblingSums: proof.siblings.map(sibling => String(sibling.sum)),
    },
  }
}
