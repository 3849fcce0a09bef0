export { type AuditReport, type AuditRun, auditReportSchema, isWeak } from './audit/AuditReport.ts'
export { type AuditEngine, audit } from './audit/audit.ts'
export { type AuditQuery, type Baseline, baselines } from './audit/baselines.ts'
export { bootstrapMean, type Lds, linearDatamodellingScore, seedCeiling } from './audit/lds.ts'
export { randomHalves } from './audit/randomHalves.ts'
export { averageRanks, spearman } from './audit/spearman.ts'
export { buildIndex } from './buildIndex.ts'
export { buildEnsemble, calibrationSet } from './ensemble/buildEnsemble.ts'
export { drawHalves, mostHalves } from './ensemble/drawHalves.ts'
export {
  decodeEnsemble,
  type Ensemble,
  encodeEnsemble,
  ensembleQuery,
  ensembleRows,
  evidenceOf,
  fitAnswer,
  halvesOf,
  type OpenEnsemble,
  openEnsemble,
} from './ensemble/Ensemble.ts'
export { type Evidence, fitEnsemble, lossUnit, prepareDesign, settledShare, valueUnit } from './ensemble/fitEnsemble.ts'
export { trainHalf } from './ensemble/trainHalf.ts'
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
export type { CheckpointProjection, Projection } from './influence/Projection.ts'
export { precondition } from './influence/precondition.ts'
export { createKernels, type Kernels } from './kernels/Kernels.ts'
export { floatScores, queryVector } from './queryVector.ts'
export { type Strength, strength } from './strength.ts'
