export { bundleSlots } from './bundleSlots.ts'
export { checkpointFaults } from './checkpointFaults.ts'
export { trieValue } from './trieProof.ts'
export { type Verification, type VerifyStep, verifyBundle } from './verifyBundle.ts'
