import { type Check, checks, type Outcome } from './Outcome.ts'
import type { ModelReport } from './runParity.ts'

const adapters = checks.indexOf('adapter logits')
const tables = { 'Text and model': checks.slice(0, adapters), 'Adapters and training': checks.slice(adapters) }

/** Two Markdown tables, for models and for adapters on them: a model a row, a kind of agreement a column. */
export function formatReports(reports: readonly ModelReport[]): string {
  const sorted = reports.toSorted((a, b) => a.family.localeCompare(b.family) || a.name.localeCompare(b.name))
  return Object.entries(tables)
    .map(([title, columns]) => `## ${title}\n\n${table(sorted, columns)}`)
    .join('\n\n')
}

function table(reports: readonly ModelReport[], columns: readonly Check[]): string {
  const rows = reports.map(({ name, family, storedDtype, outcomes }) => [
    family,
    `\`${name}\``,
    storedDtype,
    ...columns.map(check =>
      cell(
        check,
        outcomes.filter(outcome => outcome.check === check),
      ),
    ),
  ])
  const head = ['family', 'model', 'stored', ...columns]
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
}

/** Exact comparisons as how many held; distances as the largest, and the least that was allowed where it was reached. */
function cell(check: Check, outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return '–'
  const failed = outcomes.filter(({ passed }) => !passed).length
  const measured = outcomes.filter(({ distance }) => distance !== undefined)
  const exact = outcomes.length - measured.length
  const parts: string[] = []
  if (exact > 0) parts.push(failed === 0 ? `${exact} of ${exact}` : `${outcomes.length - failed} of ${outcomes.length}`)
  if (measured.length > 0) {
    // The final adapter mixes distances with a share: the worst is the one nearest to its limit.
    const worst = measured.reduce((a, b) => (b.distance! / b.allowed! > a.distance! / a.allowed! ? b : a))
    parts.push(`${short(worst.distance!)} ≤ ${short(worst.allowed!)}`)
  }
  const text = parts.join(', ')
  return failed === 0 ? text : `**${check}: ${failed} failed** (${text})`
}

function short(value: number): string {
  return value === 0 ? '0' : value.toExponential(0)
}
