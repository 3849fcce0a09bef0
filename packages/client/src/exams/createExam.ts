import { bytesToHex } from '@openledger/base'
import { answerDigest, type Exam, type ExamKey } from '../wire/Exam.ts'

/**
 * Makes an exam out of questions and answers: what everybody may see, and the key that the examiner keeps.
 *
 * @example
 * const { exam, key } = createExam({ questions: [{ question: 'What does STAT mean?', answer: 'at once' }] })
 */
export function createExam({ questions, salt = randomSalt }: createExam.Options): { exam: Exam; key: ExamKey } {
  const answers = questions.map(({ answer }) => ({ answer, salt: bytesToHex(salt()) }))
  return {
    exam: {
      version: 1,
      questions: questions.map(({ question }, i) => ({ question, answer: bytesToHex(answerDigest(answers[i]!)) })),
    },
    key: { version: 1, answers },
  }
}

export declare namespace createExam {
  type Options = {
    questions: readonly { question: string; answer: string }[]
    /** Where salts come from; the platform's secure random source unless told, for tests. */
    salt?: (() => Uint8Array) | undefined
  }
}

function randomSalt(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32))
}
