import { bytesToHex, type Hex, sha256 } from '@openledger/base'

/** sha-256 as it stands on chain. */
export function sha256Hex(bytes: Uint8Array): Hex {
  return bytesToHex(sha256(bytes))
}
