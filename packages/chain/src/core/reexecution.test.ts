import { createBlockFromRLP } from '@ethereumjs/block'
import { createCommonFromGethGenesis, type GethGenesis, parseGethGenesisState } from '@ethereumjs/common'
import { createEVM } from '@ethereumjs/evm'
import { MerkleStateManager } from '@ethereumjs/statemanager'
import { createVM, runBlock } from '@ethereumjs/vm'
import { bytesToHex, type Hex, hexToBytes } from '@openledger/base'
import { addresses, wopenAbi } from '@openledger/contracts'
import { encodeFunctionData, parseEther } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Genesis } from '../Genesis.ts'
import { createTestChain, storeContract, testAccount } from '../testing/index.ts'

let node: Awaited<ReturnType<typeof createTestChain>>

beforeAll(async () => {
  node = await createTestChain()
})
afterAll(() => node.close())

test('stock ethereumjs re-executes every block from the genesis file to the same roots and hashes', async () => {
  await produceBlocks()
  const { client, chain, genesis } = node
  const peer = await stockClient(genesis, client.chain.id)
  let parent = await client.getBlock({ blockNumber: 0n })
  expect(peer.genesisRoot).toBe(parent.stateRoot)
  expect(peer.genesisHash).toBe(chain.genesisHash)

  const latest = await client.getBlockNumber()
  expect(latest).toBeGreaterThan(10n)
  let transactions = 0
  for (let number = 1n; number <= latest; number++) {
    const sealed = await client.getBlock({ blockNumber: number })
    const raw = hexToBytes((await chain.request('debug_getRawBlock', [`0x${number.toString(16)}`])) as Hex)
    const block = createBlockFromRLP(raw, { common: peer.common })
    expect(bytesToHex(block.hash())).toBe(sealed.hash)
    expect(bytesToHex(block.header.parentHash)).toBe(parent.hash)
    expect(block.header.timestamp).toBeGreaterThan(parent.timestamp)
    // runBlock compares state root, receipts root, bloom, gas and requests hash with the header, and throws.
    const result = await runBlock(peer.vm, { block, skipHeaderValidation: true })
    expect(bytesToHex(result.stateRoot)).toBe(sealed.stateRoot)
    expect(bytesToHex(result.receiptsRoot)).toBe(sealed.receiptsRoot)
    expect(await block.transactionsTrieIsValid()).toBe(true)
    peer.hashes.set(number, block.hash())
    transactions += block.transactions.length
    parent = sealed
  }
  expect(transactions).toBeGreaterThan(60)
})

/** Another client's view: the library as it comes, without this package's rules, state, tries or system calls. */
async function stockClient(genesis: Genesis, chainId: number) {
  const common = createCommonFromGethGenesis(structuredClone(genesis) as unknown as GethGenesis, {
    chain: `chain ${chainId}`,
    hardfork: 'prague',
  })
  const stateManager = new MerkleStateManager({ common })
  await stateManager.generateCanonicalGenesis(parseGethGenesisState(structuredClone(genesis) as unknown as GethGenesis))
  const stateRoot = await stateManager.getStateRoot()
  const hashes = new Map<bigint, Uint8Array>()
  const { createBlockHeader } = await import('@ethereumjs/block')
  const header = createBlockHeader(
    {
      number: 0n,
      stateRoot,
      timestamp: BigInt(genesis.timestamp),
      gasLimit: BigInt(genesis.gasLimit),
      extraData: genesis.extraData,
      coinbase: genesis.coinbase,
      baseFeePerGas: BigInt(genesis.baseFeePerGas!),
      nonce: new Uint8Array(8),
    },
    { common },
  )
  hashes.set(0n, header.hash())
  const blockchain = {
    getBlock: async (id: number) => ({ hash: () => hashes.get(BigInt(id))! }),
    putBlock: async () => {},
    shallowCopy: () => blockchain,
  }
  const evm = await createEVM({ common, stateManager, blockchain })
  const vm = await createVM({ common, stateManager, blockchain, evm })
  return { common, vm, hashes, genesisRoot: bytesToHex(stateRoot), genesisHash: bytesToHex(header.hash()) }
}

