import type { ReceiptView } from '@openledger/client'
import { Download, Link2, Printer } from 'lucide-react'
import { toast } from 'sonner'
import { Button } from '../../components/Button.tsx'
import { describe } from '../../components/Problem.tsx'

/** What can be done with a receipt besides reading it. */
export function Actions({ view }: { view: ReceiptView }) {
  return (
    <div className="no-print mt-6 flex flex-wrap justify-center gap-2">
      {view.bundle && (
        <Button small look="quiet" icon={<Download size={14} aria-hidden />} onClick={() => download(view.id)}>
          Download as JSON
        </Button>
      )}
      <Button
        small
        look="quiet"
        icon={<Link2 size={14} aria-hidden />}
        onClick={() =>
          navigator.clipboard.writeText(location.href).then(
            () => toast.success('Link copied'),
            () => toast.error('The browser did not allow copying.'),
          )
        }
      >
        Copy link
      </Button>
      <Button small look="quiet" icon={<Printer size={14} aria-hidden />} onClick={() => print()}>
        Print
      </Button>
    </div>
  )
}

/** What `openledger verify` takes: the bundle, with what this browser keeps to open question and answer. */
async function download(id: string): Promise<void> {
  try {
    const { fetchBundle } = await import('../../queries/checkReceipt.ts')
    const url = URL.createObjectURL(new Blob([JSON.stringify(await fetchBundle(id))], { type: 'application/json' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: `receipt-${id.slice(2, 10)}.json` })
    link.click()
    URL.revokeObjectURL(url)
  } catch (error) {
    toast.error(describe(error).message)
  }
}
