import { BaseError, parseOpen } from '@openledger/base'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field, inputClass, More } from '../../components/form/Field.tsx'
import { Page } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Term } from '../../components/Term.tsx'
import { makeDatanet } from '../../queries/datanets.ts'
import { useWallet } from '../../wallet/useWallet.ts'
import { licences } from './licences.ts'

const modes = [
  { mode: 'open', label: 'Anybody', means: 'What is contributed counts at once.' },
  { mode: 'allowlist', label: 'Only accounts that I allow', means: 'You let each one in.' },
  {
    mode: 'exam',
    label: 'Who passes an exam',
    means: 'An examiner signs a pass for each; set the exam with “openledger datanet exam set”.',
  },
  {
    mode: 'curated',
    label: 'Anybody, after a review',
    means: 'Reviewers drawn by stake accept or refuse each batch; its contributor pays their fee.',
  },
] as const

export function NewDatanetPage() {
  const wallet = useWallet()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [licence, setLicence] = useState<string>(licences[0].id)
  const [description, setDescription] = useState('')
  const [mode, setMode] = useState<(typeof modes)[number]['mode']>('open')
  const [bond, setBond] = useState('1')
  const [tried, setTried] = useState(false)
  const batchBond = readAmount(bond)
  const create = useMutation({
    mutationFn: async () => {
      if (!wallet.address) await wallet.makeTrial()
      return makeDatanet(await wallet.client(), {
        name: name.trim(),
        licence,
        mode,
        batchBond: batchBond!,
        ...(description.trim() ? { description: description.trim() } : {}),
      })
    },
    onSuccess: async ({ datanet }) => {
      await queries.invalidateQueries({ queryKey: ['datanets'] })
      await navigate({ to: '/datanets/$datanetId', params: { datanetId: String(datanet) } })
    },
  })
  return (
    <Page
      title="Create a Datanet"
      width="narrow"
      lead={
        <>
          You will be its curator: you decide who contributes, and publish the <Term of="Release">releases</Term> that
          models are trained on.
        </>
      }
    >
      <form
        className="space-y-7"
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (name.trim() !== '' && batchBond !== null) create.mutate()
        }}
      >
        <Field label="Name" error={tried && name.trim() === '' ? 'Give it a name.' : undefined}>
          {control => (
            <input
              {...control}
              value={name}
              maxLength={64}
              placeholder="Harbour weather"
              onChange={event => setName(event.target.value)}
              className={inputClass}
            />
          )}
        </Field>
        <Field label="Licence" help={licences.find(({ id }) => id === licence)?.means}>
          {control => (
            <select
              {...control}
              value={licence}
              onChange={event => setLicence(event.target.value)}
              className={inputClass}
            >
              {licences.map(({ id }) => (
                <option key={id}>{id}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label="What it holds" help="Optional. One or two sentences.">
          {control => (
            <textarea
              {...control}
              rows={3}
              maxLength={2000}
              value={description}
              onChange={event => setDescription(event.target.value)}
              className={`${inputClass} h-auto py-2`}
            />
          )}
        </Field>
        <More>
          <fieldset>
            <legend className="mb-1 font-medium">Who may contribute</legend>
            {modes.map(choice => (
              <label key={choice.mode} className="flex items-start gap-2.5 py-1">
                <input
                  type="radio"
                  name="mode"
                  className="mt-1 accent-accent"
                  checked={mode === choice.mode}
                  onChange={() => setMode(choice.mode)}
                />
                <span>
                  {choice.label}
                  <span className="caption block">{choice.means}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <Field
            label={
              <>
                <Term>Bond</Term> for each batch, OPEN
              </>
            }
            help="Locked beside a batch and returned later; it makes flooding dear."
            error={batchBond === null ? 'Digits with a point, like 1.5.' : undefined}
          >
            {control => (
              <input
                {...control}
                inputMode="decimal"
                value={bond}
                onChange={event => setBond(event.target.value)}
                className={inputClass}
              />
            )}
          </Field>
        </More>
        {create.isError && <Problem error={create.error} />}
        <div className="flex flex-wrap items-center gap-4">
          <Button look="primary" type="submit" busy={create.isPending}>
            {create.isPending ? 'Creating…' : 'Create the Datanet'}
          </Button>
          <p className="caption max-w-[46ch]">
            {wallet.address
              ? 'One transaction, signed by your wallet.'
              : 'Makes a trial wallet in this browser to sign the one transaction.'}{' '}
            Name and licence stay as they are.
          </p>
        </div>
      </form>
    </Page>
  )
}

function readAmount(text: string): bigint | null {
  try {
    return parseOpen(text.trim())
  } catch (error) {
    if (BaseError.is(error, 'base/bad-amount')) return null
    throw error
  }
}
