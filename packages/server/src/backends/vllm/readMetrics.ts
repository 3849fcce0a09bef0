/** What the router wants to know of vLLM's Prometheus metrics. */
export type VllmMetrics = {
  running: number
  waiting: number
  /** Part of the key-value cache that is in use, 0 … 1. */
  cacheUsed: number
  /** Adapters that may run in one step, where LoRA is on, and how many do. */
  adapterRows: number | undefined
  adaptersRunning: number
}

/**
 * Reads the few of vLLM's metrics that routing needs; several engines of one server add up. A metric that is missing, as
 * names change between versions, counts as nothing.
 */
export function readMetrics(text: string): VllmMetrics {
  let [running, waiting, cacheUsed, newest] = [0, 0, 0, Number.NEGATIVE_INFINITY]
  let adapterRows: number | undefined
  let adaptersRunning = 0
  for (const line of text.split('\n')) {
    const match = /^(vllm:[a-z_]+)(?:\{(.*)\})? (\S+)/.exec(line)
    const value = Number(match?.[3])
    if (!match || !Number.isFinite(value)) continue
    const [, metric, labels = ''] = match
    if (metric === 'vllm:num_requests_running') running += value
    if (metric === 'vllm:num_requests_waiting') waiting += value
    if (metric === 'vllm:kv_cache_usage_perc') cacheUsed = Math.max(cacheUsed, value)
    // A gauge whose value is the time it was set: the newest one tells how it is now.
    if (metric === 'vllm:lora_requests_info' && value > newest) {
      newest = value
      adapterRows = Number(/max_lora="(\d+)"/.exec(labels)?.[1] ?? Number.NaN)
      adaptersRunning = /running_lora_adapters="([^"]*)"/.exec(labels)?.[1]?.split(',').filter(Boolean).length ?? 0
    }
  }
  if (Number.isNaN(adapterRows)) adapterRows = undefined
  return { running, waiting, cacheUsed, adapterRows, adaptersRunning }
}
