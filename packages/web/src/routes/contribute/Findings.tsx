import type { ContributionCheck } from '@openledger/client'
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'

const looks = {
  pass: { icon: CircleCheck, colour: 'text-success', word: 'in order' },
  warn: { icon: TriangleAlert, colour: 'text-warning', word: 'look at this' },
  fail: { icon: CircleX, colour: 'text-danger', word: 'must be put right' },
} as const

/** What the node looked at, one line each, the worst first. */
export function Findings({ check }: { check: ContributionCheck }) {
  const order = ['fail', 'warn', 'pass']
  const findings = [...check.findings].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  return (
    <div>
      <h2 className="mb-2 font-semibold">
        {check.ok ? 'Checked, nothing stands in the way' : 'Checked, this must be put right first'}
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-paper">
        {findings.map(({ check: name, level, message, lines }) => {
          const { icon: Icon, colour, word } = looks[level]
          return (
            <li key={`${name}${message}`} className="flex gap-3 px-4 py-2.5">
              <Icon size={16} className={`mt-0.5 shrink-0 ${colour}`} aria-label={word} />
              <span className="min-w-0">
                {message}
                {lines && lines.length > 0 && (
                  <span className="caption block">
                    {lines.length === 1 ? 'Line' : 'Lines'} {lines.join(', ')}
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
