import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keccak256 } from 'viem'
import { describe, expect, it } from 'vitest'
import { packageRoot } from './compiler/compilerInput.ts'
import { layoutFaults, type StructLayouts } from './compiler/layoutFaults.ts'
import { storageLayouts } from './generated/compiled.ts'
import { upgradeableLayouts } from './generated/layouts.ts'
import { bridgeSlots } from './storageSlots.ts'

const before = {
  'struct S.Storage': ['0.0 uint256 count', '1.0 mapping(uint256 => struct S.Item) items', '2.0 struct S.Part part'],
  'struct S.Item': ['0.0 address owner', '0.20 uint96 bond', '1.0 struct S.Entry[] entries'],
  'struct S.Entry': ['0.0 uint256 amount'],
  'struct S.Part': ['0.0 uint256 root'],
}

describe('the storage of a registry', () => {
  it.each(Object.keys(upgradeableLayouts))('%s: lies where its last version had it, or behind', contract => {
    const file = join(packageRoot, `layouts/${contract}.json`)
    expect(existsSync(file), 'npm run layouts -w packages/contracts').toBe(true)
    expect(
      layoutFaults(JSON.parse(readFileSync(file, 'utf8')) as StructLayouts, upgradeableLayouts[contract]!),
    ).toEqual([])
  })
})

describe('the ends of a bridge', () => {
  it.each(['BridgeVault', 'BridgedOPEN'] as const)('%s: keeps what was sent where the other end looks for it', end => {
    expect(storageLayouts[end].storage[0]).toEqual({ label: '_sent', slot: 0, offset: 0, bytes: 32 })
    // keccak256 of the number and of slot 0, each a word.
    expect(bridgeSlots.sent(1n).recipient.slot).toBe(keccak256(`0x${'1'.padStart(64, '0')}${'0'.repeat(64)}`))
  })
})

describe('layoutFaults', () => {
  it('lets a struct behind a mapping grow at its end', () => {
    const item = [...before['struct S.Item'], '2.0 bytes32 added']
    expect(layoutFaults(before, { ...before, 'struct S.Item': item, 'struct S.New': ['0.0 bool a'] })).toEqual([])
  })

  it('catches a collision: a member put before, moved, retyped, renamed or taken away', () => {
    const owner = (...members: string[]) => layoutFaults(before, { ...before, 'struct S.Item': members })
    expect(owner('0.0 bool first', ...before['struct S.Item'])).toHaveLength(3)
    expect(owner('0.0 address owner', '1.0 uint96 bond', '2.0 struct S.Entry[] entries')).toHaveLength(2)
    expect(owner('0.0 address owner', '0.20 uint64 bond', '1.0 struct S.Entry[] entries')).toEqual([
      'struct S.Item: "0.20 uint96 bond" became "0.20 uint64 bond"',
    ])
    expect(owner('0.0 address owner', '0.20 uint96 stake', '1.0 struct S.Entry[] entries')).toHaveLength(1)
    expect(owner('0.0 address owner')).toHaveLength(2)
  })

  it('catches a struct that grows in a list or inside another one, and one that is gone', () => {
    expect(layoutFaults(before, { ...before, 'struct S.Entry': ['0.0 uint256 amount', '1.0 bool late'] })).toEqual([
      'struct S.Entry: grew, but lies inside a struct or a list',
    ])
    expect(layoutFaults(before, { ...before, 'struct S.Part': ['0.0 uint256 root', '1.0 bool late'] })).toHaveLength(1)
    const { 'struct S.Part': _, ...rest } = before
    expect(layoutFaults(before, rest)).toEqual(['struct S.Part is gone'])
  })
})
