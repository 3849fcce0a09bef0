import type { CommandDef } from 'citty'

/** Every command, loaded when it is asked for: `openledger wallet` need not load the chain. */
export const commands: Record<string, () => Promise<CommandDef>> = {
  wallet: async () => (await import('./wallet.ts')).wallet,
}
