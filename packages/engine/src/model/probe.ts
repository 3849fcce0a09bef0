import { concat, matmul, matmulAdd, multiply, slice, sum, type Value, withVjp } from '@openledger/tensor'

/**
 * A direction V in the space of an adapter's matrices, A's part [r, in] and B's [out, r], and what the backward pass
 * leaves for its products with the gradients of single tokens.
 */
export type Probe = { a: Value; b: Value; traces: { forward: Value; backward: Value }[] }

/**
 * product + s · u Bᵀ with u = x Aᵀ, whose backward pass also multiplies what arrives with the probe.
 *
 * With δ the gradient at the result, token t adds s·Bᵀδₜ xₜᵀ to A's gradient and s·δₜ uₜᵀ to B's. Their products with V
 * are (s·Bᵀδₜ)·(V_A xₜ) + (s·V_Bᵀδₜ)·uₜ: no gradient of a token is ever made (the ghost dot product of Wang et al. 2024,
 * section 4.2, in r numbers a token instead of `out`). One product with B and V_B side by side gives both left factors.
 *
 * @param options u [tokens, r], z = x V_Aᵀ [tokens, r], b [out, r]
 */
export function probedUpdate(product: Value, { u, z, b, scaling, probe }: probedUpdate.Options): Value {
  const rank = b.shape[1]!
  const y = matmulAdd(product, u, b, { transposeB: true, alpha: scaling })
  const plain = y.vjp!
  return withVjp(y, y.inputs, (g, [wantU, wantB, wantProduct]) => {
    const both = matmul(g, concat([b, probe.b], 1), { alpha: scaling })
    probe.traces.push({ forward: concat([z, u], 1), backward: both })
    const [, db, dProduct] = plain(g, [false, wantB ?? false, wantProduct ?? false])
    return [wantU ? slice(both, 1, 0, rank) : undefined, db, dProduct]
  })
}

export declare namespace probedUpdate {
  type Options = { u: Value; z: Value; b: Value; scaling: number; probe: Probe }
}

/** Every token's gradient times the probes, over all modules that were met on the way back: [tokens]. */
export function probeDots(probes: readonly Probe[]): Value {
  const traces = probes.flatMap(probe => probe.traces)
  const forward = concat(
    traces.map(trace => trace.forward),
    1,
  )
  const backward = concat(
    traces.map(trace => trace.backward),
    1,
  )
  return sum(multiply(forward, backward), [1])
}
