/** Element types that a graph carries. Arithmetic is float32; indices are int64; frozen weights may be bytes. */
export type DType = keyof Elements

/** The typed array that holds a tensor's elements, row-major. */
export type TensorData<T extends DType = DType> = Elements[T]

type Elements = {
  float32: Float32Array
  int64: BigInt64Array
  int32: Int32Array
  int8: Int8Array
  uint8: Uint8Array
}
