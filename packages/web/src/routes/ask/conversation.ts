import type { ChatReceipt, Model } from '@openledger/client'
import { useSyncExternalStore } from 'react'

/** One side of an answer, as far as it has come. */
export type Side = {
  model: Pick<Model, 'id' | 'name' | 'slug'>
  text: string
  status: 'paying' | 'streaming' | 'done' | 'stopped' | 'failed'
  receipt?: ChatReceipt | undefined
  /** Why it failed; of one that is done, what its receipt says otherwise than the quote. */
  error?: unknown
}

/** A question with its answer, and the base model's beside it where that was asked too. */
export type Turn = { id: string; question: string; maxTokens: number; tuned: Side; base: Side | null }

/*
 * The questions of this visit. They live outside the screen, so that leaving it for a receipt and coming back, or an
 * answer that goes on streaming meanwhile, loses nothing.
 */
let turns: readonly Turn[] = []
const listeners = new Set<() => void>()

function set(next: readonly Turn[]): void {
  turns = next
  for (const listener of listeners) listener()
}

export function addTurn(turn: Turn): void {
  set([...turns, turn])
}

export function patchSide(id: string, side: 'tuned' | 'base', patch: (now: Side) => Partial<Side>): void {
  set(
    turns.map(turn => {
      const now = turn[side]
      return turn.id === id && now ? { ...turn, [side]: { ...now, ...patch(now) } } : turn
    }),
  )
}

export function clearTurns(): void {
  set([])
}

export function useTurns(): readonly Turn[] {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => turns,
  )
}
