import { formatOpen } from '@openledger/base'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleUserRound } from 'lucide-react'
import { shorten } from '../components/Hash.tsx'
import { accountQuery } from '../queries/accounts.ts'
import { useWallet } from '../wallet/useWallet.ts'

/** The wallet in short; leads to the account. Nothing is shown before there is one: pages offer it where it is needed. */
export function WalletChip({ compact = false }: { compact?: boolean }) {
  const { address, isTrial, name } = useWallet()
  const account = useQuery({ ...accountQuery(address ?? ''), enabled: address !== null })
  if (compact || !address) {
    if (!compact) return null
    return (
      <Link
        to="/account"
        aria-label="Account"
        className="grid size-9 place-items-center rounded-control text-ink-2 hover:bg-hover"
      >
        <CircleUserRound size={18} strokeWidth={1.75} aria-hidden className={address ? 'text-accent' : undefined} />
      </Link>
    )
  }
  return (
    <Link
      to="/account"
      className="block rounded-control border border-line bg-paper px-3 py-2 text-xs hover:border-line-strong"
    >
      <span className="flex justify-between gap-2 text-ink-3">
        {isTrial ? 'Trial wallet' : name}
        <span className="font-mono">{shorten(address)}</span>
      </span>
      <span className="mt-0.5 block h-5 text-base font-medium">
        {account.data ? formatOpen(account.data.balance + account.data.wopen) : ''}
      </span>
    </Link>
  )
}
