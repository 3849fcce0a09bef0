export { type Change, describeCalls, type Standing } from './describeCalls.ts'
export { type PolicyDraft, type ProposalCall, type Template, templateCall } from './Template.ts'
