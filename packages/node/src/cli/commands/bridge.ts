import { resolve } from 'node:path'
import { BaseError, formatOpen, parseOpen } from '@openledger/base'
import {
  type Beginning,
  burnOpen,
  type ClientView,
  claimOpen,
  createCometSource,
  deployBridge,
  followHeaders,
  fromWire,
  getBridge,
  type HeaderSource,
  lockOpen,
  type OpenLedger,
  releaseOpen,
  type TrustedHeader,
  updateLightClient,
} from '@openledger/client'
import type { ArgsDef, CommandDef } from 'citty'
import { type Address, isAddress } from 'viem'
import * as z from 'zod'
import { writeFileDurably } from '../../folder/writeFileDurably.ts'
import { command, wholeNumber } from '../command.ts'
import { readJson } from '../readJson.ts'
import { overRpc } from '../validatorAccount.ts'
import { openWallets, walletArgs } from '../wallets.ts'
import { trustedHeader } from './verify.ts'

const address = z.custom<Address>(text => typeof text === 'string' && isAddress(text, { strict: false }))
const url = z.url({ protocol: /^https?$/ })

/** Where a bridge is, as `bridge deploy` writes it down. Nothing in it is secret, and no key. */
const bridgeSchema = z.strictObject({
  vault: address,
  token: address,
  home: z.strictObject({ rpc: url, consensus: url }),
  /** No consensus where the other chain cannot be judged. */
  far: z.strictObject({ rpc: url, consensus: url.optional() }),
})

type Bridge = z.output<typeof bridgeSchema>

const file = {
  type: 'string',
  description: 'File that says where the bridge is, as deploy writes it',
  default: 'bridge.json',
  valueHint: 'file',
} as const
const bridgeArgs = { bridge: file, ...walletArgs } as const satisfies ArgsDef

const deploy = command({
  name: 'deploy',
  about: 'Deploy a bridge: the vault here, the token there, and a light client on each side that can judge the other',
  args: {
    home: { type: 'string', description: 'JSON-RPC of OPEN’s chain', required: true, valueHint: 'url' },
    'home-consensus': { type: 'string', description: 'Its consensus’ RPC', required: true, valueHint: 'url' },
    'home-trusted': {
      type: 'string',
      description: 'A header of it that you know: its height and its hash',
      required: true,
      valueHint: 'height:hash',
    },
    far: { type: 'string', description: 'JSON-RPC of the other chain', required: true, valueHint: 'url' },
    'far-consensus': {
      type: 'string',
      description: 'Its consensus’ RPC, where it is CometBFT with secp256k1 keys; without one nothing comes back',
      valueHint: 'url',
    },
    'far-trusted': { type: 'string', description: 'A header of it that you know', valueHint: 'height:hash' },
    'trusting-days': {
      type: 'string',
      description: 'Days for which a header’s validators can be held to account',
      default: '14',
      valueHint: 'n',
    },
    most: { type: 'string', description: 'OPEN that one transfer can carry', default: '10000', valueHint: 'open' },
    'a-day': {
      type: 'string',
      description: 'OPEN that each end pays out at once, refilled in a day',
      default: '100000',
      valueHint: 'open',
    },
    ...bridgeArgs,
  },
  run: async ({ args, terminal }) => {
    const days = wholeNumber(args['trusting-days'], { name: '--trusting-days', min: 1, max: 10_000 })
    if ((args['far-consensus'] === undefined) !== (args['far-trusted'] === undefined)) {
      throw new BaseError('--far-consensus and --far-trusted go together.', {
        code: 'node/bad-argument',
        hint: 'Leave both out where the other chain cannot be judged: nothing comes back then.',
      })
    }
    const where = { home: { rpc: args.home, consensus: args['home-consensus'] }, far: farOf(args) }
    const [home, far] = [signing(where.home.rpc, args), signing(where.far.rpc, args)]
    const made = await deployBridge({
      ...{ home, far, most: parseOpen(args.most), capacity: parseOpen(args['a-day']) },
      ofHome: await beginning(home, where.home.consensus, trustedHeader(args['home-trusted'], '--home-trusted'), days),
      ...(where.far.consensus !== undefined &&
        args['far-trusted'] !== undefined && {
          ofFar: await beginning(far, where.far.consensus, trustedHeader(args['far-trusted'], '--far-trusted'), days),
        }),
    })
    const bridge: Bridge = { vault: made.vault, token: made.token, ...where }
    writeFileDurably(resolve(args.bridge), `${JSON.stringify(bridge, null, 2)}\n`)
    terminal.result(made, () =>
      [
        'The bridge stands.',
        `  vault         ${made.vault}`,
        `  token         ${made.token}`,
        `  light client  ${made.homeClient} there, of OPEN’s chain`,
        made.farClient === undefined
          ? '  There is no way back: the other chain cannot be judged.'
          : `  light client  ${made.farClient} here, of the other chain`,
        `  written to    ${resolve(args.bridge)}`,
      ].join('\n'),
    )
    return undefined
  },
})

