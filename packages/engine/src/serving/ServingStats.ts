/**
 * What an engine that serves is doing, at one moment. Counters count from when the engine was opened and never fall;
 * bytes and numbers of things are as they are now. Plain data: it crosses threads, and is what metrics and the live page
 * are made of.
 */
export type ServingStats = {
  /** Rows of the batch, and those that hold a request. */
  rows: { running: number; total: number }
  /** Requests that wait for a row, the tokens that they bring, and how many may wait. */
  queue: { waiting: number; tokens: number; limit: number }
  tokens: {
    /** Tokens of prompts that were computed. */
    prefilled: number
    /** Tokens of prompts whose keys and values were found in the prefix cache instead. */
    reused: number
    generated: number
  }
  /** One budget for keys, values and adapters, in bytes, and what each of them takes of it. */
  memory: { budget: number; keysValues: number; adapters: number }
  /** Requests that found a beginning of theirs in the prefix cache, and those that looked. */
  prefixes: { looked: number; hit: number; pages: number }
  adapters: {
    /** Known, on disk or in memory. */
    registered: number
    resident: number
    /** Distinct ones in rows now. */
    running: number
    pinned: number
    /** Reads from disk into memory, and adapters that were let go to make room. */
    loads: number
    evictions: number
    /** Reads that failed: damaged or missing files. */
    failures: number
  }
  /** Rows that had to give way and went on later. */
  preemptions: number
  /** How requests ended. `refused`: never taken, the queue was full. */
  ended: { finished: number; cancelled: number; expired: number; failed: number; refused: number }
  /** Those who have requests here now, and those served last, by service in falling order; at most a hundred. */
  tenants: readonly TenantStats[]
}

export type TenantStats = {
  tenant: string
  running: number
  waiting: number
  /** Weighted tokens that were computed for it: what fairness compares. */
  service: number
  prompt: number
  generated: number
}

/** Where the time of one request went, in milliseconds of a steady clock; comes with what was generated. */
export type ServingTimes = {
  /** From its arrival to its first chunk. */
  queued: number
  /** From then to its first token. */
  prefill: number
  /** From its first token to its last. */
  decode: number
  preemptions: number
}
