import { readFileSync } from 'node:fs'
import type { Registry } from 'prom-client'
import { afterAll, expect, test } from 'vitest'
import { createMeters } from './createMeters.ts'

const meters = createMeters({
  head: () => 0,
  receipts: { count: () => 0, open: () => 0 },
  stats: async () => undefined,
  backends: () => [],
  sockets: () => ({ inFlight: 0, connections: 0 }),
  isOpen: () => true,
})
afterAll(meters.close)

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')
const names = meters.registry.getMetricsAsArray().map(({ name }) => name)

/** The table as docs/OPERATIONS.md has it. */
async function tableOf(registry: Registry): Promise<string[]> {
  const all = await registry.getMetricsAsJSON()
  return all.map(({ name, help, type }) => {
    const { labelNames = [] } = registry.getSingleMetric(name) as unknown as { labelNames?: string[] }
    const labels = labelNames.filter(label => label !== 'le').map(label => `\`${label}\``)
    return `| \`${name}\` | ${type} | ${unitOf(name)} | ${labels.join(', ')} | ${help} |`
  })
}

function unitOf(name: string): string {
  const unit = ['bytes', 'seconds', 'tokens', 'adapters', 'requests', 'answers', 'receipts'].find(word =>
    name.replace(/_total$/, '').includes(`_${word}`),
  )
  return unit ?? 'count'
}

test('docs/OPERATIONS.md lists every metric with its unit, its labels and what it means, and no other', async () => {
  const rows = read('docs/OPERATIONS.md')
    .split('\n')
    .filter(line => line.startsWith('| `openledger_'))
  expect(rows).toEqual(await tableOf(meters.registry))
})

test('names begin with the room, counters end with _total, and times and sizes are in seconds and bytes', () => {
  const kinds = meters.registry.getMetricsAsArray() as unknown as { name: string; type: string }[]
  const rooms = 'process|engine|indexer|inference|server|http|backends'
  for (const { name } of kinds) expect(name).toMatch(new RegExp(`^openledger_(${rooms})_[a-z_]+$`))
  for (const { name, type } of kinds) expect(name.endsWith('_total')).toBe(type === 'counter')
  expect(names.filter(name => /milli|_ms\b|_mib|_kb/.test(name))).toEqual([])
})

test.each(['docs/operations/alerts.yml', 'docs/operations/dashboard.json'])('%s asks for metrics that exist', path => {
  const asked = [...read(path).matchAll(/openledger_[a-z_]+/g)].map(([name]) =>
    name.replace(/_(bucket|sum|count)$/, ''),
  )
  expect(asked.length).toBeGreaterThan(8)
  for (const name of asked) expect(names).toContain(name)
})
