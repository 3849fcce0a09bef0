import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { trustedSetOf, verifyFinality } from './verifyFinality.ts'

type Vote = { block_id_flag: number; validator_address: string; timestamp: string; signature: string | null }
type Commit = {
  signed_header: {
    header: Record<string, string> & { version: { block: string } }
    commit: { height: string; round: number; block_id: { hash: string }; signatures: Vote[] }
  }
}
type Recorded = {
  genesis: { chain_id: string; validators: { pub_key: { type: string; value: string }; power: string }[] }
  hashes: Record<'first' | 'all' | 'three', string>
} & Record<'first' | 'all' | 'three', Commit>

/** Commits that a real CometBFT answered, with the hashes of the execution blocks that they make final. */
const recorded = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/commits.json'), 'utf8')) as Recorded
const trusted = trustedSetOf(recorded.genesis)

/** Verifies a recorded commit after a change. */
function verify(which: 'first' | 'all' | 'three', change: (of: Commit['signed_header']) => void = () => {}) {
  const copy = structuredClone(recorded[which])
  change(copy.signed_header)
  return verifyFinality({ trusted, signedHeader: copy })
}

test('a commit of a real network says which execution block is final, and who signed', () => {
  expect(verify('all')).toEqual({
    number: 7n,
    hash: recorded.hashes.all,
    signers: 4,
    validators: 4,
    signedPower: 400n,
    totalPower: 400n,
  })
  expect(verify('three')).toMatchObject({ hash: recorded.hashes.three, signers: 3, signedPower: 300n })
  // The first header follows no other, and names the genesis.
  expect(verify('first')).toMatchObject({ number: 0n, hash: recorded.hashes.first })
  // As it stands in the RPC's answer, and by itself.
  expect(verifyFinality({ trusted, signedHeader: { jsonrpc: '2.0', result: recorded.all } }).number).toBe(7n)
  expect(verifyFinality({ trusted, signedHeader: recorded.all.signed_header }).number).toBe(7n)
})

test('every field of the header counts', () => {
  const forged = expect.objectContaining({ code: 'chain/commit-forged' })
  for (const [field, value] of Object.entries(recorded.all.signed_header.header)) {
    if (typeof value !== 'string' || ['chain_id', 'validators_hash'].includes(field)) continue
    const changed =
      field === 'height'
        ? '9'
        : field === 'time'
          ? '2026-01-01T00:00:00.5Z'
          : `${value.startsWith('0') ? '1' : '0'}${value.slice(1)}`
    expect(
      () =>
        verify('all', ({ header }) => {
          header[field] = changed
        }),
      field,
    ).toThrow(forged)
  }
  expect(() =>
    verify('all', ({ header }) => {
      header.version.block = '12'
    }),
  ).toThrow(forged)
})

test('forged votes are refused', () => {
  const forged = expect.objectContaining({ code: 'chain/commit-forged' })
  const signatures = (change: (votes: Vote[]) => void) =>
    expect(() => verify('all', ({ commit }) => change(commit.signatures))).toThrow(forged)
  signatures(votes => {
    votes[1]!.signature = votes[0]!.signature
  })
  signatures(votes => {
    votes[1]!.signature = 'AAAA'
  })
  signatures(votes => {
    votes[1]!.signature = null
  })
  signatures(votes => {
    votes[1]!.timestamp = votes[0]!.timestamp.replace(/\d\dZ$/, '77Z')
  })
  // One validator twice, in another's place; votes changed about; one too many, one too few.
  signatures(votes => {
    votes[1] = votes[0]!
  })
  signatures(votes => votes.reverse())
  signatures(votes => votes.push(votes[0]!))
  signatures(votes => votes.pop())
  // The same votes for another round.
  expect(() =>
    verify('all', ({ commit }) => {
      commit.round++
    }),
  ).toThrow(forged)
  // A signature with the high s is another encoding of the same one: one form alone is taken.
  expect(() =>
    verify('all', ({ commit }) => {
      const vote = commit.signatures[0]!
      const bytes = Buffer.from(vote.signature!, 'base64')
      const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
      const high = order - BigInt(`0x${bytes.subarray(32).toString('hex')}`)
      const s = Buffer.from(high.toString(16).padStart(64, '0'), 'hex')
      vote.signature = Buffer.concat([bytes.subarray(0, 32), s]).toString('base64')
    }),
  ).toThrow(forged)
})

test('two thirds are not enough: more must have signed', () => {
  const absent = (vote: Vote) => {
    vote.block_id_flag = 1
    vote.validator_address = ''
    vote.signature = null
  }
  const low = expect.objectContaining({ code: 'chain/commit-low-power' })
  expect(verify('all', ({ commit }) => absent(commit.signatures[2]!)).signers).toBe(3)
  expect(() => verify('all', ({ commit }) => commit.signatures.slice(0, 2).forEach(absent))).toThrow(low)
  // A vote for no block is no vote for this one.
  expect(() =>
    verify('three', ({ commit }) => {
      commit.signatures.find(v => v.block_id_flag === 2)!.block_id_flag = 3
    }),
  ).toThrow(low)
})

test('other validators, another chain and what is no commit are refused', () => {
  const { genesis, all } = recorded
  const with5 = { ...genesis, validators: [...genesis.validators, { ...genesis.validators[0]!, power: '1' }] }
  const stronger = {
    ...genesis,
    validators: genesis.validators.map((v, i) => ({ ...v, power: i === 0 ? '500' : v.power })),
  }
  for (const other of [with5, stronger, { ...genesis, validators: genesis.validators.slice(1) }]) {
    expect(() => verifyFinality({ trusted: trustedSetOf(other), signedHeader: all })).toThrow(
      expect.objectContaining({ code: 'chain/commit-stale-set' }),
    )
  }
  const elsewhere = trustedSetOf({ ...genesis, chain_id: 'openledger-1' })
  expect(() => verifyFinality({ trusted: elsewhere, signedHeader: all })).toThrow(
    expect.objectContaining({ code: 'chain/commit-wrong-chain' }),
  )
  for (const nothing of [null, {}, { header: {}, commit: {} }, 'text', { ...all.signed_header, commit: undefined }]) {
    expect(() => verifyFinality({ trusted, signedHeader: nothing })).toThrow(
      expect.objectContaining({ code: 'chain/commit-unreadable' }),
    )
  }
  const ed25519 = {
    ...genesis,
    validators: [{ pub_key: { type: 'tendermint/PubKeyEd25519', value: 'AAAA' }, power: '1' }],
  }
  expect(() => trustedSetOf(ed25519)).toThrow(expect.objectContaining({ code: 'chain/consensus-genesis-invalid' }))
})
