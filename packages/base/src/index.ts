export { abiWords, addressWord, intWord, uintWord } from './abi.ts'
export { BaseError } from './BaseError.ts'
export {
  type Address,
  type Bytes,
  base64ToBytes,
  bytesToBase64,
  bytesToHex,
  concatBytes,
  equalBytes,
  fromUtf8,
  type Hex,
  hexToBytes,
  sameHex,
  utf8,
} from './bytes.ts'
export { canonicalJson } from './canonicalJson.ts'
export { cidFromDigest, cidOf, digestOfCid } from './cid.ts'
export { createSha256, keccak256, sha256 } from './hash.ts'
export { shortKeccak } from './keccak/permute.ts'
export { createLog, type Log, type LogLevel } from './log.ts'
export { type SumNode, type SumProof, sumProof, sumRoot, verifySumProof } from './MerkleSumTree.ts'
export {
  type MerkleProof,
  merkleLeaf,
  merkleProof,
  merkleRoot,
  merkleRootOfLeaves,
  merkleRootOfProof,
  merkleSiblings,
  merkleStream,
  verifyMerkleProof,
} from './MerkleTree.ts'
export { exactOpen, formatOpen, parseOpen, weiPerOpen } from './open.ts'
export { assertRoom, codeVector, gather, hadamard, spread } from './poa/codes.ts'
export {
  type IndexCommitment,
  type IndexContributor,
  indexLeaf,
  indexRoot,
  indexTreeRoot,
  queryHash,
  weightLeaves,
  weightsRoot,
} from './poa/commitments.ts'
export { drawHalves, mostHalves } from './poa/ensemble/drawHalves.ts'
export {
  decodeEnsemble,
  type Ensemble,
  encodeEnsemble,
  ensembleQuery,
  ensembleRows,
  ensembleSchema,
  fitAnswer,
  halvesOf,
  type OpenEnsemble,
  openEnsemble,
} from './poa/ensemble/Ensemble.ts'
export {
  type Design,
  type Evidence,
  expectedRidge,
  fitEnsemble,
  lossUnit,
  prepareDesign,
  settledShare,
  signsOf,
  valueUnit,
} from './poa/ensemble/fitEnsemble.ts'
export { type MeasureRounding, measureRounding, type Quantised, quantise } from './poa/quantise.ts'
export { integerScores, type WeightMode, weigh } from './poa/scores.ts'
export { createRng, type Rng } from './rng.ts'
export {
  buildSumTree,
  packSumLeaves,
  type SumTree,
  sumTreeProof,
  sumTreeRoot,
  writeSum,
} from './SumTree.ts'
export { share, split } from './split.ts'
export {
  type ChainPoint,
  chainLink,
  chainRoot,
  linkStates,
  type StateDigests,
  stateWords,
} from './training/checkpointChain.ts'
