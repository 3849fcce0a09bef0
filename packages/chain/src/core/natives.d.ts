// The two native modules ship no types; only what the core calls is declared.
declare module 'keccak' {
  type Sponge = {
    initialize(rate: number, capacity: number): void
    absorb(data: Uint8Array): void
    absorbLastFewBits(bits: number): void
    squeeze(length: number): Buffer
  }
  type Hash = { update(data: Buffer): Hash; digest(): Buffer; _state?: Sponge }
  // biome-ignore lint/style/noDefaultExport: it is how the module exports
  export default function createKeccakHash(name: 'keccak256'): Hash
}

declare module 'secp256k1' {
  export function ecdsaRecover(
    signature: Uint8Array,
    recovery: number,
    message: Uint8Array,
    compressed: boolean,
  ): Uint8Array
  /** Deterministic (RFC 6979), the smaller of the two values of s. */
  export function ecdsaSign(message: Uint8Array, secret: Uint8Array): { signature: Uint8Array; recid: number }
  export function publicKeyCreate(secret: Uint8Array, compressed: boolean): Uint8Array
}

// Node's own, faster than toString for short buffers; absent from its types.
interface Buffer {
  latin1Slice(start?: number, end?: number): string
  hexSlice(start?: number, end?: number): string
}
