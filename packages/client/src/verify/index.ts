export { bundleSlots } from './bundleSlots.ts'
export { trieValue } from './trieProof.ts'
export { type Verification, type VerifyStep, verifyBundle } from './verifyBundle.ts'
