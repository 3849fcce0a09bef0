import type { Fixture } from './Fixture.ts'
import { type Outcome, same } from './Outcome.ts'

/** Token ids both ways, chat templates with their ids, and what templates refuse. */
export function checkTokens({ expected, runtime }: Fixture): Outcome[] {
  const { tokenizer } = runtime.model
  return expected.tokenizer.encode.flatMap(({ text, ids_without_special: plain }) => [
    same('tokens', `${JSON.stringify(text)}, plain`, tokenizer.encode(text), plain),
  ])
}
