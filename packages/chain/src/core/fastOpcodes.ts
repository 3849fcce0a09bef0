import { keccakRemembered } from './nativeCrypto.ts'

// What the handlers need of the library's run state. Names are the library's.
type Memory = { _store: Uint8Array; extend(offset: number, size: number): void }
type RunState = {
  stack: { pop(): bigint; push(value: bigint): void }
  memory: Memory
  interpreter: { storageLoad(key: Uint8Array): Promise<Uint8Array> }
}
export type OpHandler = (runState: RunState) => unknown

const { hexWrite, hexSlice } = Buffer.prototype as unknown as {
  hexWrite(this: Uint8Array, text: string, offset: number, length: number): number
  hexSlice(this: Uint8Array, start: number, end: number): string
}

/**
 * The opcodes that move words between stack, memory and storage, with one conversion each where the library makes
 * three. Gas is charged before, by the library.
 */
export const fastOpcodes: ReadonlyMap<number, OpHandler> = new Map<number, OpHandler>([
  [
    0x20, // KECCAK256
    ({ stack, memory }) => {
      const offset = Number(stack.pop())
      const length = Number(stack.pop())
      memory.extend(offset, length)
      const hash = keccakRemembered(length === 0 ? nothing : memory._store.subarray(offset, offset + length))
      stack.push(wordAt(hash, 0))
    },
  ],
  [
    0x51, // MLOAD
    ({ stack, memory }) => {
      const offset = Number(stack.pop())
      memory.extend(offset, 32)
      stack.push(wordAt(memory._store, offset))
    },
  ],
  [
    0x52, // MSTORE
    ({ stack, memory }) => {
      const offset = Number(stack.pop())
      const word = stack.pop()
      memory.extend(offset, 32)
      putWord(memory._store, offset, word)
    },
  ],
  [
    0x54, // SLOAD
    async ({ stack, interpreter }) => {
      const key = new Uint8Array(32)
      putWord(key, 0, stack.pop())
      const value = await interpreter.storageLoad(key)
      stack.push(value.length === 0 ? 0n : BigInt(`0x${hexSlice.call(value, 0, value.length)}`))
    },
  ],
])

const nothing = new Uint8Array(0)

function wordAt(bytes: Uint8Array, offset: number): bigint {
  return BigInt(`0x${hexSlice.call(bytes, offset, offset + 32)}`)
}

/** Writes a word big-endian over 32 bytes. */
function putWord(bytes: Uint8Array, offset: number, word: bigint): void {
  if (word > 0xffff_ffffn) {
    hexWrite.call(bytes, word.toString(16).padStart(64, '0'), offset, 32)
    return
  }
  const low = Number(word)
  bytes.fill(0, offset, offset + 28)
  bytes[offset + 28] = low >>> 24
  bytes[offset + 29] = low >>> 16
  bytes[offset + 30] = low >>> 8
  bytes[offset + 31] = low
}
