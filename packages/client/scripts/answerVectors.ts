// Writes the answers and scores that the contracts' arithmetic is held against: `node packages/client/scripts/answerVectors.ts`.
import { writeFileSync } from 'node:fs'
import { answerVectors } from '../src/testing/answerVectors.ts'
import { scoreVectors } from '../src/testing/scoreVectors.ts'

const write = (name: string, cases: unknown) =>
  writeFileSync(
    new URL(`../../contracts/test/fixtures/${name}.json`, import.meta.url),
    `${JSON.stringify({ cases }, null, 2)}\n`,
  )
write('answers', answerVectors())
write('scores', scoreVectors())
