/**
 *   node bench/problems/draw.ts KIND FOLDER [BASE]
 *
 * draws a problem (`drawProblem`). KIND is one of `kinds.ts`, BASE a model folder (default models/base).
 */
import path from 'node:path'
import { drawProblem } from './drawProblem.ts'
import { kinds } from './kinds.ts'

const [name = '', folder = '', base = path.join(import.meta.dirname, '../../models/base')] = process.argv.slice(2)
const kind = kinds[name]
if (!kind || !folder) throw new Error(`usage: draw.ts ${Object.keys(kinds).join('|')} FOLDER [BASE]`)
await drawProblem({ kind, folder, base })
