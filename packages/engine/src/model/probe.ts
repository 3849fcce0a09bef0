import { concat, matmul, matmulAdd, multiply, slice, sum, type Value, withVjp } from '@openledger/tensor'

/**
 * A direction V in the space of an adapter's matrices, A's part [r, in] and B's [out, r], and what all of a graph's probes
 * leave for its products with the gradients of single tokens.
 */
export type Probe = { a: Value; b: Value; traces: ProbeTrace[] }

/** The two factors of layers that read the same x, side by side: [tokens, 2 Σ r], and once the way back was taken [tokens, 2r] a layer. */
export type ProbeTrace = { forward: Value; backward: Value[] }

/** u = x Aᵀ of a layer, and where the backward pass leaves its factor. */
export type Probed = { u: Value; keep: (backward: Value) => void }

/**
 * u = x Aᵀ [tokens, r] of layers that read the same x, out of one product with every V_A and A.
 *
 * The gradient flows as if the A's alone had been multiplied: V is a constant, and products with it have none. So `plain`,
 * x Aᵀ of the same layers, gives its derivatives; what nothing else reads of it is pruned.
 */
export function probedLowRanks(
  x: Value,
  plain: readonly Value[],
  layers: readonly { a: Value; probe: Probe }[],
): Probed[] {
  const both = layers.flatMap(({ a, probe }) => [probe.a, a])
  const forward = matmul(x, concat(both, 0), { transposeB: true })
  const trace: ProbeTrace = { forward, backward: [] }
  layers[0]!.probe.traces.push(trace)
  let end = 0
  return plain.map(({ inputs, vjp, shape }, i) => {
    const rank = shape[1]!
    end += 2 * rank
    return {
      u: withVjp(slice(forward, 1, end - rank, end), inputs, vjp!),
      keep: backward => {
        trace.backward[i] = backward
      },
    }
  })
}

/**
 * product + s · u Bᵀ, whose backward pass also multiplies what arrives with the probe.
 *
 * With δ the gradient at the result, token t adds s·Bᵀδₜ xₜᵀ to A's gradient and s·δₜ uₜᵀ to B's. Their products with V
 * are (s·Bᵀδₜ)·(V_A xₜ) + (s·V_Bᵀδₜ)·uₜ: no gradient of a token is ever made (the ghost dot product of Wang et al. 2024,
 * section 4.2, in r numbers a token instead of `out`). One product with B and V_B side by side gives both left factors.
 *
 * @param options b [out, r]
 */
export function probedUpdate(product: Value, { u, keep, b, scaling, probe }: probedUpdate.Options): Value {
  const rank = b.shape[1]!
  const y = matmulAdd(product, u, b, { transposeB: true, alpha: scaling })
  const plain = y.vjp!
  return withVjp(y, y.inputs, (g, [wantU, wantB, wantProduct]) => {
    const both = matmul(g, concat([b, probe.b], 1), { alpha: scaling })
    keep(both)
    const [, db, dProduct] = plain(g, [false, wantB ?? false, wantProduct ?? false])
    return [wantU ? slice(both, 1, 0, rank) : undefined, db, dProduct]
  })
}

export declare namespace probedUpdate {
  type Options = Probed & { b: Value; scaling: number; probe: Probe }
}

/** Every token's gradient times the probes, over all modules that were met on the way back: [tokens]. */
export function probeDots(traces: readonly ProbeTrace[]): Value {
  const forward = traces.map(trace => trace.forward)
  const backward = traces.flatMap(trace => trace.backward)
  return sum(multiply(concat(forward, 1), concat(backward, 1)), [1])
}
