export * from './audit/index.ts'
export * from './bridge/index.ts'
export { createOpenLedger, type OpenLedger, walletOf } from './connection/OpenLedger.ts'
export { readEvents, type ServerEvent } from './connection/readEvents.ts'
export { waitForReceipt } from './connection/waitForReceipt.ts'
export * from './derive/index.ts'
export * from './exams/index.ts'
export * from './governance/index.ts'
export * from './licences/index.ts'
export * from './light/index.ts'
export { drawRecords } from './records/drawRecords.ts'
export { type PreparedBatch, prepareBatch } from './records/prepareBatch.ts'
export {
  assertSize,
  formatOf,
  maxBatchBytes,
  maxBatchRecords,
  type NumberedRecord,
  type RecordFormat,
  readRecords,
} from './records/readRecords.ts'
export * from './verbs/index.ts'
export * from './verify/index.ts'
export * from './wire/index.ts'
