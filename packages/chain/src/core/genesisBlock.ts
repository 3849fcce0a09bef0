import { type BlockHeader, createBlockHeader, genRequestsRoot } from '@ethereumjs/block'
import { Account, Address } from '@ethereumjs/util'
import { type Hex, sha256 } from '@openledger/base'
import type { Genesis } from '../Genesis.ts'
import type { Rules } from './Rules.ts'
import { State } from './State.ts'
import type { StateStore } from './StateStore.ts'
import { emptyRoot } from './Trie.ts'

const initialBaseFee = 1_000_000_000n

/**
 * Lays a genesis into the store and returns its header, as geth would compute it.
 *
 * @example
 * const header = await layGenesis(database, rules, genesis)
 * header.hash() // the genesis hash that other clients print for the same file
 */
export async function layGenesis(store: StateStore, rules: Rules, genesis: Genesis): Promise<BlockHeader> {
  const state = new State(store, emptyRoot)
  for (const [name, { balance, nonce, code, storage }] of Object.entries(genesis.alloc)) {
    const address = new Address(bytesOf(name.startsWith('0x') ? (name as Hex) : `0x${name}`))
    await state.putAccount(address, new Account(nonce === undefined ? 0n : BigInt(nonce), BigInt(balance)))
    if (code !== undefined && code !== '0x') await state.putCode(address, new Uint8Array(bytesOf(code)))
    for (const [slot, value] of Object.entries(storage ?? {})) {
      await state.putStorage(address, word(slot), word(value))
    }
  }
  return createBlockHeader(
    {
      number: 0n,
      stateRoot: state.flush(),
      timestamp: BigInt(genesis.timestamp),
      gasLimit: BigInt(genesis.gasLimit),
      difficulty: BigInt(genesis.difficulty),
      extraData: bytesOf(genesis.extraData),
      mixHash: bytesOf(genesis.mixHash),
      nonce: Buffer.from(
        BigInt(genesis.nonce === '0x' ? 0 : genesis.nonce)
          .toString(16)
          .padStart(16, '0'),
        'hex',
      ),
      coinbase: new Address(bytesOf(genesis.coinbase)),
      ...(rules.isActivatedEIP(1559) ? { baseFeePerGas: BigInt(genesis.baseFeePerGas ?? initialBaseFee) } : {}),
      ...(rules.isActivatedEIP(4895) ? { withdrawalsRoot: emptyRoot } : {}),
      ...(rules.isActivatedEIP(4844) ? { blobGasUsed: 0n, excessBlobGas: 0n } : {}),
      ...(rules.isActivatedEIP(4788) ? { parentBeaconBlockRoot: new Uint8Array(32) } : {}),
      ...(rules.isActivatedEIP(7685) ? { requestsHash: genRequestsRoot([], sha256) } : {}),
    },
    { common: rules, skipConsensusFormatValidation: true },
  )
}

function bytesOf(hex: Hex): Buffer {
  const digits = hex.slice(2)
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')
}

function word(hex: string): Buffer {
  return Buffer.from(hex.slice(2).padStart(64, '0'), 'hex')
}
