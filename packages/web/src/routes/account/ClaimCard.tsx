import { formatOpen } from '@openledger/base'
import type { AccountView } from '@openledger/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { toast } from 'sonner'
import { Amount } from '../../components/Amount.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Term } from '../../components/Term.tsx'
import { claimEarnings } from '../../queries/accounts.ts'
import { useWallet } from '../../wallet/useWallet.ts'

/** What the account earned, what it can take now, and the button that takes it. */
export function ClaimCard({ account }: { account: AccountView }) {
  const wallet = useWallet()
  const queries = useQueryClient()
  const take = useMutation({
    mutationFn: async () => claimEarnings(await wallet.client()),
    onSuccess: ({ amount, transaction }) => {
      toast.success(`Claimed ${formatOpen(amount)}`, {
        description: (
          <Link to="/ledger/transactions/$hash" params={{ hash: transaction }}>
            See the transaction
          </Link>
        ),
      })
      return queries.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  const waiting = account.earned - account.earnedFinal
  return (
    <Card className="mb-6 p-5">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <p className="caption">Credited so far: earnings, and change of your own answers</p>
          <p className="text-2xl font-semibold">
            <Amount wei={account.earned} />
          </p>
          <p className="mt-1 text-sm text-ink-2">
            <Amount wei={account.claimed} /> <Term of="Claim">claimed</Term>
            {waiting > 0n && (
              <>
                {' · '}
                <Amount wei={waiting} /> waits for its <Term of="Epoch">epoch</Term> to become{' '}
                <Term of="Final">final</Term>
              </>
            )}
          </p>
        </div>
        <Button look="primary" disabled={account.claimable === 0n} busy={take.isPending} onClick={() => take.mutate()}>
          {account.claimable === 0n ? 'Nothing to claim yet' : `Claim ${formatOpen(account.claimable)}`}
        </Button>
      </div>
      {take.isError && <Problem error={take.error} className="mt-4" />}
    </Card>
  )
}
