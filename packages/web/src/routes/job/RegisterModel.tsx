import { BaseError, formatOpen, parseOpen } from '@openledger/base'
import type { Job } from '@openledger/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field, inputClass } from '../../components/form/Field.tsx'
import { Card } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Term } from '../../components/Term.tsx'
import { registerModel } from '../../queries/jobs.ts'
import { useWallet } from '../../wallet/useWallet.ts'

/** A trained model is nobody's until its builder signs for it: name, lineage, index and price go on the ledger. */
export function RegisterModel({ job }: { job: Job }) {
  const wallet = useWallet()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [base, setBase] = useState('0.001')
  const [token, setToken] = useState('0.0001')
  const price = readPrice(base, token)
  const own = wallet.address?.toLowerCase() === job.builder.toLowerCase()
  const register = useMutation({
    mutationFn: async () => registerModel(await wallet.client(), { job, price: price! }),
    onSuccess: async ({ model }) => {
      await queries.invalidateQueries()
      await navigate({ to: '/models/$modelId', params: { modelId: String(model) } })
    },
  })
  return (
    <Card className="mb-8 border-accent-line p-5">
      <h2 className="text-lg font-semibold">Trained. Now put it on the ledger</h2>
      <p className="mt-1 max-w-[68ch] text-ink-2">
        One signature registers the model with its <Term of="Lineage">lineage</Term>, its attribution index and its
        price. From then on anybody can ask it, and each answer pays.
      </p>
      <div className="mt-4 grid gap-5 sm:grid-cols-2">
        <Field label="Price of an answer, OPEN" error={price ? undefined : 'Digits with a point, like 0.001.'}>
          {control => (
            <input
              {...control}
              inputMode="decimal"
              value={base}
              onChange={event => setBase(event.target.value)}
              className={inputClass}
            />
          )}
        </Field>
        <Field
          label="And for each token, OPEN"
          help={price ? `100 tokens cost ${formatOpen(price.base + price.token * 100n)}.` : undefined}
        >
          {control => (
            <input
              {...control}
              inputMode="decimal"
              value={token}
              onChange={event => setToken(event.target.value)}
              className={inputClass}
            />
          )}
        </Field>
      </div>
      {register.isError && <Problem error={register.error} className="mt-4" />}
      <div className="mt-5 flex flex-wrap items-center gap-4">
        <Button look="primary" disabled={!price || !own} busy={register.isPending} onClick={() => register.mutate()}>
          {register.isPending ? 'Registering…' : 'Register the model'}
        </Button>
        {!own && <p className="caption">Only the account that started this run can register it.</p>}
      </div>
    </Card>
  )
}

function readPrice(base: string, token: string): { base: bigint; token: bigint } | null {
  try {
    return { base: parseOpen(base.trim()), token: parseOpen(token.trim()) }
  } catch (error) {
    if (BaseError.is(error, 'base/bad-amount')) return null
    throw error
  }
}
