import type { AccountView } from '@openledger/client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { KeyRound, Wallet } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { Amount } from '../../components/Amount.tsx'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Copyable } from '../../components/Copyable.tsx'
import { Hash } from '../../components/Hash.tsx'
import { Card, Facts, Page, Section } from '../../components/Page.tsx'
import { describe, Problem } from '../../components/Problem.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { accountQuery } from '../../queries/accounts.ts'
import { statusQuery } from '../../queries/status.ts'
import { exportTrialKey } from '../../wallet/trialKey.ts'
import { useWallet } from '../../wallet/useWallet.ts'
import { ClaimCard } from './ClaimCard.tsx'

export function AccountPage() {
  const wallet = useWallet()
  if (wallet.connecting) {
    return (
      <Page title="Account" width="narrow">
        <Skeleton className="h-40 w-full rounded-card" />
      </Page>
    )
  }
  return wallet.address ? <Owned address={wallet.address} /> : <NoWallet />
}

function NoWallet() {
  const wallet = useWallet()
  const status = useQuery(statusQuery)
  const make = useMutation({ mutationFn: wallet.makeTrial })
  const connect = useMutation({
    mutationFn: (connector: (typeof wallet.others)[number]) => wallet.connect({ connector }),
  })
  const error = make.error ?? connect.error
  return (
    <Page
      title="Account"
      width="narrow"
      lead="Everything here can be read without one. A wallet is needed to ask, to contribute and to claim."
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Card className="flex flex-col gap-3 p-5">
          <KeyRound size={18} aria-hidden className="text-accent" />
          <div>
            <h2 className="font-semibold">
              <Term>Trial wallet</Term>
            </h2>
            <p className="mt-1 text-ink-2">
              A key made in this browser, in a second
              {status.data?.faucet ? ', with test OPEN from the local faucet' : ''}. Whoever can open this browser has
              it too: never keep value in it.
            </p>
          </div>
          <Button look="primary" className="mt-auto self-start" busy={make.isPending} onClick={() => make.mutate()}>
            Make a trial wallet
          </Button>
        </Card>
        <Card className="flex flex-col gap-3 p-5">
          <Wallet size={18} aria-hidden className="text-ink-3" />
          <div>
            <h2 className="font-semibold">Your own wallet</h2>
            <p className="mt-1 text-ink-2">A browser extension that holds your keys and asks before each signature.</p>
          </div>
          <span className="mt-auto flex flex-wrap gap-2">
            {wallet.others.length === 0 ? (
              <span className="caption">This browser has none installed.</span>
            ) : (
              wallet.others.map(connector => (
                <Button key={connector.uid} busy={connect.isPending} onClick={() => connect.mutate(connector)}>
                  Connect {connector.name === 'Injected' ? 'a browser wallet' : connector.name}
                </Button>
              ))
            )}
          </span>
        </Card>
      </div>
      {error && <Problem error={error} className="mt-4" />}
    </Page>
  )
}

function Owned({ address }: { address: `0x${string}` }) {
  const wallet = useWallet()
  const queries = useQueryClient()
  const status = useQuery(statusQuery)
  const account = useQuery(accountQuery(address))
  const fund = useMutation({
    mutationFn: () => wallet.fund(address),
    onSuccess: () => toast.success('Test OPEN is on its way'),
    onError: error => toast.error(describe(error).message),
  })
  return (
    <Page
      title="Account"
      lead={
        <Hash
          value={address}
          name={account.data?.name ?? (wallet.isTrial ? 'Trial wallet' : wallet.name)}
          label="address"
        />
      }
      action={
        <>
          {status.data?.faucet && (
            <Button busy={fund.isPending} onClick={() => fund.mutate()}>
              Get test OPEN
            </Button>
          )}
          <Button
            look="quiet"
            onClick={async () => {
              await wallet.disconnect({})
              queries.removeQueries({ queryKey: ['accounts'] })
            }}
          >
            Disconnect
          </Button>
        </>
      }
    >
      {account.isPending ? (
        <Skeleton className="h-48 w-full rounded-card" />
      ) : account.isError ? (
        <Problem error={account.error} retry={account.refetch} />
      ) : (
        <AccountBody account={account.data} />
      )}
      {wallet.isTrial && <TrialKey />}
    </Page>
  )
}

function AccountBody({ account }: { account: AccountView }) {
  return (
    <>
      <ClaimCard account={account} />
      <Card className="mb-10 px-5 py-5">
        <Facts
          facts={[
            ['OPEN', <Amount key="native" wei={account.balance} />],
            [<Term key="term">wOPEN</Term>, <Amount key="wrapped" wei={account.wopen} unit={false} />],
            ['Answers that paid you', account.answersPaid.toLocaleString('en')],
            ['Records contributed', account.records.toLocaleString('en')],
            ['Models', account.models.toLocaleString('en')],
          ]}
        />
      </Card>
      <div className="mb-10 flex flex-wrap gap-2">
        <Link to="/receipts" search={{ account: account.account }} className={buttonClass('plain')}>
          Receipts that concern me
        </Link>
        {account.records === 0 && (
          <Link to="/datanets" className={buttonClass('plain')}>
            Contribute records and earn
          </Link>
        )}
      </div>
    </>
  )
}

function TrialKey() {
  const [shown, setShown] = useState(false)
  const key = shown ? exportTrialKey() : null
  return (
    <Section title="Keep this wallet">
      <p className="max-w-[68ch] text-ink-2">
        Its key lies in this browser’s storage and is gone when that is cleared. Copy it to use the same account from
        the command line or another wallet. Treat it as a toy: never send it anything of value.
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {key ? (
          <Copyable
            value={key}
            label="private key"
            tip="Copy the private key"
            className="font-mono text-sm break-all text-left"
          >
            {key}
          </Copyable>
        ) : (
          <Button icon={<KeyRound size={15} aria-hidden />} onClick={() => setShown(true)}>
            Show the private key
          </Button>
        )}
      </div>
    </Section>
  )
}
