// Writes the answers that the contract's arithmetic is held against: `node packages/client/scripts/answerVectors.ts`.
import { writeFileSync } from 'node:fs'
import { answerVectors } from '../src/testing/answerVectors.ts'

const fixture = new URL('../../contracts/test/fixtures/answers.json', import.meta.url)
writeFileSync(fixture, `${JSON.stringify({ cases: answerVectors() }, null, 2)}\n`)
