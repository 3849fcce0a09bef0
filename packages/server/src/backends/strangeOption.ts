import type { BackendRequest } from './Backend.ts'

const known: ReadonlySet<string> = new Set<keyof BackendRequest>([
  'base',
  'adapter',
  'ids',
  'maxTokens',
  'seed',
  'stop',
  'endTokens',
  'ignoreEnd',
  'logprobs',
  'temperature',
  'topP',
  'topK',
  'minP',
  'repetitionPenalty',
  'frequencyPenalty',
  'presencePenalty',
  'delivered',
  'tenant',
  'deadline',
])

/**
 * An option of a request that servers behind HTTP cannot be asked for as the engine means it, such as a grammar; undefined
 * where there is none. What a server does not know it must not answer as if nothing had been asked.
 */
export function strangeOption(request: BackendRequest): string | undefined {
  return Object.entries(request).find(([name, value]) => value !== undefined && !known.has(name))?.[0]
}
