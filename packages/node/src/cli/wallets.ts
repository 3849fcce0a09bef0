import { join } from 'node:path'
import type { ArgsDef } from 'citty'
import { dataFolder, defaultDataPath } from '../folder/DataFolder.ts'
import { type Keyring, openKeyring } from '../keys/Keyring.ts'

/** Options of commands that use a key. */
export const walletArgs = {
  wallet: {
    type: 'string',
    description: 'Which of your keys to use (or OPENLEDGER_WALLET)',
    default: process.env.OPENLEDGER_WALLET ?? 'me',
    valueHint: 'name',
  },
  data: {
    type: 'string',
    description: 'Data folder with your keys (or OPENLEDGER_HOME; default: the clone’s .openledger)',
    valueHint: 'folder',
  },
} as const satisfies ArgsDef

/** The user's own keys: `wallets/` of `OPENLEDGER_HOME`, else of the data folder. */
export function openWallets({ data }: { data?: string | undefined }): Keyring {
  const home = data ?? process.env.OPENLEDGER_HOME ?? defaultDataPath()
  return openKeyring(join(dataFolder(home).root, 'wallets'))
}
