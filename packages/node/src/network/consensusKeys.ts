import { createHash, generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { BaseError, type Hex } from '@openledger/base'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import * as z from 'zod'

const keyFileSchema = z.object({
  priv_key: z.object({ type: z.literal('tendermint/PrivKeySecp256k1'), value: z.base64().length(44) }),
})

type Typed = { type: string; value: string }

/**
 * A consensus key in the form of CometBFT's `priv_validator_key.json`, from a secp256k1 secret: its signatures can be
 * checked by `ecrecover`. The address is RIPEMD-160 of SHA-256 of the compressed public key, as Bitcoin's is.
 */
export function consensusKey(secret: Hex): { address: string; pub_key: Typed; priv_key: Typed } {
  const publicKey = Buffer.from(privateKeyToAccount(secret).publicKey.slice(2), 'hex')
  const compressed = Buffer.concat([Buffer.of(publicKey[64]! % 2 === 0 ? 2 : 3), publicKey.subarray(1, 33)])
  const address = createHash('ripemd160').update(createHash('sha256').update(compressed).digest()).digest('hex')
  return {
    address: address.toUpperCase(),
    pub_key: { type: 'tendermint/PubKeySecp256k1', value: compressed.toString('base64') },
    priv_key: { type: 'tendermint/PrivKeySecp256k1', value: Buffer.from(secret.slice(2), 'hex').toString('base64') },
  }
}

/**
 * The consensus key of a validator, from its CometBFT's `priv_validator_key.json`, as what signs its proof of possession.
 *
 * @throws BaseError `node/no-consensus-key` where the file is not there or holds no secp256k1 key.
 */
export function readConsensusKey(file: string): PrivateKeyAccount {
  try {
    const { priv_key } = keyFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    return privateKeyToAccount(`0x${Buffer.from(priv_key.value, 'base64').toString('hex')}`)
  } catch {
    // The reason could hold what stands in the file.
    throw new BaseError('There is no consensus key of a validator here.', {
      code: 'node/no-consensus-key',
      facts: { file },
      hint: 'It is the priv_validator_key.json of a validator, of the type tendermint/PrivKeySecp256k1.',
    })
  }
}

/** A fresh key by which CometBFT's peers know a node (ed25519), in the form of `node_key.json`, and its id. */
export function peerKey(): { id: string; file: { priv_key: Typed } } {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const publicKey = Buffer.from(x!, 'base64url')
  const value = Buffer.concat([Buffer.from(d!, 'base64url'), publicKey]).toString('base64')
  return {
    id: createHash('sha256').update(publicKey).digest('hex').slice(0, 40),
    file: { priv_key: { type: 'tendermint/PrivKeyEd25519', value } },
  }
}
