import { createRng } from '@openledger/base'
import { expect, test } from 'vitest'
import { examDigest } from '../wire/Exam.ts'
import { createExam } from './createExam.ts'
import { gradeExam } from './gradeExam.ts'

const rng = createRng('exam')
const salt = () => Uint8Array.from({ length: 32 }, () => rng.int(256))
const questions = [
  { question: 'What does STAT mean?', answer: 'At once' },
  { question: 'Normal body temperature in °C?', answer: '37' },
  { question: 'Which organ makes insulin?', answer: 'the pancreas' },
]

test('an exam is graded by the part that is right; case and space do not count', () => {
  const { exam, key } = createExam({ questions, salt })
  expect(gradeExam({ exam, key, answers: ['at  ONCE ', '37', 'The pancreas'] })).toBe(10_000)
  expect(gradeExam({ exam, key, answers: ['at once', '38', 'liver'] })).toBe(3333)
  expect(gradeExam({ exam, key, answers: ['', '', ''] })).toBe(0)
})

test('an exam says nothing of its answers, and binds the examiner to them', () => {
  const { exam, key } = createExam({ questions: [questions[1]!, questions[1]!], salt })
  // The same answer twice: other salts, other hashes.
  expect(exam.questions[0]!.answer).not.toBe(exam.questions[1]!.answer)
  expect(JSON.stringify(exam)).not.toContain('"37"')
  const other = { ...key, answers: [{ ...key.answers[0]!, answer: '38' }, key.answers[1]!] }
  expect(() => gradeExam({ exam, key: other, answers: ['38', '37'] })).toThrow(
    expect.objectContaining({ code: 'client/other-exam', facts: expect.objectContaining({ question: '1' }) }),
  )
  expect(() => gradeExam({ exam, key, answers: ['37'] })).toThrow(
    expect.objectContaining({ code: 'client/other-exam' }),
  )
  const again = createExam({ questions: [questions[1]!, questions[1]!], salt })
  expect(examDigest(again.exam)).not.toEqual(examDigest(exam))
})
