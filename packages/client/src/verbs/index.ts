export { askFaucet, getAccount } from './accounts.ts'
export { ask } from './ask.ts'
export {
  costOf,
  getCredit,
  reclaimBond,
  reportBatch,
  requestReview,
  tombstone,
  withdrawCredit,
} from './batches.ts'
export { type Channel, closeChannel, getChannel, leaveChannel, openChannel } from './channels.ts'
export { claim } from './claim.ts'
export { checkBatch, contribute, registerBatch } from './contribute.ts'
export { createDatanet } from './createDatanet.ts'
export { createKey } from './createKey.ts'
export {
  buyAccess,
  getAccess,
  quoteAccess,
  readContent,
  readRelease,
  setAccessPrice,
} from './dataAccess.ts'
export { getDatanet, listBatches, listDatanets, liveBatches } from './datanets.ts'
export { finalise, getEpoch, listEpochs, settle } from './epochs.ts'
export {
  acceptJob,
  assignJob,
  cancelQuote,
  challengeJob,
  concludeChallenge,
  declineJob,
  deliverJob,
  type Escrow,
  escrowStates,
  finaliseJob,
  fundJob,
  getEscrow,
  getRefund,
  postCheckpoint,
  refundJob,
  refuteJob,
  signQuote,
  withdrawRefund,
} from './escrow.ts'
export { getExam, type Pass, passSchema, presentPass, revokePass, setExam, signPass } from './exams.ts'
export { getStatus } from './getStatus.ts'
export {
  castVote,
  describeProposal,
  executeProposal,
  type GovernedParameter,
  getParameter,
  getProposal,
  getVotes,
  listParameters,
  listProposals,
  objectTo,
  type Proposal,
  proposalStates,
  propose,
  queueProposal,
  voteSupports,
} from './governance.ts'
export { getHosting, listEvictable, listHosting, offerHosting, payHosting, quoteHosting } from './hosting.ts'
export { cancelJob, getJob, listJobs, quoteFineTune, readJobEvent, startFineTune, watchJob } from './jobs.ts'
export { checkLicences, getLicence, listLicences, registerLicence } from './licences.ts'
export { getModel, listModels } from './models.ts'
export {
  challengeHeartbeats,
  countHeartbeats,
  getOperator,
  getOperatorTerms,
  leaveOperators,
  type OperatorProfile,
  operatorStatuses,
  pauseOperator,
  postHeartbeats,
  publishBenchmark,
  registerOperator,
  setOperatorProfile,
  signHeartbeats,
} from './operators.ts'
export { allItems } from './pages.ts'
export { proveCopy } from './proveCopy.ts'
export { publishAudit } from './publishAudit.ts'
export { publishRelease } from './publishRelease.ts'
export { type ProtocolParameter, readProtocol } from './readProtocol.ts'
export { type BundleJson, getBundle, getReceipt, listReceipts } from './receipts.ts'
export { registerFineTune, retireModel } from './registerFineTune.ts'
export {
  appealScore,
  challengeScores,
  finaliseScores,
  getScore,
  getScoreEpoch,
  lastScores,
  proveScore,
  type ScoreEpoch,
  scoreStates,
} from './reputation.ts'
export { setReviewPanel } from './reviewPanel.ts'
export {
  appealVerdict,
  commitVote,
  concludeVote,
  drawPanel,
  enrolReviewer,
  finaliseCase,
  getReviewCase,
  getReviewer,
  leaveReviewers,
  listReviewCases,
  openReviewCase,
  releaseReviewer,
  revealVote,
  type SealedVote,
  sealVote,
  withdrawReviewCredit,
} from './reviews.ts'
export { setAllowed } from './setAllowed.ts'
export { setPrice } from './setPrice.ts'
export {
  claimRewards,
  delegateVotes,
  fundRewards,
  getStake,
  requestUnbond,
  stake,
  withdrawStake,
} from './staking.ts'
export { uploadFile } from './uploadFile.ts'
export { ensureWrapped, transferWrapped, unwrap, wrap } from './wrap.ts'
