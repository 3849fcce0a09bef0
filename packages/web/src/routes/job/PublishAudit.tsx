import type { Job } from '@openledger/client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/Button.tsx'
import { Problem } from '../../components/Problem.tsx'
import { putAudit } from '../../queries/jobs.ts'
import { modelQuery } from '../../queries/models.ts'
import { useWallet } from '../../wallet/useWallet.ts'

/** Lets the model's owner put its measured quality on the ledger; from then on answers are paid by what it says. */
export function PublishAudit({ job }: { job: Job }) {
  const wallet = useWallet()
  const queries = useQueryClient()
  const model = useQuery({ ...modelQuery(String(job.model)), enabled: job.model !== null })
  const publish = useMutation({
    mutationFn: async () => putAudit(await wallet.client(), { job, model: job.model! }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['models'] }),
  })
  if (!model.data || model.data.audit !== null) return null
  if (wallet.address?.toLowerCase() !== model.data.owner) return null
  return (
    <div className="mt-5 space-y-3">
      {publish.isError && <Problem error={publish.error} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button busy={publish.isPending} onClick={() => publish.mutate()}>
          {publish.isPending ? 'Publishing…' : 'Publish the audit'}
        </Button>
        <p className="caption max-w-[46ch]">
          Puts this measurement on the ledger, beside the model: from then on its answers are paid by what it says.
        </p>
      </div>
    </div>
  )
}
