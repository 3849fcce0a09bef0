import type { CommandDef } from 'citty'
import { command } from '../command.ts'
import { openWallets, walletArgs } from '../wallets.ts'

const name = { type: 'positional', description: 'Name of the key', required: false, default: 'me' } as const

export const walletCreate = command({
  name: 'create',
  about: 'Make a new key; the first one is called “me”',
  args: { name, data: walletArgs.data },
  run: ({ args, terminal }) => {
    const wallets = openWallets(args)
    const key = wallets.create(args.name)
    terminal.result({ ...key, folder: wallets.folder }, () =>
      [
        `Made the key “${key.name}”.`,
        `  address  ${key.address}`,
        `  kept in  ${wallets.folder} (for your eyes alone)`,
      ].join('\n'),
    )
    return undefined
  },
})

export const walletList = command({
  name: 'list',
  about: 'List your keys',
  args: { data: walletArgs.data },
  run: ({ args, terminal }) => {
    const wallets = openWallets(args)
    const keys = wallets.list()
    terminal.result({ folder: wallets.folder, wallets: keys }, () =>
      keys.length === 0
        ? 'No keys yet. Make one with: openledger wallet create'
        : keys.map(key => `${key.name.padEnd(24)} ${key.address}`).join('\n'),
    )
    return undefined
  },
})

export const walletShow = command({
  name: 'show',
  about: 'Show the address of one key',
  args: { name, data: walletArgs.data },
  run: ({ args, terminal }) => {
    const wallets = openWallets(args)
    const address = wallets.account(args.name).address.toLowerCase()
    terminal.result({ name: args.name, address }, () => address)
    return undefined
  },
})

export const walletExport = command({
  name: 'export',
  about: 'Print the private key itself: whoever reads it owns what the account holds',
  args: { name, data: walletArgs.data },
  run: ({ args, terminal }) => {
    const privateKey = openWallets(args).reveal(args.name)
    terminal.result({ name: args.name, privateKey }, () => privateKey)
    return undefined
  },
})

export const wallet: CommandDef = {
  meta: { name: 'wallet', description: 'Your keys: make, list, show, export' },
  subCommands: { create: walletCreate, list: walletList, show: walletShow, export: walletExport },
}
