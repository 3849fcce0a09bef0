import { decode } from '@ethereumjs/rlp'
import { BaseError, bytesToHex, equalBytes, type Hex, hexToBytes } from '@openledger/base'
import { readField, type StorageField } from '@openledger/contracts'
import type { AccountProof } from '../wire/Bundle.ts'
import { slotsOf } from './bundleSlots.ts'
import { trieValue } from './trieProof.ts'

/**
 * Values of some storage fields, each proven under a state root by one result of `eth_getProof`.
 *
 * Strict: the proof must hold exactly the slots of these fields in their order, and everything that it says beside
 * the nodes (balance, nonce, hashes, values) must be what the nodes say. Throws `client/bad-state-proof` or
 * `client/bad-trie-proof` otherwise.
 */
export function proveStorage<F extends Record<string, StorageField>>({
  stateRoot,
  proof,
  fields,
}: {
  stateRoot: Hex
  proof: AccountProof
  fields: F
}): Record<keyof F, bigint> {
  const account = trieValue({
    root: hexToBytes(stateRoot),
    key: hexToBytes(proof.address),
    proof: proof.accountProof.map(hexToBytes),
  })
  if (account === null) throw refuse('the account does not exist', proof)
  const body = decode(account)
  if (!Array.isArray(body) || body.length !== 4 || !body.every(item => item instanceof Uint8Array)) {
    throw refuse('the account has not four fields', proof)
  }
  const [nonce, balance, storageHash, codeHash] = body as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const same =
    number(nonce) === BigInt(proof.nonce) &&
    number(balance) === BigInt(proof.balance) &&
    equalBytes(storageHash, hexToBytes(proof.storageHash)) &&
    equalBytes(codeHash, hexToBytes(proof.codeHash))
  if (!same) throw refuse('what is said of the account is not what its proof says', proof)

  const wanted = slotsOf(fields)
  if (wanted.length !== proof.storageProof.length) {
    throw refuse(`${wanted.length} slots are needed, ${proof.storageProof.length} are here`, proof)
  }
  const words = new Map<Hex, Hex>()
  proof.storageProof.forEach(({ key, value, proof: nodes }, i) => {
    const slot = wanted[i]!
    if (BigInt(key) !== BigInt(slot)) throw refuse(`slot ${i} is ${key} instead of ${slot}`, proof)
    const stored = trieValue({ root: storageHash, key: hexToBytes(slot), proof: nodes.map(hexToBytes) })
    const word = stored === null ? 0n : number(decode(stored))
    if (word !== BigInt(value)) throw refuse(`the value at ${slot} is not what its proof says`, proof)
    words.set(slot, `0x${word.toString(16).padStart(64, '0')}`)
  })
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, readField(words.get(field.slot)!, field)]),
  ) as Record<keyof F, bigint>
}

function number(bytes: unknown): bigint {
  if (!(bytes instanceof Uint8Array) || bytes.length > 32) {
    throw new BaseError('A number in a proof is longer than a word.', { code: 'client/bad-state-proof' })
  }
  return bytes.length === 0 ? 0n : BigInt(bytesToHex(bytes))
}

function refuse(reason: string, { address }: AccountProof): BaseError {
  return new BaseError('The state proof does not hold.', {
    code: 'client/bad-state-proof',
    facts: { reason, account: address },
  })
}
