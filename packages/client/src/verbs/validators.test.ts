import { parseOpen } from '@openledger/base'
import { addresses, stakingAbi } from '@openledger/contracts'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestChain, type TestChain } from '../testing/startTestChain.ts'
import { getStake, stake } from './staking.ts'
import { leaveValidators, listValidators, registerValidator, rotateValidatorKey } from './validators.ts'

const key = (last: string) => privateKeyToAccount(`0x${last.padStart(64, '0')}`)
const [alice, bob, operator] = [key('a11ce'), key('b0b'), key('09e8')]
const bond = parseOpen('10')
let chain: TestChain

beforeAll(async () => {
  chain = await startTestChain({
    rest: operator,
    given: [alice, bob],
    staking: { validatorBond: bond, validatorSeats: 3 },
  })
})

afterAll(async () => {
  await chain?.close()
})

const as = (account: typeof alice) => chain.as(account)

it('validators join with a key that they prove, rotate it and leave', async () => {
  const [hers, his] = [as(alice), as(bob)]
  // One key with an even y and one with an odd one.
  const keys = ['1', '6', '5ec0de'].map(key)
  const compressed = keys.map(({ publicKey }) => {
    const odd = BigInt(`0x${publicKey.slice(-1)}`) % 2n === 1n
    return `0x${odd ? '03' : '02'}${publicKey.slice(4, 68)}`
  })
  expect(new Set(compressed.slice(0, 2).map(text => text.slice(0, 4)))).toEqual(new Set(['0x02', '0x03']))

  expect(await listValidators(hers)).toEqual({ items: [], seats: 3, bond })
  await expect(registerValidator(hers, { key: keys[0]! })).rejects.toMatchObject({
    facts: { error: 'Staking_StakeLocked', asked: bond.toString() },
  })
  await stake(hers, { amount: parseOpen('40.5') })
  await stake(his, { amount: parseOpen('30') })
  expect(await registerValidator(hers, { key: keys[0]! })).toMatchObject({ pubkey: compressed[0] })
  expect(await getStake(hers, { pool: alice.address })).toMatchObject({ locked: bond })

  await expect(registerValidator(his, { key: keys[0]! })).rejects.toMatchObject({
    facts: { error: 'Staking_KeyTaken', account: alice.address },
  })
  // Somebody else's proof is none: the key signs for the account that registers it.
  const stolen: typeof alice = { ...keys[1]!, signTypedData: keys[2]!.signTypedData }
  await expect(registerValidator(his, { key: stolen })).rejects.toMatchObject({
    facts: { error: 'Staking_NoPossession', recovered: keys[2]!.address, expected: keys[1]!.address },
  })
  await registerValidator(his, { key: keys[1]! })
  expect((await listValidators(hers)).items).toEqual([
    { account: alice.address, pubkey: compressed[0], power: 40n },
    { account: bob.address, pubkey: compressed[1], power: 30n },
  ])

  expect(await rotateValidatorKey(hers, { key: keys[2]! })).toMatchObject({ pubkey: compressed[2] })
  expect((await listValidators(hers)).items[0]!.pubkey).toBe(compressed[2])
  const holder = { address: addresses.staking, abi: stakingAbi, functionName: 'keyHolder' } as const
  expect(await hers.chain.readContract({ ...holder, args: [keys[0]!.address] })).toBe(alice.address)

  await leaveValidators(hers)
  expect((await listValidators(hers)).items.map(({ account }) => account)).toEqual([bob.address])
  expect(await getStake(hers, { pool: alice.address })).toMatchObject({ locked: 0n })
  await expect(leaveValidators(hers)).rejects.toMatchObject({ facts: { error: 'Staking_NotValidator' } })
})
