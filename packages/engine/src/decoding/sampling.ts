import type { Rng } from '@openledger/base'

/** Temperature 0 takes the likeliest token; top-p keeps the fewest likeliest tokens whose probability reaches p. */
export type Sampling = { temperature: number; topP: number }

/** Chooses a token from logits [vocabulary]. */
export function pick(logits: Float32Array, { temperature, topP }: Sampling, rng: Rng): number {
  if (temperature === 0) return argmax(logits)
  const largest = logits[argmax(logits)]!
  const weights = Float64Array.from(logits, each => Math.exp((each - largest) / temperature))
  const total = weights.reduce((sum, each) => sum + each, 0)
  if (topP >= 1) return draw(weights, rng.float() * total)

  const order = Array.from(weights.keys()).toSorted((a, b) => weights[b]! - weights[a]! || a - b)
  let kept = 0
  let mass = 0
  while (kept < order.length && mass < topP * total) mass += weights[order[kept++]!]!
  const chosen = draw(
    Float64Array.from(order.slice(0, kept), token => weights[token]!),
    rng.float() * mass,
  )
  return order[chosen]!
}

function argmax(values: Float32Array): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i
  return best
}

/** The index whose share of the running sum holds `point`. */
function draw(weights: Float64Array, point: number): number {
  let rest = point
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i]!
    if (rest < 0) return i
  }
  return weights.length - 1
}
