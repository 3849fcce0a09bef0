import type { CommandDef } from 'citty'

/** Every command, loaded when it is asked for: `openledger wallet` need not load the chain. */
export const commands: Record<string, () => Promise<CommandDef>> = {
  up: async () => (await import('./up.ts')).up,
  status: async () => (await import('./status.ts')).status,
  wallet: async () => (await import('./wallet.ts')).wallet,
  faucet: async () => (await import('./faucet.ts')).faucet,
  datanet: async () => (await import('./datanet.ts')).datanet,
  licence: async () => (await import('./licence.ts')).licence,
  contribute: async () => (await import('./contribute.ts')).contribute,
  release: async () => (await import('./release.ts')).release,
  'fine-tune': async () => (await import('./fineTune.ts')).fineTune,
  jobs: async () => (await import('./jobs.ts')).jobs,
  audit: async () => (await import('./audit.ts')).audit,
  models: async () => (await import('./models.ts')).models,
  model: async () => (await import('./model.ts')).modelCommand,
  ask: async () => (await import('./ask.ts')).ask,
  receipt: async () => (await import('./receipt.ts')).receipt,
  settle: async () => (await import('./settle.ts')).settle,
  account: async () => (await import('./account.ts')).account,
  claim: async () => (await import('./claim.ts')).claim,
  stake: async () => (await import('./stake.ts')).stake,
  verify: async () => (await import('./verify.ts')).verify,
  govern: async () => (await import('./govern.ts')).govern,
  key: async () => (await import('./key.ts')).key,
}
