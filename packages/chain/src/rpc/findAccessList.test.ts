import type { Hex } from '@openledger/base'
import { encodeFunctionData } from 'viem'
import { expect, test } from 'vitest'
import { createTestChain, storeContract, testAccount } from '../testing/index.ts'

test('an access list names what a call touches beyond what is warm, and the transaction uses the gas that it says', async () => {
  const node = await createTestChain()
  try {
    const { abi } = storeContract
    const made = await node.wallet(0).deployContract({ ...storeContract, args: [] })
    const store = (await node.client.getTransactionReceipt({ hash: made })).contractAddress!
    type List = { accessList: { address: Hex; storageKeys: Hex[] }[]; gasUsed: Hex; error?: string }
    const listFor = (request: object) => node.chain.request('eth_createAccessList', [request]) as Promise<List>
    const from = testAccount(1).address
    const data = encodeFunctionData({ abi, functionName: 'put', args: [7n, 9n] })

    const { accessList, gasUsed, error } = await listFor({ from, to: store, data })
    expect(error).toBeUndefined()
    expect(accessList).toMatchObject([{ address: store }])
    expect(accessList[0]!.storageKeys).toHaveLength(1)
    const hash = await node.wallet(1).sendTransaction({ to: store, data, accessList, gas: 200_000n })
    expect((await node.client.getTransactionReceipt({ hash })).gasUsed).toBe(BigInt(gasUsed))
    expect(await node.client.getStorageAt({ address: store, slot: accessList[0]!.storageKeys[0]! })).toBe(
      `0x${'9'.padStart(64, '0')}`,
    )
    // A plain transfer touches nothing that is not warm; what fails says so.
    expect(await listFor({ from, to: testAccount(2).address, value: '0x1' })).toEqual({
      accessList: [],
      gasUsed: '0x5208',
    })
    const unlucky = encodeFunctionData({ abi, functionName: 'put', args: [13n, 1n] })
    expect((await listFor({ from, to: store, data: unlucky })).error).toContain('unlucky')
  } finally {
    await node.close()
  }
})
