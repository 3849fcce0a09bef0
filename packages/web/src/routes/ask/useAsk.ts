import { ask, type Model } from '@openledger/client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { signing } from '../../queries/ledger.ts'
import { keepOpening } from '../../queries/openings.ts'
import { useWallet } from '../../wallet/useWallet.ts'
import { addTurn, patchSide, useTurns } from './conversation.ts'

/** Asks one question: finds or makes the wallet, pays, streams, keeps what opens the receipt. */
export function useAsk() {
  const queries = useQueryClient()
  const turns = useTurns()
  const { address, makeTrial, client } = useWallet()
  const abort = useRef<AbortController | null>(null)

  const send = useCallback(
    async ({ question, model, base, maxTokens }: useAsk.Question) => {
      const id = crypto.randomUUID()
      const controller = new AbortController()
      abort.current = controller
      const fresh = ({ id, name, slug }: Model) => ({ model: { id, name, slug }, text: '', status: 'paying' as const })
      addTurn({ id, question, maxTokens, tuned: fresh(model), base: base && fresh(base) })
      const side = async (which: 'tuned' | 'base', slug: string) => {
        try {
          if (!address) await ready
          const { text, receipt, opening, fault } = await ask(signing(await client()), {
            model: slug,
            messages: [{ role: 'user', content: question }],
            maxTokens,
            signal: controller.signal,
            onToken: piece => patchSide(id, which, now => ({ text: now.text + piece, status: 'streaming' })),
          })
          if (receipt && opening) keepOpening(receipt.receipt, opening)
          patchSide(id, which, () => ({ status: 'done', text, receipt, error: fault }))
        } catch (error) {
          patchSide(id, which, () => (controller.signal.aborted ? { status: 'stopped' } : { status: 'failed', error }))
        }
      }
      const ready = address ? null : makeTrial()
      await side('tuned', model.slug)
      if (base && !controller.signal.aborted) await side('base', base.slug)
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['accounts'] }),
        queries.invalidateQueries({ queryKey: ['receipts'] }),
        queries.invalidateQueries({ queryKey: ['status'] }),
      ])
    },
    [address, client, makeTrial, queries],
  )

  const busy = turns.some(({ tuned, base }) =>
    [tuned, base].some(side => side?.status === 'paying' || side?.status === 'streaming'),
  )
  return { ask: send, busy, stop: () => abort.current?.abort() }
}

export declare namespace useAsk {
  type Question = { question: string; model: Model; base: Model | null; maxTokens: number }
}
