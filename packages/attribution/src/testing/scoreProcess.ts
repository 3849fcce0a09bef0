/**
 * Scores one answer in a process of its own, from files: `node scoreProcess.ts MODEL ADAPTER INDEX THREADS` prints the
 * gradient's hash, the query vector and the integer scores. With `QUERY` (hexadecimal) it takes that query vector and needs
 * no engine.
 */
import { createHash } from 'node:crypto'
import { createEngine, readAdapter } from '@openledger/engine'
import { exactScores } from '../explain.ts'
import { createScorer } from '../index/createScorer.ts'
import { readIndexFolder } from '../index/readIndexFolder.ts'
import { queryVector } from '../queryVector.ts'

const [modelDir, adapterDir, indexDir, threads] = process.argv.slice(2) as [string, string, string, string]
const { index, projection } = readIndexFolder(indexDir)
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const scorer = createScorer({ k: index.k, vectors: index.contributors.map(({ vector }) => vector) })
const scoresOf = (query: Int8Array) => exactScores(scorer, index, query).join(' ')

if (process.env.QUERY !== undefined) {
  console.log(JSON.stringify({ scores: scoresOf(Int8Array.from(Buffer.from(process.env.QUERY, 'hex'))) }))
} else {
  const sample = { ids: Array.from({ length: 40 }, (_, i) => 1 + ((7 * i) % 300)), promptLength: 9 }
  const adapter = readAdapter(adapterDir)
  const checkpoints = projection.checkpoints.map(({ step, adapterDigest }) => ({ step, adapterDigest, adapter }))
  const engine = await createEngine({ modelDir, threads: Number(threads) })
  try {
    const [gradient] = await engine.gradients({ rows: [{ adapter, sample }] })
    const query = await queryVector({ engine, projection, checkpoints, sample })
    const bytes = Buffer.from(query.buffer)
    console.log(
      JSON.stringify({
        gradient: hash(new Uint8Array(gradient!.buffer)),
        query: bytes.toString('hex'),
        scores: scoresOf(query),
      }),
    )
  } finally {
    await engine.close()
  }
}
