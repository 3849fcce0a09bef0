import fc from 'fast-check'
import { expect, it } from 'vitest'
import { utf8 } from './bytes.ts'
import { cidFromDigest, cidOf, digestOfCid } from './cid.ts'
import { sha256 } from './hash.ts'

it('cidOf names content as IPFS tools do', () => {
  // `printf hello | ipfs add --cid-version 1 --raw-leaves -Q`
  expect(cidOf(utf8('hello'))).toBe('bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq')
})

it('digestOfCid gives back the sha-256', () => {
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      expect(digestOfCid(cidOf(bytes))).toEqual(sha256(bytes))
    }),
  )
})

it('digestOfCid refuses other names of content', () => {
  const bad = [
    '',
    'hello',
    'QmZ4tDuvesekSs4qM5ZBKpXiZGun7S2CYtEZRB3DYXkjGx', // version 0
    'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi', // dag-pb
    cidOf(utf8('hello')).toUpperCase(),
    `${cidOf(utf8('hello'))}a`,
  ]
  for (const cid of bad) expect(() => digestOfCid(cid)).toThrow(expect.objectContaining({ code: 'base/bad-cid' }))
  expect(() => cidFromDigest(new Uint8Array(31))).toThrow(expect.objectContaining({ code: 'base/bad-digest' }))
})
