import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { BaseError, type Hex } from '@openledger/base'
import { encodeSigningState, nothingSigned } from '@openledger/chain'
import { writeFileDurably } from '../folder/writeFileDurably.ts'
import { consensusConfig } from './consensusConfig.ts'
import { type peerKey, writeConsensusKey } from './consensusKeys.ts'
import { networkFiles, type Validator } from './Network.ts'

/** Bytes that the path of a unix socket may have on every system. */
const longestSocket = 103

/** Writes what the processes of one validator start from: keys, genesis and configuration of its consensus, secrets. */
export async function writeValidator(
  folder: string,
  { validator, consensusGenesis, secret, passphrase, peerKey: peer, peers, listen, nodeKey }: writeValidator.Options,
): Promise<void> {
  const files = networkFiles(folder).of(validator)
  for (const socket of [files.socket, files.signer])
    if (Buffer.byteLength(socket) > longestSocket) throw tooLong(socket)
  mkdirSync(join(files.consensus, 'config'), { recursive: true, mode: 0o700 })
  mkdirSync(join(files.consensus, 'data'), { recursive: true, mode: 0o700 })
  const write = (name: string, value: unknown) =>
    writeFileDurably(join(files.consensus, name), `${JSON.stringify(value, null, 1)}\n`, { mode: 0o600 })
  await writeConsensusKey({ file: files.consensusKey, secret, passphrase })
  writeFileDurably(files.signing, encodeSigningState(nothingSigned), { mode: 0o600 })
  write('config/node_key.json', peer.file)
  write('config/genesis.json', consensusGenesis)
  const config = consensusConfig({
    ...{ validator, peers },
    ...(listen === undefined ? {} : { listen }),
  })
  writeFileDurably(join(files.consensus, 'config', 'config.toml'), config)
  writeFileDurably(files.nodeKey, nodeKey.slice(2), { mode: 0o600 })
  writeFileDurably(files.secret, randomBytes(32).toString('hex'), { mode: 0o600 })
}

export declare namespace writeValidator {
  type Options = {
    validator: Validator
    consensusGenesis: unknown
    /** Of its consensus key, and the passphrase that the key lies under; none leaves it plain. */
    secret: Hex
    passphrase?: string | undefined
    peerKey: ReturnType<typeof peerKey>
    /** By which geth's peers know it. */
    nodeKey: Hex
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
