import { bytesToHex, createRng, integerScores, weigh } from '@openledger/base'
import { encodeAbiParameters, type Hex, parseAbiParameters } from 'viem'

const shape = parseAbiParameters([
  'Case score',
  'struct Case { bytes query; bytes vector; uint32 multiplier; uint256 records; uint8 mode; int256 score; uint256 weight; int256 statedScore; uint256 statedWeight; bytes32 fault; }',
])

/**
 * Scores and weights as the client computes them, stated rightly and wrongly, with the fault that each is: ABI-encoded, one
 * a case, for the contract's one-step arithmetic. Random vectors of every length up to 64 and a few long ones, extremes of
 * int8 and of multipliers, both modes; lies by one unit, by a sign, by mode, by a component, by a length.
 */
export function scoreVectors(): Hex[] {
  const rng = createRng('score vectors')
  const int8 = (length: number, n: number) =>
    Int8Array.from({ length }, () => (n % 7 === 6 ? (rng.int(2) ? 127 : -128) : rng.int(256) - 128))
  return Array.from({ length: 240 }, (_, n) => {
    const length = n % 40 === 39 ? 1_024 : 1 + (n % 64)
    const query = int8(length, n)
    const vector = int8(length, n + 1)
    const multiplier = n % 5 === 4 ? 2 ** 32 - 1 : rng.int(n % 11 === 10 ? 1 : 2 ** 31)
    const records = 1 + rng.int(1_000_000)
    const mode = n % 3 === 2 ? 1 : 0
    const [score] = integerScores({ query, contributors: [{ multiplier, vector }] }) as [bigint]
    // Somebody else helped, so that clipping is this contributor's own.
    const weighed = weigh({ scores: [score, 1n], records: [records, 1], mode: mode === 1 ? 'flat' : 'influence' })
    const weight = weighed.weights[0]!
    const lie = lies[n % lies.length]!({ score, weight, query })
    return encodeAbiParameters(shape, [
      {
        ...{
          query: hex(lie.query ?? query),
          vector: hex(vector),
          multiplier,
          records: BigInt(records),
          mode,
          score,
          weight,
        },
        statedScore: lie.score ?? score,
        statedWeight: lie.weight ?? weight,
        fault: faultWord(lie, { score, weight, query, vector, multiplier, records, mode }),
      },
    ])
  })
}

type Stated = { score?: bigint; weight?: bigint; query?: Int8Array }
type Truth = { score: bigint; weight: bigint; query: Int8Array }
type Case = Truth & { vector: Int8Array; multiplier: number; records: number; mode: number }

const lies: readonly ((truth: Truth) => Stated)[] = [
  () => ({}),
  ({ score }) => ({ score: score + 1n }),
  ({ score }) => ({ score: -score }),
  ({ weight }) => ({ weight: weight + 1n }),
  ({ weight }) => ({ weight: weight > 0n ? weight - 1n : 1n }),
  ({ query }) => ({ query: query.with(query.length - 1, query.at(-1)! ^ 1) }),
  ({ query }) => ({ query: query.slice(1) }),
  () => ({}),
  ({ score, weight }) => ({ score: score + 7n, weight: weight + 7n }),
]

/** What the client calls what is wrong, in the order in which the contract looks: nothing, a score, or a weight. */
function faultWord(lie: Stated, truth: Case): Hex {
  const query = lie.query ?? truth.query
  const [stated, weight] = [lie.score ?? truth.score, lie.weight ?? truth.weight]
  const fault = () => {
    if (query.length !== truth.vector.length) return 'score'
    const [score] = integerScores({ query, contributors: [truth] }) as [bigint]
    if (score !== stated) return 'score'
    const due = truth.mode === 1 ? BigInt(truth.records) : stated > 0n ? stated : 0n
    return due === weight ? '' : 'weight'
  }
  return bytesToHex(Uint8Array.from({ length: 32 }, (_, i) => fault().charCodeAt(i) || 0))
}

function hex(vector: Int8Array): Hex {
  return bytesToHex(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength))
}
