import { type Bytes, canonicalJson, concatBytes, type Hex, hexToBytes, keccak256, utf8 } from '@openledger/base'

/** `inputHash` of a receipt: `keccak(salt ‖ json(messages))`. */
export function inputHash({ salt, messages }: inputHash.Options): Bytes {
  const plain = messages.map(({ role, content }) => ({ role, content }))
  return keccak256(concatBytes(hexToBytes(salt), utf8(canonicalJson(plain))))
}

export declare namespace inputHash {
  type Options = {
    /** 32 bytes that hide the question. */
    salt: Hex
    /** Role and content of each message; other members are not hashed. */
    messages: readonly { role: string; content: string }[]
  }
}

/** `outputHash` of a receipt: `keccak(salt ‖ utf8(answer))`. */
export function outputHash({ salt, answer }: { salt: Hex; answer: string }): Bytes {
  return keccak256(concatBytes(hexToBytes(salt), utf8(answer)))
}
