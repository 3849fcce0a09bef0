import type { Generation } from '@openledger/engine'
import { expect } from 'vitest'

/**
 * Holds an answer of a server against the engine's own: the same tokens, text and end, and the same probabilities.
 *
 * `tolerance` in nats. With vLLM, both in float32, sums in another order moved no log-probability of the recorded run by
 * more than 1e-5; ten times that is let pass unless told.
 */
export function agree({ name, ours, theirs, tolerance = 1e-4 }: agree.Options): void {
  expect({ name, ids: theirs.ids, text: theirs.text, finish: theirs.finish }).toEqual({
    name,
    ids: ours.ids,
    text: ours.text,
    finish: ours.finish,
  })
  expect(theirs.logprobs?.length).toBe(ours.logprobs?.length)
  for (const [i, { id, logprob, top }] of (ours.logprobs ?? []).entries()) {
    const said = theirs.logprobs![i]!
    expect(said.id).toBe(id)
    expect(Math.abs(said.logprob - logprob), `${name}, token ${i}`).toBeLessThan(tolerance)
    expect(said.top.length).toBe(top.length)
    for (const [j, one] of top.entries()) expect(Math.abs(said.top[j]!.logprob - one.logprob)).toBeLessThan(tolerance)
  }
}

export declare namespace agree {
  type Options = { name: string; ours: Generation; theirs: Generation; tolerance?: number }
}
