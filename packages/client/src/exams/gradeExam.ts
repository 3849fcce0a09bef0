import { BaseError, bytesToHex } from '@openledger/base'
import { answerDigest, type Exam, type ExamKey, plainAnswer } from '../wire/Exam.ts'

/**
 * Grades answers by the key of an exam: the part that is right, in basis points rounded down.
 *
 * Throws `client/other-exam` where the key is not the one that the exam commits to, or the answers are not as many as
 * the questions.
 *
 * @example
 * gradeExam({ exam, key, answers: ['At once'] }) // 10000
 */
export function gradeExam({ exam, key, answers }: gradeExam.Options): number {
  const wrong = exam.questions.findIndex(({ answer }, i) => {
    const kept = key.answers[i]
    return kept === undefined || bytesToHex(answerDigest(kept)) !== answer
  })
  if (wrong >= 0 || key.answers.length !== exam.questions.length || answers.length !== exam.questions.length) {
    throw new BaseError('These are not the answers of this exam.', {
      code: 'client/other-exam',
      facts: {
        questions: exam.questions.length,
        key: key.answers.length,
        answers: answers.length,
        ...(wrong >= 0 ? { question: wrong + 1 } : {}),
      },
      hint: 'Take the key that was made with the exam, and give one answer a question.',
    })
  }
  const right = answers.filter((answer, i) => plainAnswer(answer) === plainAnswer(key.answers[i]!.answer)).length
  return Math.floor((10_000 * right) / exam.questions.length)
}

export declare namespace gradeExam {
  type Options = {
    exam: Exam
    key: ExamKey
    /** One a question, in order. */
    answers: readonly string[]
  }
}
