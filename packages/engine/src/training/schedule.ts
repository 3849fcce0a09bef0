import type { Hyper } from './Hyper.ts'

/**
 * The learning rate of step `step` (from 1) of `steps`, as Transformers' schedulers give it to their step of that number.
 *
 * It rises linearly from 0 over the warm-up, then follows the curve from the peak to `minLearningRateRatio` of it.
 * V8 computes the cosine by its own code, so the rate has the same bits on every machine.
 */
export function learningRateAt(step: number, steps: number, hyper: Hyper): number {
  return hyper.learningRate * rateFactor(step - 1, steps, hyper)
}

/** Steps of warm-up: `warmupSteps`, or else `warmupRatio` of the run, rounded up. */
export function warmupOf(steps: number, { warmupSteps, warmupRatio }: Hyper): number {
  return warmupSteps > 0 ? warmupSteps : Math.ceil(warmupRatio * steps)
}

/** λ(t) after t steps: the share of the peak rate. */
function rateFactor(t: number, steps: number, hyper: Hyper): number {
  const warmup = warmupOf(steps, hyper)
  if (t < warmup) return t / Math.max(1, warmup)
  const progress = (t - warmup) / Math.max(1, steps - warmup)
  const lowest = hyper.minLearningRateRatio
  return lowest + (1 - lowest) * curve(progress, hyper)
}

/** 1 at the start, 0 at the end. */
function curve(progress: number, { schedule, cycles }: Hyper): number {
  switch (schedule) {
    case 'constant':
      return 1
    case 'linear':
      return Math.max(0, 1 - progress)
    case 'cosine':
      return Math.max(0, 0.5 * (1 + Math.cos(Math.PI * progress)))
    case 'cosine_with_restarts':
      return progress >= 1 ? 0 : Math.max(0, 0.5 * (1 + Math.cos(Math.PI * ((cycles * progress) % 1))))
  }
}
