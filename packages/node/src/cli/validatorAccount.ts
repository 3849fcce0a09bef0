import { BaseError } from '@openledger/base'
import { type ConsensusKey, createOpenLedger, type OpenLedger } from '@openledger/client'
import type { ArgsDef } from 'citty'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { openKeyring } from '../keys/Keyring.ts'
import { readConsensusAddress, readConsensusKey } from '../network/consensusKeys.ts'
import { networkFiles, readNetwork, type Validator } from '../network/Network.ts'
import { askPassphrase } from '../network/readPassphrase.ts'
import { openNetwork, openSigning, signingArgs } from './network.ts'
import { openWallets } from './wallets.ts'

/** Options of commands of a validator: where its node is, or through whom the chain is reached. */
export const validatorArgs = {
  network: {
    type: 'string',
    description: 'Folder of the validator’s node: its JSON-RPC, its account and its consensus key are used',
    valueHint: 'folder',
  },
  validator: { type: 'string', description: 'Which one of that folder; the first unless told', valueHint: 'name' },
  rpc: {
    type: 'string',
    description: 'JSON-RPC of any execution client of the network, instead of a node',
    valueHint: 'url',
  },
  ...signingArgs,
} as const satisfies ArgsDef

type Args = {
  network?: string | undefined
  validator?: string | undefined
  rpc?: string | undefined
  node?: string | undefined
  data?: string | undefined
  wallet: string
}

/** A connection that signs as the validator's account, or with one of the user's keys. */
export function openValidator(args: Args): OpenLedger {
  const own = ownNode(args)
  if (own !== undefined) return overRpc(args.rpc ?? own.url, own.account)
  if (args.rpc !== undefined) return overRpc(args.rpc, openWallets(args).account(args.wallet))
  return openSigning(args)
}

/** A connection that only reads. */
export function openValidators(args: Args): OpenLedger {
  const url = args.rpc ?? ownNode(args)?.url
  return url === undefined ? openNetwork(args) : overRpc(url)
}

/** RPC of the consensus of the folder that is named, or undefined. */
export function consensusUrl(args: Args): string | undefined {
  return ownNode(args)?.consensusUrl
}

/** The key that a validator signs blocks with: of its node's folder, or one of the user's by name. */
export async function consensusKeyOf(
  args: Args & { key?: string | undefined; 'passphrase-file'?: string | undefined },
): Promise<ConsensusKey> {
  const own = ownNode(args)
  if (args.key === undefined && own !== undefined) {
    const locked = readConsensusAddress(own.keyFile)?.locked === true
    const passphrase = locked ? await askPassphrase(args['passphrase-file'], own.keyFile) : undefined
    return privateKeyToAccount(await readConsensusKey(own.keyFile, passphrase))
  }
  if (args.key !== undefined && args.key !== args.wallet) return openWallets(args).account(args.key)
  throw new BaseError('A validator signs blocks with a key of its own.', {
    code: 'node/bad-argument',
    facts: { key: args.key ?? 'none', wallet: args.wallet },
    hint: 'Name the folder of its node (--network), or a key of yours that lies there (--key).',
  })
}

function ownNode(args: Args) {
  if (args.network === undefined) return undefined
  const network = readNetwork(args.network)
  const of = network.validators.find(({ name }) => name === (args.validator ?? network.validators[0]!.name))
  if (of === undefined) {
    throw new BaseError('The network has no such validator.', {
      code: 'node/bad-argument',
      facts: { given: args.validator ?? 'none', known: network.validators.map(({ name }) => name).join(', ') },
    })
  }
  const files = networkFiles(network.folder)
  return {
    url: `http://127.0.0.1:${of.ports.http}`,
    consensusUrl: `http://127.0.0.1:${of.ports.consensus}`,
    account: openKeyring(files.keys).account(accountName(of)),
    keyFile: files.of(of).consensusKey,
  }
}

/** The name of the key that a validator's tips go to and its stake is behind. */
function accountName({ name }: Validator): string {
  return `validator-${name.slice(1)}`
}

/** An execution client answers at its root what a node answers at `/rpc`. */
export function overRpc(url: string, account?: PrivateKeyAccount): OpenLedger {
  return createOpenLedger({
    url,
    ...(account === undefined ? {} : { account }),
    fetch: (_, init) => fetch(url, init),
  })
}
