import type { VerifyStep } from '@openledger/client'
import { useCallback, useState } from 'react'

export type CheckState =
  | { status: 'unchecked' }
  | { status: 'checking'; steps: VerifyStep[] }
  | { status: 'verified' | 'refuted'; steps: VerifyStep[]; trust: string[] }
  | { status: 'failed'; error: unknown }

/** The check of one receipt in this browser: not before it is asked for, and never remembered as done. */
export function useCheck(id: string) {
  const [state, setState] = useState<CheckState>({ status: 'unchecked' })
  const run = useCallback(async () => {
    setState({ status: 'checking', steps: [] })
    try {
      const { checkReceipt } = await import('../../queries/checkReceipt.ts')
      const { ok, steps, trust } = await checkReceipt(id, step =>
        setState(now => (now.status === 'checking' ? { status: 'checking', steps: [...now.steps, step] } : now)),
      )
      setState({ status: ok ? 'verified' : 'refuted', steps, trust })
    } catch (error) {
      setState({ status: 'failed', error })
    }
  }, [id])
  return { state, run }
}

export type Check = ReturnType<typeof useCheck>
