import { BaseError } from '@openledger/base'
import { addNode, scalar, type Value } from '../Graph.ts'
import { broadcastShapes } from '../Shape.ts'
import { sum, sumTo } from './shape.ts'

/** a + b, broadcast. */
export function add(a: Value, b: Value): Value {
  return addNode({
    type: 'Add',
    inputs: [a, b],
    shape: broadcast('Add', a, b),
    vjp: (g, [wantA, wantB]) => [wantA ? sumTo(g, a.shape) : undefined, wantB ? sumTo(g, b.shape) : undefined],
  })
}

/** a − b, broadcast. */
export function subtract(a: Value, b: Value): Value {
  return addNode({
    type: 'Sub',
    inputs: [a, b],
    shape: broadcast('Sub', a, b),
    vjp: (g, [wantA, wantB]) => [wantA ? sumTo(g, a.shape) : undefined, wantB ? sumTo(negate(g), b.shape) : undefined],
  })
}

/** a · b element by element, broadcast. */
export function multiply(a: Value, b: Value): Value {
  return addNode({
    type: 'Mul',
    inputs: [a, b],
    shape: broadcast('Mul', a, b),
    vjp: (g, [wantA, wantB]) => [
      wantA ? sumTo(multiply(g, b), a.shape) : undefined,
      wantB ? sumTo(multiply(g, a), b.shape) : undefined,
    ],
  })
}

/** a / b element by element, broadcast. */
export function divide(a: Value, b: Value): Value {
  const quotient = addNode({
    type: 'Div',
    inputs: [a, b],
    shape: broadcast('Div', a, b),
    vjp: (g, [wantA, wantB]) => [
      wantA ? sumTo(divide(g, b), a.shape) : undefined,
      wantB ? sumTo(negate(multiply(g, divide(quotient, b))), b.shape) : undefined,
    ],
  })
  return quotient
}

export function negate(x: Value): Value {
  return addNode({ type: 'Neg', inputs: [x], shape: x.shape, vjp: g => [negate(g)] })
}

/** x · factor, with a fixed factor. */
export function scale(x: Value, factor: number): Value {
  return factor === 1 ? x : multiply(x, scalar(x.graph, factor))
}

/** 1 / √x. */
export function rsqrt(x: Value): Value {
  const root = addNode({ type: 'Sqrt', inputs: [x], shape: x.shape })
  const result = addNode({ type: 'Reciprocal', inputs: [root], shape: x.shape })
  result.inputs = [x]
  // d x^(−1/2) = −½ x^(−3/2) dx
  result.vjp = g => [multiply(g, scale(multiply(result, multiply(result, result)), -0.5))]
  return result
}

export function exp(x: Value): Value {
  const result = addNode({ type: 'Exp', inputs: [x], shape: x.shape, vjp: g => [multiply(g, result)] })
  return result
}

/** x, through which no gradient flows: what was computed from variables and counts as a constant. */
export function detach(x: Value): Value {
  return addNode({ type: 'Identity', inputs: [x], shape: x.shape })
}

/** Mean over the last axis, kept with size 1. */
export function meanLast(x: Value): Value {
  const last = x.shape.length - 1
  return scale(sum(x, [last], true), 1 / x.shape[last]!)
}

function broadcast(operator: string, a: Value, b: Value): number[] {
  const shape = broadcastShapes(a.shape, b.shape)
  if (!shape)
    throw new BaseError(`${operator} got shapes that do not broadcast.`, {
      code: 'tensor/shape',
      facts: { left: `[${a.shape}]`, right: `[${b.shape}]` },
    })
  return shape
}
