import { BaseError } from '@openledger/base'
import { expectShape, scalar, type Value } from './Graph.ts'
import { add } from './ops/arithmetic.ts'
import { accumulate } from './ops/matmul.ts'
import { expand } from './ops/shape.ts'

/**
 * Appends the reverse sweep: the gradient of Σ seed · loss with respect to each of `variables`.
 *
 * `seed` has the loss's shape and defaults to ones. With a loss of shape [B] and an adapter of its own for every row,
 * the gradients are those of each sample alone.
 *
 * @throws tensor/no-gradient when a variable does not reach the loss
 */
export function gradient({ loss, variables, seed }: gradient.Options): Value[] {
  const { graph } = loss
  const reached = new Set(variables.map(variable => variable.id))
  const forward = graph.values.slice(0, loss.id + 1)
  for (const value of forward) if (value.inputs.some(each => reached.has(each.id))) reached.add(value.id)

  const ones = () => expand(scalar(graph, 1), loss.shape)
  const gradients = new Map<number, Value>([[loss.id, seed ?? ones()]])
  for (const value of forward.reverse()) {
    const own = gradients.get(value.id)
    if (!own || !value.vjp || !reached.has(value.id)) continue
    const needed = value.inputs.map(each => reached.has(each.id))
    if (!needed.includes(true)) continue
    const start = graph.nodes.length
    const parts = value.vjp(own, needed)
    const made = new Set(graph.nodes.slice(start).flatMap(node => node.outputs))
    const read = new Set(graph.nodes.slice(start).flatMap(node => node.inputs))
    const isAlone = (part: Value) =>
      made.has(part.name) && !read.has(part.name) && parts.filter(each => each === part).length === 1
    value.inputs.forEach((each, i) => {
      const part = parts[i]
      if (!needed[i] || !part) return
      expectShape('gradient', part.shape, each.shape)
      const before = gradients.get(each.id)
      // A product that only this sum reads becomes one operator with it; the product alone is pruned with what is unused.
      const together = (sum: Value) => (isAlone(part) ? accumulate(sum, part) : add(sum, part))
      gradients.set(each.id, before ? together(before) : part)
    })
  }
  return variables.map(variable => {
    const found = gradients.get(variable.id)
    if (!found)
      throw new BaseError('The loss does not depend on a variable.', {
        code: 'tensor/no-gradient',
        facts: { variable: variable.name },
      })
    return found
  })
}

export declare namespace gradient {
  type Options = { loss: Value; variables: readonly Value[]; seed?: Value }
}
