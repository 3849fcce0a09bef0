import { keccakP } from '@noble/hashes/sha3.js'
import { keccakModule } from './wasm.ts'

/** Bytes of the state that take input; keccak-256 keeps 64 back. */
const rate = 136
const { state, permute } = instantiate()

/**
 * keccak-256 of up to 135 bytes, one permutation, written into `out` at `at`: what trees are made of.
 *
 * @throws RangeError for a longer input
 *
 * @example
 * shortKeccak(nodes.subarray(0, 128), nodes, 128)
 */
export function shortKeccak(input: Uint8Array, out: Uint8Array, at: number): void {
  if (input.length >= rate) throw new RangeError(`shortKeccak takes at most ${rate - 1} bytes, not ${input.length}`)
  state.fill(0)
  state.set(input)
  state[input.length]! ^= 0x01
  state[rate - 1]! ^= 0x80
  permute()
  for (let i = 0; i < 32; i++) out[at + i] = state[i]!
}

/** A page whose policy forbids WebAssembly permutes in JavaScript: some six times slower, the same bytes. */
function instantiate(): { state: Uint8Array; permute: () => void } {
  try {
    const module = new WebAssembly.Module(Uint8Array.from(atob(keccakModule), char => char.charCodeAt(0)))
    const { memory, permute } = new WebAssembly.Instance(module).exports as {
      memory: WebAssembly.Memory
      permute: () => void
    }
    return { state: new Uint8Array(memory.buffer, 0, 200), permute }
  } catch {
    const lanes = new Uint32Array(50)
    return { state: new Uint8Array(lanes.buffer), permute: () => keccakP(lanes) }
  }
}
