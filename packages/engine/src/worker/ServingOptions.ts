import type { createScheduler } from '../serving/createScheduler.ts'

/** How an engine serves. */
export type ServingOptions = Pick<
  createScheduler.Options,
  | 'pageTokens'
  | 'stepTokens'
  | 'preemptTokens'
  | 'affinityTokens'
  | 'passes'
  | 'loads'
  | 'maxWaiting'
  | 'maxWaitingTokens'
  | 'inputWeight'
  | 'outputWeight'
> & {
  /** Answers that are written at once; 32 unless told. */
  rows?: number | undefined
  /** The longest prompt and answer together; the model's longest, up to 8,192, unless told. */
  positions?: number | undefined
  /** Memory for keys, values and adapters together; a quarter of what the model leaves, up to 2 GiB, unless told. */
  bytes?: number | undefined
  /** Where adapters are kept that requests name by digest; without it there are none. */
  adaptersDir?: string | undefined
  /** What that folder may take. */
  adaptersDiskBytes?: number | undefined
  /** Tenants' shares beside the others'; 1 unless told. */
  weights?: Readonly<Record<string, number>> | undefined
}
