import type { ModuleCurvature } from './curvature.ts'
import type { ModuleProjection } from './Projection.ts'

/**
 * Keeps the `k` whitened coordinates, over all LoRA matrices of a checkpoint, with the largest second moment
 * `E[(Q_Sᵀ G Q_A)²] / (Λ + λ)` over training records: the curvature's leading directions, weighed by how much the
 * records really move along them. Ties go to the earlier coordinate.
 *
 * @param moments mean squared rotated gradient of the records, a matrix each, in the modules' order
 */
export function selectCoordinates({ modules, moments, k }: selectCoordinates.Options): ModuleProjection[] {
  const importance = modules.map(({ lambda, damping }, m) =>
    Float64Array.from(moments[m]!, (moment, j) => (moment > 0 ? moment / (lambda[j]! + damping) : 0)),
  )
  const all = importance.flatMap((values, m) => Array.from(values, (value, j) => ({ m, j, value })))
  const kept = all.sort((a, b) => b.value - a.value || a.m - b.m || a.j - b.j).slice(0, k)
  return modules.flatMap((module, m) => {
    const mine = kept.filter(entry => entry.m === m && entry.value > 0).map(({ j }) => j)
    return mine.length > 0
      ? [
          restrict(
            module,
            mine.sort((a, b) => a - b),
          ),
        ]
      : []
  })
}

export declare namespace selectCoordinates {
  type Options = { modules: readonly ModuleCurvature[]; moments: readonly Float64Array[]; k: number }
}

/** The projection onto chosen entries (ascending indices into `[out, in]`) of one matrix, with only the columns they need. */
function restrict({ block, basis, lambda, damping }: ModuleCurvature, chosen: readonly number[]): ModuleProjection {
  const [out, inn] = basis.shape
  const outputColumns = [...new Set(chosen.map(j => Math.floor(j / inn)))].sort((a, b) => a - b)
  const inputColumns = [...new Set(chosen.map(j => j % inn))].sort((a, b) => a - b)
  const outputAt = new Map(outputColumns.map((column, at) => [column, at]))
  const inputAt = new Map(inputColumns.map((column, at) => [column, at]))
  return {
    name: block.name,
    shape: [out, inn],
    input: columns(basis.input, inn, inn, inputColumns),
    inputs: inputColumns.length,
    output: columns(basis.output, out, out, outputColumns),
    outputs: outputColumns.length,
    coordinates: Uint32Array.from(
      chosen,
      j => outputAt.get(Math.floor(j / inn))! * inputColumns.length + inputAt.get(j % inn)!,
    ),
    scales: Float32Array.from(chosen, j => 1 / Math.sqrt(lambda[j]! + damping)),
  }
}

function columns(matrix: Float32Array, rows: number, stride: number, chosen: readonly number[]): Float32Array {
  const kept = new Float32Array(rows * chosen.length)
  for (let row = 0; row < rows; row++) {
    for (const [at, column] of chosen.entries()) kept[row * chosen.length + at] = matrix[row * stride + column]!
  }
  return kept
}
