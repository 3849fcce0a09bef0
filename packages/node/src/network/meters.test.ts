import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { cloneRoot } from '../folder/DataFolder.ts'
import { bridgeMeters, executionMeters, supervisorMeters } from './meters.ts'
import { portsFrom } from './Network.ts'
import { serveMetrics } from './serveMetrics.ts'

/** A registry with meters in it, as their process has it. */
function filled(fill: (registry: Registry) => unknown): Registry {
  const registry = new Registry()
  fill(registry)
  return registry
}

const head = { number: '0x10', timestamp: '0x20', gasUsed: '0x5208' }
const asked: string[] = []
const execution = filled(registry =>
  executionMeters(registry, {
    request: async (method, params) => {
      asked.push([method, ...(params as string[])].join(' '))
      return method === 'txpool_status'
        ? { pending: '0x3', queued: '0x1' }
        : (params as string[])[0] === 'finalized'
          ? { ...head, number: '0xf' }
          : head
    },
    cached: () => ({ nodes: 1_234 }),
  }),
)

test('docs/NETWORK.md lists every metric with its port, its labels and what it means, and no other', async () => {
  const ports = portsFrom(27_000)
  const registries: [number, Registry][] = [
    [ports.executionMetrics, execution],
    [ports.bridgeMetrics, filled(bridgeMeters)],
    [ports.health, filled(registry => supervisorMeters(registry, () => true))],
  ]
  const wanted: string[] = []
  for (const [port, registry] of registries) {
    for (const { name, help, type } of await registry.getMetricsAsJSON()) {
      const { labelNames = [] } = registry.getSingleMetric(name) as unknown as { labelNames?: string[] }
      const labels = labelNames.filter(label => label !== 'le').map(label => `\`${label}\``)
      wanted.push(`| \`${name}\` | ${type} | ${port} | ${labels.join(', ')} | ${help} |`)
    }
  }
  const listed = readFileSync(join(cloneRoot, 'docs', 'NETWORK.md'), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| `openledger_'))
  expect(listed).toEqual(wanted)
})

test('one scrape asks the execution client once for each thing, and the next one asks again', async () => {
  const wanted = ['eth_getBlockByNumber finalized false', 'eth_getBlockByNumber latest false', 'txpool_status']
  for (let scrape = 0; scrape < 2; scrape++) {
    asked.length = 0
    expect(await execution.metrics()).toContain('openledger_execution_cache_bytes{cache="nodes"} 1234')
    expect(asked.toSorted()).toEqual(wanted)
  }
})

test('metrics and health are served to whoever asks, and nothing else', async () => {
  let ok = true
  const server = await serveMetrics({
    ...{ port: 0, host: '127.0.0.1', registry: execution },
    health: async () => ({ ok, wrong: ok ? [] : ['it is catching up'] }),
  })
  const get = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${server.port}${path}`, { method })
  const text = await (await get('/metrics')).text()
  for (const line of ['head_block 16', 'final_block 15', 'head_gas 21000', 'pool_pending 3', 'pool_queued 1'])
    expect(text).toContain(`openledger_execution_${line}`)
  expect((await get('/health')).status).toBe(200)
  ok = false
  const ill = await get('/health')
  expect(ill.status).toBe(503)
  expect(await ill.json()).toEqual({ ok: false, wrong: ['it is catching up'] })
  expect((await get('/')).status).toBe(404)
  expect((await get('/metrics', 'POST')).status).toBe(405)
  await expect(serveMetrics({ port: server.port, host: '127.0.0.1', registry: execution })).rejects.toMatchObject({
    code: 'node/port-in-use',
  })
  await server.close()
})
