import type { Datanet } from '@openledger/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '../../components/Button.tsx'
import { Field, inputClass } from '../../components/form/Field.tsx'
import { Card, Section } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Term } from '../../components/Term.tsx'
import { counted } from '../../components/words.ts'
import { allow, release } from '../../queries/datanets.ts'
import { useWallet } from '../../wallet/useWallet.ts'

/** What only the curator can do: publish a release, and on an allowlisted Datanet let somebody in. */
export function Curate({ datanet }: { datanet: Datanet }) {
  const wallet = useWallet()
  const queries = useQueryClient()
  const [account, setAccount] = useState('')
  const refresh = () => queries.invalidateQueries({ queryKey: ['datanets'] })
  const publish = useMutation({
    mutationFn: async () => release(await wallet.client(), datanet.id),
    onSuccess: async ({ release: id }) => {
      await refresh()
      toast.success(`Release ${id} is on the ledger`)
    },
  })
  const admit = useMutation({
    mutationFn: async () =>
      allow(await wallet.client(), { datanet: datanet.id, contributor: account as `0x${string}` }),
    onSuccess: () => {
      toast.success('This account can contribute now')
      setAccount('')
    },
  })
  if (wallet.address?.toLowerCase() !== datanet.curator.toLowerCase()) return null
  const fresh = datanet.batches - (datanet.release?.batchCount ?? 0)
  return (
    <Section title="You curate this Datanet">
      <Card className="space-y-5 p-5">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <p className="max-w-[56ch] text-ink-2">
            Models are trained on a <Term of="Release">release</Term>, never on what changes.{' '}
            {datanet.batches === 0
              ? 'There is nothing to release yet.'
              : fresh > 0
                ? `${counted(fresh, 'batch', 'batches')} since the last one.`
                : 'The last one holds every batch.'}
          </p>
          <Button
            disabled={datanet.batches === 0 || fresh <= 0}
            busy={publish.isPending}
            onClick={() => publish.mutate()}
          >
            {publish.isPending ? 'Publishing…' : 'Publish a release'}
          </Button>
        </div>
        {publish.isError && <Problem error={publish.error} />}
        {datanet.mode === 'allowlist' && (
          <form
            className="flex items-end gap-3 border-t border-line pt-5"
            onSubmit={event => {
              event.preventDefault()
              if (/^0x[0-9a-fA-F]{40}$/.test(account)) admit.mutate()
            }}
          >
            <div className="flex-1">
              <Field label="Let an account contribute">
                {control => (
                  <input
                    {...control}
                    value={account}
                    onChange={event => setAccount(event.target.value.trim())}
                    placeholder="0x…"
                    className={`${inputClass} font-mono`}
                  />
                )}
              </Field>
            </div>
            <Button type="submit" disabled={!/^0x[0-9a-fA-F]{40}$/.test(account)} busy={admit.isPending}>
              Allow
            </Button>
          </form>
        )}
        {admit.isError && <Problem error={admit.error} />}
      </Card>
    </Section>
  )
}
