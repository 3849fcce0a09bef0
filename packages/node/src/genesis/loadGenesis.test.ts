import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { weiPerOpen } from '@openledger/base'
import { addresses, vestingAddress } from '@openledger/contracts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DataFolder, dataFolder } from '../folder/DataFolder.ts'
import { type Keyring, openKeyring } from '../keys/Keyring.ts'
import { readAllocation } from './allocation.ts'
import { loadGenesis } from './loadGenesis.ts'
import { hasCurrentContracts } from './makeGenesis.ts'

let folder: DataFolder
let keys: Keyring

beforeEach(() => {
  folder = dataFolder(mkdtempSync(join(tmpdir(), 'openledger-genesis-')))
  keys = openKeyring(folder.keys)
})
afterEach(() => rmSync(folder.root, { recursive: true, force: true }))

test('a genesis is made once, says who got what, and is read again as it was', async () => {
  const made = await loadGenesis({ folder, keys })
  expect(await loadGenesis({ folder, keys })).toEqual(made)

  const written = JSON.parse(readFileSync(folder.genesis, 'utf8'))
  const allocation = readAllocation(written)
  expect(allocation.reduce((sum, { balance }) => sum + balance, 0n)).toBe(1_000_000_000n * weiPerOpen)
  for (const { address, balance } of allocation) expect(BigInt(written.alloc[address].balance)).toBe(balance)
  const at = new Map(allocation.map(part => [part.name, part]))
  expect(at.get('treasury')!.address).toBe(addresses.treasury)
  for (const name of ['faucet', 'operator', 'governor', 'guardian'])
    expect(keys.account(name).address.toLowerCase()).toBe(at.get(name)!.address)
  const vests = allocation.filter(({ vesting }) => vesting)
  expect(vests.map(({ address }) => address)).toEqual(vests.map((_, index) => vestingAddress(index)))
  expect(vests.map(({ vesting }) => vesting!.start)).toEqual(vests.map(() => Number(made.timestamp)))
  expect(at.get('team')!.vesting!.beneficiary).toBe(keys.account('team').address.toLowerCase())
})

test('an allocation that is not what the accounts hold is refused', async () => {
  const made = await loadGenesis({ folder, keys })
  const [first] = readAllocation(made)
  const address = first!.address
  const balance = `0x${(first!.balance - 1n).toString(16)}` as const
  const cut = { ...made, alloc: { ...made.alloc, [address]: { ...made.alloc[address]!, balance } } }
  expect(() => readAllocation(cut)).toThrow(expect.objectContaining({ code: 'node/allocation-untrue' }))
  const hidden = {
    ...made,
    alloc: { ...made.alloc, ['0x00000000000000000000000000000000000000aa' as const]: { balance } },
  }
  expect(() => readAllocation(hidden)).toThrow(expect.objectContaining({ code: 'node/allocation-untrue' }))
})

test('a folder with a genesis of another version keeps it, and is known for what it is', async () => {
  const made = await loadGenesis({ folder, keys })
  expect(hasCurrentContracts(made)).toBe(true)
  const { openledger: _, ...config } = made.config
  writeFileSync(folder.genesis, JSON.stringify({ ...made, config }))
  const kept = await loadGenesis({ folder, keys })
  expect(kept.alloc).toEqual(made.alloc)
  expect(hasCurrentContracts(kept)).toBe(false)
  expect(readAllocation(kept)).toEqual([])
})
