import { type Check, checks, type Outcome } from './Outcome.ts'
import type { ModelReport } from './runParity.ts'

/** A Markdown table: a model a row, a kind of agreement a column. */
export function formatReports(reports: readonly ModelReport[]): string {
  const rows = reports.map(({ name, family, storedDtype, outcomes }) => [
    `\`${name}\``,
    family,
    storedDtype,
    ...checks.map(check =>
      cell(
        check,
        outcomes.filter(outcome => outcome.check === check),
      ),
    ),
  ])
  const head = ['model', 'family', 'stored', ...checks]
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
