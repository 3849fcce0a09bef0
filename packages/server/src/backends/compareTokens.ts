import { BaseError } from '@openledger/base'
import type { ModelCard } from '@openledger/engine'

/** Letters, digits, spaces, marks, more than one script and bytes that make one character: where tokenizers differ. */
export const probeText = 'Hello, world!  It’s 10:45 – naïve café? 東京 42\n'

/** Holds a server's tokens of `probeText` against those of the base's own tokenizer. @throws `backends/wrong-model` */
export function compareTokens({ name, model, theirs }: compareTokens.Options): void {
  const ours = model.tokenizer.encode(probeText, { special: false })
  if (`${ours}` === `${theirs}`) return
  throw new BaseError('A backend does not hold the base model that it should.', {
    code: 'backends/wrong-model',
    facts: {
      ...{ backend: name, problem: 'another tokenizer' },
      ...{ ours: ours.slice(0, 16).join(' '), theirs: theirs.slice(0, 16).join(' ') },
    },
    hint: 'Compare the model that it was started with with the base of this node.',
  })
}

export declare namespace compareTokens {
  type Options = { name: string; model: ModelCard; theirs: readonly number[] }
}
