/**
 * Measures the base model on the conversations that its training left out, and prints a few of its answers:
 *
 *   node models/make/evaluate.ts
 */
import path from 'node:path'
import { createEngine } from '@openledger/engine'
import { heldOut, readConversations } from './conversations.ts'

const questions = [
  'I want to find a restaurant in San Jose.',
  'What is the weather like in Paris?',
  'I would like a large latte.',
  'Play a song by Taylor Swift.',
  'I need to see a dentist near Berkeley.',
  'O Romeo, wherefore art thou Romeo?',
]

const engine = await createEngine({ modelDir: path.join(import.meta.dirname, '..', 'base') })
const { tokenizer, config } = engine.model
const samples = readConversations()
  .slice(0, heldOut)
  .map(messages => tokenizer.encodeRecord({ messages }, Number.POSITIVE_INFINITY).ids.slice(0, config.maxPositions))
  .map(ids => ({ ids, promptLength: 1 }))
const losses = await engine.losses({ samples })
const total = (key: 'sum' | 'tokens') => losses.reduce((sum, each) => sum + each[key], 0)
console.log(
  `held-out loss: ${(total('sum') / total('tokens')).toFixed(3)} nats a token, over ${total('tokens')} tokens`,
)
for (const content of questions) {
  const { text } = await engine.generate({ ids: tokenizer.chatPrompt([{ role: 'user', content }]), maxTokens: 60 })
  console.log(`${content} → ${text}`)
}
await engine.close()
