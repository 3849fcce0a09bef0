import { type Address, type Hex, hexToBytes, keccak256 } from '@openledger/base'
import { getCreate2Address, pad } from 'viem'
import { addresses } from './addresses.ts'

/** EIP-1167 in the words of OpenZeppelin's `Clones`: the same bytes for ever, whatever compiler the contracts had. */
const creationCode =
  `0x3d602d80600a3d3981f3363d3d373d3d3d363d73${addresses.purseCode.slice(2)}5af43d82803e903d91602b57fd5bf3` as const
const creationHash = keccak256(hexToBytes(creationCode))

/**
 * Where the tips of blocks go that a consensus key has proposed (`Tips.purseOf`), in lower case.
 *
 * @param id CometBFT's address of the key, 20 bytes
 */
export function purseOf(id: Hex): Address {
  const salt = pad(id, { dir: 'right', size: 32 })
  return getCreate2Address({ from: addresses.tips, salt, bytecodeHash: creationHash }).toLowerCase() as Address
}
