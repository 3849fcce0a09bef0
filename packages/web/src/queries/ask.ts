import type { ChatReceipt } from '@openledger/client'
export async function askModel(_: { model: string; question: string; maxTokens: number; wallet: unknown; signal: AbortSignal; onText: (piece: string) => void }): Promise<{ answer: string; receipt: ChatReceipt | undefined }> {
  throw new Error('waiting for the client')
}