const amount = { type: 'positional', description: 'OPEN', required: true } as const
const recipient = {
  type: 'positional',
  description: 'Account on the other chain of the two',
  required: true,
  valueHint: 'address',
} as const

const lock = command({
  name: 'lock',
  about: 'Lock OPEN for an account on the other chain',
  args: { amount, recipient, ...bridgeArgs },
  run: async ({ args, terminal }) => {
    const { vault, home } = readBridge(args.bridge)
    const to = args.recipient as Address
    const made = await lockOpen(signing(home.rpc, args), { vault, recipient: to, amount: parseOpen(args.amount) })
    terminal.result(made, () =>
      [
        `Locked ${formatOpen(made.amount)} for ${made.recipient}.`,
        `  transaction  ${made.transaction}`,
        `  next         openledger bridge claim ${made.number}`,
      ].join('\n'),
    )
    return undefined
  },
})

const burn = command({
  name: 'burn',
  about: 'Burn bridged OPEN for an account on OPEN’s chain',
  args: { amount, recipient, ...bridgeArgs },
  run: async ({ args, terminal }) => {
    const { token, far } = readBridge(args.bridge)
    const to = args.recipient as Address
    const made = await burnOpen(signing(far.rpc, args), { token, recipient: to, amount: parseOpen(args.amount) })
    terminal.result(made, () =>
      [
        `Burnt ${formatOpen(made.amount)} for ${made.recipient}.`,
        `  transaction  ${made.transaction}`,
        `  next         openledger bridge release ${made.number}`,
      ].join('\n'),
    )
    return undefined
  },
})

const number = { type: 'positional', description: 'Number of the transfer', required: true } as const

const claim = command({
  name: 'claim',
  about: 'Prove what was locked, so that it is minted on the other chain; anybody may',
  args: { number, ...bridgeArgs },
  run: async ({ args, terminal }) => {
    const { token, home, far } = readBridge(args.bridge)
    const made = await claimOpen(signing(far.rpc, args), {
      ...{ token, home: overRpc(home.rpc), source: createCometSource({ url: home.consensus }) },
      number: transferNumber(args.number),
    })
    terminal.result(made, () => `Minted ${formatOpen(made.amount)} for ${made.recipient}.\n${paidLines(made)}`)
    return undefined
  },
})

const release = command({
  name: 'release',
  about: 'Prove what was burnt, so that it is paid out on OPEN’s chain; anybody may',
  args: { number, ...bridgeArgs },
  run: async ({ args, terminal }) => {
    const { vault, home, far } = readBridge(args.bridge)
    const made = await releaseOpen(signing(home.rpc, args), {
      ...{ vault, far: overRpc(far.rpc), source: farSource(far) },
      number: transferNumber(args.number),
    })
    terminal.result(made, () => `Released ${formatOpen(made.amount)} to ${made.recipient}.\n${paidLines(made)}`)
    return undefined
  },
})

