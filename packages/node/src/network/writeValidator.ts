import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { BaseError, type Hex } from '@openledger/base'
import { writeFileDurably } from '../folder/writeFileDurably.ts'
import { consensusConfig } from './consensusConfig.ts'
import { consensusKey, type peerKey } from './consensusKeys.ts'
import { networkFiles, type Validator } from './Network.ts'

/** Bytes that the path of a unix socket may have on every system. */
const longestSocket = 103

/** Writes what the processes of one validator start from: keys, genesis and configuration of its consensus, secrets. */
export function writeValidator(
  folder: string,
  { validator, consensusGenesis, secret, peerKey: peer, peers, listen }: writeValidator.Options,
): void {
  const files = networkFiles(folder).of(validator)
  mkdirSync(join(files.consensus, 'config'), { recursive: true, mode: 0o700 })
  mkdirSync(join(files.consensus, 'data'), { recursive: true, mode: 0o700 })
  const write = (name: string, value: unknown) =>
    writeFileDurably(join(files.consensus, name), `${JSON.stringify(value, null, 1)}\n`, { mode: 0o600 })
  write('config/priv_validator_key.json', consensusKey(secret))
  write('config/node_key.json', peer.file)
  write('config/genesis.json', consensusGenesis)
  write('data/priv_validator_state.json', { height: '0', round: 0, step: 0 })
  if (Buffer.byteLength(files.socket) > longestSocket) throw tooLong(files.socket)
  const config = consensusConfig({
    validator,
    socket: files.socket,
    peers,
    ...(listen === undefined ? {} : { listen }),
  })
  writeFileDurably(join(files.consensus, 'config', 'config.toml'), config)
  writeFileDurably(files.nodeKey, randomBytes(32).toString('hex'), { mode: 0o600 })
  writeFileDurably(files.secret, randomBytes(32).toString('hex'), { mode: 0o600 })
}

export declare namespace writeValidator {
  type Options = {
    validator: Validator
    consensusGenesis: unknown
    /** Of its consensus key. */
    secret: Hex
    peerKey: ReturnType<typeof peerKey>
    /** The others, as `id@host:port`. */
    peers: readonly string[]
    listen?: string | undefined
  }
}

function tooLong(socket: string): BaseError {
  return new BaseError('The folder’s path is too long for a unix socket in it.', {
    code: 'node/path-too-long',
    facts: { socket, limit: longestSocket },
    hint: 'Choose a folder with a shorter path.',
  })
}
