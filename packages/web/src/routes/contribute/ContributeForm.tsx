import { formatOpen } from '@openledger/base'
import { type ContributionCheck, type Datanet, formatOf, type PreparedBatch, prepareBatch } from '@openledger/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Field, inputClass } from '../../components/form/Field.tsx'
import { Card } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { RecordText } from '../../components/RecordText.tsx'
import { counted } from '../../components/words.ts'
import { signBatch, uploadAndCheck } from '../../queries/contribute.ts'
import { useWallet } from '../../wallet/useWallet.ts'
import { DropZone } from './DropZone.tsx'
import { Findings } from './Findings.tsx'
import { Preview } from './Preview.tsx'

type Read = { file: File; batch: PreparedBatch }

/** File → read and salted here → sent and checked → signed. Nothing is signed before the checks are on screen. */
export function ContributeForm({ datanet }: { datanet: Datanet }) {
  const wallet = useWallet()
  const queries = useQueryClient()
  const [label, setLabel] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [progress, setProgress] = useState<{ what: string; part: number } | null>(null)

  const read = useMutation({
    mutationFn: async (file: File): Promise<Read> => {
      setProgress({ what: 'Reading', part: 0 })
      const batch = await prepareBatch({
        file,
        format: formatOf(file.name),
        onProgress: ({ bytes }) => setProgress({ what: 'Reading', part: Math.min(1, bytes / file.size) }),
      })
      return { file, batch }
    },
    onSettled: () => setProgress(null),
  })
  const check = useMutation({
    mutationFn: async ({ batch }: Read): Promise<ContributionCheck> => {
      setProgress({ what: 'Sending', part: 0 })
      return uploadAndCheck({
        datanet: datanet.id,
        batch,
        licence: datanet.licence,
        label: label.trim(),
        onProgress: part => setProgress({ what: part < 1 ? 'Sending' : 'Checking', part }),
      })
    },
    onSettled: () => setProgress(null),
  })
  const sign = useMutation({
    mutationFn: async ({ batch, checked }: { batch: PreparedBatch; checked: ContributionCheck }) => {
      if (!wallet.address) await wallet.makeTrial()
      return signBatch(await wallet.client(), { datanet: datanet.id, batch, licence: datanet.licence, check: checked })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['datanets'] }),
  })

  const start = () => {
    read.reset()
    check.reset()
    sign.reset()
    setAgreed(false)
  }
  const take = (file: File) => {
    start()
    read.mutate(file)
  }
  const batch = read.data?.batch
  if (sign.data && batch)
    return (
      <Done
        datanet={datanet}
        count={batch.count}
        batch={sign.data.batch}
        transaction={sign.data.transaction}
        again={start}
      />
    )
  return (
    <div className="space-y-7">
      <DropZone
        onFile={take}
        busy={read.isPending}
        progress={progress?.what === 'Reading' ? progress.part : null}
        name={read.data?.file.name}
      />
      {read.isError && <Problem error={read.error} />}

      {batch && read.data && (
        <>
          <section aria-label="What was read">
            <p className="mb-3">
              <strong className="font-semibold">{counted(batch.count, 'record')}</strong>
              <span className="text-ink-2">, {bytes(batch.bytes)} with salts. The first ones:</span>
            </p>
            <Card className="divide-y divide-line">
              {batch.preview.map((record, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the preview of one file never changes
                <div key={i} className="px-4 py-3">
                  <RecordText record={record} />
                </div>
              ))}
            </Card>
          </section>

          <Preview key={batch.cid} datanet={datanet} file={read.data.file} />

          {!check.data && (
            <section className="space-y-5">
              <Field label="Label" help="Optional: what these records are, for people.">
                {control => (
                  <input
                    {...control}
                    value={label}
                    maxLength={200}
                    placeholder="Reservations, spring"
                    onChange={event => setLabel(event.target.value)}
                    className={inputClass}
                  />
                )}
              </Field>
              {check.isError && <Problem error={check.error} />}
              <div className="flex flex-wrap items-center gap-4">
                <Button look="primary" busy={check.isPending} onClick={() => check.mutate(read.data)}>
                  {check.isPending
                    ? `${progress?.what ?? 'Sending'}${progress && progress.part < 1 ? ` ${Math.round(progress.part * 100)} %` : '…'}`
                    : 'Check the records'}
                </Button>
                <p className="caption max-w-[46ch]">
                  Sends them to this node and looks for copies, secrets and broken records. Nothing is signed yet.
                </p>
              </div>
            </section>
          )}

          {check.data && (
            <section className="space-y-5" aria-label="Checks">
              <Findings check={check.data} />
              {check.data.ok ? (
                <>
                  <label className="flex max-w-[60ch] items-start gap-3">
                    <input
                      type="checkbox"
                      className="mt-1 size-4 accent-accent"
                      checked={agreed}
                      onChange={event => setAgreed(event.target.checked)}
                    />
                    <span>
                      These records are mine to give, and I give them under{' '}
                      <strong className="font-medium">{datanet.licence}</strong>.
                    </span>
                  </label>
                  {sign.isError && <Problem error={sign.error} />}
                  <div className="flex flex-wrap items-center gap-4">
                    <Button
                      look="primary"
                      disabled={!agreed}
                      busy={sign.isPending}
                      onClick={() => sign.mutate({ batch, checked: check.data })}
                    >
                      {sign.isPending ? 'Signing…' : `Contribute ${counted(check.data.count, 'record')}`}
                    </Button>
                    <p className="caption max-w-[46ch]">
                      Locks {formatOpen(check.data.bond)} as bond
                      {check.data.reviewFee > 0n && (
                        <>, and pays {formatOpen(check.data.reviewFee)} to the reviewers who judge it</>
                      )}
                      .{' '}
                      {wallet.address
                        ? 'One transaction.'
                        : 'Makes a trial wallet in this browser to sign the one transaction.'}
                    </p>
                  </div>
                </>
              ) : (
                <Button onClick={start}>Choose another file</Button>
              )}
            </section>
          )}
        </>
      )}
    </div>
  )
}

function Done({
  datanet,
  count,
  batch,
  transaction,
  again,
}: {
  datanet: Datanet
  count: number
  batch: number
  transaction: string
  again: () => void
}) {
  return (
    <Card className="p-6">
      <CircleCheck size={22} aria-hidden className="text-accent" />
      <h2 className="mt-3 text-xl font-semibold">{counted(count, 'record')} contributed</h2>
      <p className="mt-1 max-w-[60ch] text-ink-2">
        Batch {batch} of {datanet.name} is on the ledger. Once the curator publishes a release and a model is trained on
        it, every answer that these records move pays your account.
      </p>
      <div className="mt-5 flex flex-wrap gap-2">
        <Link to="/datanets/$datanetId" params={{ datanetId: String(datanet.id) }} className={buttonClass('primary')}>
          See it in the Datanet
        </Link>
        <Link to="/ledger/transactions/$hash" params={{ hash: transaction }} className={buttonClass('plain')}>
          See the transaction
        </Link>
        <Button look="quiet" onClick={again}>
          Contribute more
        </Button>
      </div>
    </Card>
  )
}

function bytes(count: number): string {
  return count < 1024
    ? `${count} B`
    : count < 1 << 20
      ? `${(count / 1024).toFixed(1)} KiB`
      : `${(count / (1 << 20)).toFixed(1)} MiB`
}
