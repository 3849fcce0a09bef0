import { abiWords, uintWord } from '../abi.ts'
import { type Bytes, bytesToHex, type Hex, hexToBytes } from '../bytes.ts'
import { keccak256 } from '../hash.ts'
import { merkleRoot } from '../MerkleTree.ts'

/** State of a training run after `step` steps, by hash; step 0 is the state before the first. */
export type StateDigests = {
  step: number
  adapterDigest: Hex
  /** sha-256 of the file with both moments of every tensor. */
  optimizerDigest: Hex
  /** sha-256 of what else the next step depends on, and of what the run has measured so far. */
  progressDigest: Hex
}

/** A kept state with its place in the chain: `link` stands for this state and for every kept one before it. */
export type ChainPoint = StateDigests & { link: Hex }

/**
 * What stands for a state in every tree: `abi(step, adapterDigest, optimizerDigest, progressDigest)`, 128 bytes. It is
 * the leaf's data of a run in Bisection, too.
 */
export function stateWords({ step, adapterDigest, optimizerDigest, progressDigest }: StateDigests): Bytes {
  return abiWords(uintWord(step), hexToBytes(adapterDigest), hexToBytes(optimizerDigest), hexToBytes(progressDigest))
}

/**
 * The next link: `keccak(previous ‖ keccak(state))`. Before the first state stands the digest of the training
 * descriptor, so that a chain belongs to one run alone.
 */
export function chainLink(previous: Hex, state: StateDigests): Hex {
  return bytesToHex(keccak256(abiWords(hexToBytes(previous), keccak256(stateWords(state)))))
}

/** Links a run's kept states in their order, the state before the first step included. */
export function linkStates(program: Hex, states: readonly StateDigests[]): ChainPoint[] {
  let previous = program
  return states.map(({ step, adapterDigest, optimizerDigest, progressDigest }) => {
    const state = { step, adapterDigest, optimizerDigest, progressDigest }
    previous = chainLink(previous, state)
    return { ...state, link: previous }
  })
}

/**
 * Root over a chain: Merkle tree with `abi(step, adapterDigest, optimizerDigest, progressDigest, link)` as data. One
 * point's path shows its state and, through its link, all before it.
 *
 * @example
 * chainRoot(linkStates(descriptorDigest, [initial, halfway, last]))
 */
export function chainRoot(points: readonly ChainPoint[]): Bytes {
  return merkleRoot(points.map(point => abiWords(...words(stateWords(point)), hexToBytes(point.link))))
}

function words(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(32 * i, 32 * (i + 1)))
}
