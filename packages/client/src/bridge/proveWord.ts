import { encode } from '@ethereumjs/rlp'
import { type Address, BaseError, bytesToHex, type Hex, hexToBytes, keccak256 } from '@openledger/base'
import type { PublicClient } from 'viem'
import * as z from 'zod'
import { proveStorage } from '../verify/proveStorage.ts'
import { accountProofSchema } from '../wire/Bundle.ts'
import { fromWire } from '../wire/wire.ts'

const hex = z.string().regex(/^0x[0-9a-f]*$/) as unknown as z.ZodType<Hex>

/** A block as JSON-RPC gives it, its fields in the order of its header (Prague). */
const blockSchema = z.object({
  hash: hex,
  ...{ parentHash: hex, sha3Uncles: hex, miner: hex, stateRoot: hex, transactionsRoot: hex, receiptsRoot: hex },
  ...{ logsBloom: hex, difficulty: hex, number: hex, gasLimit: hex, gasUsed: hex, timestamp: hex, extraData: hex },
  ...{ mixHash: hex, nonce: hex, baseFeePerGas: hex, withdrawalsRoot: hex, blobGasUsed: hex, excessBlobGas: hex },
  ...{ parentBeaconBlockRoot: hex, requestsHash: hex },
})

type Field = Exclude<keyof z.output<typeof blockSchema>, 'hash'>

const headerFields = Object.keys(blockSchema.shape).filter(name => name !== 'hash') as Field[]
const quantities = new Set<Field>([
  ...(['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp', 'baseFeePerGas', 'blobGasUsed'] as const),
  'excessBlobGas',
])

/** What the contract `LightClient` takes to prove a word: `ExecutionProof.Proof`. */
export type WordProof = { header: Hex; accountProof: readonly Hex[]; storageProof: readonly Hex[] }

/**
 * A word of a contract's storage after a block, with its proof from the block's hash downward. It is checked here before
 * anybody else is asked to.
 *
 * @throws client/bad-header where the node's block is not of its hash, client/bad-state-proof, client/bad-trie-proof,
 *   client/bad-shape; and what the node says where it no longer has the state
 * @example
 * const { word, proof } = await proveWord(ledger, { account: addresses.settlement, slot, block: 1_200n })
 */
export async function proveWord(
  { chain }: { chain: PublicClient },
  { account, slot, block }: proveWord.Options,
): Promise<proveWord.Result> {
  const at: Hex = `0x${block.toString(16)}`
  const [told, proven] = await Promise.all([
    chain.request({ method: 'eth_getBlockByNumber', params: [at, false] }),
    chain.request({ method: 'eth_getProof', params: [account, [slot], at] }),
  ])
  const found = fromWire(blockSchema, told, { what: 'block' })
  const header = encode(headerFields.map(name => fieldBytes(name, found[name])))
  if (bytesToHex(keccak256(header)) !== found.hash) {
    throw new BaseError('The node’s block is not of the hash that it names.', {
      code: 'client/bad-header',
      facts: { block, hash: found.hash },
    })
  }
  const { address, accountProof, balance, codeHash, nonce, storageHash, storageProof } = proven as unknown as Record<
    string,
    unknown
  >
  const proof = fromWire(
    accountProofSchema,
    { address, accountProof, balance, codeHash, nonce, storageHash, storageProof },
    { what: 'proof of storage' },
  )
  const field = { slot, offset: 0, bytes: 32 }
  const { word } = proveStorage({ stateRoot: found.stateRoot, proof, fields: { word: field } })
  return {
    ...{ word, hash: found.hash },
    proof: {
      header: bytesToHex(header),
      accountProof: proof.accountProof,
      storageProof: proof.storageProof[0]!.proof,
    },
  }
}

export declare namespace proveWord {
  type Options = { account: Address; slot: Hex; block: bigint }
  /** The word, 0 where there is none; the block's hash; and what proves it. */
  type Result = { word: bigint; hash: Hex; proof: WordProof }
}

/** Numbers stand in a header without leading zeros. */
function fieldBytes(name: Field, value: Hex): Uint8Array {
  if (!quantities.has(name)) return hexToBytes(value)
  const digits = value.slice(2).replace(/^0+/, '')
  return hexToBytes(`0x${digits.length % 2 === 1 ? '0' : ''}${digits}`)
}
