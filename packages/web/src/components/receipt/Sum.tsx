import type { NamedLine } from '@openledger/client'
import type { ReactNode } from 'react'
import { Amount } from '../Amount.tsx'
import { shorten } from '../Hash.tsx'
import { Term } from '../Term.tsx'
import { type Breakdown, decimalsFor, roleNames } from './view.ts'

/** The lines that are not data, and under rules the price and what was paid. */
export function Sum({ lines, price, paid }: Pick<Breakdown, 'lines' | 'price' | 'paid'>) {
  const data = lines.filter(line => line.role === 'data')
  const pool = data.reduce((sum, line) => sum + line.amount, 0n)
  const others = lines.filter(line => line.role !== 'data' && line.role !== 'change')
  const change = lines.filter(line => line.role === 'change')
  const decimals = decimalsFor([
    pool,
    price,
    paid,
    ...others.map(line => line.amount),
    ...change.map(line => line.amount),
  ])
  return (
    <div>
      <ul className="space-y-1.5">
        <SumLine
          label={`${data.length === 1 ? 'Contributor' : 'Contributors'}, together`}
          wei={pool}
          decimals={decimals}
        />
        {others.map(line => (
          <SumLine
            key={`${line.role}${line.account}`}
            label={<RoleName of={line.role} />}
            detail={<Who line={line} />}
            wei={line.amount}
            decimals={decimals}
          />
        ))}
      </ul>
      <ul className="mt-2.5 space-y-1.5 border-t border-line-strong pt-2.5">
        <SumLine
          label={<span className="font-medium">Price of this answer</span>}
          wei={price}
          decimals={decimals}
          strong
        />
        {change.map(line => (
          <SumLine key={line.account} label={<RoleName of="change" />} wei={line.amount} decimals={decimals} />
        ))}
      </ul>
      <ul className="mt-2.5 border-t-[3px] border-double border-line-strong pt-2.5 text-lg">
        <SumLine label={<span className="font-semibold">Paid</span>} wei={paid} decimals={decimals} strong />
      </ul>
    </div>
  )
}

function RoleName({ of: role }: { of: NamedLine['role'] }) {
  if (role === 'data') return 'Contributor'
  const { label, term } = roleNames[role]
  return term ? <Term of={term}>{label}</Term> : label
}

function Who({ line }: { line: NamedLine }) {
  if (line.role === 'burn') return null
  return line.name ?? <span className="font-mono">{shorten(line.account)}</span>
}

function SumLine({ label, detail, wei, decimals, strong = false }: SumLine.Props) {
  return (
    <li className="flex items-baseline">
      <span className="shrink-0">{label}</span>
      {detail && <span className="caption ml-2 min-w-0 truncate">{detail}</span>}
      <span aria-hidden className="leader" />
      <Amount
        wei={wei}
        decimals={decimals}
        unit={strong ? true : 'wide'}
        className={strong ? 'shrink-0 font-semibold' : 'shrink-0'}
      />
    </li>
  )
}

declare namespace SumLine {
  type Props = { label: ReactNode; detail?: ReactNode; wei: bigint; decimals: number; strong?: boolean }
}
