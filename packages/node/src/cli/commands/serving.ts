import { describeArithmetic, getServing, type Serving, servingSchema, toWire } from '@openledger/client'
import { mebibytes } from '../../terminal/mebibytes.ts'
import { command } from '../command.ts'
import { networkArgs, openNetwork } from '../network.ts'

export const serving = command({
  name: 'serving',
  about: 'What the node’s engine is doing: rows, queue, adapters, cache, speed',
  args: networkArgs,
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    const found = await getServing(ledger)
    terminal.result(toWire(servingSchema, found), () => [...describe(found, ledger.url)].join('\n'))
    return undefined
  },
})

function* describe({ state, arithmetic, engine, rate, latency, models, tenants, backends }: Serving, url: string) {
  yield `${url}${state === 'open' ? '' : ` (${state}: no new questions)`}`
  yield `  answers    in ${describeArithmetic(arithmetic)}`
  if (engine) {
    const { rows, queue, tokens, memory, prefixes, adapters, preemptions } = engine
    yield `  rows       ${rows.running} of ${rows.total} answering, ${queue.waiting} of ${queue.limit} waiting (${queue.tokens} tokens)`
    yield `  speed      ${rate.generated.toFixed(1)} tokens/s written, ${rate.prefilled.toFixed(1)} read; ${tokens.generated} written so far`
    yield `  adapters   ${adapters.running} answering, ${adapters.resident} in memory, ${adapters.registered} known, ${adapters.pinned} pinned; ${adapters.loads} loads, ${adapters.evictions} let go, ${adapters.failures} damaged`
    yield `  memory     ${mebibytes(memory.keysValues, 0)} keys and values, ${mebibytes(memory.adapters, 0)} adapters, of ${mebibytes(memory.budget, 0)}`
    yield `  prefixes   ${prefixes.hit} of ${prefixes.looked} found, ${tokens.reused} tokens saved; ${preemptions} rows gave way`
  }
  yield `  latency    first token ${spread(latency.firstToken)}; between tokens ${spread(latency.betweenTokens)}`
  for (const { name, kind, state: health, running, answered, failed } of backends)
    yield `  backend    ${name} (${kind}) ${health}: ${running} answering, ${answered} answered, ${failed} failed`
  for (const { name, running, answers, tokens } of models.slice(0, 8))
    yield `  model      ${name}: ${answers} answers, ${tokens} tokens, ${running} now`
  for (const { tenant, name, running, waiting, service } of tenants.slice(0, 8))
    yield `  tenant     ${name ?? tenant}: ${running} answering, ${waiting} waiting, service ${Math.round(service)}`
}

function spread(of: Serving['latency']['firstToken']): string {
  if (of === null) return '–'
  return `${(of.p50 * 1000).toFixed(1)} ms, 99 % within ${(of.p99 * 1000).toFixed(1)} ms`
}
