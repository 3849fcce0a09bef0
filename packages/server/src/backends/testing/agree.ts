import type { Generation } from '@openledger/engine'
import { expect } from 'vitest'

/**
 * What two engines may differ in, both in float32: sums in another order moved no log-probability of the recorded run by
 * more than 1e-5 nats; ten times that is let pass, and the same tokens are wanted.
 */
const tolerance = 1e-4

/** Holds an answer of a server against the engine's own: the same tokens, text and end, and the same probabilities. */
export function agree({ name, ours, theirs }: { name: string; ours: Generation; theirs: Generation }): void {
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
