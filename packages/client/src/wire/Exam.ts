import { type Bytes, concatBytes, hexToBytes, sha256, utf8 } from '@openledger/base'
import * as z from 'zod'
import { hash32 } from './scalars.ts'
import { wireBytes } from './wire.ts'

const question = z.string().min(1).max(2000)
const answer = z.string().min(1).max(2000)

/**
 * The exam of a Datanet: questions, and for each the hash of its salted answer. Its sha-256 stands on chain, so that the
 * examiner cannot grade by other answers than those it committed to.
 */
export const examSchema = z.strictObject({
  version: z.literal(1),
  questions: z
    .array(z.strictObject({ question, answer: hash32 }))
    .min(1)
    .max(1000),
})

export type Exam = z.output<typeof examSchema>

/** What the examiner keeps to itself until the exam is over: the answers and their salts, in the exam's order. */
export const examKeySchema = z.strictObject({
  version: z.literal(1),
  answers: z
    .array(z.strictObject({ answer, salt: hash32 }))
    .min(1)
    .max(1000),
})

export type ExamKey = z.output<typeof examKeySchema>

/** sha-256 over the exam's canonical JSON, as `Datanets.setExam` takes it. */
export function examDigest(exam: Exam): Bytes {
  return sha256(wireBytes(examSchema, exam))
}

/** An answer as it is compared: case and space do not count. */
export function plainAnswer(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** sha-256 over the salt and the plain answer. */
export function answerDigest({ answer, salt }: ExamKey['answers'][number]): Bytes {
  return sha256(concatBytes(hexToBytes(salt), utf8(plainAnswer(answer))))
}
