import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scoreVectors } from './scoreVectors.ts'

const fixture = new URL('../../../contracts/test/fixtures/scores.json', import.meta.url)

describe('the vectors of scores', () => {
  it('are what is computed today (else: node packages/client/scripts/answerVectors.ts)', () => {
    expect(JSON.parse(readFileSync(fixture, 'utf8'))).toEqual({ cases: scoreVectors() })
  })

  it('hold true cases and both kinds of lies', () => {
    const faults = scoreVectors().map(encoded => Buffer.from(encoded.slice(2), 'hex').toString('latin1'))
    const count = (word: string) => faults.filter(text => text.includes(`${word}\0\0`)).length
    expect(count('score')).toBeGreaterThan(80)
    expect(count('weight')).toBeGreaterThan(30)
    expect(faults.length - count('score') - count('weight')).toBeGreaterThan(40)
  })
})
