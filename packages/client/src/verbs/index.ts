export { askFaucet, getAccount } from './accounts.ts'
export {
  decide,
  type FaultProof,
  fundInsurance,
  getAgentCredit,
  insureAgent,
  payDecision,
  proveEquivocation,
  proveOverspend,
  proveUnsignedAct,
  signAgentOrder,
  withdrawAgentCredit,
} from './agentPayments.ts'
export {
  type Agent,
  agentFaults,
  agreeToAgent,
  depositForAgent,
  endMandate,
  getAgent,
  getMandate,
  giveMandate,
  listAgents,
  type Mandate,
  raiseAgentBond,
  registerAgent,
  releaseAgentBond,
  setAgentWallet,
  stakeForAgent,
  unbondAgentStake,
  withdrawAgentFunds,
  withdrawAgentStake,
} from './agents.ts'
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
export { commitRun } from './commitRun.ts'
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
export {
  askPiece,
  challenge,
  challengeEquivocation,
  checkEpoch,
  getPendingEpoch,
  getQuestion,
  type PendingEpoch,
  reclaimQuestion,
  reportWithheld,
  showChunk,
} from './disputes.ts'
export {
  type DowntimeTerms,
  findMissedBlocks,
  getDowntimeTerms,
  getJail,
  type MissedBlock,
  type MissedBlocks,
  reportDowntime,
  unjail,
} from './downtime.ts'
export { finalise, getEpoch, getProposedEpoch, listEpochs, type ProposedEpoch, settle } from './epochs.ts'
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
export { listEvents } from './events.ts'
export { getExam, type Pass, passSchema, presentPass, revokePass, setExam, signPass } from './exams.ts'
export {
  cancelTuning,
  createTuning,
  getTuning,
  listTuningCheckpoints,
  listTuningEvents,
  listTunings,
  pauseTuning,
  quoteTuning,
  resumeTuning,
  uploadTrainingFile,
} from './fineTuning.ts'
export { getNetwork } from './getNetwork.ts'
export { getServing } from './getServing.ts'
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
export {
  cancelJob,
  getJob,
  listJobs,
  pauseJob,
  quoteFineTune,
  readJobEvent,
  resumeJob,
  startFineTune,
  watchJob,
} from './jobs.ts'
export { changeKey, listKeys, revokeKey } from './keys.ts'
export { checkLicences, getLicence, listLicences, registerLicence } from './licences.ts'
export { getModel, listClusters, listModels } from './models.ts'
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
export { previewContribution } from './previewContribution.ts'
export {
  appealMilestone,
  applyForRound,
  clawBackGrant,
  deliverMilestone,
  donate,
  endorseProject,
  getProject,
  listProjects,
  type Milestone,
  type Project,
  projectStates,
} from './projects.ts'
export { proveCopy } from './proveCopy.ts'
export { publishAudit } from './publishAudit.ts'
export { publishRelease } from './publishRelease.ts'
export { type ProtocolParameter, readProtocol } from './readProtocol.ts'
export { readTrainingRecords, readTrainingRun, type TrainingRun } from './readTrainingRun.ts'
export { type BundleJson, getBundle, getReceipt, listReceipts } from './receipts.ts'
export { registerFineTune, retireModel } from './registerFineTune.ts'
export {
  appealScore,
  challengeScores,
  finaliseScores,
  getScore,
  getScoreEpoch,
  lastScores,
  listScoreRoots,
  objectByReputation,
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
  listReviewers,
  openReviewCase,
  releaseReviewer,
  revealVote,
  type SealedVote,
  sealVote,
  withdrawReviewCredit,
} from './reviews.ts'
export {
  allocateAwards,
  closeRound,
  fundRound,
  getCircleCredit,
  getRound,
  listRounds,
  openRound,
  type Round,
  roundKinds,
  withdrawFromCircle,
} from './rounds.ts'
export {
  cancelSeed,
  collectSeed,
  fundSeed,
  getSeed,
  listSeeds,
  openSeed,
  paySeedBuilder,
  paySeedPosition,
  returnSeedModel,
  type Seed,
  seedStates,
} from './seeds.ts'
export { setAllowed } from './setAllowed.ts'
export { setPrice } from './setPrice.ts'
export {
  claimRewards,
  delegateVotes,
  fundRewards,
  getStake,
  getStakeView,
  harvestStakingRewards,
  requestUnbond,
  stake,
  withdrawStake,
} from './staking.ts'
export { getTips, shareTips, type TipsView, withdrawTips } from './tips.ts'
export { uploadFile } from './uploadFile.ts'
export { getValidation, getValidations, requestValidation, respondToValidation } from './validations.ts'
export { admitValidator, getValidatorStanding, reportDoubleSigning, type ValidatorStanding } from './validatorSet.ts'
export {
  type ConsensusKey,
  leaveValidators,
  listValidators,
  provePossession,
  registerValidator,
  rotateValidatorKey,
  type Validator,
} from './validators.ts'
export {
  claimVestingRewards,
  getVesting,
  listVestings,
  releaseVesting,
  stakeVesting,
  unstakeVesting,
  type Vesting,
  withdrawVestingStake,
} from './vesting.ts'
export { ensureWrapped, transferWrapped, unwrap, wrap } from './wrap.ts'
