export type { Binding, BoundSession, BoundTensor } from './backend/BoundSession.ts'
export { bindSession, createBoundSession } from './backend/createBoundSession.ts'
export { createSession } from './backend/createSession.ts'
export { findGpu, type Gpu, softwareGpu } from './backend/gpu.ts'
export { runtimeVersion } from './backend/runtimeVersion.ts'
export type { Backend, Session, SessionOptions } from './backend/Session.ts'
export { createSharedConstants, type SharedConstants } from './backend/SharedConstants.ts'
export type { DType, TensorData } from './DType.ts'
export {
  constant,
  createGraph,
  type Graph,
  input,
  integers,
  openSize,
  output,
  outputInPlace,
  scalar,
  sizeInput,
  toOnnx,
  type Value,
  withVjp,
} from './Graph.ts'
export { gradient } from './gradient.ts'
export { clamp, gelu, geluTanh, layerNorm, relu, softCap, tanh } from './ops/activations.ts'
export { add, detach, divide, exp, meanLast, multiply, negate, rsqrt, scale, subtract } from './ops/arithmetic.ts'
export { type BlockWeight, blockConstant, dequantizeBlocks, quantizeBlocks } from './ops/blockWeight.ts'
export { groupQueryAttention } from './ops/groupQueryAttention.ts'
export { type Int8Weight, matmulInt8, quantizeInt8 } from './ops/int8.ts'
export { matmul, matmulAdd, matmulRows } from './ops/matmul.ts'
export { attention, crossEntropy, logSoftmax, rmsNorm, rotary, silu, softmax } from './ops/neural.ts'
export { concat, expand, gather, regroup, reshape, slice, split, sum, sumTo, transpose } from './ops/shape.ts'
export { peakBytes } from './peakBytes.ts'
export { recompute } from './recompute.ts'
export { type Shape, sizeOf } from './Shape.ts'
