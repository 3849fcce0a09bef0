/**
 * What changes logits [vocabulary] before a token is drawn, in place; −∞ removes a token. Each follows the processor of
 * the same name in Transformers; the two penalties of frequency and presence follow OpenAI's description of its API.
 */

/** Divides by a temperature: below 1 the likely becomes likelier. */
export function temperature(logits: Float64Array, value: number): void {
  for (let i = 0; i < logits.length; i++) logits[i]! /= value
}

/** Keeps the k likeliest tokens, and all that are as likely as the k-th. */
export function topK(logits: Float64Array, k: number): void {
  if (k <= 0 || k >= logits.length) return
  const least = kthLargest(logits, k)
  for (let i = 0; i < logits.length; i++) if (logits[i]! < least) logits[i] = Number.NEGATIVE_INFINITY
}

/**
 * Keeps the fewest likeliest tokens whose probability reaches p, one at least (Holtzman et al. 2020). Of tokens equally
 * likely those of higher ids are kept, as Transformers does, which sorts upward and cuts from below.
 */
export function topP(logits: Float64Array, p: number): void {
  if (p >= 1) return
  const { weights, total } = softmaxWeights(logits)
  // Together, tokens below this cannot make up 1 − p, so they are removed without being sorted.
  const negligible = ((1 - p) * total) / logits.length / 2
  const likely: number[] = []
  for (let i = 0; i < logits.length; i++) if (weights[i]! > negligible) likely.push(i)
  likely.sort((a, b) => weights[b]! - weights[a]! || b - a)
  let mass = 0
  let kept = 0
  while (kept < likely.length && (kept === 0 || mass < p * total)) mass += weights[likely[kept++]!]!
  const values = likely.slice(0, Math.max(1, kept)).map(id => [id, logits[id]!] as const)
  logits.fill(Number.NEGATIVE_INFINITY)
  for (const [id, value] of values) logits[id] = value
}

/** Removes what is less likely than `share` of the likeliest token (Nguyen et al. 2024). */
export function minP(logits: Float64Array, share: number): void {
  if (share <= 0) return
  const { weights } = softmaxWeights(logits)
  for (let i = 0; i < logits.length; i++) if (weights[i]! < share) logits[i] = Number.NEGATIVE_INFINITY
}

/** Divides positive logits of tokens that occur, and multiplies negative ones, once each (Keskar et al. 2019). */
export function repetitionPenalty(logits: Float64Array, penalty: number, ids: readonly number[]): void {
  if (penalty === 1) return
  for (const id of new Set(ids)) logits[id]! *= logits[id]! < 0 ? penalty : 1 / penalty
}

/** Takes `penalty` off a token for each time it occurs. */
export function frequencyPenalty(logits: Float64Array, penalty: number, ids: readonly number[]): void {
  if (penalty !== 0) for (const id of ids) logits[id]! -= penalty
}

/** Takes `penalty` off a token that occurs. */
export function presencePenalty(logits: Float64Array, penalty: number, ids: readonly number[]): void {
  if (penalty !== 0) for (const id of new Set(ids)) logits[id]! -= penalty
}

/** Adds to single tokens what is given for them; tokens outside the vocabulary are passed over. */
export function logitBias(logits: Float64Array, bias: Readonly<Record<number, number>>): void {
  for (const [id, added] of Object.entries(bias)) if (Number(id) in logits) logits[Number(id)]! += added
}

/** Removes tokens, unless they are all that is left. */
export function banUnlessAlone(logits: Float64Array, ids: Iterable<number>): void {
  const banned = new Set(ids)
  if (!logits.some((logit, id) => logit > Number.NEGATIVE_INFINITY && !banned.has(id))) return
  for (const id of banned) if (id in logits) logits[id] = Number.NEGATIVE_INFINITY
}

/** e^(logit − largest), and their sum: probabilities but for a factor, the likeliest 1. */
export function softmaxWeights(logits: Float64Array | Float32Array): { weights: Float64Array; total: number } {
  // Plain loops: a vocabulary is walked for every token of every row.
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < logits.length; i++) if (logits[i]! > largest) largest = logits[i]!
  const weights = new Float64Array(logits.length)
  let total = 0
  for (let i = 0; i < logits.length; i++) {
    const logit = logits[i]!
    if (logit === Number.NEGATIVE_INFINITY) continue
    const weight = Math.exp(logit - largest)
    weights[i] = weight
    total += weight
  }
  return { weights, total }
}

/** The k-th largest value, with a heap of the k largest so far, the least on top. */
function kthLargest(values: Float64Array, k: number): number {
  const heap = new Float64Array(k).fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value <= heap[0]!) continue
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= k) break
      if (child + 1 < k && heap[child + 1]! < heap[child]!) child++
      if (heap[child]! >= value) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = value
  }
  return heap[0]!
}
