/** One request to a server with its answer, as `startProxy` writes it down and `startReplay` gives it again. */
export type Exchange = {
  method: string
  path: string
  /** The body of the request as JSON; null where there was none. */
  request: unknown
  /** Names of the adapters that were loaded when it was asked, sorted. */
  loaded: string[]
  status: number
  type: string
  body: string
}

/** A recording: of which server, and what was said. */
export type Recording = { server: string; exchanges: Exchange[] }

/**
 * What an answer depends on: for lists all adapters that are loaded; for a request about one adapter whether that one is.
 */
export function exchangeKey({
  method,
  path,
  request,
  loaded,
}: Pick<Exchange, 'method' | 'path' | 'request' | 'loaded'>) {
  const about = request as { model?: string; lora_name?: string } | null
  const name = about?.model ?? about?.lora_name
  const state = name === undefined ? loaded.join(' ') : String(loaded.includes(name))
  return JSON.stringify([method, path, request, state])
}

/** What the adapters are after a request that succeeded. */
export function loadedAfter({ path, request, status, loaded }: Omit<Exchange, 'type' | 'body'>): string[] {
  const name = (request as { lora_name?: string } | null)?.lora_name
  if (status !== 200 || name === undefined) return loaded
  const rest = loaded.filter(each => each !== name)
  return path === '/v1/load_lora_adapter' ? [...rest, name].sort() : rest
}
