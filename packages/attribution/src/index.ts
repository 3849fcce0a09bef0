export { compareQueries, type QueryComparison } from './attest/compareQueries.ts'
export { type AuditReport, type AuditRun, auditReportSchema, isWeak } from './audit/AuditReport.ts'
export { type AuditEngine, audit } from './audit/audit.ts'
export { type AuditQuery, type Baseline, baselines } from './audit/baselines.ts'
export { type Brittleness, brittleness } from './audit/brittleness.ts'
export { bootstrapMean, type Lds, linearDatamodellingScore, seedCeiling } from './audit/lds.ts'
export { type LeaveOneOut, leaveOneOut } from './audit/leaveOneOut.ts'
export { type AuditMeasures, auditTrainings, defaultMeasures } from './audit/measures.ts'
export { randomHalves } from './audit/randomHalves.ts'
export { rocAuc } from './audit/rocAuc.ts'
export { averageRanks, spearman } from './audit/spearman.ts'
export { buildIndex } from './buildIndex.ts'
export { buildUnrolledIndex } from './buildUnrolledIndex.ts'
export type { ClusterEvidence } from './clusters/ClusterEvidence.ts'
export { type Clusters, type Copy, decodeClusters, encodeClusters, originals } from './clusters/Clusters.ts'
export { type ClusterText, clusterRecords } from './clusters/clusterRecords.ts'
export { gradientEvidence } from './clusters/gradientEvidence.ts'
export { simHashEvidence } from './clusters/simHashEvidence.ts'
export { buildEnsemble, calibrationSet } from './ensemble/buildEnsemble.ts'
export { drawHalves, mostHalves } from './ensemble/drawHalves.ts'
export {
  decodeEnsemble,
  type Ensemble,
  encodeEnsemble,
  ensembleQuery,
  ensembleRows,
  ensembleShares,
  evidenceOf,
  fitAnswer,
  halvesOf,
  type OpenEnsemble,
  openEnsemble,
} from './ensemble/Ensemble.ts'
export { type Evidence, fitEnsemble, lossUnit, prepareDesign, settledShare, valueUnit } from './ensemble/fitEnsemble.ts'
export { trainHalf } from './ensemble/trainHalf.ts'
export { adamDot, secondMoment } from './estimators/adamDot.ts'
export { type Blend, blend } from './estimators/blend.ts'
export { averageBySpread } from './estimators/combine.ts'
export { dataInf } from './estimators/dataInf.ts'
export { contributorScores, type Estimator, type Prepared, type Run, type RunPoint } from './estimators/Estimator.ts'
export { ekfac } from './estimators/ekfac.ts'
export { ensemble, overRuns } from './estimators/ensemble.ts'
export { gradientDot, tracIn } from './estimators/gradientDot.ts'
export { gradientEstimator, type Metric, type MetricMethod } from './estimators/gradientEstimator.ts'
export { logra } from './estimators/logra.ts'
export { pointsAt } from './estimators/pointsAt.ts'
export { readRunPoints } from './estimators/readRunPoints.ts'
export { recommended } from './estimators/recommended.ts'
export { gradientCosine, relatIf } from './estimators/relatIf.ts'
export { representation } from './estimators/representation.ts'
export { trak } from './estimators/trak.ts'
export { unrolled } from './estimators/unrolled.ts'
export { createExplainer, type Explainer, type Explanation, exactScores } from './explain.ts'
export type { Checkpoint, GradientSource } from './GradientSource.ts'
export { type AmendedRecord, amendIndex } from './index/amendIndex.ts'
export { type CheckStep, checkFiles, checkRows, keptCurvature, refit } from './index/checkIndex.ts'
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
export { defaultIndexSettings, type IndexSettings, indexSettingsSchema } from './index/IndexSettings.ts'
export { mapFile } from './index/mapFile.ts'
export { openProjection } from './index/openProjection.ts'
export { decodeProjection, projectionDigest } from './index/projectionFile.ts'
export {
  proveContributor,
  provePlace,
  proveRow,
  type RowProof,
  verifyContributor,
  verifyPlace,
  verifyRow,
} from './index/proofs.ts'
export { type Quantised, quantise } from './index/quantise.ts'
export { recordsInMemory } from './index/RecordSource.ts'
export { type IndexFolder, readIndexFolder } from './index/readIndexFolder.ts'
export { checkProjection } from './index/rowTree.ts'
export { type OwnedRecord, spoolRecords } from './index/spoolRecords.ts'
export { writeIndex } from './index/writeIndex.ts'
export { fitCurvature, type ModuleCurvature } from './influence/curvature.ts'
export { eigenbasis } from './influence/eigenbasis.ts'
export { type FittedCheckpoint, fitCheckpoint } from './influence/fitCheckpoint.ts'
export type { CheckpointProjection, Projection } from './influence/Projection.ts'
export { precondition } from './influence/precondition.ts'
export { rotate } from './influence/rotate.ts'
export { createKernels, type Kernels } from './kernels/Kernels.ts'
export { type Estimate, type Preview, previewRecords } from './previewRecords.ts'
export { floatScores, queryVector } from './queryVector.ts'
export { createTracer, type Match, type Tracer } from './spans/createTracer.ts'
export { findSpans, type Span } from './spans/findSpans.ts'
export { buildSpanIndex, documentAt, mergeSpanIndexes, type SpanIndex } from './spans/SpanIndex.ts'
export { decodeSpanIndex, encodeSpanIndex } from './spans/spanFile.ts'
export { type Strength, strength } from './strength.ts'
export { banzhafValues } from './values/banzhafValues.ts'
export { type Credit, creditLineage } from './values/creditLineage.ts'
export { knnShapley } from './values/knnShapley.ts'
export { type Gain, pairedGain } from './values/pairedGain.ts'
export { shapleyValues } from './values/shapleyValues.ts'
export type { Utility, Values } from './values/Values.ts'
