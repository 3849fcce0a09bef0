import { BaseError } from '@openledger/base'
import { defaultNetworkPath } from '../network/defaultNetworkPath.ts'
import { type Network, networkFiles, readNetwork, type Validator } from '../network/Network.ts'

/** Options of commands that work in the folder of a network. */
export const folder = {
  type: 'string',
  description: 'Folder of the network',
  default: defaultNetworkPath,
  valueHint: 'folder',
} as const

export const passphraseFile = {
  type: 'string',
  description: 'File whose first line is the passphrase of the consensus keys; - for standard input',
  valueHint: 'file',
} as const

export const validator = { type: 'string', description: 'Which validator', required: true, valueHint: 'name' } as const

/** The validator that a command names, in the network of a folder. */
export function find(args: { folder: string; validator: string }): {
  network: Network
  of: Validator
  files: ReturnType<ReturnType<typeof networkFiles>['of']>
} {
  const network = readNetwork(args.folder)
  const of = network.validators.find(({ name }) => name === args.validator)
  if (of !== undefined) return { network, of, files: networkFiles(network.folder).of(of) }
  throw new BaseError('The network has no such validator.', {
    code: 'node/bad-argument',
    facts: { given: args.validator, known: network.validators.map(({ name }) => name).join(', ') },
  })
}
