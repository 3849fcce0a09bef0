import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog, createRng } from '@openledger/base'
import { testGenesis } from '@openledger/chain/testing'
import { expect, test } from 'vitest'
import { startExecution } from './startExecution.ts'

test('a data folder whose bytes have changed is put aside, and the chain begins anew', async () => {
  const root = mkdtempSync(join(tmpdir(), 'openledger-damaged-'))
  const dataDir = join(root, 'execution')
  const genesis = await testGenesis()
  try {
    const made = await startExecution({ dataDir, genesis })
    await made.close()
    // Opened once more, the database has written its log into a table.
    await (await startExecution({ dataDir, genesis })).close()
    scramble(dataDir, /\.ldb$/)
    const again = await startExecution({ dataDir, genesis })
    expect(await again.request('eth_blockNumber')).toBe('0x0')
    expect(again.genesisHash).toBe(made.genesisHash)
    await again.close()
    expect(readdirSync(root).filter(name => name.startsWith('execution-damaged-'))).toHaveLength(1)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})

test('a log whose end has changed gives up the last blocks, and says so', async () => {
  const root = mkdtempSync(join(tmpdir(), 'openledger-damaged-'))
  const dataDir = join(root, 'execution')
  const genesis = await testGenesis()
  const told: string[] = []
  const log = { ...createLog({ name: 'test', level: 'error' }), warn: (message: string) => void told.push(message) }
  try {
    await (await startExecution({ dataDir, genesis })).close()
    scramble(dataDir, /\.log$/)
    const again = await startExecution({ dataDir, genesis, log })
    expect(await again.request('eth_blockNumber')).toBe('0x0')
    await again.close()
    expect(told).toEqual(['the disk had changed the last blocks: they are executed again'])
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})

test('damage that was found while the client ran is cured at the next start; another chain’s folder is left alone', async () => {
  const root = mkdtempSync(join(tmpdir(), 'openledger-damaged-'))
  const dataDir = join(root, 'execution')
  const genesis = await testGenesis()
  try {
    await (await startExecution({ dataDir, genesis })).close()
    writeFileSync(`${dataDir}.damaged`, '{"code":"chain/state-damaged"}')
    await (await startExecution({ dataDir, genesis })).close()
    expect(readdirSync(root).filter(name => name.startsWith('execution-damaged-'))).toHaveLength(1)
    const other = await testGenesis({ timestamp: 1_770_000_000 })
    await expect(startExecution({ dataDir, genesis: other })).rejects.toMatchObject({ code: 'chain/genesis-mismatch' })
    expect(readdirSync(root)).toHaveLength(2)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})

/** Writes noise over every file of a name. */
function scramble(folder: string, names: RegExp): void {
  const rng = createRng('scrambled')
  const files = readdirSync(folder).filter(name => names.test(name))
  expect(files).not.toEqual([])
  for (const name of files) {
    const path = join(folder, name)
    const noise = Buffer.from(Array.from({ length: statSync(path).size }, () => rng.int(256)))
    writeSync(openSync(path, 'r+'), noise, 0, noise.length, 0)
    expect(readFileSync(path).equals(noise)).toBe(true)
  }
}
