import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import { encodeSigningState, nothingSigned } from '@openledger/chain'
import { voteFor } from '@openledger/chain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConsensusAddress, readConsensusKey, writeConsensusKey } from './consensusKeys.ts'
import { networkFiles } from './Network.ts'
import { openSigner, signFrom } from './openSigner.ts'

const secret: Hex = `0x${'17'.repeat(32)}`
const passphrase = 'correct horse battery'
const cost = { n: 1024, r: 8, p: 1 }
const chainId = 'test'

let root: string
let files: ReturnType<ReturnType<typeof networkFiles>['of']>
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'openledger-signer-'))
  files = networkFiles(root).of({ name: 'v0' })
  mkdirSync(files.home)
  await writeConsensusKey({ file: files.consensusKey, secret, passphrase, cost })
  writeFileSync(files.signing, encodeSigningState(nothingSigned))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const open = () => openSigner({ files, chainId, passphrase })

test('killed before any of its calls into the file system, a signer never gives a second signature for a step', async () => {
  const seen = { given: 0, keptOnly: 0, neither: 0 }
  const program = join(import.meta.dirname, 'testing', 'signUntilKilled.ts')
  for (let killAt = 1, survived = false; !survived; killAt++) {
    writeFileSync(files.signing, encodeSigningState(nothingSigned))
    const { stdout, stderr, signal, status } = spawnSync(process.execPath, [program, root, String(killAt)], {
      encoding: 'utf8',
    })
    survived = signal === null
    if (survived) expect(status, stderr).toBe(0)
    const { signer, close } = await open()
    try {
      // What it finds says either nothing or the whole of what was signed; another block is signed in the first case only.
      const other = attempt(() => signer.signVote(voteFor({ height: 7, block: 2 })).signature)
      if (stdout !== '') {
        expect(other).toBeUndefined()
        const again = signer.signVote(voteFor({ height: 7, block: 1, at: 9_000 }))
        expect(Buffer.from(again.signature).toString('hex')).toBe(stdout)
        seen.given++
      } else if (other === undefined) seen.keptOnly++
      else seen.neither++
    } finally {
      close()
    }
  }
  // Each of the three was met: before the record, between record and answer, and after the answer.
  expect(seen.neither).toBeGreaterThan(2)
  expect(seen.keptOnly).toBeGreaterThan(2)
  expect(seen.given).toBe(1)
})

test('a second process cannot sign with the same key, and the lock goes with its holder', async () => {
  const first = await open()
  await expect(open()).rejects.toMatchObject({ code: 'node/signer-held' })
  first.close()
  const second = await open()
  second.close()
})

test('a key without its record signs nothing, and a restored one signs from a later height on', async () => {
  rmSync(files.signing)
  await expect(open()).rejects.toMatchObject({ code: 'node/signing-state-missing' })
  writeFileSync(files.signing, '{"height":"7"')
  await expect(open()).rejects.toMatchObject({ code: 'chain/signing-state-unreadable' })
  rmSync(files.signing)
  signFrom(files, 1_000n)
  expect(() => signFrom(files, 999n)).toThrow(expect.objectContaining({ code: 'node/bad-argument' }))
  const { signer, close } = await open()
  expect(() => signer.signVote(voteFor({ height: 999 }))).toThrow(
    expect.objectContaining({ code: 'chain/would-sign-twice' }),
  )
  expect(signer.signVote(voteFor({ height: 1_000 })).signature).toHaveLength(64)
  close()
})

test('the key lies under its passphrase, for its owner alone, and says whose it is without it', async () => {
  expect(statSync(files.consensusKey).mode & 0o777).toBe(0o600)
  expect(readFileSync(files.consensusKey, 'utf8')).not.toContain(Buffer.from(secret.slice(2), 'hex').toString('base64'))
  expect(readConsensusAddress(files.consensusKey)).toMatchObject({ locked: true })
  await expect(readConsensusKey(files.consensusKey)).rejects.toMatchObject({ code: 'node/passphrase-missing' })
  await expect(readConsensusKey(files.consensusKey, 'wrong')).rejects.toMatchObject({ code: 'node/wrong-passphrase' })
  expect(await readConsensusKey(files.consensusKey, passphrase)).toBe(secret)
  await writeConsensusKey({ file: files.consensusKey, secret })
  expect(await readConsensusKey(files.consensusKey)).toBe(secret)
  expect(readConsensusAddress(files.consensusKey)).toMatchObject({ locked: false })
})

function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    expect(error).toMatchObject({ code: 'chain/would-sign-twice' })
    return undefined
  }
}
