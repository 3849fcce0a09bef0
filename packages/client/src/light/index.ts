export { precommitBytes, validatorsHash } from './canonical.ts'
export { createCometSource } from './createCometSource.ts'
export { type DoubleSigning, readDoubleSigning, type SignedVote } from './DoubleSigning.ts'
export { findDoubleSignings } from './findDoubleSignings.ts'
export {
  followHeaders,
  type HeaderPath,
  type HeaderSource,
  type TrustedHeader,
  verifyPath,
} from './followHeaders.ts'
export { type LightBlock, lightBlockSchema } from './LightBlock.ts'
export { readConsensusGenesis } from './readConsensusGenesis.ts'
export { type LastCommit, readLastCommits } from './readLastCommits.ts'
export { verifyCommit } from './verifyCommit.ts'
export { type Finality, verifyFinality } from './verifyFinality.ts'
export { type TrustRule, verifyHeader } from './verifyHeader.ts'
