import type { Hex } from '@openledger/base'
import { privateKeyToAccount } from 'viem/accounts'
import { expect, test } from 'vitest'
import { decryptSecret, encryptSecret } from './keystore.ts'

const secret: Hex = `0x${'2a'.repeat(32)}`
const cost = { n: 1024, r: 8, p: 1 }

test('a secret comes back under its passphrase alone', async () => {
  const keystore = await encryptSecret({ secret, passphrase: 'correct horse', cost })
  expect(JSON.stringify(keystore)).not.toContain('2a2a2a')
  expect(await decryptSecret(keystore, 'correct horse')).toBe(secret)
  await expect(decryptSecret(keystore, 'correct horsf')).rejects.toMatchObject({ code: 'node/wrong-passphrase' })
  const again = await encryptSecret({ secret, passphrase: 'correct horse', cost })
  expect(again.crypto.ciphertext).not.toBe(keystore.crypto.ciphertext)
})

test('one bit changed in a keystore is a wrong passphrase, never a wrong key', async () => {
  const keystore = await encryptSecret({ secret, passphrase: 'p', cost })
  const flipped = `${keystore.crypto.ciphertext.startsWith('0') ? '1' : '0'}${keystore.crypto.ciphertext.slice(1)}`
  const damaged = { ...keystore, crypto: { ...keystore.crypto, ciphertext: flipped } }
  await expect(decryptSecret(damaged, 'p')).rejects.toMatchObject({ code: 'node/wrong-passphrase' })
})

test('a keystore of geth opens', async () => {
  // A test file of geth’s (accounts/keystore, very-light-scrypt.json): its passphrase is empty.
  const theirs = {
    crypto: {
      cipher: 'aes-128-ctr' as const,
      ciphertext: 'b87781948a1befd247bff51ef4063f716cf6c2d3481163e9a8f42e1f9bb74145',
      cipherparams: { iv: 'dc4926b48a105133d2f16b96833abf1e' },
      kdf: 'scrypt' as const,
      kdfparams: {
        ...{ dklen: 32, n: 2, p: 1, r: 8 },
        salt: '004244bbdc51cadda545b1cfa43cff9ed2ae88e08c61f1479dbb45410722f8f0',
      },
      mac: '39990c1684557447940d4c69e06b1b82b2aceacb43f284df65c956daf3046b85',
    },
    id: 'ce541d8d-c79b-40f8-9f8c-20f59616faba',
    version: 3 as const,
  }
  const { address } = privateKeyToAccount(await decryptSecret(theirs, ''))
  expect(address.toLowerCase()).toBe('0x45dea0fb0bba44f4fcf290bba71fd57d7117cbb8')
})
