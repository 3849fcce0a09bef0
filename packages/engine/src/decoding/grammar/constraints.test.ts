import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createRng } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import { speak } from '../../testing/speak.ts'
import { createTokenizer } from '../../tokenizer/Tokenizer.ts'
import { trainBpe } from '../../tokenizer/trainBpe.ts'
import { createAutomaton, dead } from './automaton.ts'
import { constraintsOf } from './createConstraints.ts'
import { readGrammar } from './Grammar.ts'

const configJson = JSON.stringify({ eos_token: '</s>', bos_token: '<s>', unk_token: '<unk>' })
const stored = new Map(
  gunzipSync(readFileSync(path.join(import.meta.dirname, '../../tokenizer/fixtures/tokenizers.jsonl.gz')))
    .toString()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .map(({ name, tokenizer }) => [name as string, JSON.stringify(tokenizer)]),
)
const trained = createTokenizer({
  tokenizerJson: JSON.stringify(
    trainBpe({
      texts: [
        '{"name": "Anna", "tags": ["a", "b"], "n": [1, 2.5, true, null]}',
        'What light? A café at 12:30, {} [] "".',
      ],
      vocabSize: 400,
      specialTokens: ['</s>', '<s>'],
    }),
  ),
  configJson,
})
const tokenizers = [
  ['a trained vocabulary', trained] as const,
  ...['llama2', 'llama3'].map(
    name => [name, createTokenizer({ tokenizerJson: stored.get(name)!, configJson })] as const,
  ),
]

/** Closes what is open ever more eagerly. */
const closing = (tokenizer: typeof trained) => {
  const closers = Array.from({ length: tokenizer.vocabSize }, (_, id) => id).filter(id =>
    /^["\]}]+$/.test(tokenizer.decode([id])),
  )
  return (logits: Float32Array, ids: readonly number[]) => {
    for (const id of closers) logits[id]! += ids.length / 4
  }
}

describe.each(tokenizers)('with %s', (_, tokenizer) => {
  test('what is said in JSON mode is a JSON object, whatever the model would say', () => {
    let stopped = 0
    for (let i = 0; i < 60; i++) {
      const { text, finish } = speak(tokenizer, { kind: 'json' }, { seed: `json ${i}`, drift: closing(tokenizer) })
      if (finish === 'length') continue
      stopped++
      expect(JSON.parse(text)).toBeTypeOf('object')
      expect(text.isWellFormed()).toBe(true)
    }
    expect(stopped).toBeGreaterThan(40)
  })
  test('a choice is one of the texts, each of which can be said', () => {
    const choices = ['yes', 'yes, but', ' no', 'no', 'café 🌙', '"']
    const said = new Set(
      Array.from(
        { length: 200 },
        (_, i) => speak(tokenizer, { kind: 'choice', choices }, { seed: `choice ${i}` }).text,
      ),
    )
    expect([...said].sort()).toEqual(choices.toSorted())
  })
  test('a mask allows exactly the tokens that keep the text possible', () => {
    const { tokens, dropsSpace } = tokenizer.vocabulary()
    const constraint = constraintsOf(tokenizer).create({ kind: 'json' }, [])
    const automaton = createAutomaton(readGrammar({ kind: 'json' }))
    const rng = createRng('masks')
    let state = automaton.start
    if (dropsSpace) {
      const spaced = tokens.find(({ bytes }) => bytes.length === 1 && bytes[0] === 32)!
      constraint.accept(spaced.id)
    }
    const close = closing(tokenizer)
    for (let place = 0; place < 40 && !constraint.isDone(); place++) {
      const scores = new Float64Array(tokenizer.vocabSize)
      constraint.mask(scores)
      const read = (bytes: Uint8Array) =>
        bytes.reduce((at, each) => automaton.step(at, automaton.classOf[each]!), state)
      const allowed = tokens.filter(({ bytes }) => bytes.length > 0 && read(bytes) !== dead)
      expect([...scores.keys()].filter(id => scores[id] === 0)).toEqual(
        allowed.map(({ id }) => id).sort((a, b) => a - b),
      )
      const logits = new Float32Array(tokenizer.vocabSize)
      close(logits, Array(place).fill(0))
      const best =
        rng.float() < place / 60
          ? allowed.toSorted((a, b) => logits[b.id]! - logits[a.id]!)[0]!
          : rng.shuffle(allowed)[0]!
      constraint.accept(best.id)
      state = read(best.bytes)
    }
  })
})

test('a vocabulary whose tokens depend on their neighbours is refused', () => {
  const words = createTokenizer({
    tokenizerJson: JSON.stringify({
      model: { type: 'WordPiece', unk_token: '</s>', vocab: { '</s>': 0, a: 1 } },
      decoder: { type: 'WordPiece', prefix: '##' },
    }),
    configJson: JSON.stringify({ eos_token: '</s>' }),
  })
  expect(() => constraintsOf(words).create({ kind: 'json' }, [0])).toThrow(
    expect.objectContaining({ code: 'engine/grammar-tokenizer' }),
  )
})

test('a token that does not fit is refused', () => {
  const constraint = constraintsOf(trained).create({ kind: 'choice', choices: ['yes'] }, [])
  expect(() => constraint.accept(trained.encode('no')[0]!)).toThrow(
    expect.objectContaining({ code: 'engine/grammar-mismatch' }),
  )
})
