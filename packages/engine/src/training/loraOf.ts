import type { LoraConfig } from '../adapters/LoraConfig.ts'
import type { Hyper } from './Hyper.ts'

/** The adapter that the hyper-parameters of a run ask for. */
export function loraOf({ rank, alpha, targets }: Hyper): LoraConfig {
  return { rank, alpha, targets }
}
