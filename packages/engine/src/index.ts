export {
  type Adapter,
  adapterLayout,
  checkAdapter,
  copyAdapter,
  initialAdapter,
  type LayoutEntry,
} from './adapters/Adapter.ts'
export { LoraConfig } from './adapters/LoraConfig.ts'
export {
  type AdapterFiles,
  adapterDigest,
  decodeAdapter,
  encodeAdapter,
  readAdapter,
  writeAdapter,
} from './adapters/peft.ts'
export { adapterTargets, checkTargets, type Target } from './adapters/targets.ts'
export { type CodeIdentity, codeIdentity } from './codeIdentity.ts'
export { encodeSamples } from './data/encodeSamples.ts'
export { mixOrders } from './data/mixOrders.ts'
export { type NumberedRecord, readRecords } from './data/readRecords.ts'
export { createAnswerText } from './decoding/answerText.ts'
export type { Generation } from './decoding/Generation.ts'
export { constraintsOf } from './decoding/grammar/createConstraints.ts'
export { type Grammar, readGrammar } from './decoding/grammar/Grammar.ts'
export type { Sampling, TokenLogprob } from './decoding/sampling.ts'
export type { GenerateOptions } from './decoding/toServeRequest.ts'
export { createEngine, type Engine } from './Engine.ts'
export { exportGgufLora } from './export/exportGgufLora.ts'
export { exportGgufModel } from './export/exportGgufModel.ts'
export { exportMerged, type MergedFolder } from './export/exportMerged.ts'
export { filesDigest } from './formats/filesDigest.ts'
export {
  decodeSafetensors,
  encodeSafetensors,
  openSafetensors,
  type Safetensors,
  type Tensor,
} from './formats/safetensors.ts'
export { type PulledModel, pullModel } from './hub/pullModel.ts'
export type { GenerationConfig } from './model/GenerationConfig.ts'
export { type Linear, linearNames, linears } from './model/linears.ts'
export { loadModel, type Model, type ModelCard, readConfig, readModelCard } from './model/Model.ts'
export { type ModelConfig, parseModelConfig } from './model/ModelConfig.ts'
export { weightShapes } from './model/weightShapes.ts'
export type { Curvature } from './runtime/measure.ts'
export { type ServedKind, servedKinds } from './runtime/servedWeights.ts'
export type { AdapterBank, AdapterLease, AdapterSource, BankUsage } from './serving/AdapterBank.ts'
export { createAdapterBank } from './serving/createAdapterBank.ts'
export { createMemoryBudget, type MemoryBudget } from './serving/MemoryBudget.ts'
export type { PackedAdapter } from './serving/PackedAdapter.ts'
export type { ServingStats, ServingTimes, TenantStats } from './serving/ServingStats.ts'
export type { Chat } from './tokenizer/chatTemplate.ts'
export { createTokenizer, Message, type Sample, type Tokenizer, TrainRecord } from './tokenizer/Tokenizer.ts'
export { trainBpe } from './tokenizer/trainBpe.ts'
export { createToolCallReader, type ToolCallReader, type ToolDelta } from './tools/createToolCallReader.ts'
export { planToolUse, type ToolUse } from './tools/planToolUse.ts'
export type { ToolCall, ToolChoice, ToolFormat, ToolFunction } from './tools/ToolFormat.ts'
export type { ToolMessage } from './tools/toolMessages.ts'
export { type Checkpoint, sha256Hex } from './training/Checkpoint.ts'
export type { Evaluation } from './training/evaluate.ts'
export type { Finding, Replay } from './training/Finding.ts'
export type { FineTuneOptions, FineTuneResult, StepReport } from './training/fineTune.ts'
export { defaultHyper, Hyper, loraOf } from './training/Hyper.ts'
export { scoresByOwner, scoreUnit } from './training/inRunScores.ts'
export { epochOrders } from './training/order.ts'
export { fitRun, planRun, type RunMemory } from './training/planRun.ts'
export { type PointFiles, pointFileNames } from './training/pointFiles.ts'
export { initialState, type PretrainHyper, type PretrainState, pretrain } from './training/pretrain.ts'
export { neededPoints, type RunClaim, readClaim } from './training/readClaim.ts'
export type { Damage } from './training/readRun.ts'
export type { ReplayOptions } from './training/replay.ts'
export { planSteps } from './training/StepPlan.ts'
export { learningRateAt } from './training/schedule.ts'
export { diskFailure, syncFolder, writeFileSafely } from './training/writeSafely.ts'
