import { createRng } from '@openledger/base'
import { type Adapter, type Engine, type GenerateOptions, initialAdapter, type LoraConfig } from '@openledger/engine'

/** An adapter with numbers from a seed: the same files wherever it is made. */
export function seededAdapter(engine: Engine, seed: string, config: Partial<LoraConfig> = {}): Adapter {
  const lora = { rank: 4, alpha: 8, targets: ['q_proj', 'v_proj'], ...config }
  const adapter = initialAdapter(engine.model.config, lora, seed)
  for (const [name, { data }] of adapter.tensors) {
    if (!name.includes('lora_B')) continue
    const rng = createRng(`${seed}/${name}`)
    for (let i = 0; i < data.length; i++) data[i] = (2 * rng.float() - 1) / 4
  }
  return adapter
}

/** Requests that try each thing a server is asked for, by name: greedy ones, whose answers the engine can be asked for too. */
export function greedyAsks(engine: Engine): Record<string, Omit<GenerateOptions, 'adapter'>> {
  const chat = (content: string) => engine.model.tokenizer.chatPrompt([{ role: 'user', content }])
  const plain = { temperature: 0, logprobs: 2, maxTokens: 16 }
  return {
    question: { ...plain, ids: chat('I am hungry.') },
    'another question': { ...plain, ids: chat('Can you book a table for two?') },
    'a short answer': { ...plain, ids: chat('What is the address?'), maxTokens: 3 },
    'beyond the end': { ...plain, ids: chat('I am hungry.'), ignoreEnd: true, maxTokens: 20 },
    'until a text': { ...plain, ids: chat('I am hungry.'), stop: ['have', 'the'] },
    'until a token': { ...plain, ids: chat('I am hungry.'), endTokens: engine.model.tokenizer.encode(',') },
    'without repetition': { ...plain, ids: chat('Find me a cheap restaurant, please.'), repetitionPenalty: 1.3 },
    'with penalties': { ...plain, ids: chat('Thank you!'), frequencyPenalty: 0.5, presencePenalty: 0.5 },
    'up to the model’s end': {
      ...plain,
      ids: Array.from({ length: 250 }, (_, i) => 100 + i),
      maxTokens: 50,
      ignoreEnd: true,
    },
  }
}
