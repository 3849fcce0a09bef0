/** Decoupled weight decay after Loshchilov and Hutter 2019, as PyTorch's AdamW computes it. */
export type AdamWOptions = {
  learningRate: number
  beta1?: number
  beta2?: number
  epsilon?: number
  weightDecay?: number
}

/** First and second moments of one tensor's gradient. */
export type Moments = { first: Float32Array; second: Float32Array }

export function createMoments(length: number): Moments {
  return { first: new Float32Array(length), second: new Float32Array(length) }
}

/**
 * One step, in place: θ ← θ − lr·wd·θ; m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²;
 * θ ← θ − lr · (m / (1−β₁ᵗ)) / (√(v / (1−β₂ᵗ)) + ε). `step` is t, from 1.
 *
 * Each element is computed in float64 by IEEE operations alone and rounded once, so every machine gets the same bits
 * from the same gradient.
 */
export function adamW(
  parameter: Float32Array,
  gradient: Float32Array,
  moments: Moments,
  step: number,
  { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0 }: AdamWOptions,
): void {
  const { first, second } = moments
  const keep = 1 - learningRate * weightDecay
  const rate = learningRate / (1 - power(beta1, step))
  const correction = 1 / Math.sqrt(1 - power(beta2, step))
  for (let i = 0; i < parameter.length; i++) {
    const g = gradient[i]!
    const m = beta1 * first[i]! + (1 - beta1) * g
    const v = beta2 * second[i]! + (1 - beta2) * g * g
    first[i] = m
    second[i] = v
    parameter[i] = parameter[i]! * keep - (rate * m) / (Math.sqrt(v) * correction + epsilon)
  }
}

/** L2 norm over all gradients, summed in order. */
export function gradientNorm(gradients: readonly Float32Array[]): number {
  let sum = 0
  for (const gradient of gradients) for (let i = 0; i < gradient.length; i++) sum += gradient[i]! * gradient[i]!
  return Math.sqrt(sum)
}

/** Scales gradients in place so that their joint norm is at most `limit`; gives the norm before. */
export function clipGradients(gradients: readonly Float32Array[], limit: number): number {
  const norm = gradientNorm(gradients)
  const factor = limit / (norm + 1e-6)
  if (factor < 1) for (const gradient of gradients) for (let i = 0; i < gradient.length; i++) gradient[i]! *= factor
  return norm
}

/** base^n by repeated multiplication: `Math.pow` may differ between engines in the last bit. */
function power(base: number, n: number): number {
  let result = 1
  for (let factor = base, rest = n; rest > 0; rest = Math.floor(rest / 2), factor *= factor)
    if (rest % 2 === 1) result *= factor
  return result
}
