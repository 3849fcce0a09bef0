/**
 * The linear datamodelling score where speakers of Shakespeare are the contributors: a small GPT that our engine trains
 * on all other speakers, fine-tuned on speeches of sixteen, retrained on random halves of the records and of the speakers
 * and without each speaker. The problem is drawn once, in some twenty minutes of one core, and kept in
 * .cache/lds-shakespeare.
 */
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeTinyBase } from '@openledger/attribution/attacks'
import { readLdsFixture } from '@openledger/attribution/testing'
import { drawProblem } from './problems/drawProblem.ts'
import { drawServices } from './problems/drawRecords.ts'
import { judgeMethods } from './problems/judgeMethods.ts'
import { kinds } from './problems/kinds.ts'

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, '.cache/lds-shakespeare')
const corpus = path.join(root, '../shared/data/tinyshakespeare/input.txt')
if (!existsSync(folder) && existsSync(corpus)) await draw()
const notes = [
  'The model: three blocks of width 96, 1,024 tokens, 0.4 million parameters, trained by our engine on all speeches of others. 16 speakers with 24 speeches each; 32 held-out speeches of theirs and 8 of others are asked for. The published figure for a small GPT on this text is .225 (TRAK, 10.7 million parameters, blocks of characters as records): another problem, with another ceiling.',
]
await judgeMethods({ name: 'lds-shakespeare', folder, fixture: readLdsFixture(folder), notes })

async function draw(): Promise<void> {
  const kind = kinds.speakers!
  const scratch = mkdtempSync(path.join(tmpdir(), 'openledger-plays-'))
  const base = path.join(scratch, 'base')
  const { byService, own } = drawServices(kind)
  const conversations = [...byService]
    .filter(([speaker]) => !own.includes(speaker))
    .flatMap(([, of]) => of.flatMap(({ turns }) => turns))
    .map(({ prompt, completion }) => [
      { role: 'user' as const, content: prompt },
      { role: 'assistant' as const, content: completion },
    ])
  const size = { hidden_size: 96, head_dim: 24, intermediate_size: 256, num_hidden_layers: 3, vocab_size: 1_024 }
  await writeTinyBase({ dir: base, conversations, steps: 1_200, size })
  await drawProblem({ kind, folder: path.join(scratch, 'problem'), base })
  renameSync(path.join(scratch, 'problem'), folder)
  rmSync(scratch, { recursive: true })
}
