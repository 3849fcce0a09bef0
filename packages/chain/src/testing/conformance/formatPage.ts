import { reasonOf } from './deviations.ts'
import type { ExchangeOutcome } from './runExchanges.ts'

/** Cases of state tests by fork: how many there were, and what went wrong in which. */
export type StateTally = { files: number; forks: Map<string, { cases: number; wrong: string[] }>; unknown: string[] }

/** `docs/CONFORMANCE.md`: what the two suites of Ethereum say of this core. */
export function formatPage({ date, states, exchanges }: formatPage.Options): string {
  const forks = [...states.forks].map(([fork, { cases, wrong }]) => [fork, cases, cases - wrong.length] as const)
  const methods = Map.groupBy(exchanges, ({ name }) => name.split('/')[0]!)
  const rows = [...methods].map(([name, all]) => [name, all.length, all.filter(({ same }) => same).length] as const)
  const different = exchanges.filter(({ same }) => !same)
  const failing = [...states.forks].flatMap(([, { wrong }]) => wrong)
  return [
    '# Conformance',
    '',
    'Made by `npm run conformance`, which runs two public suites of Ethereum through this project’s own execution core',
    '(`packages/chain`): its state, tries, rules, loop and JSON-RPC, not a copy of the library’s test runner. The suites',
    'are not part of the repository; `ETHEREUM_FIXTURES` names a folder with `state/` (files of `GeneralStateTests`) and',
    '`rpc/` (exchanges, `genesis.json`, `chain.rlp`, `headfcu.json`), any share of them. `npm test` runs every exchange and',
    'a tenth of the state tests where the folder is present, and says so where it is not.',
    '',
    `Last run: ${date}.`,
    '',
    '## State tests (ethereum/tests)',
    '',
    `${states.files} files. A case counts where state root and logs hash are the expected ones, and where it is refused exactly if it must be.`,
    '',
    ...table(['fork', 'cases', 'as expected', 'share'], forks),
    '',
    ...(failing.length === 0 ? ['None deviates.'] : failing.map(line => `- ${line}`)),
    ...(states.unknown.length === 0 ? [] : ['', `Forks that this core does not know: ${states.unknown.join(', ')}.`]),
    '',
    '## JSON-RPC (ethereum/execution-apis)',
    '',
    'Against the suite’s own chain, from Frontier to the blob forks, taken block by block as a client takes it. Answers are',
    'compared as JSON, errors by code and message, and by names and types alone where a file asks for no more.',
    '',
    ...table(['method', 'exchanges', 'as recorded', 'share'], rows),
    '',
    'What deviates, and why:',
    '',
    ...different.map(({ name, difference }) => `- \`${name}\`: ${reasonOf(name) ?? `not explained (${difference})`}`),
    '',
    'Beyond the suites: tracers by name (`callTracer`) are not offered; the cost of a call in a trace counts what it hands on,',
    'as in geth. `eth_simulateV1` takes no blob fields and credits no withdrawals.',
    '',
  ].join('\n')
}

export declare namespace formatPage {
  type Options = { date: string; states: StateTally; exchanges: readonly ExchangeOutcome[] }
}

function table(head: string[], rows: (readonly [string, number, number])[]): string[] {
  const all = rows.reduce((sum, [, cases]) => sum + cases, 0)
  const right = rows.reduce((sum, [, , good]) => sum + good, 0)
  const line = ([name, cases, good]: readonly [string, number, number]) =>
    `| ${name} | ${cases} | ${good} | ${((100 * good) / Math.max(cases, 1)).toFixed(1)} % |`
  return [`| ${head.join(' | ')} |`, '| --- | ---: | ---: | ---: |', ...rows.map(line), line(['**all**', all, right])]
}
