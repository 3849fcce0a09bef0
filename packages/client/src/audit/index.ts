export type { AuditedModel, AuditFacts } from './answerFaults.ts'
export { auditEpoch } from './auditEpoch.ts'
export { receiptArgument } from './Evidence.ts'
export { type Challenge, type Fault, pieces, type Question } from './Fault.ts'
