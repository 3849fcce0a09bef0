import { z } from 'zod'
import { keccak } from '../../core/nativeCrypto.ts'
import { decodeRlp } from '../../core/rlp.ts'
import { emptyCodeHash } from '../../core/State.ts'
import { emptyRoot } from '../../core/Trie.ts'
import { data, quantity } from '../format.ts'
import { type Method, method, type RpcContext, requireState } from '../Method.ts'
import { addressParam, type BlockRef, blockParam, proofSlotParam, wordParam } from '../params.ts'
import { RpcError, rpcCodes } from '../RpcError.ts'

const mostSlots = 1024

/** What an account holds, at any block whose state is here: at all of them unless the folder was pruned. */
export const stateMethods: Record<string, Method> = {
  eth_getBalance: method(z.tuple([addressParam, blockParam.optional()]), (context, [address, ref]) =>
    quantity(accountAt(context, address, ref)?.balance ?? 0n),
  ),
  eth_getTransactionCount: method(z.tuple([addressParam, blockParam.optional()]), (context, [address, ref]) =>
    quantity(ref === 'pending' ? context.pool.nextNonce(address) : (accountAt(context, address, ref)?.nonce ?? 0n)),
  ),
  eth_getCode: method(z.tuple([addressParam, blockParam.optional()]), (context, [address, ref]) => {
    const codeHash = accountAt(context, address, ref)?.codeHash
    return codeHash === undefined || emptyCodeHash.equals(codeHash) ? '0x' : data(context.core.codeOf(codeHash))
  }),
  eth_getStorageAt: method(z.tuple([addressParam, wordParam, blockParam.optional()]), (context, [address, slot, ref]) =>
    data(slotAt(context, address, slot, ref)),
  ),
  eth_getStorageValues: method(
    z.tuple([
      z.record(z.string().regex(/^0x[0-9a-fA-F]{40}$/), z.array(wordParam).max(mostSlots)),
      blockParam.optional(),
    ]),
    (context, [wanted, ref]) => {
      const count = Object.values(wanted).reduce((sum, slots) => sum + slots.length, 0)
      if (count === 0) throw new RpcError(rpcCodes.invalidParams, 'empty request')
      if (count > mostSlots) throw new RpcError(rpcCodes.invalidParams, `too many slots (max ${mostSlots})`)
      return Object.fromEntries(
        Object.entries(wanted).map(([name, slots]) => {
          const address = Buffer.from(name.slice(2), 'hex')
          return [name, slots.map(slot => data(slotAt(context, address, slot, ref)))]
        }),
      )
    },
  ),
  eth_getProof: method(
    z.tuple([addressParam, z.array(proofSlotParam).max(mostSlots), blockParam.optional()]),
    ({ core, ...context }, [address, slots, ref]) => {
      const { header } = requireState({ core, ...context }, ref)
      const account = core.accountAt(header.stateRoot, address)
      const storage = core.trieAt(account?.storageRoot ?? emptyRoot)
      return {
        address: data(address),
        accountProof: core.trieAt(header.stateRoot).prove(keccak(address)).map(data),
        balance: quantity(account?.balance ?? 0n),
        codeHash: data(account?.codeHash ?? emptyCodeHash),
        nonce: quantity(account?.nonce ?? 0n),
        storageHash: data(account?.storageRoot ?? emptyRoot),
        storageProof: slots.map(({ slot, shown }) => {
          const key = keccak(slot)
          const stored = storage.get(key)
          return {
            key: shown,
            value: quantity(stored === undefined ? 0n : BigInt(data(decodeRlp(stored) as Uint8Array))),
            proof: storage.prove(key).map(data),
          }
        }),
      }
    },
  ),
}

function accountAt(context: RpcContext, address: Uint8Array, ref: BlockRef | undefined) {
  return context.core.accountAt(requireState(context, ref).header.stateRoot, address)
}

function slotAt(context: RpcContext, address: Uint8Array, slot: Uint8Array, ref: BlockRef | undefined): Buffer {
  const word = Buffer.alloc(32)
  const account = accountAt(context, address, ref)
  const stored = account === undefined ? undefined : context.core.trieAt(account.storageRoot).get(keccak(slot))
  if (stored !== undefined) {
    const value = decodeRlp(stored) as Uint8Array
    word.set(value, 32 - value.length)
  }
  return word
}
