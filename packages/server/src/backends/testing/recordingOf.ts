import type { Exchange } from './Exchange.ts'

/** Metrics that the backend reads; the rest of some hundred is left out. */
const metrics = /^vllm:(num_requests_running|num_requests_waiting|kv_cache_usage_perc|lora_requests_info)\{/

/**
 * A `Recording` to keep, an exchange a line: folders by placeholders, metrics that nothing reads and the permissions of models left out, each
 * exchange once. What remains is as the server said it.
 */
export function recordingOf({ server, exchanges, names }: recordingOf.Options): string {
  const clean = (text: string) =>
    Object.entries(names).reduce((all, [name, value]) => all.replaceAll(value, name), text)
  const kept = exchanges.map((exchange): Exchange => {
    const body = exchange.path === '/metrics' ? fewMetrics(exchange.body) : exchange.body
    return {
      ...exchange,
      request: exchange.request === null ? null : JSON.parse(clean(JSON.stringify(exchange.request))),
      body: clean(exchange.path === '/v1/models' ? fewFields(body) : body),
    }
  })
  const once = new Map(kept.map(exchange => [JSON.stringify({ ...exchange, body: undefined }), exchange]))
  const lines = [...once.values()].map(exchange => JSON.stringify(exchange))
  return `{"server": ${JSON.stringify(server)}, "exchanges": [\n${lines.join(',\n')}\n]}\n`
}

export declare namespace recordingOf {
  /** `names`: placeholders with what they stand for. */
  type Options = { server: string; exchanges: readonly Exchange[]; names: Readonly<Record<string, string>> }
}

function fewMetrics(text: string): string {
  return text
    .split('\n')
    .filter(line => metrics.test(line))
    .join('\n')
}

function fewFields(text: string): string {
  const { data, ...rest } = JSON.parse(text) as { data: Record<string, unknown>[] }
  return JSON.stringify({ ...rest, data: data.map(({ permission: _, created: __, ...model }) => model) })
}
