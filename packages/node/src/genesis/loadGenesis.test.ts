import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { weiPerOpen } from '@openledger/base'
import { afterEach, expect, test } from 'vitest'
import { dataFolder } from '../folder/DataFolder.ts'
import { openKeyring } from '../keys/Keyring.ts'
import { loadGenesis } from './loadGenesis.ts'

const folder = dataFolder(mkdtempSync(join(tmpdir(), 'openledger-genesis-')))
const keys = openKeyring(folder.keys)

afterEach(() => rmSync(folder.root, { recursive: true, force: true }))

test('a genesis is made once, says who got what, and is read again as it was', async () => {
  const made = await loadGenesis({ folder, keys })
  expect(await loadGenesis({ folder, keys })).toEqual(made)

  const written = JSON.parse(readFileSync(folder.genesis, 'utf8'))
  const allocation: { name: string; address: string; balance: string }[] = written.config.openledger.allocation
  expect(allocation.reduce((sum, { balance }) => sum + BigInt(balance), 0n)).toBe(1_000_000_000n * weiPerOpen)
  for (const { name, address, balance } of allocation) {
    expect(keys.account(name).address.toLowerCase()).toBe(address)
    expect(BigInt(written.alloc[address].balance)).toBe(BigInt(balance))
  }
})
