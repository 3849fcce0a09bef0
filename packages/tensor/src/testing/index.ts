export { comparingSession, type NodeDifference, worstDifference } from './compareNodes.ts'
export { runOnGpu } from './runOnGpu.ts'