const update = command({
  name: 'update',
  about: 'Show both light clients the last header but one, so that they do not outlive their trust',
  args: bridgeArgs,
  run: async ({ args, terminal }) => {
    const where = readBridge(args.bridge)
    const { home, far } = where
    const { homeClient, farClient } = await view(where)
    const follow = async (ledger: OpenLedger, of: OpenLedger, client: ClientView, source: HeaderSource) => {
      const block = (await of.chain.getBlockNumber({ cacheTime: 0 })) - 1n
      if (block < client.height) return 0
      return updateLightClient(ledger, { client: client.address, source, block })
    }
    const [here, there] = [signing(home.rpc, args), signing(far.rpc, args)]
    const shown = {
      home: await follow(there, here, homeClient, createCometSource({ url: home.consensus })),
      far: farClient === undefined ? 0 : await follow(here, there, farClient, farSource(far)),
    }
    terminal.result(shown, () =>
      [`Headers shown of OPEN’s chain: ${shown.home}.`, `Headers shown of the other chain: ${shown.far}.`].join('\n'),
    )
    return undefined
  },
})

const status = command({
  name: 'status',
  about: 'Show what is locked and minted, and what the light clients trust; exit code 1 where the ends are no bridge',
  args: { bridge: file },
  run: async ({ args, terminal }) => {
    const found = await view(readBridge(args.bridge))
    const line = ({ chainId, height, until }: ClientView) =>
      `${chainId}, height ${height}, trusted until ${new Date(until * 1000).toISOString()}`
    terminal.result(found, () =>
      [
        found.linked ? 'The two ends are a bridge.' : 'These two are NO bridge: they do not name each other.',
        `  locked    ${formatOpen(found.locked)} in ${found.deposits} transfers`,
        `  minted    ${formatOpen(found.supply)}; ${found.burns} burns`,
        `  claims    ${formatOpen(found.claims.available)} now, of ${formatOpen(found.claims.capacity)} a day`,
        `  releases  ${found.returnable ? `${formatOpen(found.releases.available)} now, of ${formatOpen(found.releases.capacity)} a day` : 'none: one way'}`,
        `  there     ${line(found.homeClient)}`,
        ...(found.farClient ? [`  here      ${line(found.farClient)}`] : []),
      ].join('\n'),
    )
    return found.linked ? 0 : 1
  },
})

export const bridge: CommandDef = {
  meta: {
    name: 'bridge',
    description: 'OPEN on another EVM chain: deploy, lock and claim, burn and release, update, status',
  },
  subCommands: { deploy, lock, claim, burn, release, update, status },
}

function readBridge(path: string): Bridge {
  const json = readJson(resolve(path), {
    message: 'The bridge’s file cannot be read.',
    hint: 'Name it with --bridge; openledger bridge deploy writes one.',
  })
  return fromWire(bridgeSchema, json, { what: 'file of a bridge' })
}

function signing(rpc: string, args: { wallet: string; data?: string | undefined }): OpenLedger {
  return overRpc(rpc, openWallets(args).account(args.wallet))
}

function view({ vault, token, home, far }: Bridge) {
  return getBridge({ vault, token, home: overRpc(home.rpc), far: overRpc(far.rpc) })
}

function farOf(args: { far: string; 'far-consensus'?: string | undefined }): Bridge['far'] {
  const consensus = args['far-consensus']
  return { rpc: args.far, ...(consensus !== undefined && { consensus }) }
}

function farSource({ consensus }: Bridge['far']): HeaderSource {
  if (consensus !== undefined) return createCometSource({ url: consensus })
  throw new BaseError('Nothing comes back over this bridge: the other chain cannot be judged.', {
    code: 'node/bad-argument',
  })
}

/** The newest header of a chain that follows from one that its user knows. */
async function beginning(
  ledger: OpenLedger,
  consensus: string,
  trusted: TrustedHeader,
  days: number,
): Promise<Beginning> {
  const source = createCometSource({ url: consensus })
  const { header } = (await source.lightBlock(trusted.height)).signed_header
  const trustingPeriod = days * 86_400
  const { blocks } = await followHeaders({
    ...{ source, trusted, target: await ledger.chain.getBlockNumber({ cacheTime: 0 }) },
    rule: { chainId: header.chain_id, now: Date.now(), trustingPeriod, clockDrift: 10 },
  })
  return { trusted: blocks.at(-1)!, trustingPeriod }
}

function transferNumber(text: string): bigint {
  return BigInt(wholeNumber(text, { name: 'The transfer', min: 1 }))
}

function paidLines({ transaction, headers }: { transaction: string; headers: number }): string {
  return `  headers      ${headers} shown to the light client\n  transaction  ${transaction}`
}
