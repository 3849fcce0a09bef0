import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { BaseError, bytesToHex, hexToBytes } from '@openledger/base'
import * as z from 'zod'
import { writeFileDurably } from '../folder/writeFileDurably.ts'
import { decryptSecret, encryptSecret as encrypt, type encryptSecret, type Keystore } from '../keys/keystore.ts'
import { networkFiles, readNetwork } from './Network.ts'

const format = 'openledger-network-backup-1'

/** Bytes that a backup may have unpacked: a genesis is one, keys are hundreds. */
const largest = 256 * 1024 * 1024

/** The only places that a backup names, so that a forged one writes nowhere else. */
const place =
  /^(network\.json|genesis\.json|keys\/[a-z0-9-]{1,63}\.json|v\d{1,3}\/(consensus-key\.json|devp2p\.key|jwt\.hex|consensus\/config\/(config\.toml|genesis\.json|node_key\.json)))$/

const contentSchema = z.object({
  format: z.literal(format),
  files: z.record(z.string().regex(place), z.string()),
})

/**
 * Everything of a network's folder that cannot be had again from others: keys, genesis, configuration, under a passphrase
 * in one file. Blocks and state come from the network.
 *
 * What a validator has signed is left out on purpose: the copy would be older than the truth, and a validator that goes
 * on from an older record can sign twice.
 */
export async function backupNetwork({ folder, file, passphrase, cost }: backupNetwork.Options): Promise<string[]> {
  const network = readNetwork(folder)
  const files = networkFiles(network.folder)
  const wanted = [
    ...[files.network, files.genesis],
    ...(existsSync(files.keys) ? readdirSync(files.keys).map(name => join(files.keys, name)) : []),
    ...network.validators.flatMap(validator => {
      const own = files.of(validator)
      const config = ['config.toml', 'genesis.json', 'node_key.json'].map(name => join(own.consensus, 'config', name))
      return [own.consensusKey, own.nodeKey, own.secret, ...config]
    }),
  ].filter(path => existsSync(path))
  const named = wanted.map((path): [string, string] => [relative(files.root, path), readFileSync(path, 'utf8')])
  const kept = named.filter(([name]) => place.test(name))
  const content = gzipSync(JSON.stringify({ format, files: Object.fromEntries(kept) }))
  const locked = await encrypt({ secret: bytesToHex(content), passphrase, ...(cost && { cost }) })
  writeFileDurably(file, `${JSON.stringify(locked)}\n`, { mode: 0o600, exclusive: true })
  return kept.map(([name]) => name)
}

export declare namespace backupNetwork {
  type Options = {
    folder: string
    /** Never one that is there already. */
    file: string
    passphrase: string
    /** Of scrypt; strong unless told. */
    cost?: encryptSecret.Options['cost']
  }
}

/**
 * Lays a backup into a folder that holds no network. Its validators sign nothing until they are told from which height on
 * (`signFrom`).
 *
 * @throws BaseError `node/network-exists`, `node/wrong-passphrase`, `node/bad-backup`.
 */
export async function restoreNetwork({ folder, file, passphrase }: restoreNetwork.Options): Promise<string[]> {
  const { root, network } = networkFiles(folder)
  if (existsSync(network)) {
    throw new BaseError('This folder holds a network already.', {
      code: 'node/network-exists',
      facts: { folder: root },
      hint: 'Choose another folder; keys and blocks are never overwritten.',
    })
  }
  const { files } = await open(file, passphrase)
  const names = Object.keys(files).sort()
  // The description comes last: without it there is no network here, and this can be done again.
  for (const name of [...names.filter(one => one !== 'network.json'), 'network.json']) {
    const path = join(root, name)
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileDurably(path, files[name]!, { mode: 0o600 })
  }
  return names
}

export declare namespace restoreNetwork {
  type Options = { folder: string; file: string; passphrase: string }
}

async function open(file: string, passphrase: string): Promise<z.infer<typeof contentSchema>> {
  let locked: Keystore
  try {
    locked = z.looseObject({ version: z.literal(3) }).parse(JSON.parse(readFileSync(file, 'utf8'))) as never
  } catch (cause) {
    throw bad(file, (cause as NodeJS.ErrnoException).code ?? 'it is no keystore')
  }
  const secret = await decryptSecret(locked, passphrase)
  try {
    const text = gunzipSync(hexToBytes(secret), { maxOutputLength: largest }).toString('utf8')
    const content = contentSchema.parse(JSON.parse(text))
    if (content.files['network.json'] === undefined) throw new Error('it names no network')
    return content
  } catch (cause) {
    throw bad(file, (cause as Error).message.slice(0, 200))
  }
}

function bad(file: string, reason: string): BaseError {
  return new BaseError('This is no backup of a network.', { code: 'node/bad-backup', facts: { file, reason } })
}
