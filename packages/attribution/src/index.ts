export { type AuditReport, type AuditRun, auditReportSchema, isWeak } from './audit/AuditReport.ts'
export { type AuditEngine, audit } from './audit/audit.ts'
export { type AuditQuery, type Baseline, baselines } from './audit/baselines.ts'
export { bootstrapMean, type Lds, linearDatamodellingScore, seedCeiling } from './audit/lds.ts'
export { randomHalves } from './audit/randomHalves.ts'
export { averageRanks, spearman } from './audit/spearman.ts'
export { buildIndex } from './buildIndex.ts'
export { createExplainer, type Explainer, type Explanation, exactScores } from './explain.ts'
export type { Checkpoint, GradientSource } from './GradientSource.ts'
export { createScorer, type Scorer } from './index/createScorer.ts'
export {
  decodeIndex,
  decodeRecords,
  encodeIndex,
  encodeRecords,
  type Index,
  type RecordIndex,
  rootOfIndex,
} from './index/Index.ts'
export { decodeProjection, encodeProjection } from './index/projectionFile.ts'
export { type Quantised, quantise } from './index/quantise.ts'
export { fitCurvature, type ModuleCurvature } from './influence/curvature.ts'
export { eigenbasis } from './influence/eigenbasis.ts'
export type { CheckpointProjection, Projection } from './influence/Projection.ts'
export { precondition } from './influence/precondition.ts'
export { createKernels, type Kernels } from './kernels/Kernels.ts'
export { floatScores, queryVector } from './queryVector.ts'
export { type Strength, strength } from './strength.ts'
export { banzhafValues } from './values/banzhafValues.ts'
export { type Credit, creditLineage } from './values/creditLineage.ts'
export { knnShapley } from './values/knnShapley.ts'
export { type Gain, pairedGain } from './values/pairedGain.ts'
export { shapleyValues } from './values/shapleyValues.ts'
export type { Utility, Values } from './values/Values.ts'