/** Every kind of transaction, alone and many in a block. */
async function produceBlocks() {
  const { wallet, client } = node
  const [alice, bob] = [wallet(0), wallet(1)]
  const mined = async (hash: Hex) => client.getTransactionReceipt({ hash })

  // Transfers: to an existing account, to a fresh one, of nothing, as legacy and with an access list.
  await alice.sendTransaction({ to: testAccount(1).address, value: 1n })
  await alice.sendTransaction({ to: testAccount(50).address, value: parseEther('1'), type: 'legacy' })
  await alice.sendTransaction({ to: testAccount(51).address, value: 0n })
  const { contractAddress: store } = await mined(await alice.deployContract({ ...storeContract, args: [] }))
  const put = (slot: bigint, value: bigint) =>
    encodeFunctionData({ abi: storeContract.abi, functionName: 'put', args: [slot, value] })
  const call = (data: Hex, more = {}) => alice.sendTransaction({ to: store!, data, gas: 2_000_000n, ...more })
  await call(put(1n, 2n), {
    accessList: [{ address: store!, storageKeys: [`0x${'00'.repeat(31)}01`] }],
    type: 'eip2930',
  })

  // Storage grows and is cleared again; a trie with one slot left; refunds.
  const many = (from: bigint, count: bigint, value: bigint) =>
    encodeFunctionData({ abi: storeContract.abi, functionName: 'putMany', args: [from, count, value] })
  await call(many(0n, 40n, 5n))
  await call(many(3n, 37n, 0n))
  await call(many(0n, 3n, 0n))
  await call(many(0n, 1n, 0xffn))

  // Failures: a revert, a caught one, out of gas, an account that is made and destroyed in one transaction.
  await call(put(666n, 1n))
  await call(encodeFunctionData({ abi: storeContract.abi, functionName: 'failInside', args: [13n] }))
  await call(encodeFunctionData({ abi: storeContract.abi, functionName: 'burn', args: [100_000n] }), { gas: 60_000n })
  const salt: Hex = `0x${'07'.repeat(32)}`
  await call(encodeFunctionData({ abi: storeContract.abi, functionName: 'spawnAndKill', args: [salt] }))
  await call(encodeFunctionData({ abi: storeContract.abi, functionName: 'spawn', args: [salt] }))

  // The ledger's own contracts, and a delegation (EIP-7702), used and revoked.
  await bob.sendTransaction({ to: addresses.wopen, value: parseEther('10') })
  await bob.writeContract({ address: addresses.wopen, abi: wopenAbi, functionName: 'transfer', args: [store!, 7n] })
  const delegate = await bob.signAuthorization({ contractAddress: store!, executor: 'self' })
  await bob.sendTransaction({ to: testAccount(1).address, data: put(9n, 9n), authorizationList: [delegate] })
  expect(await client.getCode({ address: testAccount(1).address })).toContain('ef0100')
  const revoke = await bob.signAuthorization({ contractAddress: `0x${'00'.repeat(20)}`, executor: 'self' })
  await bob.sendTransaction({ to: testAccount(1).address, authorizationList: [revoke] })
  expect(await client.getCode({ address: testAccount(1).address })).toBeUndefined()

  // Requests to the consensus layer (EIP-7002): queued by a call, drained at the end of the block.
  await alice.sendTransaction({
    to: '0x00000961Ef480Eb55e80D19ad83579A64c007002',
    data: `0x${'ab'.repeat(48)}0000000000000001`,
    value: 1n,
    gas: 300_000n,
  })

  // Many at once, from several senders.
  await Promise.all(
    [2, 3, 4, 5].map(async index => {
      const sender = wallet(index)
      const nonce = await client.getTransactionCount({ address: sender.account.address })
      const hashes = await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          sender.sendTransaction({
            to: store!,
            data: put(BigInt(index * 100 + i), 1n),
            gas: 100_000n,
            nonce: nonce + i,
          }),
        ),
      )
      await Promise.all(hashes.map(hash => node.receiptOf(hash)))
    }),
  )
}
