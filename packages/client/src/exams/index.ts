export { createExam } from './createExam.ts'
export { gradeExam } from './gradeExam.ts'
