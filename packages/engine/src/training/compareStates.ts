import type { Tensor } from '../formats/safetensors.ts'
import type { TrainState } from './trainStep.ts'

/** How far a tensor is from the one that it is compared with. */
export type TensorDifference = {
  /** By PEFT's name, with `.exp_avg` or `.exp_avg_sq` for a moment of the optimiser. */
  tensor: string
  /** Largest |aᵢ − bᵢ|. */
  absolute: number
  /** ‖a − b‖₂ / ‖b‖₂, b the claimed one; infinite where b is 0 and a is not. */
  relative: number
  /** Elements whose bits differ. */
  elements: number
}

/** Every tensor of two states that is not the same to the bit, the farthest first; weights before moments. */
export function compareStates(
  found: Pick<TrainState, 'adapter' | 'moments'>,
  claimed: Pick<TrainState, 'adapter' | 'moments'>,
): TensorDifference[] {
  const weights = compareTensors(found.adapter.tensors, claimed.adapter.tensors)
  return [...weights, ...compareTensors(momentTensors(found), momentTensors(claimed))]
}

function compareTensors(
  found: ReadonlyMap<string, Pick<Tensor, 'data'>>,
  claimed: ReadonlyMap<string, Pick<Tensor, 'data'>>,
): TensorDifference[] {
  const names = new Set([...claimed.keys(), ...found.keys()])
  return [...names]
    .map(tensor => compareTensor(tensor, found.get(tensor)?.data, claimed.get(tensor)?.data))
    .filter(each => each.elements > 0)
    .sort((a, b) => b.relative - a.relative)
}

function compareTensor(tensor: string, a?: Float32Array, b?: Float32Array): TensorDifference {
  if (!a || a.length !== b?.length) {
    const elements = Math.max(a?.length ?? 0, b?.length ?? 0)
    return { tensor, absolute: Number.POSITIVE_INFINITY, relative: Number.POSITIVE_INFINITY, elements }
  }
  let [absolute, square, norm, elements] = [0, 0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    norm += b[i]! ** 2
    if (Object.is(a[i], b[i])) continue
    const gap = Math.abs(a[i]! - b[i]!)
    elements++
    square += gap ** 2
    // Written so that NaN counts as farthest.
    if (!(gap <= absolute)) absolute = Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap
  }
  const relative = square === 0 ? 0 : Math.sqrt(square / norm)
  return { tensor, absolute, relative: Number.isNaN(relative) ? Number.POSITIVE_INFINITY : relative, elements }
}

function momentTensors({ moments }: Pick<TrainState, 'moments'>): Map<string, { data: Float32Array }> {
  const tensors = new Map<string, { data: Float32Array }>()
  for (const [name, { first, second }] of moments) {
    tensors.set(`${name}.exp_avg`, { data: first })
    tensors.set(`${name}.exp_avg_sq`, { data: second })
  }
  return tensors
}
