/** Element types that a graph carries. Arithmetic is float32; indices are int64. */
export type DType = 'float32' | 'int64'

/** The typed array that holds a tensor's elements, row-major. */
export type TensorData<T extends DType = DType> = T extends 'float32' ? Float32Array : BigInt64Array
