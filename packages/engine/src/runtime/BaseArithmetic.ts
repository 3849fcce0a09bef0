/**
 * What products with frozen weights are computed in: `float32`, or `int8`, where weights, what enters them and the
 * gradients that come back are rounded to 127 steps (see `matmulInt8`): about three times as fast on processors with
 * VNNI, and another, noisier function. Norms, attention, adapters, the output projection and the loss stay float32.
 */
export const baseArithmetics = ['float32', 'int8'] as const
export type BaseArithmetic = (typeof baseArithmetics)[number]
