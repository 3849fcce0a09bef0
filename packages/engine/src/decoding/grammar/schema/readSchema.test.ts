import { createRng } from '@openledger/base'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { drawSchema } from '../../../testing/drawSchema.ts'
import { realSchemas } from '../../../testing/realSchemas.ts'
import { speak } from '../../../testing/speak.ts'
import { createTokenizer, type Tokenizer } from '../../../tokenizer/Tokenizer.ts'
import { trainBpe } from '../../../tokenizer/trainBpe.ts'
import { readSchema } from './readSchema.ts'

const tokenizer = createTokenizer({
  tokenizerJson: JSON.stringify(
    trainBpe({
      texts: [
        '{"name": "Anna", "tags": ["a", "b"], "n": [1, 2.5, true, null]}',
        'What light? A café at 12:30, {} [] "".',
      ],
      vocabSize: 330,
      specialTokens: ['</s>'],
    }),
  ),
  configJson: JSON.stringify({ eos_token: '</s>' }),
})

/** Strings and containers are closed ever more eagerly, so that answers end. */
function closing({ vocabSize, decode }: Tokenizer) {
  const closers = Array.from({ length: vocabSize }, (_, id) => id).filter(id => /^["\]}]+$/.test(decode([id])))
  return (logits: Float32Array, ids: readonly number[]) => {
    for (const id of closers) logits[id]! += ids.length / 3
    logits[tokenizer.special.eos]! += ids.length / 3
  }
}
const drift = closing(tokenizer)

/** An independent validator. */
function validatorOf(schema: unknown) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
  formats.default(ajv)
  return ajv.compile(schema as object)
}

/** Says some answers; each complete one must be valid. Gives how many were complete. */
function check(schema: unknown, seed: string, count: number): number {
  const validate = validatorOf(schema)
  let complete = 0
  for (let i = 0; i < count; i++) {
    const { text, finish } = speak(
      tokenizer,
      { kind: 'schema', schema },
      { seed: `${seed} ${i}`, drift, maxTokens: 600 },
    )
    if (finish === 'length') continue
    complete++
    const valid = validate(JSON.parse(text))
    if (!valid) expect({ schema, text, errors: validate.errors }).toBe('valid')
  }
  return complete
}

describe('what is said under a schema is valid, whatever the model would say:', () => {
  test.each(realSchemas)('$name', ({ name, schema }) => {
    expect(check(schema, name, 12)).toBeGreaterThan(8)
  })
  test('200 drawn schemas', () => {
    const rng = createRng('schemas')
    let complete = 0
    let refused = 0
    for (let i = 0; i < 200; i++) {
      const schema = drawSchema(rng)
      try {
        readSchema(schema)
      } catch (error) {
        expect(['engine/grammar-unsupported', 'engine/grammar-empty']).toContain((error as { code: string }).code)
        refused++
        continue
      }
      complete += check(schema, `drawn ${i}`, 3)
    }
    expect(complete).toBeGreaterThan(350)
    expect(refused).toBeLessThan(40)
  })
})
