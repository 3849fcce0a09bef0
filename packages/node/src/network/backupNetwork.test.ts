import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bytesToHex, utf8 } from '@openledger/base'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encryptSecret } from '../keys/keystore.ts'
import { backupNetwork, restoreNetwork } from './backupNetwork.ts'
import { initNetwork } from './initNetwork.ts'
import { networkFiles, readNetwork } from './Network.ts'
import { openSigner, signFrom } from './openSigner.ts'

const cost = { n: 1024, r: 8, p: 1 }
const passphrase = 'a passphrase of this test'
const root = mkdtempSync(join(tmpdir(), 'olbackup-'))
const made = join(root, 'made')
const file = join(root, 'backup.json')
afterAll(() => rmSync(root, { recursive: true, force: true }))

beforeAll(async () => {
  await initNetwork({ folder: made, validators: 2, geth: 1, port: 24_000 })
  await backupNetwork({ folder: made, file, passphrase, cost })
})

test('what is restored is what was kept, for its owner alone, and nothing of it is in the open', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const key = JSON.parse(readFileSync(join(made, 'v0', 'consensus-key.json'), 'utf8')) as {
    priv_key: { value: string }
  }
  expect(readFileSync(file, 'utf8')).not.toContain(key.priv_key.value)
  const folder = join(root, 'restored')
  const names = await restoreNetwork({ folder, file, passphrase })
  expect(names).toContain('keys/faucet.json')
  expect(names).toContain('v1/devp2p.key')
  for (const name of names) {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(made, name), 'utf8'))
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  }
  expect(readNetwork(folder).validators).toEqual(readNetwork(made).validators)
})

test('a restored validator signs nothing until it is told from which height on', async () => {
  const folder = join(root, 'again')
  await restoreNetwork({ folder, file, passphrase })
  const files = networkFiles(folder).of({ name: 'v0' })
  expect(existsSync(files.signing)).toBe(false)
  await expect(openSigner({ files, chainId: 'test' })).rejects.toMatchObject({ code: 'node/signing-state-missing' })
  signFrom(files, 5_000n)
  const { close } = await openSigner({ files, chainId: 'test' })
  close()
})

test('a wrong passphrase, a folder that is used and a file that is there are refused', async () => {
  await expect(restoreNetwork({ folder: join(root, 'x'), file, passphrase: 'wrong' })).rejects.toMatchObject({
    code: 'node/wrong-passphrase',
  })
  await expect(restoreNetwork({ folder: made, file, passphrase })).rejects.toMatchObject({
    code: 'node/network-exists',
  })
  await expect(backupNetwork({ folder: made, file, passphrase, cost })).rejects.toMatchObject({ code: 'EEXIST' })
})

test('a backup that names a place outside of its folder writes nothing', async () => {
  const forged = join(root, 'forged.json')
  for (const name of ['../escaped', '/tmp/escaped', 'v0/signing.json', 'keys/../../x.json']) {
    const content = { format: 'openledger-network-backup-1', files: { 'network.json': '{}', [name]: 'x' } }
    const secret = bytesToHex(gzipSync(utf8(JSON.stringify(content))))
    writeFileSync(forged, JSON.stringify(await encryptSecret({ secret, passphrase, cost })))
    const folder = join(root, 'forged')
    await expect(restoreNetwork({ folder, file: forged, passphrase })).rejects.toMatchObject({
      code: 'node/bad-backup',
    })
    expect(existsSync(folder)).toBe(false)
  }
})
