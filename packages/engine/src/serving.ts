/** The parts of serving that work without a scheduler, for benches. */
export { createRuntime, type Runtime } from './runtime/Runtime.ts'
export type { BatchModel } from './serving/BatchModel.ts'
export { createBatchModel } from './serving/createBatchModel.ts'
export { type PackedAdapter, packAdapter } from './serving/PackedAdapter.ts'
