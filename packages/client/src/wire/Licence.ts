import { BaseError, bytesToHex, fromUtf8, type Hex, hexToBytes, utf8 } from '@openledger/base'
import { licence } from './scalars.ts'

/** Whether a licence is named by the key of custom terms, and not by an SPDX id. */
export function isLicenceKey(id: string): id is Hex {
  return /^0x[0-9a-f]{64}$/.test(id)
}

/**
 * A licence as the chain holds it: an SPDX id in ASCII, left-aligned in 32 bytes, or the key of custom terms as it is.
 * Throws `client/bad-licence` for what is neither.
 *
 * @example
 * licenceToBytes32('CC-BY-4.0') // '0x43432d42592d342e300000…'
 */
export function licenceToBytes32(id: string): Hex {
  if (!licence.safeParse(id).success) {
    throw new BaseError('This is not a licence id.', {
      code: 'client/bad-licence',
      facts: { licence: String(id).slice(0, 80) },
      hint: 'Use an SPDX id such as CC-BY-4.0, CC0-1.0 or MIT (https://spdx.org/licenses).',
    })
  }
  if (isLicenceKey(id)) return id
  const word = new Uint8Array(32)
  word.set(utf8(id))
  return bytesToHex(word)
}

/** The SPDX id inside 32 bytes from the chain. Throws `client/bad-licence` where they hold none. */
export function licenceFromBytes32(word: Hex): string {
  const bytes = hexToBytes(word)
  const end = bytes.indexOf(0)
  const id = fromUtf8(end < 0 ? bytes : bytes.subarray(0, end))
  if (licenceToBytes32(id) !== word.toLowerCase()) {
    throw new BaseError('These 32 bytes hold no licence id.', { code: 'client/bad-licence', facts: { licence: word } })
  }
  return id
}

/** The name of a licence by its 32 bytes on chain: its SPDX id where they hold one, else the key itself. */
export function licenceName(word: Hex): string {
  try {
    return licenceFromBytes32(word)
  } catch {
    return word.toLowerCase()
  }
}
