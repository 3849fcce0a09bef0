import type { TensorData } from '../DType.ts'

/** A compiled graph. Feeds and results are keyed by the names of inputs and outputs. */
export type Session = {
  run(feeds: Readonly<Record<string, TensorData>>): Promise<Record<string, TensorData>>
  release(): Promise<void>
}
