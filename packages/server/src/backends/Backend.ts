import type { Hex } from '@openledger/base'
import type { Adapter, AdapterFiles, GenerateOptions, Generation } from '@openledger/engine'

/** What is asked of a backend: as of the engine, with the base model and the adapter named by their digests. */
export type BackendRequest = Omit<GenerateOptions, 'adapter'> & {
  base: Hex
  adapter?: ServedAdapter | undefined
  /**
   * Tokens of the answer that another backend wrote before it failed. The backend goes on behind them: it counts them
   * among `maxTokens`, and says neither them nor their text again.
   */
  delivered?: readonly number[] | undefined
  /** Who asks, for the backend's own fairness. */
  tenant?: string | undefined
  /** When the answer is no longer wanted, in milliseconds since 1970. */
  deadline?: number | undefined
}

/** An adapter by the digest of its two PEFT files (`adapterDigest`), which is what the chain knows it by. */
export type ServedAdapter = {
  digest: Hex
  /** The files, checked against the digest. */
  files: () => Promise<AdapterFiles>
  /** What the local engine takes. */
  local: Adapter | { digest: string }
}

/** A token of an answer; log-probabilities where they were asked for. */
export type AnswerToken = { id: number; logprob?: number; top?: { id: number; logprob: number }[] }

export type BackendHooks = {
  signal?: AbortSignal | undefined
  /** Text once it is certain, as of the engine. */
  onText?: ((text: string) => void) | undefined
  /** Each token, before the text that it made certain. */
  onToken?: ((token: AnswerToken) => void) | undefined
}

/** How busy a backend is, as it says itself; zeros where it does not say. */
export type BackendLoad = { running: number; waiting: number; cacheUsed: number; adapters: number }

/**
 * Whatever generates: the engine of this node, a vLLM server, a llama-server. It gives one answer or one error, and
 * never half of either: what a server says is checked before it is passed on.
 *
 * Errors that say something about the backend and not about the request start with `backends/`; the router then asks
 * another one.
 */
export type Backend = {
  /** As the operator calls it; unique in a router. */
  name: string
  kind: 'engine' | 'vllm' | 'llama-server'
  /** Where it is; absent for the engine of this process. Never holds a key. */
  address?: string
  /** Requests that it answers at once; what the others get is in proportion. */
  rows: number
  /** Why it cannot answer such a request at all; undefined where it can. */
  unfit: (request: BackendRequest) => string | undefined
  /** `ids` and `logprobs` of the result are without what was delivered before; `text` is the whole. */
  generate: (request: BackendRequest, hooks?: BackendHooks) => Promise<Generation>
  load: () => BackendLoad
  /** Asks whether it is well, and what it has loaded. @throws `backends/…` where it is not */
  probe: () => Promise<void>
  close: () => Promise<void>
}
