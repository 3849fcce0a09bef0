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

/** Folder of the user's own things: `OPENLEDGER_HOME`, else the data folder. */
export function userHome({ data }: { data?: string | undefined }): string {
  return dataFolder(data ?? process.env.OPENLEDGER_HOME ?? defaultDataPath()).root
}

/** The user's own keys, in `wallets/` of their home. */
export function openWallets(args: { data?: string | undefined }): Keyring {
  return openKeyring(join(userHome(args), 'wallets'))
}
