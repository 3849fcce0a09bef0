import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answerVectors } from './answerVectors.ts'

const fixture = new URL('../../../contracts/test/fixtures/answers.json', import.meta.url)

describe('the vectors of answers', () => {
  it('are what is derived today (else: node packages/client/scripts/answerVectors.ts)', () => {
    expect(JSON.parse(readFileSync(fixture, 'utf8'))).toEqual({ cases: answerVectors() })
  })
})
