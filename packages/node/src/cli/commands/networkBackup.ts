import { resolve } from 'node:path'
import { backupNetwork, restoreNetwork } from '../../network/backupNetwork.ts'
import { defaultNetworkPath } from '../../network/defaultNetworkPath.ts'
import { askPassphrase, newPassphrase } from '../../network/readPassphrase.ts'
import { command } from '../command.ts'
import { folder, passphraseFile } from '../networkFolder.ts'

const file = { type: 'positional', description: 'The file of the backup', required: true } as const
const passphrase = {
  ...passphraseFile,
  description: 'File whose first line is the passphrase of the backup; - for standard input',
} as const

export const backup = command({
  name: 'backup',
  about: 'Keep what cannot be had again in one file: keys, genesis, configuration; never what was signed',
  args: { file, folder, 'passphrase-file': passphrase },
  run: async ({ args, terminal }) => {
    const given = newPassphrase(args['passphrase-file']) ?? (await askPassphrase(undefined, 'the backup'))
    const names = await backupNetwork({ folder: args.folder, file: resolve(args.file), passphrase: given })
    terminal.result({ file: resolve(args.file), files: names }, () => `${names.length} files are in ${args.file}.`)
    return undefined
  },
})

export const restore = command({
  name: 'restore',
  about: 'Lay a backup into an empty folder; its validators sign nothing before sign-from',
  args: { file, folder: { ...folder, default: defaultNetworkPath }, 'passphrase-file': passphrase },
  run: async ({ args, terminal }) => {
    const given = await askPassphrase(args['passphrase-file'], 'the backup')
    const names = await restoreNetwork({ folder: args.folder, file: resolve(args.file), passphrase: given })
    terminal.result({ folder: args.folder, files: names }, () =>
      [
        `${names.length} files are back in ${args.folder}.`,
        'Make sure that the old one never runs again. Then name a height that it can never have signed at:',
        `  openledger network sign-from HEIGHT --folder ${args.folder} --validator v0`,
      ].join('\n'),
    )
    return undefined
  },
})
